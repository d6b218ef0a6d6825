import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { html, pages, read } from './dist.ts';

/** Largest weight of all scripts of the page, Brotli 11. */
const budget = 20_000;

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

describe('the page of the self-assessment', () => {
  const versions = pages.filter(({ key }) => key === 'self-assessment');

  it('is there in five languages', () => {
    expect(versions).toHaveLength(locales.length);
  });

  it.each(versions.map(({ path }) => path))('%s sends at most 20 kB of script', (path) => {
    const scripts = new Set<string>();
    html(path)('script[src]').each((_, script) => {
      withImports(script.attribs['src'] ?? '', scripts);
    });
    expect(scripts.size).toBeGreaterThan(1);
    expect([...scripts].reduce((sum, script) => sum + weight(script), 0)).toBeLessThanOrEqual(budget);
  });

  it.each(versions.map(({ path }) => path))(
    '%s shows form, figure, table, scoring sheet and text',
    (path) => {
      const $ = html(path);
      expect($('.questions fieldset')).toHaveLength(9);
      expect($('.two-axes svg[role=img]')).toHaveLength(1);
      expect($('table.examples tbody tr').length).toBeGreaterThanOrEqual(24);
      expect($('.sheet table')).toHaveLength(2);
      expect($('#limits')).toHaveLength(1);
      expect($('data[data-metric=class]').attr('value')).toBe('undecided');
      expect($('data[data-metric=structure]').attr('data-status')).toBe('undefined');
    },
  );

  it('gives the tool words in the language of the page only', () => {
    for (const { path } of versions) {
      const props = html(path)('#self-assessment-props').text();
      expect(props, path).not.toContain('</');
      expect(JSON.parse(props), path).toMatchObject({ locale: path.slice(1, 3) });
    }
  });
});
