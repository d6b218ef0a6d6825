import { readdirSync, readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import type { LinkRow } from '../../src/site/head.ts';
import { locales } from '../../src/site/locales.ts';

export const dist = 'dist';

/** All files of the build, as root-relative paths. */
export const files: readonly string[] = readdirSync(dist, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => `${entry.parentPath}/${entry.name}`.slice(dist.length));

export const read = (path: string): Buffer => readFileSync(`${dist}${path}`);

export const html = (path: string): CheerioAPI => load(read(path.endsWith('/') ? `${path}index.html` : path));

export const rows = JSON.parse(read('/links.json').toString()) as readonly LinkRow[];

/** Every page that may be indexed, each language on its own. */
export const pages = rows.flatMap((row) =>
  locales.map((locale) => ({ key: row.key, kind: row.kind, locale, ...row.locales[locale] })),
);
