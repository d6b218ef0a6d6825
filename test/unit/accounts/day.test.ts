import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addMonths,
  dayOf,
  daysPerMonth,
  isoDate,
  monthIndex,
  partsOf,
  wholeMonths,
} from '../../../src/accounts/day.ts';

const anyDay = fc.integer({ min: dayOf(1900, 1, 1), max: dayOf(2199, 12, 31) });

describe('days', () => {
  it('are those of the calendar that the language itself has, over three hundred years', () => {
    for (let year = 1900; year <= 2199; year += 1) {
      for (let month = 1; month <= 12; month += 1) {
        for (const day of [1, 28, 29, 30, 31]) {
          const date = new Date(Date.UTC(year, month - 1, day));
          const exists = date.getUTCMonth() === month - 1;
          expect(dayOf(year, month, day)).toBe(exists ? date.getTime() / 86_400_000 : NaN);
        }
      }
    }
  });

  it('do not exist outside the years a file may have, nor with impossible months', () => {
    for (const [year, month, day] of [
      [1899, 12, 31],
      [2200, 1, 1],
      [2024, 0, 1],
      [2024, 13, 1],
      [2024, 1, 0],
      [2023, 2, 29],
    ] as const) {
      expect(dayOf(year, month, day)).toBeNaN();
    }
  });

  it('come back from their parts and are written as ISO 8601', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { year, month, day: ofMonth } = partsOf(day);
        expect(dayOf(year, month, ofMonth)).toBe(day);
        expect(isoDate(day)).toBe(new Date(day * 86_400_000).toISOString().slice(0, 10));
        expect(monthIndex(day)).toBe(year * 12 + month - 1);
      }),
    );
  });
});

describe('months', () => {
  it('are counted as a person counts them', () => {
    const months = (from: string, to: string) =>
      wholeMonths(Date.parse(from) / 86_400_000, Date.parse(to) / 86_400_000);
    expect(months('2024-01-15', '2024-02-14')).toBe(0);
    expect(months('2024-01-15', '2024-02-15')).toBe(1);
    expect(months('2024-01-31', '2024-02-29')).toBe(1);
    expect(months('2023-02-28', '2024-02-28')).toBe(12);
    expect(months('2024-05-01', '2024-04-01')).toBe(0);
  });

  it('are as many as were added, for any day and any number of them', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), fc.integer({ min: 0, max: 300 }), (day, months) => {
        const later = addMonths(day, months);
        expect(wholeMonths(day, later)).toBe(months);
        expect(wholeMonths(day, later - 1)).toBeLessThan(Math.max(1, months));
        expect(Math.abs(later - day - months * daysPerMonth)).toBeLessThan(4);
      }),
    );
  });

  it('can be taken away', () => {
    expect(isoDate(addMonths(dayOf(2024, 3, 31), -1))).toBe('2024-02-29');
    expect(isoDate(addMonths(dayOf(2024, 1, 15), -13))).toBe('2022-12-15');
  });
});
