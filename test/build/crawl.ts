import { load } from 'cheerio';
import { franc } from 'franc-min';
import { feedFormats } from '../../src/site/addresses.ts';
import type { LinkRow } from '../../src/site/head.ts';
import { isLocale, locales, type Locale } from '../../src/site/locales.ts';

/** A built site, from disk or from memory. */
export interface BuiltSite {
  readonly origin: string;
  /** Root-relative paths of all files. */
  readonly files: readonly string[];
  readonly read: (path: string) => string;
}

interface Reading {
  readonly lang: string;
  readonly canonical: string | undefined;
  /** `de https://…`, sorted. */
  readonly alternates: readonly string[];
  readonly switcher: readonly string[];
  readonly examples: readonly string[];
  readonly ids: ReadonlySet<string>;
  readonly links: readonly { readonly href: string; readonly hreflang: string | undefined }[];
  /** Files the page loads or names, absolute or root-relative. */
  readonly named: readonly string[];
  /** Words of the main text in the page's own language. */
  readonly words: string;
}

const pair = (lang: string, href: string) => `${lang} ${href}`;

function readPage(text: string, origin: string): Reading {
  const $ = load(text);
  const lang = $('html').attr('lang') ?? '';
  const alternates = $('link[rel=alternate][hreflang]')
    .toArray()
    .map(({ attribs }) => pair(attribs['hreflang'] ?? '', attribs['href'] ?? ''));
  const switcher = $('.languages a')
    .toArray()
    .map(({ attribs }) => pair(attribs['hreflang'] ?? '', `${origin}${attribs['href'] ?? ''}`));
  const graph = $('script[type="application/ld+json"]').text();
  const examples = [...graph.matchAll(/"@id":"([^"]+)","inLanguage":"(\w+)"\}/g)].map(([, href, code]) =>
    pair(code ?? '', href ?? ''),
  );
  const links = $('a[href]')
    .toArray()
    .map(({ attribs }) => ({ href: attribs['href'] ?? '', hreflang: attribs['hreflang'] }));
  const named = $('link[href], script[src], img[src], meta[property="og:image"], meta[property="og:url"]')
    .toArray()
    .map(({ attribs }) => attribs['href'] ?? attribs['src'] ?? attribs['content'] ?? '');
  const ids = new Set(
    $('[id]')
      .toArray()
      .map(({ attribs }) => attribs['id'] ?? ''),
  );
  const main = $('main');
  main.find('script, style, svg, nav, .sources, .claim a').remove();
  main.find('[lang]').each((_, node) => {
    if ($(node).attr('lang') !== lang) $(node).remove();
  });
  main.find('*').append(' ');
  const words = main.text().replace(/\s+/g, ' ').trim();
  return {
    lang,
    canonical: $('link[rel=canonical]').attr('href'),
    alternates: alternates.sort(),
    switcher: switcher.sort(),
    examples: examples.sort(),
    ids,
    links,
    named,
    words,
  };
}

/** Readings by the text they were made from: a copy with one file changed is read quickly. */
const readings = new Map<string, Reading>();

/** Codes of ISO 639-3, as the detector gives them. */
const detectedAs: Readonly<Record<Locale, string>> = {
  de: 'deu',
  en: 'eng',
  es: 'spa',
  pl: 'pol',
  ru: 'rus',
};

/** Fewer letters say too little about their language. */
const enoughLetters = 200;
/** A shorter text is compared with the five languages only: related languages would be mistaken for it. */
const longText = 1500;

/**
 * Walks over a built site and compares everything that says where a page is in which language: head, switcher,
 * structured data, sitemap, `links.json` and feeds. Follows every link, too.
 * @returns what is wrong, one sentence each; empty for a sound site
 */
export function crawl({ origin, files, read }: BuiltSite): string[] {
  const problems: string[] = [];
  const there = new Set(files);
  const rows = JSON.parse(read('/links.json')) as readonly LinkRow[];
  const readingOf = (file: string): Reading => {
    const text = read(file);
    const known = readings.get(text) ?? readPage(text, origin);
    readings.set(text, known);
    return known;
  };
  const same = (what: string, found: readonly string[], expected: readonly string[]) => {
    for (const each of expected.filter((one) => !found.includes(one)))
      problems.push(`${what}: ${each} is missing`);
    for (const each of found.filter((one) => !expected.includes(one)))
      problems.push(`${what}: ${each} is too much`);
  };
  const fileAt = (path: string) => (path.endsWith('/') ? `${path}index.html` : path);

  const sitemap = load(read('/sitemap.xml'), { xml: true });
  const entries = new Map(
    sitemap('url')
      .toArray()
      .map((url) => {
        const links = sitemap(url)
          .children('xhtml\\:link')
          .toArray()
          .map(({ attribs }) => pair(attribs['hreflang'] ?? '', attribs['href'] ?? ''));
        return [sitemap(url).children('loc').text(), links.sort()] as const;
      }),
  );

  const listed = new Map<string, Locale>();
  for (const { key, kind, locales: versions } of rows) {
    const own = locales.map((locale) => pair(locale, `${origin}${versions[locale].path}`)).sort();
    const fallback = pair('x-default', kind === 'home' ? `${origin}/` : `${origin}${versions.en.path}`);
    for (const locale of locales) {
      const { path } = versions[locale];
      listed.set(path, locale);
      if (!there.has(fileAt(path))) {
        problems.push(`links.json: ${key} in ${locale} leads to ${path}, which does not exist`);
        continue;
      }
      const page = readingOf(fileAt(path));
      if (page.lang !== locale) problems.push(`${path}: is marked ${page.lang}, links.json says ${locale}`);
      if (page.canonical !== `${origin}${path}`)
        problems.push(`${path}: names ${page.canonical ?? 'nothing'} as canonical`);
      same(`${path}: head`, page.alternates, [...own, fallback].sort());
      same(`${path}: switcher`, page.switcher, own);
      same(`${path}: structured data`, page.examples, own);
      same(`sitemap, ${path}`, entries.get(`${origin}${path}`) ?? [], [...own, fallback].sort());
    }
  }
  same(
    'sitemap',
    [...entries.keys()],
    [...listed.keys()].map((path) => `${origin}${path}`),
  );

  for (const locale of locales) {
    const articles = rows
      .filter(({ kind }) => kind === 'article')
      .map(({ locales: versions }) => `${origin}${versions[locale].path}`);
    const { rss, atom, json } = feedFormats;
    const rssFeed = load(read(rss.path(locale)), { xml: true });
    const atomFeed = load(read(atom.path(locale)), { xml: true });
    const jsonFeed = JSON.parse(read(json.path(locale))) as { items: { url: string }[] };
    const found = {
      RSS: rssFeed('item > link')
        .toArray()
        .map((link) => rssFeed(link).text()),
      Atom: atomFeed('entry > link')
        .toArray()
        .map(({ attribs }) => attribs['href'] ?? ''),
      JSON: jsonFeed.items.map(({ url }) => url),
    };
    for (const [format, links] of Object.entries(found)) same(`${format} feed in ${locale}`, links, articles);
  }

  const pages = files.filter((file) => file.endsWith('.html'));
  const reached = new Map<string, Set<string>>();
  for (const file of pages) {
    const page = readingOf(file);
    const from = new URL(file.replace(/index\.html$/, ''), origin);
    const targets = new Set<string>();
    reached.set(file, targets);
    for (const name of page.named) {
      const { origin: at, pathname } = new URL(name, from);
      if (at === origin && !there.has(fileAt(pathname)))
        problems.push(`${file}: names ${pathname}, which does not exist`);
    }
    for (const { href, hreflang } of page.links) {
      if (/^mailto:/.test(href)) continue;
      const url = new URL(href, from);
      if (url.origin !== origin) continue;
      const target = fileAt(url.pathname);
      if (!there.has(target)) {
        problems.push(`${file}: leads to ${url.pathname}, which does not exist`);
        continue;
      }
      if (!target.endsWith('.html')) continue;
      targets.add(target);
      const { lang, canonical, ids } = readingOf(target);
      if (isLocale(hreflang) && lang !== hreflang)
        problems.push(`${file}: says that ${url.pathname} is in ${hreflang}; it is in ${lang}`);
      if (listed.has(url.pathname) && canonical !== `${origin}${url.pathname}`)
        problems.push(`${file}: leads to ${url.pathname}, which is not canonical`);
      const id = decodeURIComponent(url.hash.slice(1));
      if (id !== '' && !/^v=\d/.test(id) && !ids.has(id))
        problems.push(`${file}: leads to ${url.pathname}#${id}, a place that does not exist`);
    }
  }

  const walk = (start: string, follow: (file: string) => boolean): Set<string> => {
    const seen = new Set([start]);
    for (const file of seen)
      for (const target of reached.get(file) ?? []) if (follow(target)) seen.add(target);
    return seen;
  };
  for (const locale of locales) {
    const seen = walk(`/${locale}/index.html`, (file) => file.startsWith(`/${locale}/`));
    for (const [path, lang] of listed)
      if (lang === locale && !seen.has(fileAt(path)))
        problems.push(`${path}: no way leads there from the home page of its language`);
  }
  const everywhere = walk('/index.html', () => true);
  for (const file of pages)
    if (!everywhere.has(file) && !file.endsWith('404.html')) problems.push(`${file}: no way leads there`);

  for (const file of pages) {
    const { lang, words } = readingOf(file);
    if (!isLocale(lang) || !isLocale(file.split('/')[1]) || words.length < enoughLetters) continue;
    const found = franc(words, words.length < longText ? { only: Object.values(detectedAs) } : {});
    if (found !== detectedAs[lang])
      problems.push(
        `${file}: is marked ${lang}, but reads like ${locales.find((other) => detectedAs[other] === found) ?? 'another language'}`,
      );
  }
  return problems;
}
