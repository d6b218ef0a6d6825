import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { firstScriptsOf, total, weight } from '../bench/bytes.ts';
import { html, pages, read } from './dist.ts';

/** Largest weight of all scripts of the page and its worker, Brotli 11. */
const budget = { page: 25_000, worker: 26_000 };

describe('the page of the accounts workbench', () => {
  const versions = pages.filter(({ key }) => key === 'accounts');

  it('is there in five languages, as a tool', () => {
    expect(versions).toHaveLength(locales.length);
    expect(new Set(versions.map(({ kind }) => kind))).toEqual(new Set(['tool']));
  });

  it.each(versions.map(({ path }) => path))(
    '%s sends little script, and the reader of files apart from it',
    (path) => {
      const scripts = [...firstScriptsOf(path)];
      expect(total(scripts)).toBeLessThanOrEqual(budget.page);
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
