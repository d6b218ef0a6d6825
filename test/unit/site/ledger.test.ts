import { describe, expect, it } from 'vitest';
import type { LinkRow } from '../../../src/site/head.ts';
import { extended, redirectsFrom, unlisted, type Ledger } from '../../../src/site/ledger.ts';
import { locales } from '../../../src/site/locales.ts';

const row = (key: string, slug: string): LinkRow => ({
  key,
  kind: 'article',
  locales: Object.fromEntries(
    locales.map((locale) => [locale, { path: `/${locale}/${slug}/`, title: key, description: '' }]),
  ) as LinkRow['locales'],
});
const nothing: Ledger = { pages: {}, files: [], moved: {} };
const first = { rows: [row('client', 'client')], files: ['/feed.xml'] };
const ledger = extended(nothing, first);

describe('the ledger of published addresses', () => {
  it('takes in every page in every language and every other address', () => {
    expect(unlisted(nothing, first)).toHaveLength(locales.length + 1);
    expect(unlisted(ledger, first)).toEqual([]);
    expect(ledger.pages['client']?.de).toEqual(['/de/client/']);
    expect(redirectsFrom(ledger, first)).toEqual({ redirects: [], problems: [] });
  });

  it('makes a redirect of the old address when a slug changes, also after a second change', () => {
    const second = { rows: [row('client', 'who-is-a-client')], files: ['/feed.xml'] };
    expect(redirectsFrom(ledger, second).redirects).toContainEqual({
      from: '/de/client/',
      to: '/de/who-is-a-client/',
    });
    const third = { rows: [row('client', 'clients')], files: ['/feed.xml'] };
    const later = redirectsFrom(extended(extended(ledger, second), third), third);
    expect(later.problems).toEqual([]);
    expect(later.redirects.filter(({ to }) => to === '/de/clients/').map(({ from }) => from)).toEqual([
      '/de/client/',
      '/de/who-is-a-client/',
    ]);
  });

  it('needs no redirect when a page returns to an address it had', () => {
    const away = { rows: [row('client', 'other')], files: ['/feed.xml'] };
    const back = extended(extended(ledger, away), first);
    expect(back.pages['client']?.de).toEqual(['/de/other/', '/de/client/']);
    expect(redirectsFrom(back, first).redirects).toHaveLength(locales.length);
  });

  it('asks for a successor when a page or a file is gone', () => {
    const gone = { rows: [row('customer', 'customer')], files: [] };
    const { problems } = redirectsFrom(extended(ledger, gone), gone);
    expect(problems).toContain('/de/client/ was published and is gone: name what took its place in "moved"');
    expect(problems).toContain('/feed.xml was published and is gone: name what took its place in "moved"');
    const moved = Object.fromEntries([
      ...locales.map((locale) => [`/${locale}/client/`, `/${locale}/customer/`]),
      ['/feed.xml', '/en/customer/'],
    ]);
    expect(redirectsFrom({ ...extended(ledger, gone), moved }, gone)).toMatchObject({
      problems: [],
      redirects: expect.arrayContaining([{ from: '/feed.xml', to: '/en/customer/' }]) as unknown,
    });
  });

  it('refuses an address that now shows another page', () => {
    const taken = { rows: [row('client', 'clients'), row('customer', 'client')], files: ['/feed.xml'] };
    expect(redirectsFrom(extended(ledger, taken), taken).problems[0]).toBe(
      '/de/client/ was published as "client" and is now "customer": choose another slug',
    );
  });

  it('refuses a successor that is not there, that leads in a circle, or that nothing needs', () => {
    const problems = (moved: Ledger['moved'], rows = first.rows) =>
      redirectsFrom({ ...ledger, moved }, { rows, files: [] }).problems;
    expect(problems({ '/feed.xml': '/nowhere/' })).toEqual([
      '/feed.xml moved to /nowhere/, which is not there',
    ]);
    expect(problems({ '/feed.xml': '/a', '/a': '/feed.xml' })).toHaveLength(2);
    expect(problems({ '/de/client/': '/en/client/', '/feed.xml': '/en/client/' })).toEqual([
      '/de/client/ is said to have moved to /en/client/, but it is still there',
    ]);
  });
});
