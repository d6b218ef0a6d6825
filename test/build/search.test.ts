import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { everyScriptOf, firstScriptsOf, total } from '../bench/bytes.ts';
import { files, html, pages } from './dist.ts';
import { indexPath, keysFound, kinds, openBuilt, queries } from './search-queries.ts';

describe.each(locales)('the search in %s', (locale) => {
  const path = pages.find((page) => page.key === 'search' && page.locale === locale)?.path ?? '';
  const $ = html(path);

  it('has thirty queries written from the texts', () => {
    const counts = Object.fromEntries(Object.keys(kinds).map((kind) => [kind, 0]));
    for (const { kind } of queries(locale)) counts[kind] = (counts[kind] ?? 0) + 1;
    expect(counts).toEqual(kinds);
  });

  it('asks for words the title of the page does not contain, where it says so', () => {
    for (const { kind, query, page } of queries(locale)) {
      const title = pages.find((candidate) => candidate.key === page && candidate.locale === locale)?.title;
      expect(title, `${query}: there is no page ${page}`).toBeDefined();
      if (kind === 'inflected')
        expect(title?.toLowerCase().split(/[^\p{L}]+/u)).not.toContain(query.toLowerCase());
    }
  });

  it('finds the page a reader means among the first three, for every query', async () => {
    const engine = await openBuilt(locale);
    const missed = queries(locale)
      .map(({ query, page }) => ({ query, page, found: keysFound(engine, query).slice(0, 3) }))
      .filter(({ page, found }) => !found.includes(page));
    expect(missed).toEqual([]);
  });

  it('finds every term by its word in each of the five languages', async () => {
    const engine = await openBuilt(locale);
    const terms = pages.filter(({ kind }) => kind === 'term');
    const missed = terms
      .map(({ key, title, locale: language }) => ({ key, language, title, found: keysFound(engine, title) }))
      .filter(({ key, found }) => !found.slice(0, 3).includes(key))
      .map(({ language, title, found }) => `${language} ${title}: ${found.slice(0, 3).join(', ')}`);
    expect(missed).toEqual([]);
  });

  it('weighs at most 80 kB in all, and nothing of it comes before it is wanted', () => {
    // Of the stemmers one is loaded, that of the page’s language.
    const stemmers = new Set(locales.map((language) => new RegExp(`^/assets/${language}\\.[\\w-]+\\.js$`)));
    const loaded = [...everyScriptOf(path)].filter(
      (file) => ![...stemmers].some((stemmer) => stemmer.test(file)) || file.startsWith(`/assets/${locale}.`),
    );
    expect(loaded.some((file) => file.startsWith('/assets/load.'))).toBe(true);
    const bytes = total([indexPath(locale), ...loaded]);
    expect(bytes).toBeLessThanOrEqual(80_000);
    expect(total(firstScriptsOf(path))).toBeLessThanOrEqual(2_500);
    expect($('link[rel=modulepreload], link[rel=preload]').length).toBe(0);
  });

  it('lists every page by topic for those who have no script', () => {
    const listed = $('.topic a')
      .toArray()
      .map((node) => node.attribs['href']);
    const expected = pages
      .filter((page) => page.locale === locale && page.kind !== 'home' && page.key !== 'search')
      .map((page) => page.path);
    expect(listed.sort()).toEqual(expected.sort());
  });
});

describe('the search', () => {
  it('writes one index per language, under a name that changes with its content', () => {
    const indexes = files.filter((file) => /^\/assets\/search\/[a-z]{2}\.[\w-]{8}\.json$/.test(file));
    expect(indexes).toHaveLength(locales.length);
  });

  it('leads from every page by the menu', () => {
    for (const { path, locale } of pages) {
      const target = pages.find((page) => page.key === 'search' && page.locale === locale)?.path;
      expect(html(path)(`header.site nav:not(.languages) a[href="${target}"]`).length, path).toBe(1);
    }
  });
});
