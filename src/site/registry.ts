import { locales, type Locale } from './locales.ts';

/**
 * The page registry: a page's key and a locale go in, its path comes out, and back.
 * Every link, alternate, breadcrumb, sitemap entry and `links.json` row is read from here; nothing else builds a path.
 */
export type PageKind = 'home' | 'article' | 'tool' | 'glossary' | 'term' | 'page';

/** One page in one language, as its front matter describes it. */
export interface PageSource {
  readonly key: string;
  readonly kind: PageKind;
  readonly locale: string;
  /** Last part of the path; empty for the home page only. */
  readonly slug: string;
  readonly title: string;
  /** Short title for menus and breadcrumbs. */
  readonly menu?: string | undefined;
  readonly description: string;
  /** Key of the page it lies below; a term lies below the glossary. */
  readonly parent?: string | undefined;
  readonly related?: readonly string[] | undefined;
  /** File named in messages. */
  readonly file: string;
}

export interface Page extends PageSource {
  readonly locale: Locale;
  /** Root-relative, with leading and trailing slash. */
  readonly path: string;
}

export interface Registry {
  /** All pages, key by key in the order given, each in every locale. */
  readonly pages: readonly Page[];
  readonly keys: readonly string[];
  /** @throws Error for an unknown key, naming it and the keys there are. */
  page(key: string, locale: Locale): Page;
  has(key: string): boolean;
  /** The same page in all five languages. */
  versions(key: string): readonly Page[];
  /** Page at a root-relative path, if there is one. */
  at(path: string): Page | undefined;
  /** From the home page down to the page itself. */
  trail(key: string, locale: Locale): readonly Page[];
}

const slugPattern = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/**
 * @throws Error listing every problem with its file: unknown locale, missing or double locale of a key, slug that is
 * not lower-case ASCII, two pages at one path, unknown parent or related key.
 */
export function createRegistry(sources: readonly PageSource[]): Registry {
  const problems: string[] = [];
  const known = sources.filter((source): source is PageSource & { locale: Locale } => {
    const ok = locales.some((locale) => locale === source.locale);
    if (!ok) {
      problems.push(`${source.file}: "${source.locale}" is not one of the languages ${locales.join(', ')}`);
    }
    return ok;
  });

  const byKey = new Map<string, Map<Locale, PageSource & { locale: Locale }>>();
  for (const source of known) {
    const versions = byKey.get(source.key) ?? new Map<Locale, PageSource & { locale: Locale }>();
    const double = versions.get(source.locale);
    if (double)
      problems.push(`${source.file}: the key "${source.key}" is taken in ${source.locale} by ${double.file}`);
    versions.set(source.locale, source);
    byKey.set(source.key, versions);
  }

  for (const [key, versions] of byKey) {
    const missing = locales.filter((locale) => !versions.has(locale));
    const present = [...versions.values()][0];
    if (missing.length > 0 && present) {
      problems.push(`${present.file}: "${key}" is missing in ${missing.join(', ')}`);
    }
  }

  const pathOf = (source: PageSource & { locale: Locale }): string => {
    const parent = source.parent === undefined ? undefined : byKey.get(source.parent)?.get(source.locale);
    if (source.parent !== undefined && parent === undefined) {
      problems.push(`${source.file}: parent "${source.parent}" is not a page in ${source.locale}`);
    }
    if (source.slug === '' ? source.kind !== 'home' : !slugPattern.test(source.slug)) {
      problems.push(
        `${source.file}: slug "${source.slug}" must be lower-case ASCII letters, digits and single hyphens`,
      );
    }
    const above = parent ? pathOf(parent) : `/${source.locale}/`;
    return source.slug === '' ? above : `${above}${source.slug}/`;
  };

  const pages: Page[] = [];
  const byPath = new Map<string, Page>();
  for (const versions of byKey.values()) {
    for (const locale of locales) {
      const source = versions.get(locale);
      if (!source) continue;
      const page: Page = { ...source, path: pathOf(source) };
      const double = byPath.get(page.path);
      if (double) problems.push(`${page.file}: the path ${page.path} is taken by ${double.file}`);
      for (const key of page.related ?? []) {
        if (!byKey.has(key)) problems.push(`${page.file}: related page "${key}" does not exist`);
        if (key === page.key) problems.push(`${page.file}: a page cannot be related to itself`);
      }
      byPath.set(page.path, page);
      pages.push(page);
    }
  }
  if (problems.length > 0) throw new Error(`Pages:\n- ${[...new Set(problems)].join('\n- ')}`);

  const keys = [...byKey.keys()];
  const byName = new Map(pages.map((candidate) => [`${candidate.key}/${candidate.locale}`, candidate]));
  const page = (key: string, locale: Locale): Page => {
    const found = byName.get(`${key}/${locale}`);
    if (!found) throw new Error(`There is no page "${key}". Keys: ${keys.join(', ')}`);
    return found;
  };
  return {
    pages,
    keys,
    page,
    has: (key) => byKey.has(key),
    versions: (key) => locales.map((locale) => page(key, locale)),
    at: (path) => byPath.get(path),
    trail(key, locale) {
      const self = page(key, locale);
      if (self.kind === 'home') return [self];
      const above = self.parent === undefined ? [page('home', locale)] : this.trail(self.parent, locale);
      return [...above, self];
    },
  };
}
