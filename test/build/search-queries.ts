import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import type { IndexFile } from '../../src/search/index-file.ts';
import { openIndex, type Engine } from '../../src/search/search.ts';
import { loadStem } from '../../src/search/stem.ts';
import type { Locale } from '../../src/site/locales.ts';
import { files, pages, read } from './dist.ts';

/** Kinds of queries, with how many of each there are per language. */
export const kinds = { inflected: 10, foreign: 5, typo: 5, question: 10 } as const;

export interface Query {
  readonly kind: keyof typeof kinds;
  readonly query: string;
  /** Key of the page the reader means. */
  readonly page: string;
}

export function queries(locale: Locale): readonly Query[] {
  const file = parse(readFileSync(`test/fixtures/search/${locale}.yaml`, 'utf8')) as Record<
    Query['kind'],
    Record<string, string>
  >;
  return (Object.keys(kinds) as Query['kind'][]).flatMap((kind) =>
    Object.entries(file[kind]).map(([query, page]) => ({ kind, query, page })),
  );
}

/** Root-relative path of the index the build wrote for a language. */
export function indexPath(locale: Locale): string {
  const path = files.find((file) => file.startsWith(`/assets/search/${locale}.`) && file.endsWith('.json'));
  if (path === undefined) throw new Error(`the build has no search index for ${locale}`);
  return path;
}

/** The search of a language as the browser opens it. */
export async function openBuilt(locale: Locale): Promise<Engine> {
  const file = JSON.parse(read(indexPath(locale)).toString()) as IndexFile;
  return openIndex(file, await loadStem(locale));
}

/** Keys of the pages found, best first. */
export function keysFound(engine: Engine, query: string): string[] {
  return engine
    .search(query)
    .map(({ path }) => pages.find((page) => page.path === path)?.key ?? `no page at ${path}`);
}
