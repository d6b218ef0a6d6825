import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrearsLifetimeValue,
  expectedLifetime,
  growingLifetimeValue,
  horizonLifetimeValue,
  horizonRenewalValue,
  renewalLifetimeValue,
  retentionElasticity,
  simpleLifetimeValue,
  unlimitedLifetimeValue,
  valueToCost,
} from '../../../src/economics/lifetime-value.ts';
import { churnOver, discountOver } from '../../../src/economics/compounding.ts';
import { expectClose, expectMissing, expectPrinted, valueOf } from './expect-figure.ts';

const money = fc.double({ min: 0.01, max: 1e6, noNaN: true });
const share = fc.double({ min: 0.001, max: 0.999, noNaN: true });
const rate = fc.double({ min: 0, max: 1, noNaN: true });

describe('simple lifetime value', () => {
  test('T3: 100 revenue at 80 % and 5 % churn: 20 periods, 1600', () => {
    expectClose(expectedLifetime(0.05), 20);
    expectClose(simpleLifetimeValue(80, 0.05), 1600);
  });

  test('T4: 100 revenue at 85 % and 2 % churn: 50 months, 4250', () => {
    expectClose(expectedLifetime(0.02), 50);
    expectClose(simpleLifetimeValue(85, 0.02), 4250);
  });

  test('T5: 50 revenue at 80 %, 5 % churn, CAC 200: value 800, ratio 4', () => {
    expectClose(simpleLifetimeValue(40, 0.05), 800);
    expectClose(valueToCost(800, 200), 4);
  });

  test('T7: 80 revenue, 4 % churn, 80 % margin: 2000 of revenue, 1600 of margin', () => {
    expectClose(simpleLifetimeValue(80, 0.04), 2000);
    expectClose(simpleLifetimeValue(64, 0.04), 1600);
  });

  test('T11: margin 80, churn 5 %, CAC 200: value 1600, ratio 8', () => {
    expectClose(simpleLifetimeValue(80, 0.05), 1600);
    expectClose(valueToCost(1600, 200), 8);
  });

  test('T12: three orders of 75 a year for 2.5 years: 562.50 of revenue, 337.50 of margin', () => {
    expectClose(simpleLifetimeValue(75 * 3, 1 / 2.5), 562.5);
    expectClose(simpleLifetimeValue(75 * 3 * 0.6, 1 / 2.5), 337.5);
  });

  test('T15: 99 a month at 15 % margin with 10 % lost a year: 1782, and 891,000 for the 500 lost', () => {
    const value = valueOf(simpleLifetimeValue(99 * 12 * 0.15, 0.1));
    expect(value).toBeCloseTo(1782, 9);
    expect(value * 500).toBeCloseTo(891_000, 6);
  });

  test('no churn: infinite with a margin, 0 without, meaningless with a loss', () => {
    expectMissing(simpleLifetimeValue(40, 0), 'infinite', 'no-churn');
    expect(simpleLifetimeValue(0, 0)).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
    expectMissing(simpleLifetimeValue(-1, 0), 'undefined', 'negative-margin');
    expectMissing(expectedLifetime(0), 'infinite', 'no-churn');
  });

  test('a loss on every customer gives a negative value with a warning', () => {
    expect(simpleLifetimeValue(-10, 0.1)).toEqual({ status: 'ok', value: -100, reason: 'negative-margin' });
  });

  test('everyone leaves: one period', () => {
    expectClose(expectedLifetime(1), 1);
    expectClose(simpleLifetimeValue(40, 1), 40);
  });

  test('the value of an average is not the average of values: 55.6 margins, not 20', () => {
    const mixed = (valueOf(simpleLifetimeValue(1, 0.01)) + valueOf(simpleLifetimeValue(1, 0.09))) / 2;
    expect(mixed).toBeCloseTo(55.5556, 4);
    expectClose(simpleLifetimeValue(1, 0.05), 20);
  });

  test('out of range is refused', () => {
    expectMissing(simpleLifetimeValue(1, -0.1), 'invalid', 'out-of-range');
    expectMissing(simpleLifetimeValue(1, 1.1), 'invalid', 'out-of-range');
    expectMissing(simpleLifetimeValue(NaN, 0.1), 'invalid', 'not-a-number');
    expectMissing(expectedLifetime(-0.1), 'invalid', 'out-of-range');
    expectMissing(expectedLifetime(1.1), 'invalid', 'out-of-range');
    expectMissing(expectedLifetime(NaN), 'invalid', 'not-a-number');
  });
});

describe('three conventions', () => {
  test('T16: margin 100, 90 % kept, 10 % discount, first payment not counted: 450, elasticity 5.5', () => {
    expectClose(renewalLifetimeValue(100, 0.9, 0.1), 450);
    expectClose(retentionElasticity(0.9, 0.1), 5.5);
  });

  test('T18: the same with the first payment now 550, at the end of the period 500', () => {
    expectClose(unlimitedLifetimeValue(100, 0.9, 0.1), 550);
    expectClose(arrearsLifetimeValue(100, 0.9, 0.1), 500);
  });

  test('T19: at 80 % kept and 10 % discount the margin multiple is 2.67', () => {
    expectPrinted(renewalLifetimeValue(1, 0.8, 0.1), 2.67, 0.005);
  });

  test.each([
    [0, 0.05, 952.38],
    [0.5, 0.05, 1818.18],
    [0.8, 0.05, 4000],
    [0.8, 0.03, 4347.83],
    [0.9, 0.1, 5000],
  ])('T20: 1000 a year at %d kept and %d discount is worth %d', (retention, discount, expected) => {
    expectPrinted(arrearsLifetimeValue(1000, retention, discount), expected, 0.005);
  });

  test.each([
    [0.5, 0.05, 1859.41],
    [0.8, 0.05, 4329.48],
    [0.8, 0.03, 4579.71],
    [0.9, 0.1, 6144.57],
  ])('T21: never the annuity over the mean lifetime (%d, %d gives %d)', (retention, discount, wrong) => {
    for (const convention of [arrearsLifetimeValue, unlimitedLifetimeValue, renewalLifetimeValue])
      expect(Math.abs(valueOf(convention(1000, retention, discount)) - wrong)).toBeGreaterThan(1);
  });

  test('T22: growing by 5 % it is 580.65; by 25 % it never ends', () => {
    expectClose(growingLifetimeValue(100, 0.9, 0.1, 0.05), 580.6451612903);
    expectMissing(growingLifetimeValue(100, 0.9, 0.1, 0.25), 'infinite', 'growth-outruns-discount');
  });

  test.each([
    [0.9, 0.95, 0, 1],
    [0.9, 0.95, 0.1, 0.3333],
    [0.9, 0.95, 0.15, 0.25],
    [0.8, 0.85, 0.1, 0.2],
    [0.6, 0.65, 0.1, 0.1111],
  ])('T23: from %d to %d kept at a discount of %d the value rises by %d', (before, after, discount, rise) => {
    const growth =
      valueOf(unlimitedLifetimeValue(1, after, discount)) /
        valueOf(unlimitedLifetimeValue(1, before, discount)) -
      1;
    expect(growth).toBeCloseTo(rise, 4);
  });

  test('the conventions stand as (1+d) : 1 : r', () => {
    fc.assert(
      fc.property(money, share, rate, (margin, retention, discount) => {
        const now = valueOf(unlimitedLifetimeValue(margin, retention, discount));
        const end = valueOf(arrearsLifetimeValue(margin, retention, discount));
        const renewal = valueOf(renewalLifetimeValue(margin, retention, discount));
        expect(now / end).toBeCloseTo(1 + discount, 9);
        expect(renewal / end).toBeCloseTo(retention, 9);
        expect(now - renewal).toBeCloseTo(margin, 4);
      }),
    );
  });

  test('everyone leaves: one margin now, none at a renewal, one discounted at the end', () => {
    expectClose(unlimitedLifetimeValue(40, 0, 0.1), 40);
    expect(renewalLifetimeValue(40, 0, 0.1)).toEqual({ status: 'ok', value: 0 });
    expectClose(arrearsLifetimeValue(40, 0, 0.1), 40 / 1.1);
    expectClose(horizonLifetimeValue(40, 0, 0.1, 60), 40);
  });

  test('nobody leaves: the value is that of a perpetuity', () => {
    expectClose(unlimitedLifetimeValue(40, 1, 0.1), (40 * 1.1) / 0.1);
    expectClose(horizonLifetimeValue(40, 1, 0.1, 7), (40 * (1 - 1.1 ** -7) * 1.1) / 0.1);
  });

  test('nobody leaves and nothing is discounted: infinite without a horizon, a plain sum with one', () => {
    for (const convention of [unlimitedLifetimeValue, renewalLifetimeValue, arrearsLifetimeValue]) {
      expectMissing(convention(40, 1, 0), 'infinite', 'no-churn');
      expect(convention(0, 1, 0)).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
      expectMissing(convention(-40, 1, 0), 'undefined', 'negative-margin');
      expect(convention(-40, 0.9, 0.1)).toMatchObject({ status: 'ok', reason: 'negative-margin' });
    }
    expect(horizonLifetimeValue(40, 1, 0, 60)).toEqual({ status: 'ok', value: 2400 });
    expect(horizonRenewalValue(40, 1, 0, 60)).toEqual({ status: 'ok', value: 2400 });
    expectMissing(retentionElasticity(1, 0), 'infinite', 'no-churn');
    expect(horizonLifetimeValue(-40, 1, 0, 2)).toEqual({
      status: 'ok',
      value: -80,
      reason: 'negative-margin',
    });
    expect(horizonRenewalValue(-40, 1, 0, 2)).toEqual({
      status: 'ok',
      value: -80,
      reason: 'negative-margin',
    });
    expect(growingLifetimeValue(-40, 0.9, 0.1, 0)).toMatchObject({ status: 'ok', reason: 'negative-margin' });
    expectMissing(growingLifetimeValue(-40, 1, 0.1, 0.1), 'undefined', 'negative-margin');
  });

  test('a churn of one in a thousand million approaches no churn smoothly', () => {
    const none = valueOf(unlimitedLifetimeValue(40, 1, 0.008));
    expectClose(unlimitedLifetimeValue(40, 1 - 1e-9, 0.008), none, 1e-6);
    expectClose(horizonLifetimeValue(40, 1 - 1e-12, 0, 60), 2400, 1e-9);
    expectClose(horizonLifetimeValue(40, 1 - 1e-9, 1e-9, 360), 40 * 360, 1e-6);
  });

  test('a horizon counts payments one by one', () => {
    const q = 0.97 / 1.008;
    const sum = Array.from({ length: 24 }, (_, t) => 34 * q ** t).reduce((a, b) => a + b);
    expectClose(horizonLifetimeValue(34, 0.97, 0.008, 24), sum);
    expectClose(horizonRenewalValue(34, 0.97, 0.008, 24), sum * q);
    expect(horizonLifetimeValue(34, 0.97, 0.008, 0)).toEqual({ status: 'ok', value: 0 });
    expectClose(horizonLifetimeValue(34, 0.97, 0.008, 1), 34);
  });

  test('out of range is refused by every convention', () => {
    for (const [r, d] of [
      [-0.1, 0.1],
      [1.1, 0.1],
      [0.9, -0.1],
    ] as const) {
      for (const value of [
        unlimitedLifetimeValue(1, r, d),
        renewalLifetimeValue(1, r, d),
        arrearsLifetimeValue(1, r, d),
        growingLifetimeValue(1, r, d, 0),
        horizonLifetimeValue(1, r, d, 5),
        horizonRenewalValue(1, r, d, 5),
        retentionElasticity(r, d),
      ])
        expectMissing(value, 'invalid', 'out-of-range');
    }
    expectMissing(horizonLifetimeValue(1, 0.9, 0.1, -1), 'invalid', 'out-of-range');
    expectMissing(horizonRenewalValue(1, 0.9, 0.1, -1), 'invalid', 'out-of-range');
    expectMissing(growingLifetimeValue(1, 0.9, 0.1, -1), 'invalid', 'out-of-range');
    expectMissing(horizonLifetimeValue(1, 0.9, 0.1, NaN), 'invalid', 'not-a-number');
    expectMissing(horizonRenewalValue(1, 0.9, 0.1, Infinity), 'invalid', 'not-a-number');
    expectMissing(growingLifetimeValue(1, 0.9, 0.1, NaN), 'invalid', 'not-a-number');
    expectMissing(unlimitedLifetimeValue(1e308, 0.999, 0), 'invalid', 'too-large');
  });

  test('more retention is never worth less, more discount never more', () => {
    fc.assert(
      fc.property(
        money,
        share,
        share,
        rate,
        rate,
        fc.integer({ min: 1, max: 360 }),
        (m, r1, r2, d1, d2, n) => {
          const [low, high] = r1 < r2 ? [r1, r2] : [r2, r1];
          const [cheap, dear] = d1 < d2 ? [d1, d2] : [d2, d1];
          const slack = 1 + 1e-9;
          for (const value of [
            (r: number, d: number) => valueOf(unlimitedLifetimeValue(m, r, d)),
            (r: number, d: number) => valueOf(renewalLifetimeValue(m, r, d)),
            (r: number, d: number) => valueOf(arrearsLifetimeValue(m, r, d)),
            (r: number, d: number) => valueOf(horizonLifetimeValue(m, r, d, n)),
          ]) {
            expect(value(low, cheap)).toBeLessThanOrEqual(value(high, cheap) * slack);
            expect(value(low, dear)).toBeLessThanOrEqual(value(low, cheap) * slack);
          }
        },
      ),
    );
  });

  test('a longer horizon never lowers the value and never passes the unlimited one', () => {
    fc.assert(
      fc.property(money, share, rate, fc.integer({ min: 0, max: 500 }), (m, r, d, n) => {
        const value = valueOf(horizonLifetimeValue(m, r, d, n));
        expect(value).toBeLessThanOrEqual(valueOf(horizonLifetimeValue(m, r, d, n + 1)) * (1 + 1e-12));
        expect(value).toBeLessThanOrEqual(valueOf(unlimitedLifetimeValue(m, r, d)) * (1 + 1e-12));
      }),
    );
  });

  test('another currency scales the value and nothing else', () => {
    fc.assert(
      fc.property(
        money,
        share,
        rate,
        fc.double({ min: 0.01, max: 100, noNaN: true }),
        (m, r, d, exchange) => {
          expectClose(
            unlimitedLifetimeValue(m * exchange, r, d),
            valueOf(unlimitedLifetimeValue(m, r, d)) * exchange,
            1e-9,
          );
        },
      ),
    );
  });

  test('a year of monthly payments bundled into one yearly sum has the same value', () => {
    fc.assert(
      fc.property(money, share, rate, (m, r, yearly) => {
        const monthly = valueOf(discountOver(yearly, 1 / 12));
        const bundle = valueOf(horizonLifetimeValue(m, r, monthly, 12));
        const keptInYear = 1 - valueOf(churnOver(1 - r, 12));
        expectClose(
          unlimitedLifetimeValue(bundle, keptInYear, yearly),
          valueOf(unlimitedLifetimeValue(m, r, monthly)),
          1e-7,
        );
      }),
    );
  });
});

describe('value against cost', () => {
  test('customers who cost nothing to win: no score', () => {
    expectMissing(valueToCost(800, 0), 'infinite', 'no-acquisition-spend');
    expectMissing(valueToCost(0, 0), 'undefined', 'no-margin');
    expectMissing(valueToCost(-5, 0), 'undefined', 'no-margin');
  });

  test('below zero it says so', () => {
    expect(valueToCost(-800, 400)).toEqual({ status: 'ok', value: -2, reason: 'negative-margin' });
    expect(valueToCost(0, 400)).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
    expectMissing(valueToCost(5, -1), 'invalid', 'out-of-range');
    expectMissing(valueToCost(NaN, 1), 'invalid', 'not-a-number');
  });
});
