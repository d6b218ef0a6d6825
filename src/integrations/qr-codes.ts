import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { renderSVG } from 'uqr';
import { qrPath } from '../site/addresses.ts';
import { hasLinkKit } from '../site/link-kit.ts';
import { locales } from '../site/locales.ts';
import { addressOf, builtPages } from './built-pages.ts';
import { Kept } from './kept.ts';
import { rasterise } from './raster.ts';

const pngWidth = 600;

/** Writes the QR code of every page that has a link kit, as SVG and PNG. */
export function qrCodes(): AstroIntegration {
  let root = new URL('file:///');
  return {
    name: 'qr-codes',
    hooks: {
      'astro:config:done': ({ config }) => {
        root = config.root;
      },
      'astro:build:done': async ({ dir }) => {
        const kept = new Kept(fileURLToPath(new URL('.cache/qr/', root)));
        for (const locale of locales) await mkdir(new URL(`qr/${locale}/`, dir), { recursive: true });
        for (const page of (await builtPages(dir)).filter(hasLinkKit)) {
          const svg = renderSVG(addressOf(await page.html()), { ecc: 'M', border: 4 });
          const png = await kept.get(`${pngWidth} ${svg}`, () => rasterise(svg, pngWidth));
          await writeFile(new URL(`.${qrPath(page, 'svg')}`, dir), svg);
          await writeFile(new URL(`.${qrPath(page, 'png')}`, dir), png);
        }
        await kept.dropOthers();
      },
    },
  };
}
