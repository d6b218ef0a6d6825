import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { toCsv } from '../terms/exports/csv.ts';
import { toJson } from '../terms/exports/json.ts';
import { toSkos } from '../terms/exports/skos.ts';
import { toTbx } from '../terms/exports/tbx.ts';
import { readTermbase } from '../terms/read-termbase.ts';

/**
 * Writes the termbase into the build: `terms.tbx`, `terms.csv`, `terms.json`, `terms.skos.ttl`.
 * Stands before the integration that precompresses `dist/`.
 */
export function termDownloads(): AstroIntegration {
  let site = '';
  return {
    name: 'term-downloads',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = config.site ?? '';
      },
      'astro:build:done': async ({ dir, logger }) => {
        const termbase = await readTermbase();
        const files = {
          'terms.tbx': toTbx(termbase),
          'terms.csv': toCsv(termbase),
          'terms.json': toJson(termbase),
          'terms.skos.ttl': toSkos(termbase, new URL('/terms.skos.ttl#', site).href),
        };
        await Promise.all(Object.entries(files).map(([name, text]) => writeFile(new URL(name, dir), text)));
        logger.info(
          `termbase with ${termbase.concepts.size} concepts written as ${Object.keys(files).join(', ')}`,
        );
      },
    },
  };
}
