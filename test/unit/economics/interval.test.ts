import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wilsonInterval } from '../../../src/economics/interval.ts';
import { simpleLifetimeValue } from '../../../src/economics/lifetime-value.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

describe('95 % interval of a share', () => {
  test('T48: 3 of 200 lost means anything between 0.5 % and 4.3 %', () => {
    const { low, high } = valueOf(wilsonInterval(3, 200));
    expect(low).toBeCloseTo(0.00511424, 8);
    expect(high).toBeCloseTo(0.04316573, 8);
  });

  test('T48: at a margin of 300 that is a value between 6,950 and 58,660', () => {
    const { low, high } = valueOf(wilsonInterval(3, 200));
    expectClose(simpleLifetimeValue(300, high), 6949.96, 1e-6);
    expectClose(simpleLifetimeValue(300, low), 58_659.77, 1e-6);
    expectClose(simpleLifetimeValue(300, 3 / 200), 20_000);
  });

  test('T49: none of 40 lost still allows 8.8 %', () => {
    const { low, high } = valueOf(wilsonInterval(0, 40));
    expect(low).toBe(0);
    expect(high).toBeCloseTo(0.0876216, 7);
  });

  test('all lost: the upper end is exactly 1', () => {
    const { low, high } = valueOf(wilsonInterval(40, 40));
    expect(high).toBe(1);
    expect(low).toBeCloseTo(1 - 0.0876216, 7);
  });

  test('what cannot be a sample is refused', () => {
    expectMissing(wilsonInterval(0, 0), 'undefined', 'no-start-customers');
    expectMissing(wilsonInterval(5, 4), 'invalid', 'more-lost-than-there');
    expectMissing(wilsonInterval(-1, 4), 'invalid', 'out-of-range');
    expectMissing(wilsonInterval(1, -4), 'invalid', 'out-of-range');
    expectMissing(wilsonInterval(NaN, 4), 'invalid', 'not-a-number');
  });

  const sample = fc
    .integer({ min: 1, max: 1_000_000_000 })
    .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size)));

  test('the interval holds the share seen and stays between 0 and 1', () => {
    fc.assert(
      fc.property(sample, ([events, size]) => {
        const { low, high } = valueOf(wilsonInterval(events, size));
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(low).toBeLessThanOrEqual(events / size + 1e-12);
        expect(high).toBeGreaterThanOrEqual(events / size - 1e-12);
        expect(low).toBeLessThan(high);
      }),
    );
  });

  test('ten times the customers with the same share give a narrower interval', () => {
    fc.assert(
      fc.property(
        fc
          .integer({ min: 1, max: 10_000 })
          .chain((size) => fc.tuple(fc.integer({ min: 0, max: size }), fc.constant(size))),
        ([events, size]) => {
          const small = valueOf(wilsonInterval(events, size));
          const large = valueOf(wilsonInterval(events * 10, size * 10));
          expect(large.high - large.low).toBeLessThan(small.high - small.low);
        },
      ),
    );
  });

  test('losses and stayers mirror each other', () => {
    fc.assert(
      fc.property(sample, ([events, size]) => {
        const lost = valueOf(wilsonInterval(events, size));
        const kept = valueOf(wilsonInterval(size - events, size));
        expect(lost.low).toBeCloseTo(1 - kept.high, 9);
        expect(lost.high).toBeCloseTo(1 - kept.low, 9);
      }),
    );
  });
});
