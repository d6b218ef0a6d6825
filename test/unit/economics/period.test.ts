import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { churnOver, discountOver, retentionOver } from '../../../src/economics/compounding.ts';
import { isPeriod, periodsPerYear } from '../../../src/economics/period.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

describe('changing the period', () => {
  test('5 % lost each month is 45.96 % lost in a year, not 60 %', () => {
    expectClose(churnOver(0.05, 12), 0.4596, 1e-4);
  });

  test('10 % lost in a year is 0.8742 % a month', () => {
    expectClose(churnOver(0.1, 1 / 12), 0.008742, 1e-4);
  });

  test('10 % discount a year is 0.79741 % a month', () => {
    expectClose(discountOver(0.1, 1 / 12), 0.007974140429, 1e-9);
  });

  test('97 % kept each month is 69.38 % kept in a year', () => {
    expectClose(retentionOver(0.97, 12), 0.69384236, 1e-8);
  });

  test('no time passes: nobody is lost, nothing is discounted', () => {
    expect(churnOver(1, 0)).toEqual({ status: 'ok', value: 0 });
    expect(retentionOver(0, 0)).toEqual({ status: 'ok', value: 1 });
    expect(discountOver(0.5, 0)).toEqual({ status: 'ok', value: 0 });
  });

  test('all and none', () => {
    expectClose(churnOver(1, 12), 1);
    expect(churnOver(0, 12)).toEqual({ status: 'ok', value: 0 });
  });

  test('out of range is refused', () => {
    for (const change of [churnOver, retentionOver]) {
      expectMissing(change(-0.01, 1), 'invalid', 'out-of-range');
      expectMissing(change(1.01, 1), 'invalid', 'out-of-range');
    }
    expectMissing(discountOver(-1, 1), 'invalid', 'out-of-range');
    for (const change of [churnOver, retentionOver, discountOver]) {
      expectMissing(change(0.5, -1), 'invalid', 'out-of-range');
      expectMissing(change(NaN, 1), 'invalid', 'not-a-number');
      expectMissing(change(0.5, Infinity), 'invalid', 'not-a-number');
    }
    expectMissing(discountOver(1e300, 2), 'invalid', 'too-large');
  });

  test('a year has 12 months and 4 quarters', () => {
    expect(periodsPerYear).toEqual({ month: 12, quarter: 4, year: 1 });
    expect(['month', 'quarter', 'year', 'week', 7, undefined].map(isPeriod)).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
    ]);
  });

  test('there and back again gives the same rate', () => {
    const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
    fc.assert(
      fc.property(share, fc.constantFrom(12, 4, 3), (rate, count) => {
        expect(valueOf(churnOver(valueOf(churnOver(rate, 1 / count)), count))).toBeCloseTo(rate, 12);
        expect(valueOf(discountOver(valueOf(discountOver(rate, 1 / count)), count))).toBeCloseTo(rate, 12);
        expect(valueOf(retentionOver(rate, count)) + valueOf(churnOver(1 - rate, count))).toBeCloseTo(1, 12);
      }),
    );
  });
});
