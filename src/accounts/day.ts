/**
 * A calendar day as the number of days since 1970-01-01 in the Gregorian calendar. No time zone is involved: a file says
 * which day it was where it was written.
 */
export type Day = number;

/** Average length of a month, in days: 400 Gregorian years have 146,097 days. */
export const daysPerMonth = 146_097 / 4800;

/** First and last year that a date in a file may have. */
export const years = { first: 1900, last: 2199 } as const;

const lengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** Days of a month. @param month 1..12 */
const monthLength = (year: number, month: number): number =>
  month === 2 && isLeap(year) ? 29 : (lengths[month - 1] ?? 0);

/**
 * Number of days from 1970-01-01 to a day that exists.
 * @see Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms", days_from_civil
 */
const civil = (year: number, month: number, day: number): Day => {
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const ofEra = shifted - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146_097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear - 719_468;
};

/**
 * The day with these numbers.
 * @returns NaN when there is no such day (31 April, month 13) or its year is out of range
 */
export function dayOf(year: number, month: number, day: number): Day {
  if (year < years.first || year > years.last || month < 1 || month > 12 || day < 1) return NaN;
  return day > 28 && day > monthLength(year, month) ? NaN : civil(year, month, day);
}

export interface DateParts {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly day: number;
}

/** The first moment of a day, where the clock shows coordinated universal time. */
export const dateOf = (day: Day): Date => new Date(day * 86_400_000);

/** Year, month and day of a day. */
export function partsOf(day: Day): DateParts {
  const date = dateOf(day);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day written YYYY-MM-DD. */
export const isoDate = (day: Day): string => dateOf(day).toISOString().slice(0, 10);

/** The same day of the month `months` later (or earlier), or the last of that month when it has no such day. */
export function addMonths(day: Day, months: number): Day {
  const parts = partsOf(day);
  const index = parts.year * 12 + parts.month - 1 + months;
  const year = Math.floor(index / 12);
  const month = (index % 12) + 1;
  return civil(year, month, Math.min(parts.day, monthLength(year, month)));
}

/** Day of the table's first entry, 1 January 1900, and its length up to the end of 2199. */
const tableStart = civil(years.first, 1, 1);
const tableLength = civil(years.last + 1, 1, 1) - tableStart;
let calendar: Int32Array | undefined;

/** For every day of the calendar: months since year 0 times 1024, the day of the month times 32, length of the month. */
function filledCalendar(): Int32Array {
  const table = new Int32Array(tableLength);
  let at = 0;
  for (let year = years.first; year <= years.last; year += 1) {
    for (let month = 1; month <= 12; month += 1) {
      const length = monthLength(year, month);
      for (let day = 1; day <= length; day += 1) {
        table[at] = (year * 12 + month - 1) * 1024 + day * 32 + length;
        at += 1;
      }
    }
  }
  return table;
}

const entry = (day: Day): number => {
  calendar ??= filledCalendar();
  return calendar[day - tableStart] ?? 0;
};

/** Months from year 0 to the month of a day. */
export const monthIndex = (day: Day): number => entry(day) >> 10;

/**
 * Whole months from one day to another, as a person counts them: 31 January to 28 February is one. Never negative. Both days
 * within the years a file may have.
 */
export function wholeMonths(from: Day, to: Day): number {
  if (to <= from) return 0;
  const a = entry(from);
  const b = entry(to);
  const months = (b >> 10) - (a >> 10);
  const dayA = (a >> 5) & 31;
  const dayB = (b >> 5) & 31;
  const lastB = b & 31;
  return dayB >= (dayA < lastB ? dayA : lastB) ? months : months - 1;
}
