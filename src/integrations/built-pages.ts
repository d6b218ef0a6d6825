import { readFile } from 'node:fs/promises';
import { load, type CheerioAPI } from 'cheerio';
import type { LinkRow } from '../site/head.ts';
import { locales, type Locale } from '../site/locales.ts';
import type { PageKind } from '../site/registry.ts';

/** A page as the build wrote it. */
export interface BuiltPage {
  readonly key: string;
  readonly kind: PageKind;
  readonly locale: Locale;
  /** Root-relative. */
  readonly path: string;
  readonly title: string;
  readonly description: string;
  /** Reads its HTML. */
  readonly html: () => Promise<CheerioAPI>;
}

/** Every page that may be indexed, in every language. @param dist folder of the build */
export async function builtPages(dist: URL): Promise<readonly BuiltPage[]> {
  const rows = JSON.parse(await readFile(new URL('links.json', dist), 'utf8')) as readonly LinkRow[];
  return rows.flatMap(({ key, kind, locales: versions }) =>
    locales.map((locale) => ({
      key,
      kind,
      locale,
      ...versions[locale],
      html: async () => load(await readFile(new URL(`.${versions[locale].path}index.html`, dist))),
    })),
  );
}

/** Address of a page of the build, as its head declares it. */
export function addressOf($: CheerioAPI): string {
  const address = $('link[rel=canonical]').attr('href');
  if (address === undefined) throw new Error('a page to be indexed has no canonical address');
  return address;
}
