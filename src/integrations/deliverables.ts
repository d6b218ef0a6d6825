import { readFile, rename, rmdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { LinkRow } from '../site/head.ts';
import { headersFile } from '../site/headers.ts';
import { redirectsFrom, type Ledger } from '../site/ledger.ts';
import { locales } from '../site/locales.ts';
import { redirectsFile } from '../site/redirects.ts';
import { compressFolder } from './compress.ts';

/** The redirects the ledger of published addresses calls for, as static hosts read them. */
async function redirects(dist: URL): Promise<string> {
  const read = async (file: URL | string) => JSON.parse(await readFile(file, 'utf8')) as unknown;
  const rows = (await read(new URL('links.json', dist))) as readonly LinkRow[];
  const ledger = (await read('content/published-paths.json')) as Ledger;
  // Files that are not pages of their own are taken to be there: the tests look at the finished folder.
  const files = ledger.files.filter((file) => !Object.hasOwn(ledger.moved, file));
  return redirectsFile(redirectsFrom(ledger, { rows, files }).redirects);
}

/** What the build adds to `dist/` beside the pages: response headers for static hosts and precompressed files. */
export function deliverables(): AstroIntegration {
  return {
    name: 'deliverables',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        for (const locale of locales) {
          // Hosts look for the nearest 404.html above the address asked for.
          await rename(new URL(`${locale}/404/index.html`, dir), new URL(`${locale}/404.html`, dir));
          await rmdir(new URL(`${locale}/404/`, dir));
        }
        await writeFile(new URL('_headers', dir), headersFile());
        await writeFile(new URL('_redirects', dir), await redirects(dir));
        const { files, made } = await compressFolder(fileURLToPath(dir), '.cache/compressed');
        logger.info(`${files} files compressed, ${made} of them anew`);
      },
    },
  };
}
