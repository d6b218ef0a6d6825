import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { growingLifetimeValue } from '../../../src/economics/lifetime-value.ts';
import {
  grossRevenueRetention,
  growthPerCustomer,
  netRevenueRetention,
  quickRatio,
} from '../../../src/economics/recurring-revenue.ts';
import type { RevenueMoves } from '../../../src/economics/recurring-revenue.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const still: RevenueMoves = {
  start: 100_000,
  expansion: 0,
  contraction: 0,
  churned: 0,
  new: 0,
  reactivation: 0,
};
const moves = (changes: Partial<RevenueMoves>): RevenueMoves => ({ ...still, ...changes });
const vector = moves({ expansion: 12_000, contraction: 3_000, churned: 5_000, new: 15_000 });

describe('recurring revenue', () => {
  test('T14: net 104 %, gross 92 %, quick ratio 3.375', () => {
    expectClose(netRevenueRetention(vector), 1.04);
    expectClose(grossRevenueRetention(vector), 0.92);
    expectClose(quickRatio(vector), 3.375);
  });

  test('revenue that came back counts as gained', () => {
    expectClose(quickRatio({ ...vector, reactivation: 5_000 }), 4);
    expect(netRevenueRetention({ ...vector, reactivation: 5_000 })).toEqual(netRevenueRetention(vector));
  });

  test('nothing lost: quick ratio infinite; nothing at all: undefined', () => {
    expectMissing(quickRatio(moves({ new: 10 })), 'infinite', 'no-losses');
    expectMissing(quickRatio(moves({ expansion: 10 })), 'infinite', 'no-losses');
    expectMissing(quickRatio(still), 'undefined', 'no-change');
    expectClose(quickRatio(moves({ churned: 10 })), 0);
  });

  test('more lost than there was is invalid, all of it is 0', () => {
    expectMissing(
      grossRevenueRetention(moves({ churned: 60_000, contraction: 40_001 })),
      'invalid',
      'more-lost-than-there',
    );
    expectMissing(
      netRevenueRetention(moves({ churned: 100_001, expansion: 5 })),
      'invalid',
      'more-lost-than-there',
    );
    expect(grossRevenueRetention(moves({ churned: 60_000, contraction: 40_000 }))).toEqual({
      status: 'ok',
      value: 0,
    });
  });

  test('no revenue at the start: no rate', () => {
    expectMissing(netRevenueRetention(moves({ start: 0, expansion: 5 })), 'undefined', 'no-revenue-at-start');
  });

  test.each(['start', 'expansion', 'contraction', 'churned', 'new', 'reactivation'] as const)(
    'a negative or missing %s is refused',
    (field) => {
      for (const ratio of [netRevenueRetention, grossRevenueRetention, quickRatio]) {
        expectMissing(ratio({ ...vector, [field]: -1 }), 'invalid', 'out-of-range');
        expectMissing(ratio({ ...vector, [field]: NaN }), 'invalid', 'not-a-number');
      }
    },
  );

  test('net over 100 % makes the unlimited value infinite only when growth outruns discount', () => {
    const growth = valueOf(growthPerCustomer(1.04, 0.9));
    expect(growth).toBeCloseTo(1.04 / 0.9 - 1, 12);
    expectMissing(growingLifetimeValue(100, 0.9, 0, growth), 'infinite', 'growth-outruns-discount');
    expectMissing(growingLifetimeValue(100, 0.9, 0.03, growth), 'infinite', 'growth-outruns-discount');
    expectClose(growingLifetimeValue(100, 0.9, 0.1, growth), (100 * 0.9) / (1.1 - 1.04), 1e-9);
  });

  test('growth per customer needs somebody who stays', () => {
    expectMissing(growthPerCustomer(1.04, 0), 'undefined', 'nobody-retained');
    expectMissing(growthPerCustomer(-0.1, 0.5), 'invalid', 'out-of-range');
    expectMissing(growthPerCustomer(1, 1.1), 'invalid', 'out-of-range');
    expectMissing(growthPerCustomer(1, -0.1), 'invalid', 'out-of-range');
    expectMissing(growthPerCustomer(NaN, 0.5), 'invalid', 'not-a-number');
    expectClose(growthPerCustomer(0.9, 0.9), 0);
    expectClose(growthPerCustomer(0.5, 1), -0.5);
  });

  const amount = fc.integer({ min: 0, max: 1e9 });
  test('gross is between 0 and 1 and never above net', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e9 }),
        amount,
        amount,
        amount,
        (start, expansion, contraction, churned) => {
          const state = moves({ start, expansion, contraction, churned });
          const gross = grossRevenueRetention(state);
          if (contraction + churned > start) return expectMissing(gross, 'invalid', 'more-lost-than-there');
          expect(valueOf(gross)).toBeGreaterThanOrEqual(0);
          expect(valueOf(gross)).toBeLessThanOrEqual(1);
          expect(valueOf(netRevenueRetention(state))).toBeGreaterThanOrEqual(valueOf(gross));
        },
      ),
    );
  });
});
