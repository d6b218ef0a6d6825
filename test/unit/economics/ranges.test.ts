import { describe, expect, test } from 'vitest';
import { evaluateChurnInterval } from '../../../src/economics/churn-interval.ts';
import {
  checkRanges,
  costRatioInterval,
  evaluateWithRanges,
  withInput,
} from '../../../src/economics/ranges.ts';
import type { Range, RangeField, Ranges } from '../../../src/economics/ranges.ts';
import { defaultScenario } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const even = (low: number, high: number): Range => ({ low, high, shape: 'even' });
const interval = (ranges: Ranges, changes: Partial<Scenario> = {}) =>
  costRatioInterval({ ...defaultScenario, ...changes }, ranges);

describe('ranges the reader enters', () => {
  test('ends in order and within what the input allows', () => {
    expect(checkRanges({ x: even(1, 3), delta: even(0, 1), margin: even(-1, 1) })).toEqual([]);
    expect(checkRanges({ x: even(2, 2) })).toEqual([]);
    expect(checkRanges({ x: even(3, 1) })).toEqual([
      { field: 'x', code: 'range-out-of-order', min: 0, max: 1e9 },
    ]);
    expect(checkRanges({ delta: even(-0.1, 0.1) })).toMatchObject([{ field: 'delta', code: 'out-of-range' }]);
    expect(checkRanges({ discount: even(0.1, 1.1) })).toMatchObject([
      { field: 'discount', code: 'out-of-range' },
    ]);
    expect(checkRanges({ arpa: even(NaN, 1), mcac: even(1, Infinity) })).toMatchObject([
      { field: 'arpa', code: 'not-a-number' },
      { field: 'mcac', code: 'not-a-number' },
    ]);
    expect(checkRanges({})).toEqual([]);
  });

  test('the ratio of the two costs runs from cheapest save over dearest win to the opposite', () => {
    expect(interval({ x: even(1, 3) })).toEqual({ low: 1 / 0.005 / 400, high: 3 / 0.005 / 400 });
    expect(interval({ delta: even(0.002, 0.008) })).toEqual({ low: 2 / 0.008 / 400, high: 2 / 0.002 / 400 });
    expect(interval({ acquisition: even(6_000, 24_000), new: even(15, 60) })).toEqual({
      low: 400 / (24_000 / 15),
      high: 400 / (6_000 / 60),
    });
    expect(interval({ x: even(1, 3), delta: even(0.002, 0.008), mcac: even(200, 800) })).toEqual({
      low: 1 / 0.008 / 800,
      high: 3 / 0.002 / 200,
    });
  });

  test('a marginal cost that was typed is not touched by ranges of the average', () => {
    expect(interval({ acquisition: even(6_000, 24_000) }, { mcac: 400 })).toBeUndefined();
    expect(interval({ mcac: even(200, 800), acquisition: even(1, 2) })).toEqual({ low: 0.5, high: 2 });
  });

  test('a programme that may do nothing, or winning that may be free, has no upper end', () => {
    expect(interval({ delta: even(0, 0.01) })?.high).toBe(Infinity);
    expect(interval({ mcac: even(0, 800) })?.high).toBe(Infinity);
    expect(interval({ x: even(0, 0), mcac: even(0, 800) })).toBeUndefined();
  });

  test('no interval without a range of either cost, or without the costs', () => {
    expect(interval({})).toBeUndefined();
    expect(interval({ arpa: even(10, 90), churn: even(0, 1) })).toBeUndefined();
    expect(interval({ x: even(3, 1) })).toBeUndefined();
    expect(interval({ x: even(1, 3) }, { delta: NaN })).toBeUndefined();
    expect(interval({ delta: even(0.001, 0.003) }, { x: NaN })).toBeUndefined();
    expect(interval({ x: even(1, 3) }, { new: 0, end: 485 })).toBeUndefined();
    expect(interval({ x: even(1, 3), mcac: even(300, 500) }, { new: 0, end: 485 })).toBeDefined();
  });

  test('ranges that do not tell the costs apart make the verdict too close to call', () => {
    const apart = { ...defaultScenario, mcac: 600 };
    expect(evaluateWithRanges(apart, {}).metrics.verdict).toEqual({ status: 'ok', value: 'both' });
    expect(evaluateWithRanges(apart, { x: even(1, 4) }).metrics.verdict).toEqual({
      status: 'ok',
      value: 'too-close',
      reason: 'ranges-overlap',
    });
    expect(evaluateWithRanges(apart, { x: even(1, 2.5) }).metrics.verdict).toEqual({
      status: 'ok',
      value: 'both',
    });
  });

  test('too close because of the numbers themselves is told apart from too close because of a range', () => {
    const { metrics, verdict } = evaluateWithRanges(defaultScenario, { x: even(1, 4) });
    expect(metrics.verdict).toEqual({ status: 'ok', value: 'too-close' });
    expect(verdict.outcome).toEqual(metrics.verdict);
    const apart = evaluateWithRanges({ ...defaultScenario, mcac: 600 }, { x: even(1, 4) });
    expect(apart.verdict.outcome).toEqual(apart.metrics.verdict);
    expect(apart.metrics['start-with'].status).toBe('undefined');
  });

  test('replacing an input keeps the rest of the business as it is', () => {
    expect(withInput(defaultScenario, 'arpa', 60)).toEqual({ ...defaultScenario, arpa: 60 });
    expect(withInput(defaultScenario, 'churn', 0.05)).toEqual({ ...defaultScenario, churn: 0.05 });
    expect(withInput(defaultScenario, 'new', 40)).toEqual({ ...defaultScenario, new: 40, end: 525 });
    const typed = { ...defaultScenario, churn: 0.03 };
    expect(withInput(typed, 'new', 40)).toEqual({ ...typed, new: 40 });
    const open = { ...defaultScenario, end: null };
    expect(withInput(open, 'new' as RangeField, 40)).toEqual({ ...open, new: 40 });
  });
});

describe('the interval of churn carried through', () => {
  test('value and payback at both ends', () => {
    const { churn, atLow, atHigh, verdicts, settled } = valueOf(evaluateChurnInterval(defaultScenario));
    expect(churn.low).toBeCloseTo(0.0182632132, 9);
    expect(churn.high).toBeCloseTo(0.0489036668, 9);
    expectClose(atLow.metrics.ltv, 1037.8166566, 1e-8);
    expectClose(atHigh.metrics.ltv, 584.0683281, 1e-8);
    expectClose(atLow.metrics['churn-rate'], churn.low);
    expect(verdicts).toEqual(['too-close']);
    expect(settled).toBe(true);
  });

  test('few customers leave the verdict open', () => {
    const few = { ...defaultScenario, start: 100, new: 6, end: 103, retention: 600, acquisition: 4_200 };
    const { verdicts, settled } = valueOf(evaluateChurnInterval(few));
    expect(verdicts.length).toBeGreaterThan(1);
    expect(verdicts[0]).toBe('both');
    expect(verdicts.at(-1)).toBe('neither');
    expect(settled).toBe(false);
  });

  test('a stretch without a verdict is told, and nothing is settled then', () => {
    const strong = { ...defaultScenario, delta: 0.025 };
    const { churn, gaps, verdicts, settled } = valueOf(evaluateChurnInterval(strong));
    expect(verdicts).toEqual(['both']);
    expect(settled).toBe(false);
    expect(gaps).toHaveLength(1);
    expect(gaps[0]).toMatchObject({ low: churn.low, reason: 'more-than-all-churn' });
    expect(gaps[0]?.high).toBeGreaterThanOrEqual(0.025);
    expect(gaps[0]?.high).toBeLessThan(0.026);
    expect(valueOf(evaluateChurnInterval(defaultScenario)).gaps).toEqual([]);
  });

  test('without a verdict anywhere the gap is the whole interval', () => {
    const { churn, gaps, settled } = valueOf(
      evaluateChurnInterval({ ...defaultScenario, new: 0, end: 485, acquisition: 0 }),
    );
    expect(settled).toBe(false);
    expect(gaps).toEqual([{ low: churn.low, high: churn.high, reason: expect.any(String) }]);
  });

  test('a typed churn has no interval, impossible counts have none either', () => {
    expectMissing(evaluateChurnInterval({ ...defaultScenario, churn: 0.03 }), 'undefined', 'no-start-count');
    expectMissing(evaluateChurnInterval({ ...defaultScenario, end: 9000 }), 'invalid', 'more-than-possible');
  });
});
