import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  bestAcquisitionSpend,
  bestRetentionSpend,
  calibrate,
  calibrateEquity,
  ceilingSensitivity,
  customerEquity,
  optimalEquity,
  rateAt,
  slopeAt,
} from '../../../src/economics/customer-equity.ts';
import type { EquityInputs, EquityObservation } from '../../../src/economics/customer-equity.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const observed: EquityObservation = {
  margin: 60,
  discount: 0.1,
  acquisition: { spend: 6, rate: 0.25, ceiling: 0.45, floor: 0 },
  retention: { spend: 10, rate: 0.5, ceiling: 0.8, floor: 0 },
};
const inputs = (changes: Partial<EquityObservation> = {}): EquityInputs =>
  valueOf(calibrateEquity({ ...observed, ...changes }));
const near = (actual: number, expected: number, tolerance = 1e-5) =>
  expect(Math.abs(actual - expected)).toBeLessThanOrEqual(Math.abs(expected) * tolerance);

describe('calibration from one observed point and a ceiling', () => {
  test('T26: 10 spent keeps half, at most 80 %: steepness 0.0980829253, and back to the point', () => {
    const response = valueOf(calibrate({ spend: 10, rate: 0.5, ceiling: 0.8, floor: 0 }));
    near(response.steepness, 0.0980829253, 1e-9);
    near(rateAt(response, 10), 0.5, 1e-12);
  });

  test('with a floor the curve starts there and still passes the point', () => {
    const response = valueOf(calibrate({ spend: 10, rate: 0.5, ceiling: 0.8, floor: 0.4 }));
    expect(rateAt(response, 0)).toBe(0.4);
    near(rateAt(response, 10), 0.5, 1e-12);
    near(response.steepness, -Math.log(1 - 0.1 / 0.4) / 10, 1e-12);
  });

  test('no spend ever passes the ceiling', () => {
    expect(rateAt(valueOf(calibrate({ spend: 10, rate: 0.5, ceiling: 0.8, floor: 0 })), 1e9)).toBeCloseTo(
      0.8,
      12,
    );
  });

  test('a rate at or above its ceiling, no spend, or an impossible ceiling is refused', () => {
    expectMissing(
      calibrate({ spend: 10, rate: 0.8, ceiling: 0.8, floor: 0 }),
      'invalid',
      'rate-not-below-ceiling',
    );
    expectMissing(
      calibrate({ spend: 10, rate: 0.9, ceiling: 0.8, floor: 0 }),
      'invalid',
      'rate-not-below-ceiling',
    );
    expectMissing(calibrate({ spend: 0, rate: 0.5, ceiling: 0.8, floor: 0 }), 'invalid', 'no-spend');
    expectMissing(calibrate({ spend: 10, rate: 0.5, ceiling: 1.01, floor: 0 }), 'invalid', 'out-of-range');
    expectMissing(calibrate({ spend: -1, rate: 0.5, ceiling: 0.8, floor: 0 }), 'invalid', 'out-of-range');
    expectMissing(calibrate({ spend: 10, rate: 0.5, ceiling: 0.8, floor: -0.1 }), 'invalid', 'out-of-range');
    expectMissing(calibrate({ spend: 10, rate: 0, ceiling: 0.8, floor: 0 }), 'invalid', 'out-of-range');
    expectMissing(calibrate({ spend: 10, rate: 0.5, ceiling: 0.8, floor: 0.5 }), 'invalid', 'out-of-range');
    expectMissing(calibrate({ spend: NaN, rate: 0.5, ceiling: 0.8, floor: 0 }), 'invalid', 'not-a-number');
    expectMissing(calibrate({ spend: 1e-320, rate: 0.79, ceiling: 0.8, floor: 0 }), 'invalid', 'too-large');
    expectMissing(calibrate({ spend: 1e308, rate: 1e-320, ceiling: 0.8, floor: 0 }), 'invalid', 'too-large');
    expect(calibrate({ spend: 10, rate: 0.5, ceiling: 1, floor: 0 }).status).toBe('ok');
    const bad = { spend: 0, rate: 0.5, ceiling: 0.8, floor: 0 };
    expectMissing(calibrateEquity({ ...observed, acquisition: bad }), 'invalid', 'no-spend');
    expectMissing(calibrateEquity({ ...observed, retention: bad }), 'invalid', 'no-spend');
  });
});

describe('customer equity', () => {
  test('T27: today equity is 17.33 per prospect and a customer is worth 93.33', () => {
    const now = valueOf(customerEquity(inputs(), 6, 10));
    near(now.equity, 17.333333);
    near(now.value, 93.333333);
    near(now.acquisitionRate, 0.25);
    near(now.retentionRate, 0.5);
    expectClose(now.averageRatio, 1.2);
  });

  test('T27: at the optimum both marginal costs equal the value', () => {
    const best = valueOf(optimalEquity(inputs()));
    near(best.acquisitionSpend, 14.203684);
    near(best.retentionSpend, 22.16955);
    near(best.acquisitionRate, 0.384007);
    near(best.retentionRate, 0.709064);
    near(best.value, 112.116651);
    near(best.equity, 28.849899);
    expectClose(best.marginalAcquisitionCost, 112.116651, 1e-5);
    expectClose(best.marginalRetentionCost, 112.116651, 1e-5);
    expectClose(best.averageRatio, 1.183, 1e-3);
  });

  test('T29: when keeping is hard nothing is spent on it', () => {
    const best = valueOf(optimalEquity(inputs({ retention: { ...observed.retention, spend: 100 } })));
    expect(best.retentionSpend).toBe(0);
    near(best.value, 60);
    near(best.acquisitionSpend, 9.57792);
    near(best.equity, 10.02317);
    expectMissing(best.averageRatio, 'undefined', 'nothing-spent');
  });

  test('T30: with a margin of 8 nothing is worth spending, and today loses 6.50', () => {
    const poor = inputs({ margin: 8 });
    const best = valueOf(optimalEquity(poor));
    expect([best.acquisitionSpend, best.retentionSpend, best.equity]).toEqual([0, 0, 0]);
    near(valueOf(customerEquity(poor, 6, 10)).equity, -6.5, 1e-9);
  });

  test('T31: at the exact optimum the average ratio is 5 and both marginal costs are the value', () => {
    const best = valueOf(
      optimalEquity({
        margin: 100,
        discount: 0.1,
        acquisition: { ceiling: 0.1, steepness: 0.3200512885, floor: 0 },
        retention: { ceiling: 0.9, steepness: 0.3, floor: 0 },
      }),
    );
    near(best.acquisitionSpend, 8.356504, 1e-4);
    near(best.retentionSpend, 16.023452, 1e-4);
    near(best.value, 453.216072, 1e-4);
    expectClose(best.averageRatio, 5, 1e-4);
    expectClose(best.marginalAcquisitionCost, best.value, 1e-9);
    expectClose(best.marginalRetentionCost, best.value, 1e-9);
  });

  test('a floor lowers what keeping is worth spending on', () => {
    const floored = valueOf(optimalEquity(inputs({ retention: { ...observed.retention, floor: 0.4 } })));
    const plain = valueOf(optimalEquity(inputs()));
    expect(floored.retentionSpend).toBeLessThan(plain.retentionSpend);
    expect(floored.retentionSpend).toBeGreaterThan(0);
    expectClose(floored.marginalRetentionCost, floored.value, 1e-9);
  });

  test('everyone kept and nothing discounted in the limit is refused', () => {
    const endless = inputs({ discount: 0, retention: { ...observed.retention, ceiling: 1 } });
    expectMissing(optimalEquity(endless), 'infinite', 'no-churn');
    expectMissing(customerEquity(endless, 1, 1), 'infinite', 'no-churn');
    expect(optimalEquity(inputs({ retention: { ...observed.retention, ceiling: 1 } })).status).toBe('ok');
    expect(optimalEquity(inputs({ discount: 0 })).status).toBe('ok');
  });

  test('impossible inputs are refused', () => {
    const base = inputs();
    const refused: EquityInputs[] = [
      { ...base, margin: -1 },
      { ...base, discount: -0.1 },
      { ...base, retention: { ...base.retention, ceiling: 1.1 } },
      { ...base, retention: { ...base.retention, floor: -0.1 } },
      { ...base, acquisition: { ...base.acquisition, floor: 0.45 } },
      { ...base, acquisition: { ...base.acquisition, steepness: 0 } },
    ];
    for (const bad of refused) {
      expectMissing(optimalEquity(bad), 'invalid', 'out-of-range');
      expectMissing(customerEquity(bad, 1, 1), 'invalid', 'out-of-range');
    }
    expectMissing(optimalEquity({ ...base, margin: NaN }), 'invalid', 'not-a-number');
    expectMissing(
      optimalEquity({ ...base, retention: { ...base.retention, steepness: Infinity } }),
      'invalid',
      'not-a-number',
    );
    expectMissing(customerEquity(base, -1, 1), 'invalid', 'out-of-range');
    expectMissing(customerEquity(base, 1, -1), 'invalid', 'out-of-range');
    expectMissing(customerEquity(base, NaN, 1), 'invalid', 'not-a-number');
    expectMissing(customerEquity({ ...base, margin: 1.7e308 }, 1, 1e3), 'invalid', 'too-large');
  });

  test('free money on one side: the ratio says so', () => {
    expectMissing(
      valueOf(customerEquity(inputs({ retention: { ...observed.retention, floor: 0.2 } }), 5, 0))
        .averageRatio,
      'infinite',
      'no-retention-spend',
    );
    expectMissing(valueOf(customerEquity(inputs(), 0, 5)).averageRatio, 'undefined', 'nothing-spent');
    expectMissing(valueOf(customerEquity(inputs(), 5, 1e5)).marginalRetentionCost, 'invalid', 'too-large');
  });

  const anyInputs = fc.record({
    margin: fc.double({ min: 1, max: 1e4, noNaN: true }),
    discount: fc.double({ min: 0.01, max: 0.5, noNaN: true }),
    acquisition: fc.record({
      ceiling: fc.double({ min: 0.05, max: 1, noNaN: true }),
      steepness: fc.double({ min: 0.001, max: 1, noNaN: true }),
      floor: fc.constant(0),
    }),
    retention: fc.record({
      ceiling: fc.double({ min: 0.3, max: 0.95, noNaN: true }),
      steepness: fc.double({ min: 0.001, max: 1, noNaN: true }),
      floor: fc.double({ min: 0, max: 0.25, noNaN: true }),
    }),
  });

  test('no other spending brings more equity than the optimum', () => {
    fc.assert(
      fc.property(
        anyInputs,
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        fc.double({ min: 0, max: 1e4, noNaN: true }),
        (business, win, keep) => {
          const best = valueOf(optimalEquity(business)).equity;
          expect(best).toBeGreaterThanOrEqual(0);
          expect(valueOf(customerEquity(business, win, keep)).equity).toBeLessThanOrEqual(
            best + 1e-9 * (1 + best),
          );
        },
      ),
    );
  });

  test('at every interior optimum winning one more and keeping one more cost what a customer is worth', () => {
    fc.assert(
      fc.property(anyInputs, (business) => {
        const best = valueOf(optimalEquity(business));
        if (best.acquisitionSpend > 0) expectClose(best.marginalAcquisitionCost, best.value, 1e-6);
        else expect(slopeAt(business.acquisition, 0) * best.value).toBeLessThanOrEqual(1 + 1e-9);
        if (best.retentionSpend > 0) expectClose(best.marginalRetentionCost, best.value, 1e-6);
        else expect(slopeAt(business.retention, 0) * best.value).toBeLessThanOrEqual(1 + 1e-9);
      }),
    );
  });

  test('another currency changes no rate and scales all money', () => {
    fc.assert(
      fc.property(anyInputs, (business) => {
        const rate = 4;
        const there = valueOf(
          optimalEquity({
            ...business,
            margin: business.margin * rate,
            acquisition: { ...business.acquisition, steepness: business.acquisition.steepness / rate },
            retention: { ...business.retention, steepness: business.retention.steepness / rate },
          }),
        );
        const here = valueOf(optimalEquity(business));
        expect(there.retentionRate).toBeCloseTo(here.retentionRate, 9);
        expect(there.acquisitionRate).toBeCloseTo(here.acquisitionRate, 9);
        expect(Math.abs(there.equity - here.equity * rate)).toBeLessThanOrEqual(
          1e-6 * (1 + Math.abs(there.equity)),
        );
      }),
    );
  });

  test('the best spends are what the optimum is made of', () => {
    const business = inputs();
    const best = valueOf(optimalEquity(business));
    expect(bestRetentionSpend(business)).toBe(best.retentionSpend);
    expect(bestAcquisitionSpend(business, best.value)).toBe(best.acquisitionSpend);
    expect(bestAcquisitionSpend(business, 0)).toBe(0);
    expect(bestRetentionSpend({ ...business, margin: 0 })).toBe(0);
  });
});

describe('what hangs on the judged ceiling', () => {
  test('a higher ceiling for keeping makes a customer worth more', () => {
    const points = ceilingSensitivity(observed, 'retention', [0.6, 0.7, 0.8, 0.9]);
    expect(points.map(({ ceiling }) => ceiling)).toEqual([0.6, 0.7, 0.8, 0.9]);
    const values = points.map(({ optimum }) => valueOf(optimum).value);
    expect([...values].sort((a, b) => a - b)).toEqual(values);
    expect(values[2]).toBeCloseTo(112.116651, 5);
  });

  test('a ceiling below what was observed is refused alone', () => {
    const [low, fine] = ceilingSensitivity(observed, 'acquisition', [0.2, 0.45]);
    expectMissing(low?.optimum ?? { status: 'ok', value: 0 }, 'invalid', 'rate-not-below-ceiling');
    expect(valueOf(fine?.optimum ?? { status: 'invalid', reason: 'too-large' }).equity).toBeCloseTo(
      28.849899,
      5,
    );
  });
});
