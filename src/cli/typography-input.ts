import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { isScalar, parseDocument, visit } from 'yaml';
import { locales } from '../site/locales.ts';
import { foreign, type TypographyLanguage } from '../typography/rules.ts';

/** A block of running text, with the place in its file of each of its characters. */
export interface Block {
  readonly language: TypographyLanguage;
  readonly text: string;
  /** Offset in the file of each UTF-16 unit of the text; -1 for what stands for an inline piece. */
  readonly places: readonly number[];
}

export interface TypographyFile {
  readonly file: string;
  readonly source: string;
  readonly blocks: readonly Block[];
}

const languages: readonly TypographyLanguage[] = locales;
const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

class BlockBuilder {
  text = '';
  readonly places: number[] = [];

  add(source: string, start: number, end: number): void {
    this.text += source.slice(start, end);
    for (let place = start; place < end; place += 1) this.places.push(place);
  }

  /** Something inside the text that its rules do not see. */
  skip(): void {
    this.text += foreign;
    this.places.push(-1);
  }
}

const isBlock = (node: Nodes) =>
  ['paragraph', 'heading', 'tableCell'].includes(node.type) || node.type === 'mdxJsxFlowElement';

function gather(node: Nodes, source: string, block: BlockBuilder): void {
  if (node.type === 'text' && node.position) {
    block.add(source, node.position.start.offset ?? 0, node.position.end.offset ?? 0);
  } else if (
    ['inlineCode', 'mdxTextExpression'].includes(node.type) ||
    (node.type === 'mdxJsxTextElement' && (node.name === 'Mention' || node.children.length === 0))
  ) {
    block.skip();
  } else if ('children' in node) {
    for (const child of node.children) gather(child as Nodes, source, block);
  }
}

function* blocksOf(node: Nodes, source: string, language: TypographyLanguage): Generator<Block> {
  if (isBlock(node) && node.type !== 'mdxJsxFlowElement') {
    const block = new BlockBuilder();
    gather(node, source, block);
    yield { language, text: block.text, places: block.places };
  } else if ('children' in node) {
    for (const child of node.children) yield* blocksOf(child as Nodes, source, language);
  }
}

/** Strings of a YAML text that readers see, by their path. */
function* yamlBlocks(
  source: string,
  offset: number,
  languageOf: (path: readonly string[]) => TypographyLanguage | undefined,
): Generator<Block> {
  const found: Block[] = [];
  visit(parseDocument(source), {
    Scalar(role, node, path) {
      if (role === 'key' || !isScalar(node) || typeof node.value !== 'string' || !node.range) return;
      const keys = path.flatMap((step) =>
        step !== null && 'key' in step && isScalar(step.key) ? [String(step.key.value)] : [],
      );
      const language = languageOf(keys);
      if (language === undefined) return;
      const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0;
      const block = new BlockBuilder();
      block.add(source, node.range[0] + quoted, node.range[1] - quoted);
      found.push({ language, text: block.text, places: block.places.map((place) => place + offset) });
    },
  });
  yield* found;
}

function mdx(file: string, source: string, language: TypographyLanguage): TypographyFile {
  const tree: Root = parser.parse(source);
  const first = tree.children[0];
  const seen = ['title', 'menu', 'description', 'summary'];
  const front =
    first?.type === 'yaml'
      ? [...yamlBlocks(first.value, 4, ([field]) => (seen.includes(field ?? '') ? language : undefined))]
      : [];
  return { file, source, blocks: [...front, ...blocksOf(tree, source, language)] };
}

/** Strings of a JSON file; JSON is YAML, so one reader serves both. */
function json(file: string, source: string, language: TypographyLanguage): TypographyFile {
  const blocks = [...yamlBlocks(source, 0, (path) => (path.length > 0 ? language : undefined))];
  return { file, source, blocks };
}

/** Everything in `content/` that readers see. @param root folder that holds `content/` */
export async function typographyInput(root: string): Promise<TypographyFile[]> {
  const read = (file: string) => readFile(join(root, file), 'utf8');
  const list = async (folder: string, extension: string) =>
    (await readdir(join(root, folder), { recursive: true }))
      .filter((name) => name.endsWith(extension))
      .sort()
      .map((name) => `${folder}/${name.replaceAll('\\', '/')}`);
  const named = (file: string) => languages.find((language) => file.split(/[/.]/).includes(language));
  const files: TypographyFile[] = [];
  for (const file of [
    ...(await list('content/articles', '.mdx')),
    ...(await list('content/pages', '.mdx')),
    ...(await list('content/templates', '.md')),
  ]) {
    const language = named(file);
    if (language) files.push(mdx(file, await read(file), language));
  }
  for (const file of await list('content/messages', '.json')) {
    const language = named(file);
    if (language) files.push(json(file, await read(file), language));
  }
  const byLanguage = (wanted: (field: string) => boolean) => (path: readonly string[]) =>
    path.some(wanted) ? languages.find((language) => path.includes(language)) : undefined;
  for (const file of await list('content/sources', '.yaml')) {
    const source = await read(file);
    const seen = byLanguage((field) => field === 'finding' || field === 'note');
    files.push({ file, source, blocks: [...yamlBlocks(source, 0, seen)] });
  }
  for (const file of await list('content/terms', '.yaml')) {
    const source = await read(file);
    const seen = byLanguage((field) => ['definition', 'example', 'note', 'gloss'].includes(field));
    files.push({ file, source, blocks: [...yamlBlocks(source, 0, seen)] });
  }
  return files;
}
