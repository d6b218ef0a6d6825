import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  currencySign,
  formatDate,
  formatMoney,
  formatNumber,
  formatPercent,
  formatRange,
  fullNumber,
  percentSign,
} from '../../../src/forms/format.ts';
import { parseNumber } from '../../../src/forms/number.ts';
import type { FormLocale } from '../../../src/forms/locale.ts';
import { locales } from '../../../src/site/locales.ts';

/** No-break spaces made visible: ⍽ wide, ⎵ narrow. */
const shown = (text: string): string => text.replaceAll('\u00a0', '⍽').replaceAll('\u202f', '⎵');
const inAll = (write: (locale: FormLocale) => string): Record<FormLocale, string> => ({
  de: shown(write('de')),
  en: shown(write('en')),
  es: shown(write('es')),
  pl: shown(write('pl')),
  ru: shown(write('ru')),
});

describe('numbers', () => {
  it('group thousands as each language does', () => {
    expect(inAll((l) => formatNumber(1200, l))).toEqual({
      de: '1.200',
      en: '1,200',
      es: '1200',
      pl: '1200',
      ru: '1⍽200',
    });
    expect(inAll((l) => formatNumber(14_600, l))).toEqual({
      de: '14.600',
      en: '14,600',
      es: '14⎵600',
      pl: '14⍽600',
      ru: '14⍽600',
    });
  });

  it('use the decimal mark of the language and a true minus', () => {
    expect(inAll((l) => formatNumber(-2.5, l))).toEqual({
      de: '−2,5',
      en: '−2.5',
      es: '−2,5',
      pl: '−2,5',
      ru: '−2,5',
    });
  });

  it('show no decimals from a thousand on, two below, more for the very small', () => {
    expect(formatNumber(1234.567, 'en')).toBe('1,235');
    expect(formatNumber(64.6667, 'en')).toBe('64.67');
    expect(formatNumber(0.000123456, 'en')).toBe('0.00012');
    expect(formatNumber(1234.567, 'en', { max: 1 })).toBe('1,234.6');
    expect(formatNumber(2, 'en', { min: 2 })).toBe('2.00');
  });

  it('never show minus nothing', () => {
    expect(formatNumber(-0.0001, 'en', { max: 2 })).toBe('0');
    expect(formatNumber(-0, 'de')).toBe('0');
    expect(formatPercent(-0.0000001, 'en', { max: 1 })).toBe('0%');
  });

  it('are short when huge, with all digits on demand', () => {
    expect(inAll((l) => formatNumber(1.2e12, l))).toEqual({
      de: '1,2⍽Bio.',
      en: '1.2⍽trillion',
      es: '1,2⍽billones',
      pl: '1,2⍽bln',
      ru: '1,2⍽трлн',
    });
    expect(shown(formatNumber(3e20, 'en'))).toBe('3⍽×⍽10²⁰');
    expect(shown(fullNumber(1_234_567_890.5, 'es'))).toBe('1⎵234⎵567⎵890,5');
  });
});

describe('money', () => {
  it('has the narrow sign where the language puts it', () => {
    expect(inAll((l) => formatMoney(1200, 'EUR', l))).toEqual({
      de: '1.200⍽€',
      en: '€1,200',
      es: '1200⍽€',
      pl: '1200⍽€',
      ru: '1⍽200⍽€',
    });
    expect(shown(formatMoney(1200, 'PLN', 'pl'))).toBe('1200⍽zł');
    expect(shown(formatMoney(1200, 'RUB', 'ru'))).toBe('1⍽200⍽₽');
    expect(currencySign('USD', 'pl')).toBe('$');
  });

  it('has two decimals or none, and more below a tenth', () => {
    expect(formatMoney(400, 'EUR', 'en')).toBe('€400');
    expect(formatMoney(6.18556701, 'EUR', 'en')).toBe('€6.19');
    expect(formatMoney(6.5, 'EUR', 'en')).toBe('€6.50');
    expect(formatMoney(1133.33, 'EUR', 'en')).toBe('€1,133');
    expect(formatMoney(0.0321, 'EUR', 'en')).toBe('€0.032');
    expect(formatMoney(0, 'EUR', 'en')).toBe('€0');
    expect(formatMoney(399.999, 'EUR', 'en')).toBe('€400');
    expect(formatMoney(-5, 'GBP', 'en')).toBe('−£5');
  });

  it('is short when huge', () => {
    expect(inAll((l) => formatMoney(2.5e9, 'EUR', l))).toEqual({
      de: '2,5⍽Mrd.⍽€',
      en: '€2.5⍽billion',
      es: '2,5⍽mil⍽millones⍽de⍽€',
      pl: '2,5⍽mld⍽€',
      ru: '2,5⍽млрд⍽€',
    });
    expect(shown(formatMoney(-1.2e12, 'EUR', 'en'))).toBe('−€1.2⍽trillion');
  });
});

describe('shares', () => {
  it('are per cent with the space of the language', () => {
    expect(inAll((l) => formatPercent(0.92, l))).toEqual({
      de: '92⍽%',
      en: '92%',
      es: '92⍽%',
      pl: '92%',
      ru: '92⍽%',
    });
    for (const locale of locales) expect(formatPercent(0.5, locale).endsWith(percentSign(locale))).toBe(true);
  });

  it('show as many decimals as help', () => {
    expect(formatPercent(0.69384, 'en')).toBe('69.4%');
    expect(formatPercent(0.0051142, 'en')).toBe('0.51%');
    expect(formatPercent(0.000012, 'en')).toBe('0.0012%');
  });
});

describe('ranges', () => {
  it('name the unit once, with the dash of the language', () => {
    expect(inAll((l) => formatRange(0.0051, 0.0432, l, { unit: 'percent' }))).toEqual({
      de: '0,51–4,32⍽%',
      en: '0.51–4.32%',
      es: '0,51-4,32⍽%',
      pl: '0,51–4,32%',
      ru: '0,51–4,32⍽%',
    });
    expect(inAll((l) => formatRange(700, 1100, l, { unit: 'money', currency: 'EUR' }))).toEqual({
      de: '700–1.100⍽€',
      en: '€700–1,100',
      es: '700-1100⍽€',
      pl: '700–1100⍽€',
      ru: '700–1⍽100⍽€',
    });
    expect(formatRange(1, 2, 'en', { unit: 'number' })).toBe('1–2');
  });

  it('keep minus and dash apart, and equal ends are one number', () => {
    expect(shown(formatRange(-5, 3, 'en', { unit: 'number' }))).toBe('−5⍽…⍽3');
    expect(formatRange(2, 2, 'pl', { unit: 'number' })).toBe('2');
  });
});

describe('dates', () => {
  it('are written out as in a sentence', () => {
    expect(inAll((l) => formatDate(new Date('2026-11-22T00:00:00Z'), l))).toEqual({
      de: '22.⍽November 2026',
      en: '22⍽November 2026',
      es: '22⍽de noviembre de 2026',
      pl: '22⍽listopada 2026⍽r.',
      ru: '22⍽ноября 2026⍽г.',
    });
  });

  it('are those of UTC', () => {
    expect(formatDate(new Date('2026-01-01T00:00:00Z'), 'en')).toBe('1\u00a0January 2026');
    expect(formatDate(new Date('2025-12-31T23:59:59Z'), 'en')).toBe('31\u00a0December 2025');
  });
});

describe('whatever the number', () => {
  it('no hyphen, no ordinary space, no exponent, no NaN is ever printed', () => {
    const any = fc.double({ noNaN: true, noDefaultInfinity: true });
    fc.assert(
      fc.property(any, fc.constantFrom(...locales), (number, locale) => {
        for (const text of [
          formatNumber(number, locale),
          formatMoney(number, 'EUR', locale),
          formatPercent(number, locale),
        ]) {
          expect(text).not.toMatch(/[- ]|[eE][+-]?\d|NaN|∞|undefined/);
          expect(text).toMatch(/\d/);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('what is printed can be typed back', () => {
    const cents = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((n) => n / 100);
    fc.assert(
      fc.property(cents, fc.constantFrom(...locales), (number, locale) => {
        const read = parseNumber(formatNumber(number, locale, { min: 2, max: 2 }), locale);
        expect(read).toMatchObject({ kind: 'number', value: number === 0 ? 0 : number });
        const money = parseNumber(formatMoney(number, 'PLN', locale, { min: 2, max: 2 }), locale);
        expect(money).toMatchObject({ kind: 'number', value: number === 0 ? 0 : number, mark: 'currency' });
      }),
    );
  });
});
