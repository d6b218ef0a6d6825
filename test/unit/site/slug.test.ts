import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { slugOf } from '../../../src/site/slug.ts';

describe('an address made from a term', () => {
  it.each([
    ['customer lifetime value', 'customer-lifetime-value'],
    ['Auftragsverhältnis', 'auftragsverhaeltnis'],
    ['captación', 'captacion'],
    ['kupujący', 'kupujacy'],
    ['wskaźnik odpływu', 'wskaznik-odplywu'],
    ['стоимость удержания', 'stoimost-uderzhaniya'],
    ['учётная запись', 'uchetnaya-zapis'],
    ['LTV', 'ltv'],
  ])('%s becomes %s', (term, slug) => {
    expect(slugOf(term)).toBe(slug);
  });

  it('is refused when nothing is left', () => {
    expect(() => slugOf('¿?')).toThrow(/nothing an address could be made of/);
  });

  it('is always letters, digits and single hyphens', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(slugOf(`a${text}`)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
      }),
    );
  });
});
