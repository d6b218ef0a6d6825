import type { Locale } from './locales.ts';
import type { Page, Registry } from './registry.ts';

export interface Alternate {
  /** A locale, or `x-default`. */
  readonly hreflang: string;
  readonly href: string;
}

/** Absolute address of a root-relative path. */
export function absoluteUrl(origin: string, path: string): string {
  return new URL(path, origin).href;
}

/**
 * `hreflang` alternates of a page: itself, its four siblings, and one `x-default`: the language chooser for the home
 * pages, the English page elsewhere. All absolute.
 * @see https://developers.google.com/search/docs/specialty/international/localized-versions
 */
export function alternates(registry: Registry, key: string, origin: string): readonly Alternate[] {
  const versions = registry.versions(key);
  const fallback = registry.page(key, 'en');
  return [
    ...versions.map((page) => ({ hreflang: page.locale, href: absoluteUrl(origin, page.path) })),
    { hreflang: 'x-default', href: absoluteUrl(origin, fallback.kind === 'home' ? '/' : fallback.path) },
  ];
}

/** One row of `links.json`. */
export interface LinkRow {
  readonly key: string;
  readonly kind: Page['kind'];
  readonly locales: Readonly<Record<Locale, { path: string; title: string; description: string }>>;
}

/** Every page that may be indexed, for marketers and other programs. */
export function linkRows(registry: Registry): readonly LinkRow[] {
  return registry.keys.map((key) => {
    const versions = registry.versions(key);
    return {
      key,
      kind: registry.page(key, 'en').kind,
      locales: Object.fromEntries(
        versions.map(({ locale, path, title, description }) => [locale, { path, title, description }]),
      ) as LinkRow['locales'],
    };
  });
}

/** Path and title of every page of one language but the single terms, by key. */
export function linksByKey(
  registry: Registry,
  locale: Locale,
): Readonly<Record<string, { readonly href: string; readonly title: string }>> {
  return Object.fromEntries(
    registry.keys
      .filter((key) => registry.page(key, locale).kind !== 'term')
      .map((key) => {
        const { path, title } = registry.page(key, locale);
        return [key, { href: path, title }];
      }),
  );
}
