import { plainDecimal } from './decimal.ts';
import type { FormLocale } from './locale.ts';

/** Why a text is no number. */
export const numberProblems = [
  'no-digits',
  'unexpected-character',
  'several-numbers',
  'misplaced-separator',
  'too-long',
] as const;
export type NumberProblem = (typeof numberProblems)[number];

/** What a reader typed, understood. */
export type TypedNumber =
  | { readonly kind: 'empty' }
  | {
      readonly kind: 'number';
      /** finite, never negative zero */
      readonly value: number;
      /** sign written beside it: the value is not scaled by it */
      readonly mark?: 'percent' | 'currency';
      /** what the same text would mean to readers of another language; present only when it could */
      readonly otherwise?: number;
    }
  | {
      readonly kind: 'invalid';
      readonly problem: NumberProblem;
      /** the character that does not belong, with `unexpected-character` */
      readonly character?: string;
    };

const longest = 60;

/** Currency names people write instead of a sign, lower case. */
const currencyNames = new Set([
  ...['eur', 'euro', 'euros', 'usd', 'us$', 'gbp', 'pln', 'zł', 'zl', 'rub', 'руб', 'руб.', 'р', 'р.', 'грн'],
  ...['chf', 'fr', 'fr.', 'sek', 'nok', 'dkk', 'kr', 'kr.', 'czk', 'kč', 'uah', 'kzt', 'byn', 'try', 'jpy'],
  ...['cad', 'aud', 'nzd', 'mxn', 'ars', 'cop', 'clp', 'pen', 'brl', 'inr', 'cny'],
]);

/** Letters of the locale's thousands separator besides the space, which all accept. */
const groupMark: Readonly<Record<FormLocale, '.' | ',' | ''>> = { de: '.', en: ',', es: '.', pl: '', ru: '' };
const decimalMark: Readonly<Record<FormLocale, '.' | ','>> = { de: ',', en: '.', es: ',', pl: ',', ru: ',' };

const digitZeros = [0x660, 0x6f0, 0x966, 0xff10];

/** Foreign digits and separators to ASCII; all kinds of spaces to one; marks without width dropped. */
function asciiForms(text: string): string {
  return text
    .replace(/[\u00ad\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff]/g, '')
    .replace(/[\u0660-\u0669\u06f0-\u06f9\u0966-\u096f\uff10-\uff19]/g, (digit) => {
      const code = digit.charCodeAt(0);
      return String(code - (digitZeros.findLast((zero) => zero <= code) ?? code));
    })
    .replace(/\u066b/g, ',')
    .replace(/\u066c/g, '’')
    .replace(/[\u060c\uff0c\u3001]/g, ',')
    .replace(/\uff0e/g, '.')
    .replace(/[\u066a\uff05\ufe6a]/g, '%')
    .replace(/[\u2010-\u2015\u2212\ufe63\uff0d]/g, '-')
    .replace(/\uff0b/g, '+')
    .replace(/['‘’ʼ`´]/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
}

type Mark = 'percent' | 'currency';

const endingName = /([\p{L}$]+\.?)$/u;
const leadingName = /^([\p{L}$]+\.?)/u;

function markOf(text: string | undefined): Mark | undefined {
  if (text === undefined || text === '') return undefined;
  if (text === '%') return 'percent';
  return /^\p{Sc}$/u.test(text) || currencyNames.has(text.toLowerCase()) ? 'currency' : undefined;
}

/** Takes one sign of unit off the front or the back, and a sign of number from either side of it. */
function withoutSigns(text: string): { body: string; negative: boolean; signs: number; mark?: Mark } {
  let body = text;
  let negative = false;
  let signs = 0;
  let mark: Mark | undefined;
  for (let changed = true; changed;) {
    changed = false;
    if (body.startsWith('-') || body.startsWith('+')) {
      negative ||= body.startsWith('-');
      signs += 1;
      body = body.slice(1).trimStart();
      changed = true;
    }
    if (mark !== undefined) continue;
    const first = leadingName.exec(body)?.[1] ?? [...body][0];
    const last = endingName.exec(body)?.[1] ?? [...body].at(-1);
    if (markOf(first) !== undefined && first !== undefined) {
      mark = markOf(first);
      body = body.slice(first.length).trimStart();
      changed = true;
    } else if (markOf(last) !== undefined && last !== undefined) {
      mark = markOf(last);
      body = body.slice(0, -last.length).trimEnd();
      changed = true;
    }
  }
  // accountants write the minus behind
  if (body.endsWith('-')) {
    negative = true;
    signs += 1;
    body = body.slice(0, -1).trimEnd();
  }
  return { body, negative, signs, ...(mark === undefined ? {} : { mark }) };
}

const problem = (code: NumberProblem, character?: string): TypedNumber => ({
  kind: 'invalid',
  problem: code,
  ...(character === undefined ? {} : { character }),
});

const grouped = (text: string, separator: string): boolean => {
  const [first = '', ...rest] = text.split(separator);
  return /^\d{1,3}$/.test(first) && rest.every((group) => /^\d{3}$/.test(group));
};

/** The body as `digits.digits`, or as two readings when only the language can decide. */
function readings(body: string, locale: FormLocale): { plain: string; otherwise?: string } | undefined {
  const points = body.split('.').length - 1;
  const commas = body.split(',').length - 1;
  const decimal =
    points > 0 && commas > 0
      ? body.lastIndexOf('.') > body.lastIndexOf(',')
        ? '.'
        : ','
      : points === 1
        ? '.'
        : commas === 1
          ? ','
          : undefined;
  const group = (['’', ' ', '.', ','] as const).filter((mark) => mark !== decimal && body.includes(mark));
  if (group.length > 1) return undefined;

  const [whole = '', fraction, ...more] = decimal === undefined ? [body] : body.split(decimal);
  if (more.length > 0) return undefined;
  if (fraction !== undefined && !/^\d*$/.test(fraction)) return undefined;
  const separator = group[0];
  if (separator === undefined ? !/^\d*$/.test(whole) : !grouped(whole, separator)) return undefined;
  const digits = separator === undefined ? whole : whole.split(separator).join('');
  const plain = `${digits === '' ? '0' : digits}.${fraction || '0'}`;

  const either =
    decimal !== undefined &&
    separator === undefined &&
    /^[1-9]\d{0,2}$/.test(whole) &&
    fraction?.length === 3;
  if (!either) return { plain };
  const asGroup = `${whole}${fraction}`;
  const groups = decimal === groupMark[locale];
  return groups ? { plain: asGroup, otherwise: plain } : { plain, otherwise: asGroup };
}

/**
 * Reads a number as people type it: `1 234,5`, `1.234,5`, `1,234.5`, with any space, any minus, a sign of currency or
 * percent before or behind. Where point and comma can mean two things (`1,234`) the language decides, and the other
 * reading is reported. An empty field is `empty`, never 0. Never throws.
 */
export function parseNumber(text: string, locale: FormLocale): TypedNumber {
  if (text.length > 10 * longest) return problem('too-long');
  const ascii = asciiForms(text);
  if (ascii === '') return { kind: 'empty' };
  if (ascii.length > longest) return problem('too-long');
  if (!/\d/.test(ascii)) return problem('no-digits');
  const { body, negative, signs, mark } = withoutSigns(ascii);
  if (signs > 1) return problem('unexpected-character', '-');
  if (/\d ?[-+*/:=xх×] ?\d/u.test(body)) return problem('several-numbers');
  const stranger = /[^\d.,’ ]/u.exec(body)?.[0];
  if (stranger !== undefined) return problem('unexpected-character', stranger);
  if (!/\d/.test(body)) return problem('no-digits');
  const read = readings(body, locale);
  if (read === undefined) return problem('misplaced-separator');
  const signed = (digits: string): number => {
    const value = Number(digits);
    return value === 0 ? 0 : negative ? -value : value;
  };
  return {
    kind: 'number',
    value: signed(read.plain),
    ...(mark === undefined ? {} : { mark }),
    ...(read.otherwise === undefined ? {} : { otherwise: signed(read.otherwise) }),
  };
}

/**
 * How a number stands in an input field: the language's decimal mark, no thousands separators, nothing rounded.
 * `parseNumber` reads it back as the same number; empty for what is no finite number.
 */
export function fieldText(value: number, locale: FormLocale): string {
  const plain = plainDecimal(value);
  if (plain === undefined) return '';
  return plain.replace('.', decimalMark[locale]).replace('-', '\u2212');
}
