import { readFileSync } from 'node:fs';
import { expect, test as base, type Page } from '@playwright/test';
import type { LinkRow } from '../../src/site/head.ts';
import { locales } from '../../src/site/locales.ts';

/** Every page of the built site that may be indexed. */
export const rows = JSON.parse(readFileSync('dist/links.json', 'utf8')) as readonly LinkRow[];
export const pages = rows.flatMap((row) =>
  locales.map((locale) => ({ key: row.key, kind: row.kind, locale, ...row.locales[locale] })),
);

/** Path of a page by key and locale. */
export function pathOf(key: string, locale: (typeof locales)[number]): string {
  const row = rows.find((candidate) => candidate.key === key);
  if (!row) throw new Error(`no page "${key}" in links.json`);
  return row.locales[locale].path;
}

/** Collects what must never happen on a page: console errors, policy violations, requests to another origin. */
export function watch(page: Page, origin: string): string[] {
  const incidents: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      incidents.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => incidents.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = request.url();
    if (!url.startsWith(origin) && !url.startsWith('blob:') && !url.startsWith('data:'))
      incidents.push(`request: ${url}`);
  });
  return incidents;
}

/** A test that fails on any console message, script error, policy violation or request off origin. */
export const test = base.extend<{ incidents: string[] }>({
  incidents: [
    async ({ page, baseURL }, use) => {
      const incidents = watch(page, baseURL ?? '');
      await page.addInitScript(() => {
        document.addEventListener('securitypolicyviolation', (event) => {
          console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`);
        });
      });
      await use(incidents);
      expect(incidents).toEqual([]);
    },
    { auto: true },
  ],
});
export { expect };

/** What the browser itself reports of a file that did not come; the page must add nothing to it. */
export const expectOnly = (incidents: string[], pattern: RegExp): void => {
  expect(incidents.filter((incident) => !pattern.test(incident))).toEqual([]);
  incidents.length = 0;
};
