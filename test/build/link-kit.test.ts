import { readFileSync } from 'node:fs';
import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { beforeAll, describe, expect, it } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { cardPath, linkKitPath, qrPath, shortPath } from '../../src/site/addresses.ts';
import { siteConfig } from '../../src/site/config.ts';
import { hasLinkKit } from '../../src/site/link-kit.ts';
import { locales } from '../../src/site/locales.ts';
import { messages } from '../../src/site/messages.ts';
import { files, html, pages, read, rows } from './dist.ts';

const origin = siteConfig({}).url;
const linked = pages.filter(hasLinkKit);

const ids = new Map<string, Set<string>>();

/** Ids on a page, read once. */
function idsOn(path: string): Set<string> {
  const known =
    ids.get(path) ??
    new Set(
      html(path)('[id]')
        .toArray()
        .map((node) => node.attribs['id'] ?? ''),
    );
  ids.set(path, known);
  return known;
}

beforeAll(async () => {
  await initWasm(readFileSync('node_modules/@resvg/resvg-wasm/index_bg.wasm'));
  prepareZXingModule({
    overrides: {
      wasmBinary: readFileSync('node_modules/zxing-wasm/dist/reader/zxing_reader.wasm').buffer as ArrayBuffer,
    },
  });
});

/** What a reader of QR codes, another library than the one that wrote them, finds in a picture. */
const decoded = async (png: Uint8Array) =>
  (await readBarcodes(new Uint8Array(png), { formats: ['QRCode'] })).map(({ text }) => text);

describe('the link kits', () => {
  it('are there for home, articles and tools, linked from the page, not to be indexed', () => {
    expect(linked.length).toBeGreaterThan(0);
    for (const page of linked) {
      const $ = html(linkKitPath(page));
      expect($('html').attr('lang')).toBe(page.locale);
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
      expect(html(page.path)(`a[href="${linkKitPath(page)}"]`), page.path).toHaveLength(1);
      expect(rows.some(({ key }) => key.startsWith('link'))).toBe(false);
    }
  });

  it('are titled as their language joins the name of a page and that of the site', () => {
    for (const page of linked) {
      const $ = html(linkKitPath(page));
      const words = messages(page.locale, 'site');
      const title = words('page-title', { title: $('h1').text(), site: words('name') });
      expect($('title').text(), page.path).toBe(title);
    }
  });

  it('give the address in five languages, the short link, the card and both references', () => {
    for (const page of linked) {
      const $ = html(linkKitPath(page));
      const row = rows.find(({ key }) => key === page.key);
      for (const locale of locales)
        expect($(`#address-${locale}`).attr('value')).toBe(`${origin}${row?.locales[locale].path ?? ''}`);
      expect($('#short').attr('value')).toBe(`${origin}${shortPath(page.key)}`);
      expect($('img.card').attr('src')).toBe(cardPath(page));
      const address = `${origin}${page.path}`;
      for (const id of ['apa', 'plain']) {
        const text = $(`#${id}`).text();
        expect(text, id).toContain(address);
        expect(text, id).toBe(text.trim());
      }
      expect($('#html').attr('value')).toContain(`<a href="${address}" hreflang="${page.locale}">`);
    }
  });

  it('link every section in every language to a place that exists', () => {
    for (const page of linked) {
      const $ = html(linkKitPath(page));
      const links = $('section[aria-labelledby=sections] td a').toArray();
      expect(links.length % locales.length, page.path).toBe(0);
      expect(links.length, page.path).toBeGreaterThan(0);
      for (const link of links) {
        const [path = '', id = ''] = (link.attribs['href'] ?? '').split('#');
        expect(idsOn(path).has(id), link.attribs['href']).toBe(true);
        expect(link.attribs['lang'], link.attribs['href']).toBe(path.slice(1, 3));
        expect(link.attribs['hreflang'], link.attribs['href']).toBe(path.slice(1, 3));
      }
    }
  });

  it('show every address without script, and no control that needs one', () => {
    for (const page of linked) {
      const $ = html(linkKitPath(page));
      for (const button of $('button').toArray())
        expect($(button).attr('hidden') !== undefined || $(button).closest('[hidden]').length > 0).toBe(true);
    }
  });

  it('hold QR codes, as PNG and as SVG, that another library reads back', async () => {
    for (const page of linked) {
      const address = `${origin}${page.path}`;
      expect(await decoded(read(qrPath(page, 'png'))), page.path).toEqual([address]);
      const svg = read(qrPath(page, 'svg')).toString();
      const drawn = new Resvg(svg, { fitTo: { mode: 'width', value: 400 } }).render().asPng();
      expect(await decoded(drawn), page.path).toEqual([address]);
    }
  });
});

describe('the short links', () => {
  it('lead to the five languages of their page, and are not to be indexed', () => {
    for (const row of rows.filter(hasLinkKit)) {
      expect(files).toContain(`${shortPath(row.key)}index.html`);
      const $ = html(shortPath(row.key));
      const found = $('.chooser a')
        .toArray()
        .map((link) => [link.attribs['hreflang'], link.attribs['href']]);
      expect(found, row.key).toEqual(locales.map((locale) => [locale, row.locales[locale].path]));
      expect($('meta[name=robots]').attr('content')).toBe('noindex');
    }
  });
});
