import { existsSync, readdirSync, readFileSync } from 'node:fs';
import type { LinkRow } from '../site/head.ts';
import type { Ledger, Published } from '../site/ledger.ts';
import { locales } from '../site/locales.ts';

export const ledgerFile = 'content/published-paths.json';

/** The ledger as it stands in `content/`. */
export function readLedger(): Ledger {
  return JSON.parse(readFileSync(ledgerFile, 'utf8')) as Ledger;
}

/** Made anew under another name whenever its content changes, never linked to by hand, or read by the host only. */
const passing = /^\/(assets\/|_headers|_redirects)|\.(br|gz|png|webp|ico)$|^\/([a-z]{2}\/)?404\.html$/;

/**
 * What a folder written by the build holds that people may have linked to: the pages of `links.json`, and other pages,
 * feeds and downloads.
 * @throws Error when there is no build
 */
export function publishedIn(folder: string): Published {
  if (!existsSync(`${folder}/links.json`))
    throw new Error(`There is no ${folder}/ yet. Run "npm run build" first.`);
  const rows = JSON.parse(readFileSync(`${folder}/links.json`, 'utf8')) as readonly LinkRow[];
  const pages = new Set(rows.flatMap((row) => locales.map((locale) => row.locales[locale].path)));
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(folder.length).replace(/\/index\.html$/, '/'))
    .filter((path) => !passing.test(path) && !pages.has(path))
    .sort();
  return { rows, files };
}
