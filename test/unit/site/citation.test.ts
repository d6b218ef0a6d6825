import { describe, expect, it } from 'vitest';
import { apaReference } from '../../../src/site/citation.ts';

const cited = {
  title: 'Keep or win: what it really costs',
  site: 'Client or Customer?',
  address: 'https://guide.example.org/en/keep-or-win/',
  publisher: 'An operator',
  updated: new Date('2026-11-25T00:00:00Z'),
};

describe('a reference', () => {
  it('in APA style begins with the publisher and gives the date as English writes it', () => {
    expect(apaReference(cited, 'en')).toBe(
      'An operator. (2026, November\u00a025). Keep or win: what it really costs. Client or Customer? ' +
        'https://guide.example.org/en/keep-or-win/',
    );
  });

  it('begins with the title when nobody is named, and doubles no mark at its end', () => {
    const text = apaReference({ ...cited, publisher: '', title: 'Kto ci płaci?' }, 'pl');
    expect(text).toBe(
      'Kto ci płaci? (2026, 25\u00a0listopada). Client or Customer? https://guide.example.org/en/keep-or-win/',
    );
  });

  it.each([
    ['de', '(2026, 25.\u00a0November)'],
    ['es', '(2026, 25\u00a0de\u00a0noviembre)'],
    ['ru', '(2026, 25\u00a0ноября)'],
  ] as const)('writes the day in %s', (locale, day) => {
    expect(apaReference(cited, locale)).toContain(day);
  });
});
