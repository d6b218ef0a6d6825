import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { horizonLifetimeValue, unlimitedLifetimeValue } from '../../../src/economics/lifetime-value.ts';
import { discountedPayback, simplePayback } from '../../../src/economics/payback.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

describe('time to earn back what winning one cost', () => {
  test('T11, T24: 200 at a margin of 80: 2.5 periods, with 5 % churn 2.603', () => {
    expectClose(simplePayback(200, 80), 2.5);
    expectClose(discountedPayback(200, 80, 0.95, 0), 2.6032914091, 1e-6);
  });

  test('T24: 1500 takes 54 periods, 1600 is never earned back', () => {
    expectClose(discountedPayback(1500, 80, 0.95, 0), 54.05363, 1e-6);
    expectMissing(discountedPayback(1600, 80, 0.95, 0), 'infinite', 'never-pays-back');
    expectMissing(discountedPayback(1700, 80, 0.95, 0), 'infinite', 'never-pays-back');
  });

  test('T25: 5000 at 1200 of revenue and 70 % margin: 5.95 periods', () => {
    expectClose(simplePayback(5000, 1200 * 0.7), 5.952381, 1e-6);
  });

  test('nothing spent is earned back at once', () => {
    expect(simplePayback(0, 80)).toEqual({ status: 'ok', value: 0, reason: 'no-acquisition-spend' });
    expect(discountedPayback(0, -80, 0.9, 0.1)).toEqual({
      status: 'ok',
      value: 0,
      reason: 'no-acquisition-spend',
    });
  });

  test('without a margin it is never earned back', () => {
    expectMissing(simplePayback(5, 0), 'infinite', 'no-margin');
    expectMissing(simplePayback(5, -1), 'infinite', 'negative-margin');
    expectMissing(discountedPayback(5, 0, 0.9, 0.1), 'infinite', 'no-margin');
    expectMissing(discountedPayback(5, -1, 0.9, 0.1), 'infinite', 'negative-margin');
  });

  test('nobody leaves, nothing discounted: the simple payback', () => {
    expectClose(discountedPayback(400, 34, 1, 0), 400 / 34);
  });

  test('everyone leaves at once: the first payment must do', () => {
    expect(discountedPayback(30, 40, 0, 0.1)).toEqual({ status: 'ok', value: 0 });
    expectMissing(discountedPayback(41, 40, 0, 0.1), 'infinite', 'never-pays-back');
  });

  test('bad amounts are refused', () => {
    expectMissing(simplePayback(-1, 5), 'invalid', 'out-of-range');
    expectMissing(simplePayback(NaN, 5), 'invalid', 'not-a-number');
    expectMissing(discountedPayback(-1, 5, 0.9, 0), 'invalid', 'out-of-range');
    expectMissing(discountedPayback(1, 5, 1.1, 0), 'invalid', 'out-of-range');
    expectMissing(discountedPayback(1, 5, -0.1, 0), 'invalid', 'out-of-range');
    expectMissing(discountedPayback(1, 5, 0.9, -0.1), 'invalid', 'out-of-range');
    expectMissing(discountedPayback(1, NaN, 0.9, 0.1), 'invalid', 'not-a-number');
    expectMissing(simplePayback(1e300, 1e-300), 'invalid', 'too-large');
  });

  const money = fc.double({ min: 1, max: 1e5, noNaN: true });
  const share = fc.double({ min: 0.01, max: 0.999, noNaN: true });
  const rate = fc.double({ min: 0, max: 0.5, noNaN: true });

  test('the margins of the payback time add up to the cost', () => {
    fc.assert(
      fc.property(money, share, rate, fc.double({ min: 0.01, max: 0.95, noNaN: true }), (m, r, d, part) => {
        const cost = part * valueOf(unlimitedLifetimeValue(m, r, d));
        const periods = valueOf(discountedPayback(cost, m, r, d));
        expectClose(horizonLifetimeValue(m, r, d, periods), cost, 1e-7);
      }),
    );
  });

  test('churn and discount never shorten the payback', () => {
    fc.assert(
      fc.property(money, money, share, rate, (cost, m, r, d) => {
        const simple = valueOf(simplePayback(cost, m));
        const real = discountedPayback(cost, m, r, d);
        if (real.status !== 'ok') return;
        // within the first period the payment is already there
        if (simple >= 1) expect(real.value).toBeGreaterThanOrEqual(simple - 1e-9);
      }),
    );
  });
});
