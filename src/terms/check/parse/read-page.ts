import type { TermLanguage } from '../../languages.ts';
import type { Page } from '../page.ts';
import { parseStrings } from './data.ts';
import { parseMarkdown } from './markdown.ts';
import { parsePlainText } from './plain-text.ts';
import type { ParsedText } from './markdown.ts';

export type TextFormat = 'mdx' | 'md' | 'txt';

export interface PageOptions {
  /** Name for reports. */
  readonly file: string;
  readonly language: TermLanguage;
  readonly format: TextFormat;
  /** A page of this project. */
  readonly own?: boolean;
}

/**
 * Reads a text into a page that can be checked.
 * @throws UnreadableText when markup or front matter is broken
 */
export function readPage(source: string, { file, language, format, own = false }: PageOptions): Page {
  const parsed: ParsedText = format === 'txt' ? parsePlainText(source) : parseMarkdown(source, format);
  return assemble(parsed, source, { file, language, own, strings: false, aboutWords: false });
}

export interface StringsOptions {
  readonly file: string;
  readonly language: TermLanguage;
  /** The strings report on words of other languages. */
  readonly aboutWords?: boolean;
}

/**
 * Reads strings of one language out of JSON or YAML: messages, findings of sources, definitions.
 * @param wanted whether the string under this path is text in that language
 * @throws UnreadableText when the file is neither
 */
export function readStrings(
  source: string,
  { file, language, aboutWords = false }: StringsOptions,
  wanted: (path: readonly string[]) => boolean,
): Page {
  const collector = parseStrings(source, wanted);
  return assemble({ collector, frontMatter: undefined }, source, {
    file,
    language,
    own: true,
    strings: true,
    aboutWords,
  });
}

function assemble(
  { collector, frontMatter }: ParsedText,
  source: string,
  about: Pick<Page, 'file' | 'language' | 'own' | 'strings' | 'aboutWords'>,
): Page {
  const { units, sections, terms, comparisons, labels, anchors, suppressions } = collector;
  return {
    ...about,
    source,
    frontMatter,
    units,
    sections,
    terms,
    comparisons,
    labels,
    anchors,
    suppressions,
  };
}

/** What a text without a file name looks like: front matter, components and headings give Markdown away. */
export function guessFormat(source: string): TextFormat {
  if (/^import\s.+from\s/m.test(source) || /<[A-Z][A-Za-z]*[\s/>]/.test(source)) return 'mdx';
  return /^---\r?\n/.test(source) || /^#{1,6}\s+\S/m.test(source) || /^\s*\|.+\|\s*$/m.test(source)
    ? 'md'
    : 'txt';
}
