import { dayOf } from './day.ts';
import type { Day } from './day.ts';

/** In which order a date written in numbers names year, month and day. */
export const dateOrders = ['ymd', 'dmy', 'mdy'] as const;
export type DateOrder = (typeof dateOrders)[number];

const zero = 48;
const isDigit = (code: number): boolean => code >= zero && code <= 57;

/** Years written with two digits: 70 to 99 are 1970 to 1999, 00 to 69 are 2000 to 2069. */
const wholeYear = (number: number, digits: number): number => {
  if (digits === 4) return number;
  return digits === 2 ? number + (number < 70 ? 2000 : 1900) : NaN;
};

/** `YYYYMMDD` without separators. */
function scanCompact(text: string, from: number): Day {
  let number = 0;
  for (let at = from; at < from + 8; at += 1) {
    const code = text.charCodeAt(at);
    if (!isDigit(code)) return NaN;
    number = number * 10 + code - zero;
  }
  return dayOf(Math.floor(number / 10_000), Math.floor(number / 100) % 100, number % 100);
}

/** Whether what follows a date may be left out: nothing, spaces, or a time of day. */
function endsDate(text: string, at: number): boolean {
  if (at >= text.length) return true;
  const code = text.charCodeAt(at);
  // T or t, and spaces of every kind before a time
  if (code === 84 || code === 116) return /^[Tt]\d{1,2}:\d\d/.test(text.slice(at, at + 6));
  if (code === 46) return text.slice(at + 1).trim() === '';
  if (code !== 32 && code !== 160 && code !== 9 && code !== 44 && code !== 0x202f) return false;
  const rest = text.slice(at).replace(/^[\s,]+/, '');
  return rest === '' || /^\d{1,2}:\d\d/.test(rest) || /^[rг]\.?$/.test(rest);
}

/**
 * Reads a date whose order is settled. Separators are point, hyphen, slash or space, the same twice; `YYYYMMDD` needs none.
 * A time of day behind it is left out. Made for loops over millions of cells: no allocation on the usual path.
 * @returns NaN for what is no such date
 */
export function scanDate(text: string, order: DateOrder): Day {
  const length = text.length;
  let at = 0;
  while (at < length && (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 160)) at += 1;
  const begin = at;
  let number = 0;
  let first = 0;
  let second = 0;
  let firstDigits = 0;
  let separator = 0;
  let part = 0;
  let digits = 0;
  for (; at < length; at += 1) {
    const code = text.charCodeAt(at);
    if (isDigit(code)) {
      number = number * 10 + code - zero;
      digits += 1;
      if (digits > 4 && part > 0) return NaN;
      continue;
    }
    if (part === 2) break;
    if (code !== 45 && code !== 46 && code !== 47 && code !== 32) break;
    if (digits === 0 || digits > 4 || (part === 1 && code !== separator)) break;
    if (part === 0) {
      first = number;
      firstDigits = digits;
      separator = code;
      // "3. 4. 2024": one space after the separator
      if (code === 46 && text.charCodeAt(at + 1) === 32) at += 1;
    } else {
      if (digits > 2) return NaN;
      second = number;
      if (code === 46 && text.charCodeAt(at + 1) === 32) at += 1;
    }
    part += 1;
    number = 0;
    digits = 0;
  }
  if (part === 0) {
    if (digits !== 8 || order !== 'ymd' || !endsDate(text, begin + 8)) return NaN;
    return scanCompact(text, begin);
  }
  if (part !== 2 || digits === 0 || !endsDate(text, at)) return NaN;
  if (order === 'ymd') return digits > 2 ? NaN : dayOf(wholeYear(first, firstDigits), second, number);
  if (firstDigits > 2) return NaN;
  const year = wholeYear(number, digits);
  return order === 'dmy' ? dayOf(year, second, first) : dayOf(year, first, second);
}

/** Which order the dates of a column have. */
export type DateOrderFinding =
  /** no cell looks like a date */
  | { readonly kind: 'none' }
  | { readonly kind: 'settled'; readonly order: DateOrder }
  /** every cell can be read in each of these orders; `example` is one that would be two different days */
  | { readonly kind: 'ambiguous'; readonly orders: readonly DateOrder[]; readonly example: string };

/**
 * Finds the order of the dates of a column by reading every cell in every order. The order that reads most cells wins; when
 * several read equally many, the reader has to be asked.
 * @param cells as they stand in the file; empty ones and words are left out of the count
 */
export function findDateOrder(cells: Iterable<string>): DateOrderFinding {
  const read: Record<DateOrder, number> = { ymd: 0, dmy: 0, mdy: 0 };
  let example = '';
  for (const cell of cells) {
    if (!/\d/.test(cell)) continue;
    const days = dateOrders.map((order) => scanDate(cell, order));
    dateOrders.forEach((order, index) => {
      if (!Number.isNaN(days[index] ?? NaN)) read[order] += 1;
    });
    const different = new Set(days.filter((day) => !Number.isNaN(day)));
    if (example === '' && different.size > 1) example = cell.trim();
  }
  const most = Math.max(...dateOrders.map((order) => read[order]));
  if (most === 0) return { kind: 'none' };
  const orders = dateOrders.filter((order) => read[order] === most);
  const [order] = orders;
  return orders.length === 1 && order !== undefined
    ? { kind: 'settled', order }
    : example === ''
      ? // every cell is the same day in all of them (01.01.2024): any order will do
        { kind: 'settled', order: orders[0] ?? 'ymd' }
      : { kind: 'ambiguous', orders, example };
}
