import { mkdir, readFile, writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import { rasterise } from './raster.ts';

/** Share of a maskable icon's side that every mask leaves visible. */
const safeZone = 0.8;

/** An ICO file that holds one PNG. @see https://learn.microsoft.com/en-us/previous-versions/ms997538(v=msdn.10) */
export function ico(png: Uint8Array, size: number): Uint8Array {
  const head = Buffer.alloc(22);
  head.writeUInt16LE(1, 2);
  head.writeUInt16LE(1, 4);
  head.writeUInt8(size, 6);
  head.writeUInt8(size, 7);
  head.writeUInt16LE(1, 10);
  head.writeUInt16LE(32, 12);
  head.writeUInt32LE(png.length, 14);
  head.writeUInt32LE(head.length, 18);
  return Buffer.concat([head, png]);
}

/** Writes the icon of the site, `icon.svg`, in the sizes and formats of those who take no SVG. */
export function icons(): AstroIntegration {
  return {
    name: 'icons',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const icon = (await readFile(new URL('icon.svg', dir), 'utf8')).replace(/@media[^{]*\{.*?\}\}/, '');
        const full = icon.replace(/ rx="\d+"/, '');
        const side = 64 / safeZone;
        const edge = (64 - side) / 2;
        const maskable = full
          .replace('viewBox="0 0 64 64"', `viewBox="${edge} ${edge} ${side} ${side}"`)
          .replace('width="64" height="64"', `x="${edge}" y="${edge}" width="${side}" height="${side}"`);
        await mkdir(new URL('icons/', dir), { recursive: true });
        const files = {
          'icons/192.png': await rasterise(icon, 192),
          'icons/512.png': await rasterise(icon, 512),
          'icons/maskable.png': await rasterise(maskable, 512),
          'icons/apple-touch-icon.png': await rasterise(full, 180),
          'favicon.ico': ico(await rasterise(icon, 48), 48),
        };
        await Promise.all(Object.entries(files).map(([name, data]) => writeFile(new URL(name, dir), data)));
      },
    },
  };
}
