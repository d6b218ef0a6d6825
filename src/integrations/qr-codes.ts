import { mkdirSync } from 'node:fs';
import type { AstroIntegration } from 'astro';
import { renderSVG } from 'uqr';
import { qrPath } from '../site/addresses.ts';
import { hasLinkKit } from '../site/link-kit.ts';
import { locales } from '../site/locales.ts';
import { builtPages } from './built-pages.ts';
import { Kept } from './kept.ts';
import { rasterise } from './raster.ts';

const pngWidth = 600;

/** Writes the QR code of every page that has a link kit, as SVG and PNG. */
export function qrCodes(): AstroIntegration {
  return {
    name: 'qr-codes',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const kept = new Kept('.cache/qr', import.meta.url);
        for (const locale of locales) mkdirSync(new URL(`qr/${locale}/`, dir), { recursive: true });
        for (const page of builtPages(dir).filter(hasLinkKit)) {
          const draw = () => renderSVG(page.address, { ecc: 'M', border: 4 });
          const file = (type: 'svg' | 'png') => new URL(`.${qrPath(page, type)}`, dir);
          await kept.write(file('svg'), `svg ${page.address}`, draw);
          await kept.write(file('png'), `png ${page.address}`, () => rasterise(draw(), pngWidth));
        }
        kept.dropOthers();
      },
    },
  };
}
