import type { FormLocale } from './locale.ts';

/**
 * The one formatter of numbers, money, shares and dates. It starts from `Intl` and mends what the languages' typography
 * wants otherwise: minus U+2212, Spanish thousands from five digits with a narrow space, narrow currency signs,
 * no-break spaces in dates, Polish "r.".
 */

const noBreak = '\u00a0';
const narrow = '\u202f';

/** Tags for `Intl`; British English for the order of dates. */
const tags: Readonly<Record<FormLocale, string>> = { de: 'de', en: 'en-GB', es: 'es', pl: 'pl', ru: 'ru' };

/** From here on a number is written short ("1.2 trillion"); `fullNumber` gives all its digits. */
export const compactFrom = 1e9;
const scientificFrom = 1e15;

export interface Decimals {
  /** fewest decimals shown; default 0 */
  readonly min?: number;
  /** most decimals shown; default: as many as the size of the number makes useful */
  readonly max?: number;
}

const formatters = new Map<string, Intl.NumberFormat>();

function intl(locale: FormLocale, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${locale}${Object.values(options).join()}`;
  const known = formatters.get(key);
  if (known) return known;
  const made = new Intl.NumberFormat(tags[locale], options);
  formatters.set(key, made);
  return made;
}

const mended = ({ type, value }: { readonly type: string; readonly value: string }): string => {
  if (type === 'minusSign') return '\u2212';
  return type === 'group' ? narrow : value.replace(/[ \u202f]/g, noBreak);
};

const text = (formatter: Intl.NumberFormat, value: number, locale: FormLocale): string =>
  // only Spanish needs to know which mark is which; taking numbers apart costs five times as much
  locale === 'es'
    ? formatter.formatToParts(value).map(mended).join('')
    : formatter
        .format(value)
        .replace(/-/g, '\u2212')
        .replace(/[ \u202f]/g, noBreak);

/** Decimals that still say something: none from 1000 on, two below, two significant digits for the very small. */
function usefulDecimals(size: number): number {
  if (size >= 1000 || size === 0) return 0;
  if (size >= 0.1) return 2;
  return Math.min(12, 1 - Math.floor(Math.log10(size)));
}

const fraction = (
  value: number,
  { min = 0, max }: Decimals,
): { minimumFractionDigits: number; maximumFractionDigits: number } => {
  const most = Math.max(min, max ?? usefulDecimals(Math.abs(value)));
  return { minimumFractionDigits: min, maximumFractionDigits: most };
};

/** Never "−0": a negative that rounds to nothing is nothing. */
const settled = (value: number, maximumFractionDigits: number): number =>
  Math.abs(value) < 0.5 * 10 ** -maximumFractionDigits ? 0 : value;

const superscript = (exponent: number): string =>
  [...String(exponent)].map((digit) => '⁰¹²³⁴⁵⁶⁷⁸⁹'[Number(digit)] ?? '').join('');

const compactDisplay: Readonly<Record<FormLocale, 'long' | 'short'>> = {
  de: 'short',
  en: 'long',
  es: 'long',
  pl: 'short',
  ru: 'short',
};

function scientific(value: number, locale: FormLocale, shift: number): string {
  const [mantissa = '', exponent = ''] = value.toExponential(1).split('e');
  const number = text(intl(locale, { maximumFractionDigits: 1 }), Number(mantissa), locale);
  return `${number}${noBreak}×${noBreak}10${superscript(Number(exponent) + shift)}`;
}

function compact(value: number, locale: FormLocale): string {
  if (Math.abs(value) >= scientificFrom) return scientific(value, locale, 0);
  const options = {
    notation: 'compact',
    compactDisplay: compactDisplay[locale],
    maximumSignificantDigits: 3,
  } as const;
  return text(intl(locale, options), value, locale);
}

/** A number as the language writes it. @param value finite */
export function formatNumber(value: number, locale: FormLocale, decimals: Decimals = {}): string {
  if (Math.abs(value) >= compactFrom) return compact(value, locale);
  const digits = fraction(value, decimals);
  return text(intl(locale, digits), settled(value, digits.maximumFractionDigits), locale);
}

/** All digits of a number before the decimal mark, however long, and up to `max` behind it. */
export function fullNumber(value: number, locale: FormLocale, max = 10): string {
  return text(intl(locale, { maximumFractionDigits: max }), settled(value, max), locale);
}

/** Whole amounts stand without decimals, others with two (or two significant digits below 0.1). */
function moneyDecimals(value: number): { minimumFractionDigits: number; maximumFractionDigits: number } {
  const size = Math.abs(value);
  if (size >= 1000) return { minimumFractionDigits: 0, maximumFractionDigits: 0 };
  const most = Math.max(2, usefulDecimals(size));
  const whole = Math.abs(size - Math.round(size)) < 0.005 && Math.round(size) > 0;
  return { minimumFractionDigits: whole || size === 0 ? 0 : 2, maximumFractionDigits: whole ? 0 : most };
}

const moneyOptions = (currency: string, value: number, decimals?: Decimals): Intl.NumberFormatOptions => ({
  style: 'currency',
  currency,
  currencyDisplay: 'narrowSymbol',
  ...(decimals ? fraction(value, decimals) : moneyDecimals(value)),
});

/** An amount with the narrow sign of its currency. @param currency ISO 4217 code */
export function formatMoney(
  value: number,
  currency: string,
  locale: FormLocale,
  decimals?: Decimals,
): string {
  if (Math.abs(value) >= compactFrom) {
    const sign = currencySign(currency, locale);
    const number = compact(Math.abs(value), locale);
    const minus = value < 0 ? '\u2212' : '';
    if (locale === 'en') return `${minus}${sign}${number}`;
    const of = locale === 'es' && Math.abs(value) < scientificFrom ? `${noBreak}de${noBreak}` : noBreak;
    return `${minus}${number}${of}${sign}`;
  }
  const options = moneyOptions(currency, value, decimals);
  return text(intl(locale, options), settled(value, options.maximumFractionDigits ?? 2), locale);
}

/** The narrow sign of a currency in a language: €, zł, ₽. */
export function currencySign(currency: string, locale: FormLocale): string {
  const parts = intl(locale, { style: 'currency', currency, currencyDisplay: 'narrowSymbol' }).formatToParts(
    0,
  );
  return parts.find((part) => part.type === 'currency')?.value ?? currency;
}

function percentDecimals(share: number): number {
  const size = Math.abs(share) * 100;
  if (size >= 10) return 1;
  return size >= 0.1 || size === 0 ? 2 : usefulDecimals(size);
}

const percentOptions = (share: number, { min = 0, max }: Decimals): Intl.NumberFormatOptions => ({
  style: 'percent',
  minimumFractionDigits: min,
  maximumFractionDigits: Math.max(min, max ?? percentDecimals(share)),
});

/** A share as per cent. @param share 0.97 for 97 % */
export function formatPercent(share: number, locale: FormLocale, decimals: Decimals = {}): string {
  if (Math.abs(share) >= compactFrom) {
    const number =
      Math.abs(share) < scientificFrom / 100 ? compact(share * 100, locale) : scientific(share, locale, 2);
    return `${number}${percentSign(locale)}`;
  }
  const options = percentOptions(share, decimals);
  return text(intl(locale, options), settled(share, (options.maximumFractionDigits ?? 0) + 2), locale);
}

/** The percent sign with the space the language puts before it. */
export function percentSign(locale: FormLocale): string {
  return locale === 'en' || locale === 'pl' ? '%' : `${noBreak}%`;
}

/** What a range is of. */
export type RangeUnit =
  | { readonly unit: 'number' }
  | { readonly unit: 'percent' }
  | { readonly unit: 'money'; readonly currency: string };

/** From–to with the language's dash: "0.5–4.3%", "0,5-4,3 %". With negative ends "−5 … 3". */
export function formatRange(
  low: number,
  high: number,
  locale: FormLocale,
  unit: RangeUnit,
  decimals: Decimals = {},
): string {
  const one = (value: number): string => {
    if (unit.unit === 'money') return formatMoney(value, unit.currency, locale);
    return unit.unit === 'percent'
      ? formatPercent(value, locale, decimals)
      : formatNumber(value, locale, decimals);
  };
  const from = one(low);
  const to = one(high);
  if (from === to) return from;
  if (low < 0 || high < 0) return `${from}${noBreak}…${noBreak}${to}`;
  const dash = locale === 'es' ? '-' : '–';
  if (unit.unit === 'number') return `${from}${dash}${to}`;
  const sign = unit.unit === 'percent' ? percentSign(locale) : currencySign(unit.currency, locale);
  if (to.startsWith(sign) && from.startsWith(sign))
    return `${from}${dash}${to.slice(sign.length).trimStart()}`;
  const bare = from.endsWith(sign) ? from.slice(0, -sign.length).trimEnd() : from;
  return `${bare}${dash}${to}`;
}

const dateFormats = new Map<FormLocale, Intl.DateTimeFormat>();

/** Making a format costs more than a hundred uses of it. */
function dateFormat(locale: FormLocale): Intl.DateTimeFormat {
  const made =
    dateFormats.get(locale) ??
    new Intl.DateTimeFormat(tags[locale], {
      day: 'numeric',
      month: 'long',
      year: 'numeric',
      timeZone: 'UTC',
    });
  dateFormats.set(locale, made);
  return made;
}

/** A date in full, as the language writes it in a sentence. The day is that of UTC. */
export function formatDate(date: Date, locale: FormLocale): string {
  const written = dateFormat(locale).format(date);
  const bare = written.replace(/[\u00a0\u202f]/g, ' ').replace(/ (г|r)\.$/, '');
  const bound = bare.replace(' ', noBreak);
  if (locale === 'pl') return `${bound}${noBreak}r.`;
  return locale === 'ru' ? `${bound}${noBreak}г.` : bound;
}
