import { describe, expect, it } from 'vitest';
import { countSentence, matches } from '../../../src/tools/glossary/filter.ts';

describe('the filter of the glossary', () => {
  it.each([
    ['', 'anything'],
    ['kupuj', 'kupujący'],
    ['kupujacy', 'kupujący'],
    ['klientow', 'odpływ klientów'],
    ['odplyw', 'odpływ klientów'],
    ['учетная', 'учётная запись'],
    ['ATENCION', 'atención al cliente'],
    ['value customer', 'customer lifetime value'],
    ['  client ', 'client Klient cliente'],
  ])('"%s" finds "%s"', (query, text) => {
    expect(matches(query, text)).toBe(true);
  });

  it('finds nothing when one word is missing', () => {
    expect(matches('customer patron', 'customer lifetime value')).toBe(false);
  });

  it('counts in the plural of the language', () => {
    const polish = {
      one: '{{count}} pojęcie',
      few: '{{count}} pojęcia',
      many: '{{count}} pojęć',
      other: '{{count}} pojęcia',
    };
    expect([1, 2, 5, 22, 32].map((count) => countSentence(count, polish, 'pl'))).toEqual([
      '1 pojęcie',
      '2 pojęcia',
      '5 pojęć',
      '22 pojęcia',
      '32 pojęcia',
    ]);
  });
});
