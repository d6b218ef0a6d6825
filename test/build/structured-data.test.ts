import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../src/site/config.ts';
import { locales } from '../../src/site/locales.ts';
import { html, pages, rows } from './dist.ts';

const origin = siteConfig({}).url;

type Value = string | number | boolean | null | Value[] | { [key: string]: Value };
type Node = { [key: string]: Value };

const flat = (text: string) => text.replace(/[ \n\r\t]+/g, ' ').trim();

/** The one graph of a page. */
function graphOf(path: string): Node[] {
  const blocks = html(path)('script[type="application/ld+json"]');
  expect(blocks, path).toHaveLength(1);
  const data = JSON.parse(blocks.text()) as { '@context': string; '@graph': Node[] };
  expect(Object.keys(data), path).toEqual(['@context', '@graph']);
  expect(data['@context']).toBe('https://schema.org');
  return data['@graph'];
}

const ofType = (graph: Node[], type: string) => graph.filter((node) => node['@type'] === type);

/** Strings that are no words for readers: kinds, addresses, codes and dates. */
const codes = new Set(['@type', '@id', 'url', 'item', 'image', 'license', 'inLanguage', 'termCode']);
const moreCodes = new Set(['dateModified', 'applicationCategory', 'inDefinedTermSet']);

function wordsIn(value: Value, key = ''): string[] {
  if (typeof value === 'string') return codes.has(key) || moreCodes.has(key) ? [] : [value];
  if (Array.isArray(value)) return value.flatMap((each) => wordsIn(each, key));
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([name, each]) => wordsIn(each, name));
  return [];
}

/** The words a reader sees, with a space where a block ends. */
function visibleText(path: string): string {
  const $ = html(path);
  $('script, template, [hidden]').remove();
  $('li, p, td, th, dt, dd, h1, h2, h3, a').append(' ');
  return flat($('body').text());
}

/** The kinds that a page of each kind is described as. */
const kinds: Readonly<Record<string, string>> = {
  home: 'WebPage',
  article: 'Article',
  tool: 'WebApplication',
  glossary: 'DefinedTermSet',
  term: 'WebPage',
  page: 'WebPage',
};

describe('the structured data', () => {
  it('says nothing in words that does not stand on the page', () => {
    const unseen: string[] = [];
    for (const { path } of pages) {
      const seen = visibleText(path);
      const exact = flat(html(path)('body').text());
      for (const words of wordsIn(graphOf(path)))
        if (!seen.includes(flat(words)) && !exact.includes(flat(words))) unseen.push(`${path}: ${words}`);
    }
    expect(unseen).toEqual([]);
  });

  it('is one graph per page: the site, the page by its kind, and the way to it', () => {
    for (const { path, kind, locale } of pages) {
      const graph = graphOf(path);
      expect(ofType(graph, 'WebSite'), path).toHaveLength(1);
      expect(ofType(graph, 'BreadcrumbList'), path).toHaveLength(kind === 'home' ? 0 : 1);
      const main = ofType(graph, kinds[kind] ?? '').find((node) => node['@id'] === `${origin}${path}`);
      expect(main, path).toMatchObject({ url: `${origin}${path}`, inLanguage: locale });
    }
  });

  it('names the five languages as equals and none as a translation', () => {
    for (const row of rows) {
      const expected = locales.map((locale) => [locale, `${origin}${row.locales[locale].path}`]);
      for (const locale of locales) {
        const { path } = row.locales[locale];
        const graph = graphOf(path);
        const main = graph.find((node) => node['@id'] === `${origin}${path}`) as {
          exampleOfWork: { '@id': string; workExample: { '@id': string; inLanguage: string }[] };
        };
        const found = main.exampleOfWork.workExample.map((work) => [work.inLanguage, work['@id']]);
        expect(found, path).toEqual(expected);
        expect(main.exampleOfWork['@id']).toBe(`${origin}/links.json#${row.key}`);
        expect(JSON.stringify(graph)).not.toMatch(/translationOfWork|workTranslation/);
      }
    }
  });

  it('gives the breadcrumbs that the page shows', () => {
    for (const { path, kind } of pages) {
      if (kind === 'home') continue;
      const $ = html(path);
      const [list] = ofType(graphOf(path), 'BreadcrumbList') as unknown as {
        itemListElement: { position: number; name: string; item: string }[];
      }[];
      const shown = $('.crumbs a')
        .toArray()
        .map((link) => [$(link).text(), `${origin}${$(link).attr('href') ?? ''}`]);
      const steps = list?.itemListElement ?? [];
      expect(steps.map(({ position }) => position)).toEqual(steps.map((_, index) => index + 1));
      expect(steps.slice(0, -1).map(({ name, item }) => [name, item])).toEqual(shown);
      expect(steps.at(-1)).toMatchObject({ name: flat($('h1').text()), item: `${origin}${path}` });
    }
  });

  it('has every question of the questions page with its whole answer', () => {
    for (const { path } of pages.filter(({ key }) => key === 'faq')) {
      const $ = html(path);
      const [faq] = ofType(graphOf(path), 'FAQPage') as unknown as {
        mainEntity: { name: string; acceptedAnswer: { text: string } }[];
      }[];
      const headings = $('article h3')
        .toArray()
        .map((heading) => flat($(heading).text()));
      expect(headings.length).toBeGreaterThan(10);
      expect(faq?.mainEntity.map(({ name }) => name)).toEqual(headings);
      const whole = flat($('article').text());
      for (const { name, acceptedAnswer } of faq?.mainEntity ?? []) {
        const at = whole.indexOf(acceptedAnswer.text);
        expect(at, name).toBeGreaterThan(0);
        expect(whole.slice(0, at).trim().endsWith(name), name).toBe(true);
      }
    }
  });

  it('is short of no article: headline, summary, day of the last change, licence', () => {
    for (const { path, title } of pages.filter(({ kind }) => kind === 'article')) {
      const [article] = ofType(graphOf(path), 'Article');
      expect(article, path).toMatchObject({
        headline: title,
        dateModified: html(path)('article time').attr('datetime'),
        license: 'https://creativecommons.org/licenses/by-sa/4.0/',
      });
      expect(article?.['abstract']).not.toBe('');
    }
  });
});
