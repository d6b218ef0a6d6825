import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { figurePath } from '../site/addresses.ts';
import { locales } from '../site/locales.ts';
import { addressOf, builtPages } from './built-pages.ts';
import { figureFile } from './figure-file.ts';
import { Kept } from './kept.ts';
import { rasterise } from './raster.ts';

const pngWidth = 1032;

/** Writes every drawing of the guide as SVG and PNG with credit line and licence. */
export function figures(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'figures',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir, logger }) => {
        const css = await readFile(new URL('src/styles/base.css', root), 'utf8');
        const kept = new Kept(fileURLToPath(new URL('.cache/figures/', root)));
        for (const locale of locales) await mkdir(new URL(`figures/${locale}/`, dir), { recursive: true });
        let count = 0;
        for (const page of await builtPages(dir)) {
          const $ = await page.html();
          const credit = {
            site: $('meta[property="og:site_name"]').attr('content') ?? '',
            address: addressOf($),
            locale: page.locale,
          };
          for (const figure of $('figure.drawing[id]').toArray()) {
            const id = (figure.attribs['id'] ?? '').replace(/^figure-/, '');
            const svg = figureFile($, `[id="figure-${id}"]`, css, credit);
            const png = await kept.get(`${pngWidth} ${svg}`, () => rasterise(svg, pngWidth));
            await writeFile(new URL(`.${figurePath(page.locale, id, 'svg')}`, dir), svg);
            await writeFile(new URL(`.${figurePath(page.locale, id, 'png')}`, dir), png);
            count += 1;
          }
        }
        await kept.dropOthers();
        logger.info(`${count} drawings written as SVG and PNG, ${kept.made} of them drawn anew`);
      },
    },
  };
}
