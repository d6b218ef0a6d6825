import { describe, expect, it } from 'vitest';
import { readRedirects, redirectsFile } from '../../../src/site/redirects.ts';

describe('redirects for static hosts', () => {
  const file = redirectsFile([
    { from: '/de/alt/', to: '/de/neu/' },
    { from: '/feed.xml', to: '/en/feed.xml' },
  ]);

  it('are written one a line, pages with and without their final slash', () => {
    expect(file).toBe('/de/alt/ /de/neu/ 301\n/de/alt /de/neu/ 301\n/feed.xml /en/feed.xml 301\n');
  });

  it('are read back as they were written, without comments', () => {
    expect([...readRedirects(`# moved\n\n${file}`)]).toEqual([
      ['/de/alt/', '/de/neu/'],
      ['/de/alt', '/de/neu/'],
      ['/feed.xml', '/en/feed.xml'],
    ]);
  });

  it('are refused when they say more than this site writes, or lead to another host', () => {
    for (const line of ['/a /b 302', '/a https://evil.example/ 301', '/a', '/a /b 301 Country=de'])
      expect(() => readRedirects(line)).toThrow(line);
  });
});
