import { readFile, readdir, stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path';
import { termLanguages, type TermLanguage } from '../terms/languages.ts';
import { UnreadableText, type Page } from '../terms/check/page.ts';
import { guessFormat, readPage, readStrings, type TextFormat } from '../terms/check/parse/read-page.ts';

/** Pages that are translations of one another, checked together. */
export interface PageSet {
  readonly key: string;
  readonly pages: readonly Page[];
}

/** Something that could not be checked, in one line. */
export interface BadInput {
  readonly file: string;
  readonly message: string;
}

export interface CheckInput {
  readonly sets: readonly PageSet[];
  readonly bad: readonly BadInput[];
}

const formats: Readonly<Record<string, TextFormat>> = { '.mdx': 'mdx', '.md': 'md', '.txt': 'txt' };
/** A character that no text has; UTF-16 and most binary files do. */
const binary = '\0';

/** One file to be read, with the language it is in. */
interface Wanted {
  readonly file: string;
  readonly language: TermLanguage;
}

interface Strings extends Wanted {
  readonly isText: (path: readonly string[]) => boolean;
  readonly aboutWords: boolean;
}

/**
 * Everything under `content/` that readers see: articles, pages, messages, findings of sources, definitions.
 * @param root folder that holds `content/`
 */
export async function contentInput(root: string): Promise<CheckInput> {
  const bad: BadInput[] = [];
  const name = (file: string) => relative(root, file).split(sep).join('/');
  const sets: PageSet[] = [];
  for (const kind of ['articles', 'pages']) {
    for (const folder of await entries(join(root, 'content', kind))) {
      const pages: Page[] = [];
      for (const file of await entries(folder)) {
        const language = languageOf(file);
        if (language === undefined || extname(file) !== '.mdx') continue;
        pages.push(
          ...(await attempt(bad, name(file), async () =>
            readPage(await readText(file), { file: name(file), language, format: 'mdx', own: true }),
          )),
        );
      }
      sets.push({ key: basename(folder), pages });
    }
  }
  const templates = new Map<string, Page[]>();
  for (const language of termLanguages) {
    for (const file of await entries(join(root, 'content', 'templates', language), '.md')) {
      const pages = await attempt(bad, name(file), async () =>
        readPage(await readText(file), { file: name(file), language, format: 'md', own: true }),
      );
      templates.set(basename(file), [...(templates.get(basename(file)) ?? []), ...pages]);
    }
  }
  sets.push(...[...templates].map(([key, pages]) => ({ key, pages })));
  const strings: Strings[] = [];
  for (const language of termLanguages) {
    const add = (files: readonly string[], isText: Strings['isText'], aboutWords = false) => {
      strings.push(...files.map((file) => ({ file, language, isText, aboutWords })));
    };
    add(await entries(join(root, 'content', 'messages', language), '.json'), () => true);
    add(
      await entries(join(root, 'content', 'sources'), '.yaml'),
      ([field, inLanguage]) => ['finding', 'note'].includes(field ?? '') && inLanguage === language,
      true,
    );
    add(
      await entries(join(root, 'content', 'terms'), '.yaml'),
      ([inLanguage, field]) => inLanguage === language && ['definition', 'example'].includes(field ?? ''),
    );
  }
  for (const { file, language, isText, aboutWords } of strings) {
    const pages = await attempt(bad, name(file), async () =>
      readStrings(await readText(file), { file: name(file), language, aboutWords }, isText),
    );
    sets.push({ key: `${name(file)} ${language}`, pages: pages.filter(({ units }) => units.length > 0) });
  }
  return { sets, bad };
}

/**
 * The files, folders and standard input (`-`) named on the command line. In a folder every .mdx, .md and .txt file
 * counts, except those whose name says that they are in another language. Translations side by side
 * (`en.mdx`, `de.mdx`) are compared with each other.
 *
 * @param language language of every file whose name does not say it; a file named by itself is read in this language
 * @param root     project folder: files in its `content/` are our own pages
 */
export async function namedInput(
  names: readonly string[],
  language: TermLanguage | undefined,
  root: string,
  readStandardInput: () => Promise<Uint8Array>,
): Promise<CheckInput> {
  const bad: BadInput[] = [];
  const bySet = new Map<string, Page[]>();
  const add = (key: string, pages: readonly Page[]) => bySet.set(key, [...(bySet.get(key) ?? []), ...pages]);
  for (const name of names) {
    if (name === '-') {
      add(
        '-',
        await attempt(bad, '-', async () => {
          const source = decode(await readStandardInput());
          return readPage(source, { file: '-', language: known(language), format: guessFormat(source) });
        }),
      );
      continue;
    }
    for (const { file, named } of await attempt(bad, name, () => filesOf(name, language)).then((lists) =>
      lists.flat(),
    )) {
      const own = resolve(file).startsWith(join(resolve(root), 'content') + sep);
      const inName = languageOf(file);
      const chosen = named ? (language ?? inName) : (inName ?? language);
      const key = inName !== undefined && inName === chosen ? dirname(file) : file;
      add(
        key,
        await attempt(bad, file, async () => {
          const format = formats[extname(file).toLowerCase()] ?? 'txt';
          return readPage(await readText(file), { file, language: known(chosen), format, own });
        }),
      );
    }
  }
  return { sets: [...bySet].map(([key, pages]) => ({ key: basename(key), pages })), bad };
}

async function filesOf(
  name: string,
  language: TermLanguage | undefined,
): Promise<{ file: string; named: boolean }[]> {
  if (!(await stat(name)).isDirectory()) return [{ file: name, named: true }];
  const files = (await readdir(name, { recursive: true })).sort().map((file) => join(name, file));
  const texts = files.filter(
    (file) => extname(file).toLowerCase() in formats && !file.split(sep).includes('node_modules'),
  );
  if (texts.length === 0) throw new Error('holds no .mdx, .md or .txt file');
  const wanted = texts.filter(
    (file) => language === undefined || (languageOf(file) ?? language) === language,
  );
  return wanted.map((file) => ({ file, named: false }));
}

/** `es.mdx`, `text.es.md` and `es/text.md` say that they are Spanish. */
function languageOf(file: string): TermLanguage | undefined {
  const stem = basename(file, extname(file));
  const candidates = [stem, stem.split('.').at(-1), basename(dirname(file))];
  return termLanguages.find((language) => candidates.includes(language));
}

function known(language: TermLanguage | undefined): TermLanguage {
  if (language === undefined) throw new Error(`needs a language: add --lang ${termLanguages.join('|')}`);
  return language;
}

async function entries(folder: string, extension?: string): Promise<string[]> {
  const names = await readdir(folder).catch(() => []);
  return names
    .filter((name) => extension === undefined || name.endsWith(extension))
    .sort()
    .map((name) => join(folder, name));
}

async function readText(file: string): Promise<string> {
  return decode(await readFile(file));
}

/** @throws Error when the bytes are no UTF-8 text */
function decode(bytes: Uint8Array): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Error('is not UTF-8 text');
  }
  if (text.includes(binary)) throw new Error('is a binary file, not text');
  return text;
}

/** The one result in a list, or an empty list and a line in `bad`. */
async function attempt<T>(bad: BadInput[], file: string, read: () => Promise<T>): Promise<T[]> {
  try {
    return [await read()];
  } catch (error) {
    bad.push({ file, message: messageOf(error) });
    return [];
  }
}

const systemErrors: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file',
  EACCES: 'may not be read',
  EISDIR: 'is a folder',
};

function messageOf(error: unknown): string {
  if (error instanceof UnreadableText)
    return `line ${String(error.line)}, column ${String(error.column)}: ${error.message}`;
  const { code, message } = error as NodeJS.ErrnoException;
  return (code === undefined ? undefined : systemErrors[code]) ?? message.split('\n')[0] ?? '';
}
