import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { cardPath } from '../site/addresses.ts';
import { locales } from '../site/locales.ts';
import { builtPages } from './built-pages.ts';
import { cardSize, drawCard } from './card-drawing.ts';
import { Kept } from './kept.ts';
import { rasterise } from './raster.ts';

/** Draws a social card for every page that may be indexed; those of the last build are drawn again only if changed. */
export function cards(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'cards',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const kept = new Kept(fileURLToPath(new URL('.cache/cards/', root)));
        const pages = await builtPages(dir);
        for (const locale of locales) await mkdir(new URL(`og/${locale}/`, dir), { recursive: true });
        for (const page of pages) {
          const $ = await page.html();
          const siteName = $('meta[property="og:site_name"]').attr('content') ?? '';
          const title = page.kind === 'home' ? $('h1').text() : page.title;
          const svg = await drawCard({ title, siteName, locale: page.locale });
          const png = await kept.get(`${cardSize.width} ${svg}`, () => rasterise(svg, cardSize.width));
          await writeFile(new URL(`.${cardPath(page)}`, dir), png);
        }
        await kept.dropOthers();
        logger.info(`${pages.length} social cards, ${kept.made} of them drawn anew`);
      },
    },
  };
}
