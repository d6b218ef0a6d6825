import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bisect, maximise } from '../../../src/economics/root.ts';

describe('finding where a function is zero', () => {
  test('finds the root of a rising and of a falling function', () => {
    expect(bisect((x) => x * x - 2, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(bisect((x) => 2 - x * x, 0, 2)).toBeCloseTo(Math.SQRT2, 15);
  });

  test('takes an end that is the root', () => {
    expect(bisect((x) => x, 0, 5)).toBe(0);
    expect(bisect((x) => x - 5, 0, 5)).toBe(5);
    expect(bisect((x) => x - 2.5, 0, 5)).toBe(2.5);
  });

  test('of the two numbers nearest to the root, the one that leaves less', () => {
    const root = 0.1 + 0.2;
    expect(bisect((x) => (x < 0.3 ? -5 : 1), 0, 1)).toBe(0.3);
    expect(bisect((x) => (x < root ? -1 : 5), 0, 1)).toBeLessThan(root);
    expect(bisect((x) => (x < root ? -1 : 5), 0, 1)).toBeCloseTo(root, 15);
  });

  test('no change of sign, no root', () => {
    expect(bisect((x) => x * x + 1, -3, 3)).toBeUndefined();
    expect(bisect((x) => -1 - x * x, -3, 3)).toBeUndefined();
    expect(bisect(() => NaN, -3, 3)).toBeUndefined();
    expect(bisect((x) => (x > 0 && x < 3 ? NaN : x - 1), -3, 3)).toBeUndefined();
  });

  test('infinite values count by their sign', () => {
    expect(bisect((x) => (x < 1 ? Infinity : 3 - x), 0, 10)).toBeCloseTo(3, 14);
    expect(bisect((x) => (x < 4 ? -Infinity : Infinity), 0, 10)).toBeCloseTo(4, 14);
  });

  test('the root found leaves less than its neighbours', () => {
    fc.assert(
      fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (target) => {
        const root = bisect((x) => x ** 3 - target, 0, 1e3);
        expect(root).toBeDefined();
        expect((root ?? 0) ** 3 / target).toBeCloseTo(1, 12);
      }),
    );
  });
});

describe('finding where a function is largest', () => {
  test('inside, and at either end', () => {
    expect(maximise((x) => -((x - 0.3) ** 2), 0, 1, 10)).toBeCloseTo(0.3, 6);
    expect(maximise((x) => x, 0, 1, 10)).toBe(1);
    expect(maximise((x) => -x, 0, 1, 10)).toBe(0);
    expect(maximise((x) => -((x - 7) ** 2), 5, 9, 1)).toBeCloseTo(7, 6);
  });

  test('of two peaks the higher one', () => {
    const twoPeaks = (x: number) => Math.max(1 - 40 * Math.abs(x - 0.2), 1.5 - 40 * Math.abs(x - 0.77));
    expect(maximise(twoPeaks, 0, 1, 100)).toBeCloseTo(0.77, 9);
  });

  test('a flat function gives its beginning', () => {
    expect(maximise(() => 4, 2, 3, 7)).toBeLessThanOrEqual(2 + 1 / 7);
  });
});
