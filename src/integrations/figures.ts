import { mkdirSync, readFileSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { figurePath } from '../site/addresses.ts';
import { locales } from '../site/locales.ts';
import { builtPages } from './built-pages.ts';
import { figureFile } from './figure-file.ts';
import { Kept } from './kept.ts';
import { rasterise } from './raster.ts';

const pngWidth = 1032;
const drawing = /<figure class="drawing" id="figure-([^"]+)">[^]*?<\/figure>/g;

/** Writes every drawing of the guide as SVG and PNG with credit line and licence. */
export function figures(): AstroIntegration {
  return {
    name: 'figures',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const css = ['frame', 'drawings']
          .map((name) => readFileSync(`src/styles/base/${name}.css`, 'utf8'))
          .join('');
        const kept = new Kept('.cache/figures', import.meta.url);
        for (const locale of locales) mkdirSync(new URL(`figures/${locale}/`, dir), { recursive: true });
        let count = 0;
        for (const page of builtPages(dir)) {
          const { locale, address, siteName: site } = page;
          for (const [markup, id = ''] of page.html().matchAll(drawing)) {
            const credit = { site, address, locale };
            const file = (type: 'svg' | 'png') => new URL(`.${figurePath(locale, id, type)}`, dir);
            await kept.write(file('svg'), JSON.stringify([markup, css, credit]), () =>
              figureFile(markup, css, credit),
            );
            const svg = readFileSync(file('svg'), 'utf8');
            await kept.write(file('png'), svg, () => rasterise(svg, pngWidth));
            count += 1;
          }
        }
        kept.dropOthers();
        logger.info(`${count} drawings written as SVG and PNG, ${kept.made} files of them anew`);
      },
    },
  };
}
