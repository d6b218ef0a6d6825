import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { html, pages, read } from './dist.ts';

const weight = (path: string): number =>
  brotliCompressSync(read(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** HTML and every stylesheet it links, each Brotli 11. */
const pageWeight = (path: string): number =>
  html(path)('link[rel=stylesheet]')
    .toArray()
    .reduce((sum, link) => sum + weight(link.attribs['href'] ?? ''), weight(`${path}index.html`));

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
