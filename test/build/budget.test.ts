import { describe, expect, it } from 'vitest';
import { total } from '../bench/bytes.ts';
import { html, pages } from './dist.ts';

/** HTML and every stylesheet it links, each Brotli 11. */
const pageWeight = (path: string): number =>
  total([
    `${path}index.html`,
    ...html(path)('link[rel=stylesheet]')
      .toArray()
      .map((link) => link.attribs['href'] ?? ''),
  ]);

describe('what a page weighs', () => {
  it('keeps every article, with its stylesheets, within 14,600 bytes', () => {
    const heavy = pages
      .filter(({ kind }) => kind === 'article')
      .map(({ path }) => ({ path, bytes: pageWeight(path) }))
      .filter(({ bytes }) => bytes > 14_600);
    expect(heavy).toEqual([]);
  });

  it('sends no script at all on pages to read', () => {
    for (const { path, kind, key } of pages) {
      if (kind === 'article' || kind === 'home' || (kind === 'page' && key !== 'search'))
        expect(html(path)('script:not([type="application/ld+json"])').length, path).toBe(0);
    }
  });

  it('has no inline script, inline style, event attribute or style attribute on any page', () => {
    for (const { path } of pages) {
      const $ = html(path);
      expect(
        $('script:not([src]):not([type="application/json"]):not([type="application/ld+json"])').length,
        path,
      ).toBe(0);
      expect($('style, [style]').length, path).toBe(0);
      const handlers = $('*')
        .toArray()
        .filter((node) => Object.keys($(node).attr() ?? {}).some((name) => name.startsWith('on')));
      expect(handlers.length, path).toBe(0);
    }
  });

  it('names nothing from another origin except links a reader may follow', () => {
    for (const { path } of pages) {
      const $ = html(path);
      const loaded = $(
        '[src], link[rel=stylesheet], link[rel=icon], link[rel=preload], link[rel=modulepreload]',
      ).toArray();
      for (const node of loaded) expect(node.attribs['src'] ?? node.attribs['href'], path).toMatch(/^\//);
    }
  });
});
