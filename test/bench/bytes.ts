import { readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { load } from 'cheerio';

const read = (path: string): Buffer => readFileSync(`dist${path}`);

/** Bytes of a file of the build with Brotli 11. @param path root-relative */
export const weight = (path: string): number =>
  brotliCompressSync(read(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** Bytes of files, each compressed by itself. */
export const total = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + weight(path), 0);

const addresses = (path: string, pattern: RegExp): string[] =>
  [...read(path).toString('utf8').matchAll(pattern)].map((match) =>
    posix.join(posix.dirname(path), match[1] ?? ''),
  );
/** Modules a module cannot run without. */
const needs = (path: string): string[] => addresses(path, /(?:from|import)\s*["'](\.[^"']+)["']/g);
/** Modules a module may load later. */
const mayLoad = (path: string): string[] => addresses(path, /import\(\s*["'`](\.[^"'`]+)["'`]/g);

function withNeeds(paths: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const path of paths) {
    if (known.has(path)) continue;
    known.add(path);
    withNeeds(needs(path), known);
  }
  return known;
}

/** Root-relative addresses of the scripts a page names. */
export const scriptsOf = (page: string): string[] =>
  load(read(`${page}index.html`))('script[src]')
    .toArray()
    .map(({ attribs }) => attribs['src'] ?? '');

/** The scripts a page names, with everything they need at once. */
export const firstScriptsOf = (page: string): ReadonlySet<string> => withNeeds(scriptsOf(page));

/** The scripts a page names, with everything they need or may load later. */
export function everyScriptOf(page: string): ReadonlySet<string> {
  const found = new Set<string>();
  let next = scriptsOf(page);
  while (next.length > 0) {
    withNeeds(next, found);
    next = [...found].flatMap(mayLoad).filter((path) => !found.has(path));
  }
  return found;
}

/** The modules whose file begins with `name`, of those that some of `from` may load, with what they need. */
export const later = (from: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  withNeeds([...from].flatMap(mayLoad).filter((path) => posix.basename(path).startsWith(`${name}.`)));

/** Script of the calculator in the order it loads. */
export function modulesOfCalculator(page = '/en/calculator/') {
  const first = firstScriptsOf(page);
  const parts = later(first, 'parts');
  const drawing = later(first, 'ProjectionFigure');
  const library = later(drawing, 'canvas');
  return { first, parts, drawing, library };
}

/** Bytes before the first answer, with curves and links, and of all chart code in addition. */
export function bytesOfCalculator(page?: string) {
  const { first, parts, drawing, library } = modulesOfCalculator(page);
  const before = new Set([...first, ...parts]);
  const charts = [...new Set([...drawing, ...library])].filter((path) => !before.has(path));
  return { first: total(first), withParts: total(before), charts: total(charts) };
}
