import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, queryOf } from '../../../src/tools/search/fragment.ts';
import { outcome, type SearchWords } from '../../../src/tools/search/view.ts';

describe('a link to a search', () => {
  it('carries any query there and back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (query) => {
        expect(queryOf(fragmentOf(query))).toBe(query.trim());
      }),
    );
  });

  it('is empty for an empty query, and a section of the page is no query', () => {
    expect(fragmentOf('  ')).toBe('');
    expect(queryOf('#topics')).toBe('');
  });
});

describe('what is announced', () => {
  const words: SearchWords = {
    hits: { one: '{{count}} страница', few: '{{count}} страницы', many: '{{count}} страниц', other: '' },
    loading: '',
    none: 'Ничего: «{{query}}»',
    section: '',
    failed: '',
  };

  it('is the number of pages in the plural form of the language', () => {
    expect([1, 3, 11].map((count) => outcome(count, 'x', words, 'ru'))).toEqual([
      '1 страница',
      '3 страницы',
      '11 страниц',
    ]);
  });

  it('repeats the query when nothing was found, exactly as it was typed', () => {
    expect(outcome(0, ' a$&b ', words, 'ru')).toBe('Ничего: «a$&b»');
  });
});
