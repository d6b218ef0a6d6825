/** Which of the two marks begins the decimals. The other one, spaces and apostrophes group thousands. */
export type DecimalMark = '.' | ',';

/** Currencies by the signs and names that stand beside amounts, lower case. */
const currencyOfSign: ReadonlyMap<string, string> = new Map([
  ['€', 'EUR'],
  ['euro', 'EUR'],
  ['$', 'USD'],
  ['us$', 'USD'],
  ['£', 'GBP'],
  ['zł', 'PLN'],
  ['zl', 'PLN'],
  ['₽', 'RUB'],
  ['руб', 'RUB'],
  ['р', 'RUB'],
  ['₴', 'UAH'],
  ['грн', 'UAH'],
  ['fr', 'CHF'],
  ['kč', 'CZK'],
  ['¥', 'JPY'],
  ['₹', 'INR'],
]);

/** The ISO 4217 code that a sign, a name or a code beside an amount stands for; empty when it says nothing. */
export function currencyCode(text: string): string {
  const clean = text.trim().replace(/\.$/, '').toLowerCase();
  if (clean === '') return '';
  const known = currencyOfSign.get(clean);
  if (known !== undefined) return known;
  return /^[a-z]{3}$/.test(clean) ? clean.toUpperCase() : '';
}

export interface Amount {
  readonly value: number;
  /** ISO code of a sign written beside the number, or empty */
  readonly currency: string;
}

/** Reads digits with one decimal mark and no sign; NaN for anything else. The path nearly every cell takes. */
export function scanPlainAmount(text: string, mark: DecimalMark): number {
  const markCode = mark === '.' ? 46 : 44;
  const { length } = text;
  let whole = 0;
  let scale = 0;
  let digits = 0;
  for (let at = 0; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 48 && code <= 57) {
      whole = whole * 10 + code - 48;
      digits += 1;
      if (scale > 0) scale *= 10;
    } else if (code === markCode && scale === 0) scale = 1;
    else return NaN;
  }
  // up to 15 digits the integer is exact and one division rounds correctly, as Number(text) would
  if (digits === 0 || digits > 15) return NaN;
  return scale > 1 ? whole / scale : whole;
}

const shape = /^([+-]?)(\d[\d.,’ ]*|[.,]\d+)(-?)$/;

/**
 * Reads an amount as exports write it: thousands grouped or not, a sign or code of currency before or behind, a minus
 * before or behind, or brackets for a negative.
 * @returns `undefined` for what is no amount
 */
export function readAmount(text: string, mark: DecimalMark): Amount | undefined {
  const plain = scanPlainAmount(text, mark);
  if (!Number.isNaN(plain)) return { value: plain, currency: '' };
  if (text.length > 60) return undefined;
  let body = text
    .replace(/[\u200b-\u200f\u2060-\u2069\u202a-\u202e\ufeff]/g, '')
    .replace(/[\u2010-\u2015\u2212]/g, '-')
    .replace(/['‘’ʼ`´]/g, '’')
    .replace(/\s+/g, ' ')
    .trim();
  const bracketed = /^\((.*)\)$/.exec(body)?.[1];
  if (bracketed !== undefined) body = bracketed.trim();
  let currency = '';
  const named =
    /^([+-]?) ?([\p{L}]{1,4}\.?|(?:US|us)?\p{Sc})? ?([+-]?[\d.,’ ]*\d-?) ?([\p{L}]{1,4}\.?|\p{Sc})?$/u.exec(
      body,
    );
  if (!named) return undefined;
  const [, sign = '', before = '', number = '', behind = ''] = named;
  if (before !== '' && behind !== '') return undefined;
  const name = before + behind;
  if (name !== '') {
    currency = currencyCode(name);
    if (currency === '') return undefined;
  }
  const found = shape.exec(sign + number);
  if (!found) return undefined;
  const [, lead = '', digits = '', trail = ''] = found;
  const value = digitsValue(digits, mark);
  if (Number.isNaN(value)) return undefined;
  if ([lead, trail, bracketed ?? ''].filter((mark) => mark !== '').length > 1) return undefined;
  const negative = lead === '-' || trail === '-' || bracketed !== undefined;
  return { value: negative && value !== 0 ? -value : value, currency };
}

/** Value of digits with groups; NaN when groups are not of three or the decimal mark comes twice. */
function digitsValue(digits: string, mark: DecimalMark): number {
  const parts = digits.split(mark);
  const [whole = '', fraction = ''] = parts;
  if (parts.length > 2 || !/^\d*$/.test(fraction)) return NaN;
  const separators = new Set(whole.replace(/\d/g, ''));
  if (separators.size > 1) return NaN;
  if (separators.size === 1 && !/^\d{1,3}([.,’ ]\d{3})+$/.test(whole)) return NaN;
  return Number(`${whole.replace(/\D/g, '')}.${fraction}`);
}

/** Which decimal mark the amounts of a column have. */
export type DecimalMarkFinding =
  /** no cell has a mark that says anything: both readings are the same */
  | { readonly kind: 'either' }
  | { readonly kind: 'settled'; readonly mark: DecimalMark }
  /** `example` would be two different amounts */
  | { readonly kind: 'ambiguous'; readonly example: string };

/** Finds the decimal mark of a column by reading every cell both ways; the one that reads most cells wins. */
export function findDecimalMark(cells: Iterable<string>): DecimalMarkFinding {
  const read = { '.': 0, ',': 0 };
  let example = '';
  for (const cell of cells) {
    const point = readAmount(cell, '.');
    const comma = readAmount(cell, ',');
    if (point) read['.'] += 1;
    if (comma) read[','] += 1;
    if (example === '' && point && comma && point.value !== comma.value) example = cell.trim();
  }
  if (read['.'] !== read[',']) return { kind: 'settled', mark: read['.'] > read[','] ? '.' : ',' };
  return example === '' ? { kind: 'either' } : { kind: 'ambiguous', example };
}
