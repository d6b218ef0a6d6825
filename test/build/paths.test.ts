import { describe, expect, it } from 'vitest';
import { ledgerFile, publishedIn, readLedger } from '../../src/cli/built.ts';
import { redirectsFrom, unlisted } from '../../src/site/ledger.ts';
import { redirectsFile } from '../../src/site/redirects.ts';
import { dist, read } from './dist.ts';

describe('published addresses', () => {
  const ledger = readLedger();
  const published = publishedIn(dist);

  it('never vanish: each is there or redirects to one that is', () => {
    expect(redirectsFrom(ledger, published).problems).toEqual([]);
  });

  it('are all in the ledger; "npm run build && npm run paths" enters new ones', () => {
    expect(unlisted(ledger, published), ledgerFile).toEqual([]);
  });

  it('are missed as soon as one is gone', () => {
    const [lost, ...rows] = published.rows;
    const { problems } = redirectsFrom(ledger, { ...published, rows });
    expect(problems).toHaveLength(5);
    expect(problems[0]).toContain(lost?.locales.de.path);
  });

  it('redirect in the file static hosts read', () => {
    expect(read('/_redirects').toString()).toBe(redirectsFile(redirectsFrom(ledger, published).redirects));
  });
});
