import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencyCode,
  findDecimalMark,
  readAmount,
  scanPlainAmount,
} from '../../../src/accounts/amount-format.ts';

describe('amounts in cells', () => {
  it.each([
    ['1234.5', '.', 1234.5, ''],
    ['1,234.50', '.', 1234.5, ''],
    ['1 234,50', ',', 1234.5, ''],
    ['1\u00a0234,50 €', ',', 1234.5, 'EUR'],
    ['1\u202f234,50', ',', 1234.5, ''],
    ['1.234,50', ',', 1234.5, ''],
    ['1’234.50', '.', 1234.5, ''],
    ['$1,200', '.', 1200, 'USD'],
    ['USD 1,200', '.', 1200, 'USD'],
    ['1200 zł', ',', 1200, 'PLN'],
    ['1 200,00 руб.', ',', 1200, 'RUB'],
    ['-12.50', '.', -12.5, ''],
    ['−12,50', ',', -12.5, ''],
    ['12.50-', '.', -12.5, ''],
    ['(12.50)', '.', -12.5, ''],
    ['-$5', '.', -5, 'USD'],
    ['.5', '.', 0.5, ''],
    ['0', '.', 0, ''],
    ['007', '.', 7, ''],
  ] as const)('%j is read', (text, mark, value, currency) => {
    expect(readAmount(text, mark)).toEqual({ value, currency });
  });

  it.each([
    '',
    'free',
    '12 34',
    '1.2.3',
    '1,23,456',
    '12e5',
    '0x10',
    '1/2',
    '€',
    '1 apple',
    '12..5',
    '--5',
    '1,2345.6',
    '$5 €',
  ])('%j is no amount', (text) => {
    expect(readAmount(text, '.')).toBeUndefined();
  });

  it('are the very numbers that the language itself reads', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e11 }), fc.integer({ min: 0, max: 999 }), (whole, cents) => {
        const text = `${whole}.${String(cents).padStart(3, '0')}`;
        expect(scanPlainAmount(text, '.')).toBe(Number(text));
        expect(scanPlainAmount(text.replace('.', ','), ',')).toBe(Number(text));
      }),
    );
  });

  it('never throw and are never infinite', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom('.', ','), (text, mark) => {
        const amount = readAmount(text, mark as '.' | ',');
        expect(amount === undefined || Number.isFinite(amount.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  it('take no name of the language itself for a currency', () => {
    expect(currencyCode('constructor')).toBe('');
    expect(currencyCode('__proto__')).toBe('');
    expect(currencyCode('eur')).toBe('EUR');
  });
});

describe('the decimal mark', () => {
  it('is settled by an amount that can be read one way only', () => {
    expect(findDecimalMark(['1,234', '12.50'])).toEqual({ kind: 'settled', mark: '.' });
    expect(findDecimalMark(['1.234', '12,50'])).toEqual({ kind: 'settled', mark: ',' });
    expect(findDecimalMark(['1.234,50'])).toEqual({ kind: 'settled', mark: ',' });
  });

  it('is asked for when every amount can be read both ways', () => {
    expect(findDecimalMark(['100', '1,234'])).toEqual({ kind: 'ambiguous', example: '1,234' });
  });

  it('does not matter for whole numbers', () => {
    expect(findDecimalMark(['100', '', '25'])).toEqual({ kind: 'either' });
  });
});
