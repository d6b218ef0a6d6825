import { readFileSync } from 'node:fs';
import { load } from 'cheerio';
import type { LinkRow } from '../site/head.ts';
import { locales, type Locale } from '../site/locales.ts';
import type { PageKind } from '../site/registry.ts';

/** A page as the build wrote it. */
export interface BuiltPage {
  readonly key: string;
  readonly kind: PageKind;
  readonly locale: Locale;
  /** Root-relative. */
  readonly path: string;
  /** The same with the name of the site. */
  readonly address: string;
  /** What the page says first: its title, on a home page the question of the guide. */
  readonly title: string;
  /** Name of the site in the language of the page. */
  readonly siteName: string;
  readonly html: () => string;
}

/** What the home page of a language says of the site. */
function siteFacts(dist: URL, path: string) {
  const $ = load(readFileSync(new URL(`.${path}index.html`, dist)));
  const of = (element: string, attribute: string) => {
    const value = $(element).attr(attribute);
    if (value === undefined) throw new Error(`${path}: the home page has no ${element}`);
    return value;
  };
  return {
    address: of('link[rel=canonical]', 'href'),
    siteName: of('meta[property="og:site_name"]', 'content'),
    question: $('h1').text(),
  };
}

/** Every page that may be indexed, in every language. @param dist folder of the build */
export function builtPages(dist: URL): readonly BuiltPage[] {
  const rows = JSON.parse(readFileSync(new URL('links.json', dist), 'utf8')) as readonly LinkRow[];
  const home = rows.find(({ kind }) => kind === 'home');
  if (!home) throw new Error('links.json: there is no home page');
  return locales.flatMap((locale) => {
    const { address, siteName, question } = siteFacts(dist, home.locales[locale].path);
    return rows.map(({ key, kind, locales: versions }): BuiltPage => {
      const { path, title } = versions[locale];
      return {
        key,
        kind,
        locale,
        path,
        address: new URL(path, address).href,
        title: kind === 'home' ? question : title,
        siteName,
        html: () => readFileSync(new URL(`.${path}index.html`, dist), 'utf8'),
      };
    });
  });
}
