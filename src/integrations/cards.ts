import { mkdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { cardPath } from '../site/addresses.ts';
import { locales } from '../site/locales.ts';
import { builtPages } from './built-pages.ts';
import { cardSize, drawCard } from './card-drawing.ts';
import { Kept } from './kept.ts';
import { rasterise } from './raster.ts';

/** Draws a social card for every page that may be indexed; those of the last build are drawn again only if changed. */
export function cards(): AstroIntegration {
  return {
    name: 'cards',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const kept = new Kept('.cache/cards', import.meta.url);
        const pages = builtPages(dir);
        for (const locale of locales) mkdirSync(new URL(`og/${locale}/`, dir), { recursive: true });
        for (const page of pages) {
          const { title, siteName, locale } = page;
          const words = { title, siteName, locale };
          await kept.write(new URL(`.${cardPath(page)}`, dir), JSON.stringify(words), async () =>
            rasterise(await drawCard(words), cardSize.width),
          );
        }
        kept.dropOthers();
        logger.info(`${pages.length} social cards, ${kept.made} of them drawn anew`);
      },
    },
  };
}
