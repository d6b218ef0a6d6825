import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  discountedLifetime,
  discountedResidualLifetime,
  firstPeriodChurn,
  meanLifetime,
  restrictedLifetime,
  retentionInPeriod,
  survivalAt,
  survivalCurve,
} from '../../../src/economics/survival.ts';
import type { Survival } from '../../../src/economics/survival.ts';
import { expectClose, expectMissing, expectPrinted, valueOf } from './expect-figure.ts';

const curve = (alpha: number, beta: number): Survival => ({ model: 'beta-geometric', alpha, beta });
const constant = (churn: number): Survival => ({ model: 'geometric', churn });
const highEnd = curve(0.668, 3.806);

describe('survival when customers differ', () => {
  test('T34: the published projection of the high-end cohort for years 8 to 12', () => {
    const shares = valueOf(survivalCurve(highEnd, 12));
    [0.46, 0.436, 0.414, 0.395, 0.378].forEach((printed, i) => {
      expect(Math.abs((shares[8 + i] ?? 0) - printed)).toBeLessThanOrEqual(0.0005);
    });
  });

  test('T35: a high-end customer after 7 renewals is worth 7.530 margins', () => {
    expectPrinted(discountedResidualLifetime(highEnd, 0.1, 7), 7.53, 0.001);
    expectClose(discountedResidualLifetime(curve(0.668088351, 3.806094965), 0.1, 7), 7.529628, 1e-6);
  });

  test('T39: with α = β = 1 half stay at first, then two thirds, a quarter after three', () => {
    expectClose(retentionInPeriod(curve(1, 1), 1), 1 / 2);
    expectClose(retentionInPeriod(curve(1, 1), 2), 2 / 3);
    expectClose(survivalAt(curve(1, 1), 3), 0.25);
  });

  test('T40: with α = β = 1 the mean lifetime within two periods is 1.5', () => {
    expectClose(restrictedLifetime(curve(1, 1), 2), 1.5);
  });

  test('T41: the regular cohort keeps 17.0 % after 12 years and is worth 3.694908 margins', () => {
    const regular = curve(0.704077, 1.182043);
    expectClose(survivalAt(regular, 12), 0.170037, 1e-4);
    expectClose(discountedLifetime(regular, 0.1, null), 3.694908, 1e-4);
    expectClose(firstPeriodChurn(regular), 0.704077 / (0.704077 + 1.182043));
  });

  test('T44: with a duration exponent, the published curve', () => {
    [
      86.91466, 74.19282, 65.47844, 59.29329, 54.66105, 51.0369, 48.10444, 45.66884, 43.60369, 41.82319,
    ].forEach((percent, i) => {
      expectClose(survivalAt(curve(0.25933745, 1.72255566), i + 1, 1.58435482), percent / 100, 1e-4);
    });
  });

  test('large parameters: α = 200,000 and β = 800,000 keep 0.8', () => {
    expectClose(retentionInPeriod(curve(2e5, 8e5), 1), 0.8);
    expectClose(survivalAt(curve(2e5, 8e5), 3), 0.512, 1e-5);
    expectClose(discountedLifetime(curve(2e5, 8e5), 0.1, null), 1.1 / 0.3, 1e-4);
  });

  test('without a discount the value is finite only when α is above 1', () => {
    expectMissing(meanLifetime(curve(0.7, 1.2)), 'infinite', 'needs-discount-or-horizon');
    expectMissing(meanLifetime(curve(1, 1.2)), 'infinite', 'needs-discount-or-horizon');
    expectClose(meanLifetime(curve(3, 4)), (3 + 4 - 1) / (3 - 1));
    expectMissing(discountedResidualLifetime(curve(0.7, 1.2), 0, 3), 'infinite', 'needs-discount-or-horizon');
    expectClose(discountedLifetime(curve(3, 4), 1e-11, null), 3);
    expectClose(restrictedLifetime(curve(0.7, 1.2), 0), 0);
  });

  test('a very small discount still gives the value of ₂F₁', () => {
    expectClose(discountedLifetime(curve(0.668, 3.806), 1e-8, null), 2880.8553594, 1e-8);
    expectClose(discountedLifetime(curve(0.01, 0.05), 0.001001001, null), 778.6708895, 1e-6);
    expectClose(discountedLifetime(curve(1, 1), 1, null), 1.3862943611198906, 1e-12);
  });

  test('everyone the same: the geometric curve and its values', () => {
    expectClose(retentionInPeriod(constant(0.1), 5), 0.9);
    expectClose(survivalAt(constant(0.1), 2), 0.81);
    expect(valueOf(survivalCurve(constant(0.5), 3))).toEqual([1, 0.5, 0.25, 0.125]);
    expectClose(discountedLifetime(constant(0.1), 0.1, null), 5.5);
    expectClose(discountedLifetime(constant(0.1), 0, 2), 1.9);
    expectClose(discountedResidualLifetime(constant(0.1), 0.1, 4), 0.9 * 5.5);
    expectMissing(discountedResidualLifetime(constant(0), 0, 4), 'infinite', 'no-churn');
    expectMissing(meanLifetime(constant(0)), 'infinite', 'no-churn');
    expectClose(meanLifetime(constant(0.25)), 4);
    expectClose(firstPeriodChurn(constant(0.25)), 0.25);
  });

  test('impossible curves, times and discounts are refused', () => {
    const bad: [Survival, 'out-of-range' | 'not-a-number'][] = [
      [curve(0, 1), 'out-of-range'],
      [curve(1, 0), 'out-of-range'],
      [curve(-1, 1), 'out-of-range'],
      [curve(NaN, 1), 'not-a-number'],
      [curve(1, Infinity), 'not-a-number'],
      [constant(-0.1), 'out-of-range'],
      [constant(1.1), 'out-of-range'],
      [constant(NaN), 'not-a-number'],
    ];
    for (const [impossible, reason] of bad) {
      expectMissing(retentionInPeriod(impossible, 1), 'invalid', reason);
      expectMissing(survivalAt(impossible, 1), 'invalid', reason);
      expectMissing(survivalCurve(impossible, 1), 'invalid', reason);
      expectMissing(discountedLifetime(impossible, 0.1, null), 'invalid', reason);
      expectMissing(discountedResidualLifetime(impossible, 0.1, 0), 'invalid', reason);
      expectMissing(firstPeriodChurn(impossible), 'invalid', reason);
    }
    for (const period of [0, -1, 1.5, NaN])
      expectMissing(retentionInPeriod(highEnd, period), 'invalid', 'out-of-range');
    for (const periods of [-1, 1.5, 100_001]) {
      expectMissing(survivalCurve(highEnd, periods), 'invalid', 'out-of-range');
      expectMissing(discountedLifetime(highEnd, 0.1, periods), 'invalid', 'out-of-range');
    }
    for (const renewals of [-1, 1.5])
      expectMissing(discountedResidualLifetime(highEnd, 0.1, renewals), 'invalid', 'out-of-range');
    expectMissing(survivalAt(highEnd, -1), 'invalid', 'out-of-range');
    expectMissing(survivalAt(highEnd, 1, 0), 'invalid', 'out-of-range');
    expectMissing(survivalAt(highEnd, NaN), 'invalid', 'not-a-number');
    expectMissing(discountedLifetime(highEnd, -0.1, null), 'invalid', 'out-of-range');
    expectMissing(discountedLifetime(highEnd, NaN, null), 'invalid', 'not-a-number');
    expectMissing(discountedResidualLifetime(highEnd, -0.1, 1), 'invalid', 'out-of-range');
    expectMissing(discountedResidualLifetime(highEnd, NaN, 1), 'invalid', 'not-a-number');
    expect(valueOf(survivalCurve(highEnd, 100_000))).toHaveLength(100_001);
    expect(valueOf(survivalCurve(highEnd, 0))).toEqual([1]);
  });

  const parameter = fc.double({ min: 0.05, max: 50, noNaN: true });
  const discount = fc.double({ min: 0.005, max: 1, noNaN: true });

  test('multiplying retentions and the beta function give the same survival', () => {
    fc.assert(
      fc.property(parameter, parameter, fc.integer({ min: 0, max: 60 }), (alpha, beta, time) => {
        const shares = valueOf(survivalCurve(curve(alpha, beta), time));
        expectClose(survivalAt(curve(alpha, beta), time), shares[time] ?? NaN, 1e-9);
      }),
    );
  });

  test('the value without limit is the sum of all discounted survival', () => {
    fc.assert(
      fc.property(parameter, parameter, discount, (alpha, beta, d) => {
        expectClose(
          discountedLifetime(curve(alpha, beta), d, null),
          valueOf(discountedLifetime(curve(alpha, beta), d, 8000)),
          1e-9,
        );
      }),
      { numRuns: 50 },
    );
  });

  test('retention rises with time, and the value still to come with it', () => {
    fc.assert(
      fc.property(parameter, parameter, discount, fc.integer({ min: 1, max: 50 }), (alpha, beta, d, t) => {
        const one = curve(alpha, beta);
        expect(valueOf(retentionInPeriod(one, t + 1))).toBeGreaterThan(valueOf(retentionInPeriod(one, t)));
        expect(valueOf(discountedResidualLifetime(one, d, t))).toBeGreaterThan(
          valueOf(discountedResidualLifetime(one, d, t - 1)),
        );
      }),
    );
  });

  test('a new customer is worth the first payment and, discounted, what comes after', () => {
    fc.assert(
      fc.property(parameter, parameter, discount, (alpha, beta, d) => {
        const one = curve(alpha, beta);
        expectClose(
          discountedLifetime(one, d, null),
          1 + valueOf(discountedResidualLifetime(one, d, 0)) / (1 + d),
          1e-10,
        );
      }),
    );
  });
});
