import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { barCount, distributionOf, emptySeries, record } from '../../../src/economics/distribution.ts';
import { figure, infinite, invalid, notDefined } from '../../../src/economics/figure.ts';
import type { Figure } from '../../../src/economics/figure.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const of = (...draws: readonly Figure[]) => {
  const series = emptySeries(draws.length);
  draws.forEach((draw, i) => record(series, i, draw));
  return distributionOf(series);
};
const numbers = (...values: readonly number[]) => of(...values.map((value) => figure(value)));
const endless = infinite('no-churn');

describe('where the draws of a figure lie', () => {
  test('quantiles lie between the draws next to them', () => {
    const { median, low, high, mean } = numbers(40, 10, 30, 20);
    expectClose(median, 25);
    expectClose(low, 11.5);
    expectClose(high, 38.5);
    expectClose(mean, 25);
    expectClose(numbers(3, 1, 2).median, 2);
    expectClose(numbers(7).low, 7);
    expectClose(numbers(-5, 5, -15).mean, -5);
  });

  test('the order of the draws does not matter', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 }),
        (values) => {
          expect(numbers(...values)).toEqual(numbers(...[...values].sort((a, b) => b - a)));
        },
      ),
    );
  });

  test('quantiles rise and stay within the draws', () => {
    fc.assert(
      fc.property(
        fc.array(fc.integer({ min: -1000, max: 1000 }), { minLength: 1, maxLength: 50 }),
        (values) => {
          const { low, median, high, mean } = numbers(...values);
          const parts = [
            Math.min(...values),
            valueOf(low),
            valueOf(median),
            valueOf(high),
            Math.max(...values),
          ];
          for (let i = 1; i < parts.length; i += 1)
            expect(parts[i]).toBeGreaterThanOrEqual((parts[i - 1] ?? 0) - 1e-9);
          expect(valueOf(mean)).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(valueOf(mean)).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        },
      ),
    );
  });

  test('a quantile next to a draw without end is infinite, the mean is of the numbers', () => {
    const { low, median, high, mean, missing } = of(figure(1), endless, figure(3), endless);
    expectClose(low, 1.3);
    expectMissing(median, 'infinite', 'no-churn');
    expectMissing(high, 'infinite', 'no-churn');
    expectClose(mean, 2);
    expect(missing).toBe(0);
    const all = of(endless, endless);
    expectMissing(all.mean, 'infinite', 'no-churn');
    expectMissing(all.low, 'infinite', 'no-churn');
    expect(all.bars).toEqual({ edges: [], counts: [] });
  });

  test('draws without the figure are left out and counted', () => {
    const bad = invalid('more-than-all-churn');
    const { median, missing, mean } = of(figure(5), bad, figure(7), notDefined('no-margin'));
    expectClose(median, 6);
    expectClose(mean, 6);
    expect(missing).toBe(0.5);
    const none = of(bad, bad);
    for (const part of [none.low, none.median, none.high, none.mean])
      expectMissing(part, 'invalid', 'more-than-all-churn');
    expect(none.missing).toBe(1);
    expect(of(endless, bad).missing).toBe(0.5);
    expectMissing(of(endless, bad).mean, 'infinite', 'no-churn');
  });

  test('the histogram has forty equal bars, and every draw of the middle is in one', () => {
    const { bars } = numbers(...Array.from({ length: 81 }, (_, i) => i));
    expect(bars.edges).toHaveLength(barCount + 1);
    expect(bars.edges.slice(0, 3)).toEqual([0, 2, 4]);
    expect(bars.edges[barCount]).toBe(80);
    expect(bars.counts).toEqual([...new Array<number>(barCount - 1).fill(2), 3]);
  });

  test('the outermost hundredth on either side is not drawn', () => {
    const { bars } = numbers(...Array.from({ length: 201 }, (_, i) => (i < 2 ? -1e6 : i > 198 ? 1e6 : i)));
    expect(bars.edges[0]).toBe(2);
    expect(bars.edges[barCount]).toBe(198);
    expect(bars.counts.reduce((sum, count) => sum + count, 0)).toBe(197);
    expect(Math.max(...bars.counts)).toBeLessThanOrEqual(6);
  });

  test('draws that are all the same, or none, have no histogram', () => {
    expect(numbers(4, 4, 4).bars).toEqual({ edges: [], counts: [] });
    expect(of(invalid('too-large')).bars).toEqual({ edges: [], counts: [] });
  });
});
