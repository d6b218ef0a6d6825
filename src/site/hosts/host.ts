import { headerRules, headersFor } from '../headers.ts';
import { locales } from '../locales.ts';
import type { Redirect } from '../redirects.ts';

/** What every host is told, whatever its format. */
export interface HostPlan {
  readonly redirects: readonly Redirect[];
  /** Host name or address the server answers to. */
  readonly address: string;
  /** Folder on the server that holds what the build wrote. */
  readonly root: string;
}

/** One rule of `headers.ts` with what follows for an address below it, all rules taken together. */
export interface HeaderClass {
  /** Beginning of the address, `/` for the rest; the longest that fits holds. */
  readonly prefix: string;
  /** The prefix is the whole address. */
  readonly exact: boolean;
  readonly headers: Readonly<Record<string, string>>;
}

/** Classes of addresses that are answered with the same headers, the longest prefix first. */
export function headerClasses(): readonly HeaderClass[] {
  return headerRules
    .map(({ pattern }) => {
      const prefix = pattern.replace(/\*$/, '');
      return { prefix, exact: !pattern.endsWith('*'), headers: headersFor(prefix) };
    })
    .sort((a, b) => b.prefix.length - a.prefix.length);
}

/** Page that answers an unknown address: below a language its own, elsewhere the one with all of them. */
export const notFoundPages: readonly { readonly prefix: string; readonly page: string }[] = [
  ...locales.map((locale) => ({ prefix: `/${locale}/`, page: `/${locale}/404.html` })),
  { prefix: '/', page: '/404.html' },
];

/** Content type of every kind of file the build writes. */
export const contentTypes: Readonly<Record<string, string>> = {
  atom: 'application/atom+xml',
  css: 'text/css',
  csv: 'text/csv',
  html: 'text/html',
  ico: 'image/x-icon',
  js: 'text/javascript',
  json: 'application/json',
  md: 'text/markdown',
  png: 'image/png',
  rss: 'application/rss+xml',
  svg: 'image/svg+xml',
  tbx: 'application/xml',
  ttl: 'text/turtle',
  txt: 'text/plain',
  webmanifest: 'application/manifest+json',
  woff2: 'font/woff2',
  xml: 'application/xml',
};
