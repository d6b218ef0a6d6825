import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { drawCard } from '../../src/integrations/card-drawing.ts';
import { cardPath } from '../../src/site/addresses.ts';
import { siteConfig } from '../../src/site/config.ts';
import { localeFacts, locales } from '../../src/site/locales.ts';
import { files, html, pages, read } from './dist.ts';

const origin = siteConfig({}).url;

beforeAll(async () => {
  await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
});

describe('the social cards', () => {
  it('are one PNG per page and language, 1200 × 630 px and at most 150 kB', () => {
    const seen = new Set<string>();
    const missing = pages
      .filter((page) => !files.includes(cardPath(page)))
      .map((page) => `${page.path} names ${cardPath(page)} as its card, which does not exist`);
    expect(missing).toEqual([]);
    for (const page of pages) {
      const png = read(cardPath(page));
      expect(png.subarray(1, 4).toString()).toBe('PNG');
      expect([png.readUInt32BE(16), png.readUInt32BE(20)], cardPath(page)).toEqual([1200, 630]);
      expect(png.length, cardPath(page)).toBeLessThanOrEqual(150_000);
      seen.add(createHash('sha256').update(png).digest('hex'));
    }
    // Words that two languages write alike still differ by the name of the site.
    expect(seen.size).toBe(pages.length);
    expect(files.filter((file) => file.startsWith('/og/'))).toHaveLength(pages.length);
  });

  it('are named in the head with their size and a text in the language of the page', () => {
    for (const page of pages) {
      const $ = html(page.path);
      const og = (name: string) =>
        $(`meta[property="og:${name}"]`)
          .toArray()
          .map((meta) => $(meta).attr('content'));
      expect(og('image'), page.path).toEqual([`${origin}${cardPath(page)}`]);
      expect(og('image:width')).toEqual(['1200']);
      expect(og('image:height')).toEqual(['630']);
      expect(og('image:alt')[0]).toContain(page.title);
      expect(og('locale')).toEqual([localeFacts[page.locale].ogLocale]);
      expect(og('locale:alternate')).toEqual(
        locales.filter((locale) => locale !== page.locale).map((locale) => localeFacts[locale].ogLocale),
      );
    }
  });

  it('keep every title inside the margins and above the dots', async () => {
    const outside: string[] = [];
    for (const page of pages) {
      const $ = html(page.path);
      const siteName = $('meta[property="og:site_name"]').attr('content') ?? '';
      const title = page.kind === 'home' ? $('h1').text() : page.title;
      const svg = await drawCard({ title, siteName, locale: page.locale });
      const letters = svg.replace(/<circle [^>]*>/g, '').replace(/<path [^>]*stroke="[^>]*>/g, '');
      const box = new Resvg(letters.replace(/<rect [^>]*>/g, '')).innerBBox();
      if (!box || box.x < 60 || box.x + box.width > 1140 || box.y + box.height > 490)
        outside.push(
          `${page.path}: ${JSON.stringify({ x: box?.x, y: box?.y, w: box?.width, h: box?.height })}`,
        );
    }
    expect(outside).toEqual([]);
  });

  it('are refused when the fonts lack a letter', async () => {
    const card = drawCard({ title: 'Kunde 客户', siteName: 'Klient oder Kunde?', locale: 'de' });
    await expect(card).rejects.toThrow(/Social card “Kunde 客户” \(de\): the fonts have no letter for/);
  });

  it('have letters for everything the five languages write', async () => {
    const alphabet = 'AaĄąĆćĘęŁłŃńÓóŚśŹźŻż ÄäÖöÜüß ÁáÉéÍíÑñÚú¿¡ АаБбВвЁёЙйЩщЪъЫыЬьЭэЮюЯя «»„“”‚‘’–—−×…№§€₽';
    await expect(drawCard({ title: alphabet, siteName: 'x', locale: 'pl' })).resolves.toContain('<svg');
  });
});
