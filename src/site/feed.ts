import { Feed } from 'feed';
import { feedFormats } from './addresses.ts';
import type { Locale } from './locales.ts';
import { absoluteUrl } from './head.ts';
import { escaped } from './markup.ts';

export interface FeedEntry {
  /** Key of the article: the id of the entry is made of it and outlives a change of title or address. */
  readonly key: string;
  readonly path: string;
  readonly title: string;
  readonly description: string;
  readonly summary: readonly string[];
  readonly updated: Date;
}

export interface FeedFacts {
  readonly locale: Locale;
  readonly origin: string;
  readonly title: string;
  readonly description: string;
  /** Root-relative address of the language's home page. */
  readonly home: string;
  readonly author: string;
  readonly licence: string;
  readonly entries: readonly FeedEntry[];
}

/** @see RFC 4151; the year is the one from which the scheme holds and never changes */
const tag = (origin: string, name: string) => `tag:${new URL(origin).hostname},2026:${name}`;

const summaryHtml = (sentences: readonly string[]) =>
  `<ul>${sentences.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul>`;

/** Newest first; articles of one day keep the order of the guide. */
const ordered = ({ entries }: FeedFacts) =>
  [...entries].sort((a, b) => b.updated.getTime() - a.updated.getTime());

/** The feed is as old as its newest entry, so that a build without changes writes the same file. */
const newest = (facts: FeedFacts) => ordered(facts)[0]?.updated ?? new Date(0);

function feedOf(facts: FeedFacts): Feed {
  const { locale, origin, title, description, home, author, licence } = facts;
  const feed = new Feed({
    id: tag(origin, locale),
    title,
    description,
    link: absoluteUrl(origin, home),
    language: locale,
    updated: newest(facts),
    copyright: licence,
    author: { name: author },
    feedLinks: {
      rss: absoluteUrl(origin, feedFormats.rss.path(locale)),
      atom: absoluteUrl(origin, feedFormats.atom.path(locale)),
    },
    generator: false,
  });
  for (const entry of ordered(facts)) {
    feed.addItem({
      id: tag(origin, `${locale}/${entry.key}`),
      title: entry.title,
      link: absoluteUrl(origin, entry.path),
      description: escaped(entry.description),
      content: summaryHtml(entry.summary),
      date: entry.updated,
    });
  }
  return feed;
}

/** @see https://www.rssboard.org/rss-specification */
export const rss = (facts: FeedFacts): string => feedOf(facts).rss2();

/** @see RFC 4287 */
export const atom = (facts: FeedFacts): string =>
  feedOf(facts).atom1().replace('<feed ', `<feed xml:lang="${facts.locale}" `);

/** @see https://www.jsonfeed.org/version/1.1/ */
export function jsonFeed(facts: FeedFacts): string {
  const { locale, origin, title, description, home, author } = facts;
  return JSON.stringify({
    version: 'https://jsonfeed.org/version/1.1',
    title,
    description,
    home_page_url: absoluteUrl(origin, home),
    feed_url: absoluteUrl(origin, feedFormats.json.path(locale)),
    language: locale,
    authors: [{ name: author }],
    items: ordered(facts).map((entry) => ({
      id: tag(origin, `${locale}/${entry.key}`),
      url: absoluteUrl(origin, entry.path),
      title: entry.title,
      summary: entry.description,
      content_html: summaryHtml(entry.summary),
      date_modified: entry.updated.toISOString(),
      language: locale,
    })),
  });
}
