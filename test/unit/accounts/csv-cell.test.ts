import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csvLine, harmless, startsFormula } from '../../../src/accounts/csv-cell.ts';

describe('cells of an export', () => {
  it.each([
    ...[
      '=1+1',
      '+49 30 abc',
      '-2+3',
      '@SUM(A1)',
      '\t=1',
      '\r=1',
      ' =1',
      '＝1',
      '＋1+2',
      '－1-x',
      '＠x',
      '|calc',
      '%x',
    ],
    ...['\u200b=1', '=HYPERLINK("https://example.com")', '-', '+', '--5', '-1-'],
  ])('%j cannot be run by a spreadsheet', (text) => {
    expect(startsFormula(text)).toBe(true);
    expect(harmless(text)).toBe(`'${text}`);
  });

  it.each(['-5', '-5.20', '+7', '-1 234,50', "-1'234.5", '-5 %', '2024-01-01', 'Müller', '', 'a=b', '3-4'])(
    '%j stays as it is',
    (text) => {
      expect(harmless(text)).toBe(text);
    },
  );

  it('come back from a CSV reader as they were, for any text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.string({ unit: 'grapheme' }), { minLength: 2, maxLength: 6 }),
        fc.constantFrom(',', ';', '\t', '|'),
        (cells, delimiter) => {
          const { data } = Papa.parse<string[]>(csvLine(cells, delimiter), { delimiter, newline: '\r\n' });
          expect(data[0]).toEqual(cells.map(harmless));
        },
      ),
      { numRuns: 500 },
    );
  });

  it('never begin with a sign that starts a formula, but for plain numbers', () => {
    const dangerous = fc.tuple(fc.constantFrom('=', '+', '-', '@', '\t', '\r', ' =', '＝'), fc.string());
    fc.assert(
      fc.property(dangerous, ([sign, rest]) => {
        const safe = harmless(sign + rest);
        expect(/^\s*[=+\-@＝]/.test(safe) ? /^[+-]?[\d\s.,’']*\d(\s?%)?$/.test(safe) : true).toBe(true);
      }),
    );
  });
});
