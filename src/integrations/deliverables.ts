import { rename, rmdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../site/headers.ts';
import { locales } from '../site/locales.ts';
import { compressFolder } from './compress.ts';

/** What the build adds to `dist/` beside the pages: response headers for static hosts and precompressed files. */
export function deliverables(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'deliverables',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        for (const locale of locales) {
          // Hosts look for the nearest 404.html above the address asked for.
          await rename(new URL(`${locale}/404/index.html`, dir), new URL(`${locale}/404.html`, dir));
          await rmdir(new URL(`${locale}/404/`, dir));
        }
        await writeFile(new URL('_headers', dir), headersFile());
        const kept = fileURLToPath(new URL('.cache/compressed/', root));
        const { files, made, bytes, compressed } = await compressFolder(fileURLToPath(dir), kept);
        logger.info(
          `${files} files compressed, ${made} of them anew: ${bytes} bytes, ${compressed} with Brotli`,
        );
      },
    },
  };
}
