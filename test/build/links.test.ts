import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../src/site/config.ts';
import { locales } from '../../src/site/locales.ts';
import { files, html, pages, read, rows } from './dist.ts';

const origin = siteConfig({}).url;
/** Pages that are not to be indexed: chooser, 404, short links, link kits, embeds, templates to print. */
const beside = new RegExp(
  `^/(index|404|(${locales.join('|')})/404|(go|embed|templates)/.+|(${locales.join('|')})/link/.+)\\.html$`,
);
const all = files.filter((file) => file.endsWith('.html'));

describe('the graph of pages', () => {
  it('has every page of links.json in every language, and no other page to index', () => {
    const listed = pages.map(({ path }) => `${path}index.html`).sort();
    expect(all.filter((file) => !beside.test(file)).sort()).toEqual(listed);
    for (const file of all.filter((each) => beside.test(each)))
      expect(html(file)('meta[name=robots]').attr('content'), file).toBe('noindex');
  });

  it('links every template from the article on CRM of its language', () => {
    const crm = pages.filter(({ key }) => key === 'crm');
    for (const { path, locale } of crm) {
      const $ = html(path);
      const linked = $(`a[href^="/templates/${locale}/"]`)
        .map((_, link) => $(link).attr('href'))
        .get();
      const there = files.filter(
        (file) => file.startsWith(`/templates/${locale}/`) && !/\.(br|gz)$/.test(file),
      );
      expect([...new Set(linked)].sort(), path).toEqual(
        there.map((file) => file.replace(/index\.html$/, '')).sort(),
      );
    }
  });

  it('opens every table for a spreadsheet: marked as UTF-8, the same columns in every row, no formula', () => {
    for (const file of files.filter((name) => name.startsWith('/templates/') && name.endsWith('.csv'))) {
      const text = read(file).toString();
      expect(text.startsWith('\uFEFF'), file).toBe(true);
      const { data, meta } = Papa.parse<string[]>(text.slice(1), { skipEmptyLines: true });
      expect(meta.linebreak, file).toBe('\r\n');
      expect(new Set(data.map((row) => row.length)).size, file).toBe(1);
      expect(data.length, file).toBeGreaterThan(1);
      for (const cell of data.flat()) expect(cell, file).not.toMatch(/^[=+@\t\r-]/);
    }
  });

  it('gives every page its language, its own address as canonical, and the same title as links.json', () => {
    for (const { path, locale, title, kind } of pages) {
      const $ = html(path);
      expect($('html').attr('lang'), path).toBe(locale);
      expect($('link[rel=canonical]').attr('href'), path).toBe(`${origin}${path}`);
      if (kind !== 'home') expect($('h1').text().trim(), path).toBe(title);
    }
  });

  it('declares itself, its four siblings and one x-default on every page, absolute and reciprocal', () => {
    for (const row of rows) {
      const expected = [
        ...locales.map((locale) => [locale, `${origin}${row.locales[locale].path}`]),
        ['x-default', row.kind === 'home' ? `${origin}/` : `${origin}${row.locales.en.path}`],
      ];
      for (const locale of locales) {
        const $ = html(row.locales[locale].path);
        const found = $('link[rel=alternate][hreflang]')
          .toArray()
          .map((link) => [$(link).attr('hreflang'), $(link).attr('href')]);
        expect(found, row.locales[locale].path).toEqual(expected);
        const switcher = $('.languages a')
          .toArray()
          .map((link) => [$(link).attr('hreflang'), $(link).attr('href')]);
        expect(switcher).toEqual(locales.map((code) => [code, row.locales[code].path]));
      }
    }
  });

  it('says the same in the sitemap as in the head', () => {
    const sitemap = read('/sitemap.xml').toString();
    const urls = sitemap.split('<url>').slice(1);
    expect(urls).toHaveLength(pages.length);
    for (const { path, key } of pages) {
      const entry = urls.find((url) => url.includes(`<loc>${origin}${path}</loc>`));
      expect(entry?.match(/<xhtml:link /g), key).toHaveLength(locales.length + 1);
    }
  });

  it('leads every internal link to a page that exists, without a redirect, and to a place on it that exists', () => {
    const broken: string[] = [];
    const targets = new Map<string, Set<string>>();
    const ids = (file: string) => {
      const known =
        targets.get(file) ??
        new Set(
          html(file)('[id]')
            .toArray()
            .map((node) => node.attribs['id'] ?? ''),
        );
      targets.set(file, known);
      return known;
    };
    for (const file of all) {
      const $ = html(file);
      for (const link of $('a[href]').toArray()) {
        const href = link.attribs['href'] ?? '';
        if (/^(https?:|mailto:)/.test(href)) continue;
        const [path = '', fragment] = href.split('#');
        const target = path === '' ? file : path.endsWith('/') ? `${path}index.html` : path;
        if (!files.includes(target)) broken.push(`${file}: ${href}`);
        else if (fragment && !fragment.startsWith('v=') && !ids(target).has(fragment))
          broken.push(`${file}: ${href}`);
      }
    }
    expect(broken).toEqual([]);
  });

  it('uses the same section ids in all five languages', () => {
    for (const row of rows.filter(({ kind }) => kind === 'article')) {
      const sections = locales.map((locale) => {
        const $ = html(row.locales[locale].path);
        return $('article :is(h2, h3)[id]')
          .toArray()
          .map((node) => node.attribs['id']);
      });
      for (const list of sections) expect(list, row.key).toEqual(sections[0]);
    }
  });
});
