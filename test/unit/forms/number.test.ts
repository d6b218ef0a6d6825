import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fieldText, numberProblems, parseNumber } from '../../../src/forms/number.ts';
import type { FormLocale } from '../../../src/forms/locale.ts';
import { locales } from '../../../src/site/locales.ts';

const value = (text: string, locale: FormLocale): number | string => {
  const read = parseNumber(text, locale);
  return read.kind === 'number' ? read.value : read.kind === 'empty' ? 'empty' : read.problem;
};
const inAll = (text: string): (number | string)[] => locales.map((locale) => value(text, locale));
const five = <T>(one: T): T[] => locales.map(() => one);

describe('a number typed by a person', () => {
  it.each([
    ['1 234,5', 1234.5],
    ['1\u00a0234,5', 1234.5],
    ['1\u202f234,5', 1234.5],
    ['1\u2009234.5', 1234.5],
    ['1.234,5', 1234.5],
    ['1,234.5', 1234.5],
    ['1’234.50', 1234.5],
    ["1'234'567", 1_234_567],
    ['1.234.567', 1_234_567],
    ['1,234,567', 1_234_567],
    ['1.234.567,25', 1_234_567.25],
    ['12000', 12_000],
    ['12 000', 12_000],
    ['0,5', 0.5],
    ['0.500', 0.5],
    ['0,125', 0.125],
    [',5', 0.5],
    ['5,', 5],
    ['5.', 5],
    ['007', 7],
    ['1234,567', 1234.567],
    ['12,34', 12.34],
    ['1 234,567', 1234.567],
  ])('%s means the same in every language', (text, expected) => {
    expect(inAll(text)).toEqual(five(expected));
  });

  it('may carry a sign: hyphen, minus, dash, plus, also behind', () => {
    for (const text of ['-5', '−5', '–5', '- 5', '5-', '5−']) expect(inAll(text)).toEqual(five(-5));
    expect(inAll('+5')).toEqual(five(5));
    expect(inAll('-0')).toEqual(five(0));
    expect(Object.is(value('-0', 'en'), 0)).toBe(true);
  });

  it.each([
    ['€ 1.200,50', 1200.5],
    ['1 200,50 €', 1200.5],
    ['$1200', 1200],
    ['-$5', -5],
    ['$-5', -5],
    ['1200 zł', 1200],
    ['1 200 ₽', 1200],
    ['1 200 руб.', 1200],
    ['1200 EUR', 1200],
    ['USD 12', 12],
    ['−1 200,50 €', -1200.5],
  ])('%s is understood with its currency', (text, expected) => {
    expect(inAll(text)).toEqual(five(expected));
    expect(parseNumber(text, 'en')).toMatchObject({ mark: 'currency' });
  });

  it.each(['80%', '80 %', '80\u00a0%', '% 80', '80％', '٨٠٪'])('%s is eighty, marked as per cent', (text) => {
    expect(parseNumber(text, 'ru')).toEqual({ kind: 'number', value: 80, mark: 'percent' });
  });

  it('may be typed with Arabic or full-width digits and separators', () => {
    expect(inAll('١٢٣٤٫٥')).toEqual(five(1234.5));
    expect(inAll('١٬٢٣٤٫٥')).toEqual(five(1234.5));
    expect(inAll('１２，５')).toEqual(five(12.5));
    expect(inAll('۱۲،۵')).toEqual(five(12.5));
  });

  it('is not disturbed by invisible characters', () => {
    expect(inAll('\u200e1\u200b2\ufeff')).toEqual(five(12));
  });
});

describe('1,234 and 1.234, which mean two things', () => {
  it('follow the language and report the other reading', () => {
    expect(parseNumber('1,234', 'en')).toEqual({ kind: 'number', value: 1234, otherwise: 1.234 });
    for (const locale of ['de', 'es', 'pl', 'ru'] as const) {
      expect(parseNumber('1,234', locale)).toEqual({ kind: 'number', value: 1.234, otherwise: 1234 });
    }
    for (const locale of ['de', 'es'] as const) {
      expect(parseNumber('1.234', locale)).toEqual({ kind: 'number', value: 1234, otherwise: 1.234 });
    }
    for (const locale of ['en', 'pl', 'ru'] as const) {
      expect(parseNumber('-1.234', locale)).toEqual({ kind: 'number', value: -1.234, otherwise: -1234 });
    }
  });

  it('are not in doubt when the digits cannot be a group of thousands', () => {
    for (const text of ['0,123', '1,2345', '1234,567', '1,23', '1 234,567']) {
      for (const locale of locales) expect(parseNumber(text, locale)).not.toHaveProperty('otherwise');
    }
  });
});

describe('what is no number', () => {
  it('an empty field is empty, never zero', () => {
    for (const text of ['', '   ', '\u00a0', '\u200b', '\n\t']) expect(inAll(text)).toEqual(five('empty'));
  });

  it.each([
    ['abc', 'no-digits'],
    ['-', 'no-digits'],
    ['€', 'no-digits'],
    [',', 'no-digits'],
    ['12a', 'unexpected-character'],
    ['1e5', 'unexpected-character'],
    ['12k', 'unexpected-character'],
    ['0x10', 'several-numbers'],
    ['--5', 'unexpected-character'],
    ['-5-', 'unexpected-character'],
    ['€5€', 'unexpected-character'],
    ['(5)', 'unexpected-character'],
    ['NaN1', 'unexpected-character'],
    ['10-15', 'several-numbers'],
    ['10 – 15', 'several-numbers'],
    ['3*4', 'several-numbers'],
    ['1/2', 'several-numbers'],
    ['12 5', 'misplaced-separator'],
    ['1,2,3', 'misplaced-separator'],
    ['1.2.3', 'misplaced-separator'],
    ['1,23,456', 'misplaced-separator'],
    ['1.234,567.8', 'misplaced-separator'],
    ['1 234.567,8', 'misplaced-separator'],
    ['1234 567', 'misplaced-separator'],
    ['1 ,5', 'misplaced-separator'],
    ['1,5 2', 'misplaced-separator'],
    ['9'.repeat(61), 'too-long'],
    ['9'.repeat(100_000), 'too-long'],
  ])('%s is refused with the reason %s', (text, expected) => {
    expect(inAll(text)).toEqual(five(expected));
  });

  it('names the character that does not belong', () => {
    expect(parseNumber('12a', 'de')).toEqual({
      kind: 'invalid',
      problem: 'unexpected-character',
      character: 'a',
    });
    expect(parseNumber('12 😀', 'de')).toMatchObject({ character: '😀' });
  });
});

describe('whatever is typed', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 80 }),
    fc.string({ unit: fc.constantFrom(...'0123456789.,’ \u00a0-−+%€zł₽e()'), maxLength: 20 }),
  );

  it('never throws and is a finite number, empty or refused with a known reason', () => {
    fc.assert(
      fc.property(any, fc.constantFrom(...locales), (text, locale) => {
        const read = parseNumber(text, locale);
        if (read.kind === 'number') {
          expect(Number.isFinite(read.value)).toBe(true);
          expect(Object.is(read.value, -0)).toBe(false);
        }
        if (read.kind === 'invalid') expect(numberProblems).toContain(read.problem);
      }),
      { numRuns: 3000 },
    );
  });

  it('what a field shows is read back as the same number', () => {
    const finite = fc.oneof(
      fc
        .double({ noNaN: true, noDefaultInfinity: true, min: -1e12, max: 1e12 })
        .filter((n) => n === 0 || Math.abs(n) > 1e-12),
      fc.integer(),
    );
    fc.assert(
      fc.property(finite, fc.constantFrom(...locales), (number, locale) => {
        expect(value(fieldText(number, locale), locale)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('a number that does not exist leaves the field empty', () => {
    expect(fieldText(NaN, 'de')).toBe('');
    expect(fieldText(Infinity, 'de')).toBe('');
  });
});
