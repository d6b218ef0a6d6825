import { writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { headersFile } from '../site/headers.ts';
import { compressFolder } from './compress.ts';

/** What the build adds to `dist/` beside the pages: response headers for static hosts and precompressed files. */
export function deliverables(): AstroIntegration {
  return {
    name: 'deliverables',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        await writeFile(new URL('_headers', dir), headersFile());
        const { files, bytes, compressed } = await compressFolder(fileURLToPath(dir));
        logger.info(`${files} files precompressed: ${bytes} bytes, ${compressed} with Brotli`);
      },
    },
  };
}
