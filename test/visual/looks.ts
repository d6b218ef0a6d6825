import type { Locale } from '../../src/site/locales.ts';
import { pathOf } from '../browser/pages.ts';

/**
 * What is compared: one page of each kind, in a state that shows much of it. The picture begins at `from`, or
 * at the top; `settled` appears when script has done its part.
 */
interface Kind {
  readonly path: (locale: Locale) => string;
  readonly settled?: string;
  readonly from?: (width: number) => string;
}
const query: Readonly<Partial<Record<Locale, string>>> = { de: 'Vertrag', ru: 'договор' };
const answers = 'v=1&continuity=5&tie=2&tailoring=4&dependence=unsure&interaction=1';

export const kinds: Readonly<Record<string, Kind>> = {
  home: { path: (locale) => pathOf('home', locale) },
  article: { path: (locale) => pathOf('difference', locale) },
  calculator: {
    path: (locale) => `${pathOf('calculator', locale)}#v=1&end=505&horizon=none`,
    settled: '.plot.drawn canvas',
    from: (width) => (width < 800 ? '.results' : 'body'),
  },
  'self-assessment': {
    path: (locale) => `${pathOf('self-assessment', locale)}#${answers}`,
    settled: '.progress',
    from: () => '.report',
  },
  accounts: { path: (locale) => pathOf('accounts', locale), settled: '.drop' },
  glossary: { path: (locale) => pathOf('glossary', locale), settled: '#term-query' },
  term: { path: (locale) => pathOf('term-client', locale) },
  page: { path: (locale) => pathOf('privacy', locale) },
  search: {
    path: (locale) => `${pathOf('search', locale)}#q=${query[locale] ?? ''}`,
    settled: '#search-hits li',
  },
  'link-kit': { path: (locale) => `/${locale}/link/difference/`, settled: 'button[data-copy=address]' },
};

/** Languages that are looked at: the one with the longest compounds, and the one in another script. */
export const languages = ['de', 'ru'] as const;

export const height = 1600;

/** Light and dark; narrow, too, in the language that needs the most room. */
export const looksOf = (locale: Locale) => [
  { name: 'light', colorScheme: 'light', width: 1280 } as const,
  { name: 'dark', colorScheme: 'dark', width: 1280 } as const,
  ...(locale === 'ru' ? [{ name: 'narrow', colorScheme: 'light', width: 320 } as const] : []),
];

export const fileOf = (kind: string, locale: Locale, look: string): string => `${kind}-${locale}-${look}.png`;
