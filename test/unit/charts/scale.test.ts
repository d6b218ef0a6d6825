import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { extent, ticks, wholeTicks } from '../../../src/charts/scale.ts';

const finite = fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e15, max: 1e15 });

describe('round values of an axis', () => {
  it('are the ones people count in', () => {
    expect(ticks(0, 812, 5)).toEqual([0, 250, 500, 750, 1000]);
    expect(ticks(-35, 100, 5)).toEqual([-50, 0, 50, 100]);
    expect(ticks(0, 0.3, 4)).toEqual([0, 0.1, 0.2, 0.3]);
    expect(ticks(0, 0, 4)).toEqual([0, 0.5, 1]);
  });

  it('cover the data, rise evenly and are few', () => {
    fc.assert(
      fc.property(finite, finite, fc.integer({ min: 2, max: 9 }), (a, b, count) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const found = ticks(low, high, count);
        const slack = 1e-6 * Math.max(Math.abs(low), Math.abs(high), Number.MIN_VALUE);
        expect(found.length).toBeGreaterThanOrEqual(2);
        expect(found.length).toBeLessThanOrEqual(count + 3);
        expect(found[0]).toBeLessThanOrEqual(low + slack);
        expect(found.at(-1)).toBeGreaterThanOrEqual(high - slack);
        for (let i = 1; i < found.length; i += 1) expect(found[i]).toBeGreaterThan(found[i - 1] ?? NaN);
      }),
    );
  });

  it('of time are whole and stay within the axis', () => {
    expect(wholeTicks(0, 60, 7)).toEqual([0, 12, 24, 36, 48, 60]);
    expect(wholeTicks(0, 5, 7)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(wholeTicks(0, 20, 7)).toEqual([0, 6, 12, 18]);
    expect(wholeTicks(0, 360, 7)).toEqual([0, 60, 120, 180, 240, 300, 360]);
  });
});

describe('the extent of data', () => {
  it('ignores what is missing', () => {
    expect(extent([null, 3, undefined, -1, NaN, Infinity])).toEqual([-1, 3]);
    expect(extent([null])).toBeUndefined();
    expect(extent([])).toBeUndefined();
  });
});
