import { load } from 'cheerio';
import { describe, expect, it } from 'vitest';
import { feedFormats } from '../../src/site/addresses.ts';
import { siteConfig } from '../../src/site/config.ts';
import { locales } from '../../src/site/locales.ts';
import { html, pages, read } from './dist.ts';

const origin = siteConfig({}).url;
const xml = (path: string) => load(read(path).toString(), { xml: true });

const articlesOf = (locale: string) =>
  pages.filter((page) => page.kind === 'article' && page.locale === locale);

/** `https://…/ru/klient/` by key, so that order does not matter. */
const expected = (locale: string) =>
  articlesOf(locale)
    .map(({ key, path }) => [`tag:client-or-customer.example,2026:${locale}/${key}`, `${origin}${path}`])
    .sort();

const rfc822 = /^(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;
const rfc3339 = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

describe.each(locales)('the feeds in %s', (locale) => {
  it('are named in the head of every page of the language', () => {
    for (const { path } of pages.filter((page) => page.locale === locale)) {
      const $ = html(path);
      for (const { path: feed, type } of Object.values(feedFormats))
        expect($(`link[rel=alternate][type="${type}"]`).attr('href'), path).toBe(feed(locale));
    }
  });

  it('RSS: has what the specification demands, and an id that is no address for every article', () => {
    const $ = xml(feedFormats.rss.path(locale));
    expect($('rss').attr('version')).toBe('2.0');
    for (const name of ['title', 'link', 'description'])
      expect($(`channel > ${name}`).text(), name).not.toBe('');
    expect($('channel > language').text()).toBe(locale);
    expect($('channel > lastBuildDate').text()).toMatch(rfc822);
    expect($('channel > atom\\:link[rel=self]').attr('href')).toBe(
      `${origin}${feedFormats.rss.path(locale)}`,
    );
    const items = $('item').toArray();
    expect(
      items.map((item) => [$(item).children('guid').text(), $(item).children('link').text()]).sort(),
    ).toEqual(expected(locale));
    for (const item of items) {
      expect($(item).children('guid').attr('isPermaLink')).toBe('false');
      expect($(item).children('pubDate').text()).toMatch(rfc822);
      expect($(item).children('title').text()).not.toBe('');
    }
  });

  it('Atom: has what RFC 4287 demands of feed and entries', () => {
    const $ = xml(feedFormats.atom.path(locale));
    expect($('feed').attr('xmlns')).toBe('http://www.w3.org/2005/Atom');
    expect($('feed').attr('xml:lang')).toBe(locale);
    for (const name of ['id', 'title', 'updated']) expect($(`feed > ${name}`), name).toHaveLength(1);
    expect($('feed > author > name').text()).not.toBe('');
    expect($('feed > link[rel=self]').attr('href')).toBe(`${origin}${feedFormats.atom.path(locale)}`);
    const entries = $('entry').toArray();
    expect(
      entries.map((entry) => [$(entry).children('id').text(), $(entry).children('link').attr('href')]).sort(),
    ).toEqual(expected(locale));
    for (const entry of entries) {
      for (const name of ['id', 'title', 'updated']) expect($(entry).children(name), name).toHaveLength(1);
      expect($(entry).children('updated').text()).toMatch(rfc3339);
    }
  });

  it('JSON Feed: has what version 1.1 demands', () => {
    const feed = JSON.parse(read(feedFormats.json.path(locale)).toString()) as {
      version: string;
      title: string;
      feed_url: string;
      language: string;
      items: { id: string; url: string; content_html: string; date_modified: string }[];
    };
    expect(feed).toMatchObject({
      version: 'https://jsonfeed.org/version/1.1',
      feed_url: `${origin}${feedFormats.json.path(locale)}`,
      language: locale,
    });
    expect(feed.items.map(({ id, url }) => [id, url]).sort()).toEqual(expected(locale));
    for (const item of feed.items) {
      expect(item.content_html).toMatch(/^<ul><li>/);
      expect(item.date_modified).toMatch(rfc3339);
    }
  });

  it('give dates as the articles do', () => {
    const $ = xml(feedFormats.atom.path(locale));
    for (const entry of $('entry').toArray()) {
      const path = new URL($(entry).children('link').attr('href') ?? '').pathname;
      const shown = html(path)('article time').attr('datetime');
      expect($(entry).children('updated').text().slice(0, 10), path).toBe(shown);
    }
  });
});
