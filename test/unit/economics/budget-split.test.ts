import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitBudget, splitSteps } from '../../../src/economics/budget-split.ts';
import { calibrateEquity, customerEquity, optimalEquity } from '../../../src/economics/customer-equity.ts';
import { expectMissing, valueOf } from './expect-figure.ts';

const inputs = valueOf(
  calibrateEquity({
    margin: 60,
    discount: 0.1,
    acquisition: { spend: 6, rate: 0.25, ceiling: 0.45, floor: 0 },
    retention: { spend: 10, rate: 0.5, ceiling: 0.8, floor: 0 },
  }),
);
const split = (budget: number) => valueOf(splitBudget(inputs, 100, budget));

describe('dividing a fixed budget between winning and keeping', () => {
  test.each([500, 1000, 1500, 2000])(
    'with %d for 100 prospects the last unit of money brings the same on both sides',
    (budget) => {
      const { best, marginalEquity } = split(budget);
      expect(marginalEquity.acquisition / marginalEquity.retention).toBeCloseTo(1, 5);
      expect(marginalEquity.acquisition).toBeGreaterThan(0);
      const { acquisitionSpend: win, acquisitionRate: won, retentionSpend: keep } = best.point;
      expect(100 * (win + won * keep)).toBeCloseTo(budget, 6);
      expect(100 * win).toBeCloseTo(best.share * budget, 6);
      expect(best.unspent).toBeCloseTo(0, 6);
    },
  );

  test('the marginal equity is what one more unit of budget brings', () => {
    const more = split(1001).best.equity - split(1000).best.equity;
    expect(more).toBeCloseTo(split(1000).marginalEquity.acquisition, 2);
  });

  test('money beyond the optimum stays unspent', () => {
    const optimum = valueOf(optimalEquity(inputs));
    const { best, marginalEquity } = split(3000);
    expect(best.point.retentionSpend).toBeCloseTo(optimum.retentionSpend, 6);
    expect(best.point.acquisitionSpend).toBeCloseTo(optimum.acquisitionSpend, 3);
    expect(best.equity).toBeCloseTo(100 * optimum.equity, 4);
    expect(best.unspent).toBeGreaterThan(700);
    expect(best.unspent).toBeCloseTo(
      3000 - 100 * (best.point.acquisitionSpend + best.point.acquisitionRate * best.point.retentionSpend),
      6,
    );
    expect(marginalEquity.acquisition).toBeCloseTo(0, 4);
    expect(marginalEquity.retention).toBeCloseTo(0, 4);
  });

  test('a budget below the optimum is spent to the last part of a cent', () => {
    for (const budget of [100, 333.33, 700, 1000, 1234.56, 2000]) {
      expect(split(budget).best.unspent).toBe(0);
      expect(split(budget).curve.filter(({ unspent }) => unspent > 0 && unspent < 1e-6)).toEqual([]);
    }
  });

  test('the curve runs from nothing for winning to everything for winning, and the best point tops it', () => {
    const { best, curve } = split(1000);
    expect(curve).toHaveLength(splitSteps + 1);
    expect(
      curve.map(({ share }) => share).filter((share) => share === 0 || share === 0.5 || share === 1),
    ).toEqual([0, 0.5, 1]);
    expect(curve[0]).toMatchObject({ equity: 0, unspent: 1000 });
    expect(curve[0]?.point.acquisitionSpend).toBe(0);
    expect(curve[0]?.point.retentionSpend).toBe(0);
    expect(curve[100]?.point.retentionSpend).toBe(0);
    expect(curve[100]?.equity).toBeCloseTo(100 * valueOf(customerEquity(inputs, 10, 0)).equity, 9);
    for (const point of curve) expect(point.equity).toBeLessThanOrEqual(best.equity + 1e-9);
    expect(best.share).toBeGreaterThan(0.55);
    expect(best.share).toBeLessThan(0.62);
  });

  test('no budget, no equity', () => {
    const { best, curve } = split(0);
    expect(best).toMatchObject({ equity: 0, unspent: 0 });
    expect(curve.every(({ equity }) => equity === 0)).toBe(true);
  });

  test('when keeping is never worth it everything goes into winning', () => {
    const hard = { ...inputs, retention: { ...inputs.retention, steepness: 0.001 } };
    const { best } = valueOf(splitBudget(hard, 100, 500));
    expect(best.share).toBe(1);
    expect(best.point.retentionSpend).toBe(0);
  });

  test('impossible budgets are refused', () => {
    expectMissing(splitBudget(inputs, 0, 100), 'invalid', 'out-of-range');
    expectMissing(splitBudget(inputs, 100, -1), 'invalid', 'out-of-range');
    expectMissing(splitBudget(inputs, NaN, 100), 'invalid', 'not-a-number');
    expectMissing(splitBudget({ ...inputs, margin: -1 }, 100, 100), 'invalid', 'out-of-range');
  });

  test('a larger budget never brings less, and twice prospects with twice the budget bring twice', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 1, max: 5000, noNaN: true }),
        fc.double({ min: 0, max: 500, noNaN: true }),
        (budget, more) => {
          const here = split(budget).best.equity;
          expect(split(budget + more).best.equity).toBeGreaterThanOrEqual(here - 1e-6);
          expect(valueOf(splitBudget(inputs, 200, 2 * budget)).best.equity / here).toBeCloseTo(2, 6);
        },
      ),
      { numRuns: 40 },
    );
  });
});
