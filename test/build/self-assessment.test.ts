import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { firstScriptsOf, total } from '../bench/bytes.ts';
import { html, pages } from './dist.ts';

/** Largest weight of all scripts of the page, Brotli 11. */
const budget = 20_000;

describe('the page of the self-assessment', () => {
  const versions = pages.filter(({ key }) => key === 'self-assessment');

  it('is there in five languages', () => {
    expect(versions).toHaveLength(locales.length);
  });

  it.each(versions.map(({ path }) => path))('%s sends at most 20 kB of script', (path) => {
    const scripts = firstScriptsOf(path);
    expect(scripts.size).toBeGreaterThan(1);
    expect(total(scripts)).toBeLessThanOrEqual(budget);
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
