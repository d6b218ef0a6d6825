import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { unlimitedLifetimeValue } from '../../../src/economics/lifetime-value.ts';
import { discountOver } from '../../../src/economics/compounding.ts';
import {
  breakEvenRetentionAtRenewal,
  breakEvenUplift,
  costPerSave,
  programmeGain,
  valueKept,
} from '../../../src/economics/programme.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const monthly = valueOf(discountOver(0.1, 1 / 12));

describe('uplift at which a programme pays for itself', () => {
  test('T45: 10 of a margin of 100 at 90 % kept and 10 % discount: 2 points; 91.67 % kept without the first payment', () => {
    expectClose(breakEvenUplift(10, 100, 0.9, 0.1), 0.02);
    expectClose(breakEvenRetentionAtRenewal(10, 100, 0.9, 0.1), 0.9166667, 1e-7);
  });

  test('T46: 2 of a margin of 34 at 97 % kept: 0.223 points, churn down to 2.7766 %, a cut of 7.4459 %', () => {
    const uplift = breakEvenUplift(2, 34, 0.97, monthly);
    expectClose(uplift, 0.002233773, 1e-6);
    expect(0.03 - valueOf(uplift)).toBeCloseTo(0.027766, 6);
    expect(valueOf(uplift) / 0.03).toBeCloseTo(0.074459, 6);
    expectClose(costPerSave(2, valueOf(uplift)), 895.3461386, 1e-6);
  });

  test('undiscounted, a tenth of the margin needs a tenth less churn', () => {
    expectClose(breakEvenUplift(10, 100, 0.8, 0), 0.1 * 0.2);
  });

  test('a programme that costs nothing needs no uplift', () => {
    expect(breakEvenUplift(0, 34, 0.97, monthly)).toEqual({ status: 'ok', value: 0 });
    expect(breakEvenUplift(0, 34, 1, 0)).toEqual({ status: 'ok', value: 0 });
  });

  test('a programme that eats the margin is refused', () => {
    expectMissing(breakEvenUplift(34, 34, 0.97, monthly), 'invalid', 'eats-margin');
    expectMissing(breakEvenUplift(35, 34, 0.97, monthly), 'invalid', 'eats-margin');
    expectMissing(breakEvenRetentionAtRenewal(34, 34, 0.97, monthly), 'invalid', 'eats-margin');
  });

  test('more than all the churn there is: impossible', () => {
    expectMissing(breakEvenUplift(33, 34, 0.97, monthly), 'undefined', 'impossible-uplift');
    expectMissing(breakEvenUplift(1, 34, 1, monthly), 'undefined', 'impossible-uplift');
    expectMissing(breakEvenRetentionAtRenewal(33, 34, 0.97, monthly), 'undefined', 'impossible-uplift');
    expectMissing(breakEvenUplift(1, 34, 1, 0), 'undefined', 'nothing-to-save');
    expectMissing(breakEvenRetentionAtRenewal(1, 34, 1, 0), 'undefined', 'nothing-to-save');
  });

  test('exactly all the churn is just possible', () => {
    expectClose(breakEvenUplift(50, 100, 0.9, 0.1), 0.1);
  });

  test('when each customer loses money retention makes it worse', () => {
    expectMissing(breakEvenUplift(2, -1, 0.97, monthly), 'undefined', 'negative-margin');
    expectMissing(breakEvenUplift(2, 0, 0.97, monthly), 'undefined', 'no-margin');
  });

  test('out of range is refused', () => {
    expectMissing(breakEvenUplift(-1, 34, 0.97, 0), 'invalid', 'out-of-range');
    expectMissing(breakEvenUplift(1, 34, 1.1, 0), 'invalid', 'out-of-range');
    expectMissing(breakEvenUplift(1, 34, -0.1, 0), 'invalid', 'out-of-range');
    expectMissing(breakEvenUplift(1, 34, 0.9, -0.1), 'invalid', 'out-of-range');
    expectMissing(breakEvenUplift(1, NaN, 0.9, 0.1), 'invalid', 'not-a-number');
    expectMissing(breakEvenRetentionAtRenewal(NaN, 34, 0.9, 0.1), 'invalid', 'not-a-number');
  });

  test('at the break-even uplift the value with the programme equals the value without', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 1e5, noNaN: true }),
        fc.double({ min: 0.01, max: 0.99, noNaN: true }),
        fc.double({ min: 0.05, max: 0.99, noNaN: true }),
        fc.double({ min: 0, max: 0.5, noNaN: true }),
        (m, part, r, d) => {
          const uplift = breakEvenUplift(part * m, m, r, d);
          if (uplift.status !== 'ok') return;
          const without = valueOf(unlimitedLifetimeValue(m, r, d));
          expectClose(unlimitedLifetimeValue(m - part * m, Math.min(1, r + uplift.value), d), without, 1e-7);
          expect(Math.abs(valueOf(programmeGain(part * m, uplift.value, m, r, d)) / without)).toBeLessThan(
            1e-7,
          );
        },
      ),
    );
  });
});

describe('cost per save', () => {
  test('2 per customer for half a point: 400 per customer saved', () => {
    expectClose(costPerSave(2, 0.005), 400);
    expect(costPerSave(0, 0.005)).toEqual({ status: 'ok', value: 0 });
  });

  test('no effect: infinite; no programme: undefined', () => {
    expectMissing(costPerSave(2, 0), 'infinite', 'no-effect');
    expectMissing(costPerSave(0, 0), 'undefined', 'no-programme');
    expectMissing(costPerSave(-1, 0.1), 'invalid', 'out-of-range');
    expectMissing(costPerSave(1, -0.1), 'invalid', 'out-of-range');
    expectMissing(costPerSave(1, 1.1), 'invalid', 'out-of-range');
    expectMissing(costPerSave(1, NaN), 'invalid', 'not-a-number');
    expectMissing(costPerSave(1e300, 1e-300), 'invalid', 'too-large');
    expectClose(costPerSave(1, 1), 1);
  });
});

describe('value of a customer kept, and what a programme adds', () => {
  test('a customer kept is worth 895.35', () => {
    expectClose(valueKept(34, 0.97, monthly), 895.346139, 1e-9);
  });

  test('for 500 customers the programme adds 37,855', () => {
    expectClose(programmeGain(2, 0.005, 34, 0.97, monthly), 37_855.126152 / 500, 1e-9);
  });

  test('a programme without effect costs what it costs', () => {
    expect(valueOf(programmeGain(2, 0, 34, 0.97, monthly))).toBeLessThan(0);
    expect(programmeGain(0, 0, 34, 0.97, monthly)).toEqual({ status: 'ok', value: 0 });
  });

  test('an end of all churn without discount is worth everything, if the programme leaves a margin', () => {
    expectMissing(programmeGain(2, 0.03, 34, 0.97, 0), 'infinite', 'no-churn');
    expectMissing(programmeGain(34, 0.03, 34, 0.97, 0), 'undefined', 'eats-margin');
    expectMissing(programmeGain(2, 0, 34, 1, 0), 'undefined', 'nothing-to-save');
  });

  test('out of range is refused', () => {
    expectMissing(programmeGain(2, 0.04, 34, 0.97, 0), 'invalid', 'more-than-all-churn');
    expectMissing(programmeGain(-2, 0.01, 34, 0.97, 0), 'invalid', 'out-of-range');
    expectMissing(programmeGain(2, -0.01, 34, 0.97, 0), 'invalid', 'out-of-range');
    expectMissing(programmeGain(2, 0.01, 34, 1.97, 0), 'invalid', 'out-of-range');
    expectMissing(programmeGain(2, 0.01, 34, -0.97, 0), 'invalid', 'out-of-range');
    expectMissing(programmeGain(2, 0.01, 34, 0.97, -0.1), 'invalid', 'out-of-range');
    expectMissing(programmeGain(2, 0.01, NaN, 0.97, 0), 'invalid', 'not-a-number');
  });
});
