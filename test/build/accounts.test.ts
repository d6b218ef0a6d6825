import { existsSync, readFileSync } from 'node:fs';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { html, pages, read } from './dist.ts';

/** Largest weight of all scripts of the page and its worker, Brotli 11. */
const budget = { page: 25_000, worker: 26_000 };

const weight = (path: string): number =>
  brotliCompressSync(read(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

/** A script and every script that it imports, directly or not. */
function withImports(path: string, seen = new Set<string>()): Set<string> {
  if (seen.has(path)) return seen;
  seen.add(path);
  for (const [, name] of String(read(path)).matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g)) {
    withImports(path.replace(/[^/]*$/, name ?? ''), seen);
  }
  return seen;
}

describe('the page of the accounts workbench', () => {
  const versions = pages.filter(({ key }) => key === 'accounts');
  const scriptsOf = (path: string): Set<string> => {
    const scripts = new Set<string>();
    html(path)('script[src]').each((_, script) => {
      withImports(script.attribs['src'] ?? '', scripts);
    });
    return scripts;
  };

  it('is there in five languages, as a tool', () => {
    expect(versions).toHaveLength(locales.length);
    expect(new Set(versions.map(({ kind }) => kind))).toEqual(new Set(['tool']));
  });

  it.each(versions.map(({ path }) => path))(
    '%s sends little script, and the reader of files apart from it',
    (path) => {
      const scripts = [...scriptsOf(path)];
      expect(scripts.reduce((sum, script) => sum + weight(script), 0)).toBeLessThanOrEqual(budget.page);
      const text = scripts.map((script) => String(read(script))).join('\n');
      expect(text).not.toContain('Papa');
      const worker = /["'`](\/assets\/accounts\.worker[\w.-]+\.js)["'`]/.exec(text)?.[1];
      expect(worker && weight(worker)).toBeLessThanOrEqual(budget.worker);
    },
  );

  it.each(versions.map(({ path }) => path))(
    '%s shows the figures of the sample file and offers the file',
    (path) => {
      const $ = html(path);
      expect(Number($('data[data-metric=accounts-client]').attr('value'))).toBeGreaterThan(0);
      expect($('data[data-metric=rows-read]').attr('value')).toBe('244');
      expect($('.survival svg[role=img]')).toHaveLength(1);
      expect($('#rules-in-words')).toHaveLength(1);
      const sample = $('.sample a[download]');
      const locale = path.slice(1, 3);
      expect(String(read(sample.attr('href') ?? ''))).toBe(
        readFileSync(`content/templates/accounts/${locale}.csv`, 'utf8'),
      );
    },
  );

  it('leads into the calculator of each language', () => {
    for (const { path } of versions) {
      const target = (html(path)('.to-calculator').attr('href') ?? '').split('#')[0] ?? '';
      expect(existsSync(`dist${target}index.html`), target).toBe(true);
    }
  });
});
