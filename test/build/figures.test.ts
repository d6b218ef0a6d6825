import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { drawingStyle } from '../../src/integrations/figure-file.ts';
import { figurePath } from '../../src/site/addresses.ts';
import { siteConfig } from '../../src/site/config.ts';
import { files, html, pages, read } from './dist.ts';

const origin = siteConfig({}).url;
const drawings = pages.flatMap((page) => {
  const $ = html(page.path);
  return $('figure.drawing')
    .toArray()
    .map((figure) => ({
      page,
      id: (figure.attribs['id'] ?? '').replace(/^figure-/, ''),
      title: $(figure).find('svg > title').text(),
      links: $(figure)
        .find('.take-away a')
        .toArray()
        .map((link) => link.attribs['href']),
    }));
});

describe('a drawing', () => {
  it('carries a name and a description in words, on every page', () => {
    const mute = pages.flatMap(({ path }) => {
      const $ = html(path);
      return $('svg[role=img]')
        .toArray()
        .filter((svg) => {
          const ids = (svg.attribs['aria-labelledby'] ?? '').split(' ').filter((id) => id !== '');
          return ids.length < 2 || ids.some((id) => $(`[id="${id}"]`).text().trim() === '');
        })
        .map((svg) => `${path}: ${svg.attribs['aria-labelledby'] ?? 'no name'}`);
    });
    expect(mute).toEqual([]);
  });
});

describe('the drawings to take away', () => {
  it('are offered under every drawing as SVG and PNG', () => {
    expect(drawings.length).toBeGreaterThan(0);
    for (const { page, id, links } of drawings) {
      const expected = [figurePath(page.locale, id, 'svg'), figurePath(page.locale, id, 'png')];
      expect(links, page.path).toEqual(expected);
      for (const file of expected) expect(files).toContain(file);
    }
    expect(files.filter((file) => file.startsWith('/figures/') && /\.(svg|png)$/.test(file))).toHaveLength(
      2 * drawings.length,
    );
  });

  it('carry title, name of the site, address and licence, and need nothing else', () => {
    for (const { page, id, title } of drawings) {
      const text = read(figurePath(page.locale, id, 'svg')).toString();
      const $ = load(text, { xml: true });
      expect($('svg').attr('xml:lang')).toBe(page.locale);
      expect($('svg > title').text()).toBe(title);
      const written = $('svg > text').text();
      expect(written).toContain(title);
      expect(written).toContain('CC BY-SA 4.0');
      expect(written).toContain(`${origin}${page.path}`);
      expect($('[style]'), id).toHaveLength(0);
      expect(text, id).not.toMatch(/var\(|url\(|href=|<script|currentColor/);
    }
  });

  it('are well-formed XML', async () => {
    for (const { page, id } of drawings.filter(
      ({ page: { locale } }) => locale === 'ru' || locale === 'pl',
    )) {
      const contents = read(figurePath(page.locale, id, 'svg')).toString();
      const { errors } = await validateXML({
        xml: { fileName: `${id}.svg`, contents },
        schema: [
          {
            fileName: 'any.xsd',
            contents:
              '<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema" targetNamespace="http://www.w3.org/2000/svg">' +
              '<xs:element name="svg"/></xs:schema>',
          },
        ],
      });
      expect(errors.map(({ message }) => message)).toEqual([]);
    }
  });

  it('are pictures of some size as PNG', () => {
    for (const { page, id } of drawings) {
      const png = read(figurePath(page.locale, id, 'png'));
      expect(png.readUInt32BE(16)).toBe(1032);
      expect(png.length).toBeLessThan(250_000);
    }
  });

  it('would be refused with a class that no rule styles', () => {
    expect(() => drawingStyle(':root { --ink: light-dark(#111, #eee); }', new Set(['unknown']))).toThrow(
      /no rule for unknown/,
    );
  });
});
