import { describe, expect, it } from 'vitest';
import { alternates, linkRows } from '../../../src/site/head.ts';
import { locales, type Locale } from '../../../src/site/locales.ts';
import { createRegistry, type PageSource } from '../../../src/site/registry.ts';

const inEveryLanguage = (key: string, change: Partial<PageSource> = {}): PageSource[] =>
  locales.map((locale) => ({
    key,
    kind: 'article',
    locale,
    slug: `${key}-${locale}`,
    title: `Title of ${key}`,
    description: `About ${key}`,
    file: `content/articles/${key}/${locale}.mdx`,
    ...change,
  }));

const home = inEveryLanguage('home', { kind: 'home', slug: '' });
const site = [
  ...home,
  ...inEveryLanguage('saas'),
  ...inEveryLanguage('glossary', { kind: 'glossary', slug: 'words' }),
];
const registry = createRegistry([
  ...site,
  ...inEveryLanguage('term-client', { kind: 'term', parent: 'glossary', slug: 'client' }),
]);

describe('from key and language to path and back', () => {
  it('puts every page below its language, with a trailing slash', () => {
    expect(registry.page('home', 'pl').path).toBe('/pl/');
    expect(registry.page('saas', 'ru').path).toBe('/ru/saas-ru/');
  });

  it('puts a term below the glossary of its language', () => {
    expect(registry.page('term-client', 'de').path).toBe('/de/words/client/');
    expect(registry.trail('term-client', 'de').map(({ key }) => key)).toEqual([
      'home',
      'glossary',
      'term-client',
    ]);
  });

  it('finds the page of every path it gives out', () => {
    for (const page of registry.pages) expect(registry.at(page.path)).toBe(page);
    expect(registry.at('/en/nowhere/')).toBeUndefined();
  });

  it('names the keys there are when one is unknown', () => {
    expect(() => registry.page('sass', 'en')).toThrow(/no page "sass".*home, saas/);
  });
});

describe('what is wrong with the pages is said with the file', () => {
  const problem = (sources: PageSource[]) => () => createRegistry([...home, ...sources]);
  const without = (key: string, locale: Locale) =>
    inEveryLanguage(key).filter((source) => source.locale !== locale);

  it.each<[string, PageSource[], RegExp]>([
    ['a missing language', without('saas', 'es'), /saas\/de\.mdx: "saas" is missing in es/],
    [
      'an unknown language',
      inEveryLanguage('saas').map((s) => ({ ...s, locale: 'fr' })),
      /"fr" is not one of the languages/,
    ],
    [
      'a capital in a slug',
      inEveryLanguage('saas', { slug: 'SaaS' }),
      /slug "SaaS" must be lower-case ASCII/,
    ],
    ['a letter outside ASCII', inEveryLanguage('saas', { slug: 'różnica' }), /slug "różnica" must be/],
    ['an empty slug away from home', inEveryLanguage('saas', { slug: '' }), /slug "" must be/],
    [
      'two pages at one path',
      [...inEveryLanguage('a', { slug: 'x' }), ...inEveryLanguage('b', { slug: 'x' })],
      /b\/de\.mdx: the path \/de\/x\/ is taken by .*a\/de\.mdx/,
    ],
    ['a key used twice', [...inEveryLanguage('a'), ...inEveryLanguage('a')], /the key "a" is taken/],
    ['an unknown related page', inEveryLanguage('a', { related: ['b'] }), /related page "b" does not exist/],
    ['a page related to itself', inEveryLanguage('a', { related: ['a'] }), /related to itself/],
    ['an unknown parent', inEveryLanguage('a', { parent: 'b' }), /parent "b" is not a page/],
  ])('%s', (_, sources, message) => {
    expect(problem(sources)).toThrow(message);
  });
});

describe('alternates and links.json', () => {
  const origin = 'https://example.org';

  it('point to all five languages and one default, absolute', () => {
    const links = alternates(registry, 'saas', origin);
    expect(links.map(({ hreflang }) => hreflang)).toEqual([...locales, 'x-default']);
    expect(links.at(-1)?.href).toBe('https://example.org/en/saas-en/');
  });

  it('let the chooser be the default of the home pages', () => {
    expect(alternates(registry, 'home', origin).at(-1)?.href).toBe('https://example.org/');
  });

  it('list every key once with five languages', () => {
    const rows = linkRows(registry);
    expect(rows.map(({ key }) => key)).toEqual(['home', 'saas', 'glossary', 'term-client']);
    for (const row of rows) expect(Object.keys(row.locales)).toEqual([...locales]);
  });
});
