import type { Locale } from './locales.ts';
import type { Page } from './registry.ts';

/**
 * Addresses that hang on a page without being a page to index. All root-relative; `home` in file names stands for the
 * home page, whose slug is empty.
 */

/** Social card, a PNG of 1200 × 630 px. */
export const cardPath = ({ locale, key }: Pick<Page, 'locale' | 'key'>) => `/og/${locale}/${key}.png`;

/** Link kit of a page: everything somebody needs who links to it. */
export const linkKitPath = ({ locale, key }: Pick<Page, 'locale' | 'key'>) => `/${locale}/link/${key}/`;

/** Short link to a page in all languages, the same for all of them. */
export const shortPath = (key: string) => `/go/${key}/`;

/** QR code that holds the address of the page. */
export const qrPath = ({ locale, key }: Pick<Page, 'locale' | 'key'>, type: 'svg' | 'png') =>
  `/qr/${locale}/${key}.${type}`;

/** The text of an article as Markdown. */
export const markdownPath = ({ path }: Pick<Page, 'path'>) => path.replace(/\/$/, '.md');

/** A tool made to stand on a page of somebody else. */
export const embedPath = (locale: Locale, tool: string) => `/embed/${locale}/${tool}/`;

/** Static oEmbed answer for a tool. */
export const oembedPath = (locale: Locale, tool: string) => `/oembed/${locale}/${tool}.json`;

/** A drawing of the guide, to take away. */
export const figurePath = (locale: Locale, id: string, type: 'svg' | 'png') =>
  `/figures/${locale}/${id}.${type}`;

/** The feeds of a language; the formats are equals. */
export const feedFormats = {
  rss: { path: (locale: Locale) => `/${locale}/feed.rss`, type: 'application/rss+xml' },
  atom: { path: (locale: Locale) => `/${locale}/feed.atom`, type: 'application/atom+xml' },
  json: { path: (locale: Locale) => `/${locale}/feed.json`, type: 'application/feed+json' },
} as const;

/** Guide to the texts of a language for language models. */
export const llmsPath = (locale: Locale) => `/${locale}/llms.txt`;

export const manifestPath = (locale: Locale) => `/${locale}/site.webmanifest`;
