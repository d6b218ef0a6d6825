import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../src/site/config.ts';
import { crawl } from './crawl.ts';
import { files, pages, read, rows } from './dist.ts';

const origin = siteConfig({}).url;
const site = { origin, files, read: (path: string) => read(path).toString() };

/** The site with one file changed. */
const changed = (path: string, change: (text: string) => string) => {
  const before = site.read(path);
  const after = change(before);
  expect(after, 'the change changes something').not.toBe(before);
  return { ...site, read: (file: string) => (file === path ? after : site.read(file)) };
};

const pathOf = (key: string, locale: string) =>
  pages.find((page) => page.key === key && page.locale === locale)?.path ?? '';
const article = pathOf('difference', 'pl');
const file = `${article}index.html`;
const spanish = `${origin}${pathOf('difference', 'es')}`;

describe('a walk over the whole site', () => {
  it('finds head, switcher, structured data, sitemap, links.json and feeds agreed, and every link whole', () => {
    expect(crawl(site)).toEqual([]);
  });

  it.each<[string, string, (text: string) => string, RegExp]>([
    [
      'an alternate in the head',
      file,
      (text) => text.replace(`<link rel="alternate" hreflang="es" href="${spanish}">`, ''),
      /head: es .* is missing/,
    ],
    [
      'a language in the switcher',
      file,
      (text) => text.replace(/<a href="[^"]+" lang="es" hreflang="es">Español<\/a>/, ''),
      /switcher: es .* is missing/,
    ],
    [
      'a language in the structured data',
      file,
      (text) => text.replace(/,\{"@type":"CreativeWork","@id":"[^"]+","inLanguage":"es"\}/, ''),
      /structured data: es .* is missing/,
    ],
    [
      'an alternate in the sitemap',
      '/sitemap.xml',
      (text) => text.replace(`<xhtml:link rel="alternate" hreflang="es" href="${spanish}"/>`, ''),
      /sitemap, .* is missing/,
    ],
    [
      'a page in the sitemap',
      '/sitemap.xml',
      (text) => text.replace(/<url>.*?<\/url>/, ''),
      /sitemap: .* is missing/,
    ],
    [
      'an entry of a feed',
      '/pl/feed.rss',
      (text) => text.replace(/<item>[^]*?<\/item>/, ''),
      /RSS feed in pl: .* is missing/,
    ],
    [
      'an entry of another feed',
      '/de/feed.json',
      (text) => {
        const feed = JSON.parse(text) as { items: unknown[] };
        return JSON.stringify({ ...feed, items: feed.items.slice(1) });
      },
      /JSON feed in de: .* is missing/,
    ],
    [
      'a page in links.json',
      '/links.json',
      (text) =>
        JSON.stringify((JSON.parse(text) as { key: string }[]).filter(({ key }) => key !== 'difference')),
      /is too much/,
    ],
    [
      'the right canonical address',
      file,
      (text) => text.replace(/(<link rel="canonical" href=")[^"]+/, `$1${spanish}`),
      /names .* as canonical/,
    ],
    [
      'the place a link leads to',
      file,
      (text) => text.replace('id="definitions"', 'id="elsewhere"'),
      /#definitions, a place that does not exist/,
    ],
    [
      'the page a link leads to',
      file,
      (text) => text.replace(/href="\/pl\/slowniczek\/"/, 'href="/pl/slownik/"'),
      /leads to \/pl\/slownik\/, which does not exist/,
    ],
  ])('notices that %s is gone', (_, path, change, problem) => {
    expect(crawl(changed(path, change)).join('\n')).toMatch(problem);
  });

  it('notices a text in another language than its page', () => {
    const german = site.read(`${pathOf('difference', 'de')}index.html`);
    const main = /<main[^]*<\/main>/.exec(german)?.[0] ?? '';
    const mixed = changed(file, (text) => text.replace(/<main[^]*<\/main>/, () => main));
    expect(crawl(mixed).join('\n')).toContain(`${file}: is marked pl, but reads like de`);
  });

  it('notices a page to which no link leads', () => {
    const orphan = '/pl/sierota/index.html';
    const grown = {
      ...site,
      files: [...files, orphan],
      read: (path: string) => site.read(path === orphan ? file : path),
    };
    expect(crawl(grown)).toContain(`${orphan}: no way leads there`);
  });

  it('has walked over every page', () => {
    expect(pages).toHaveLength(rows.length * 5);
  });
});
