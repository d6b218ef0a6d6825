import { describe, expect, test } from 'vitest';
import { defaultScenario, evaluateFigure } from '../../../src/economics/scenario.ts';
import { tornado } from '../../../src/economics/tornado.ts';
import type { TornadoBar } from '../../../src/economics/tornado.ts';
import { expectMissing, valueOf } from './expect-figure.ts';

const bar = (bars: readonly TornadoBar[], field: string): TornadoBar => {
  const found = bars.find((candidate) => candidate.field === field);
  if (!found) throw new Error(`no bar for ${field}`);
  return found;
};

describe('which input matters most', () => {
  const bars = tornado(defaultScenario, 'ltv', {});

  test('bars are sorted by swing', () => {
    const swings = bars.map(({ swing }) => valueOf(swing));
    expect([...swings].sort((a, b) => b - a)).toEqual(swings);
    expect(bars[0]?.field).toBe('churn');
  });

  test('churn varies over its interval from the counts, everything else by a tenth', () => {
    expect(bar(bars, 'churn').source).toBe('interval');
    expect(bar(bars, 'churn').input.low).toBeCloseTo(0.0182632, 6);
    expect(bar(bars, 'arpa')).toMatchObject({ source: 'tenth', input: { low: 45, high: 55 } });
    const typed = tornado({ ...defaultScenario, churn: 0.03 }, 'ltv', {});
    expect(bar(typed, 'churn').source).toBe('tenth');
    expect(bar(typed, 'churn').input.low).toBeCloseTo(0.027, 12);
    expect(bar(typed, 'churn').input.high).toBeCloseTo(0.033, 12);
  });

  test('a bar holds the figure at both ends', () => {
    const { input, atLow, atHigh, swing } = bar(bars, 'arpa');
    expect(atLow).toEqual(evaluateFigure({ ...defaultScenario, arpa: input.low }, 'ltv'));
    expect(atHigh).toEqual(evaluateFigure({ ...defaultScenario, arpa: input.high }, 'ltv'));
    expect(valueOf(swing)).toBeCloseTo(valueOf(atHigh) - valueOf(atLow), 9);
    expect(valueOf(bar(bars, 'churn').swing)).toBeCloseTo(1037.81666 - 584.06833, 4);
  });

  test('more new customers do not change who was lost', () => {
    expect(valueOf(bar(bars, 'new').swing)).toBeCloseTo(0, 9);
    expect(bar(bars, 'new').input).toEqual({ low: 27, high: 33 });
    expect(valueOf(bar(tornado(defaultScenario, 'ltv-cac', {}), 'new').swing)).toBeGreaterThan(0.3);
  });

  test('what the reader entered comes first', () => {
    const entered = tornado(defaultScenario, 'ltv', {
      churn: { low: 0.02, high: 0.025, shape: 'even' },
      arpa: { low: 10, high: 90, shape: 'middle' },
    });
    expect(entered[0]).toMatchObject({ field: 'arpa', source: 'range', input: { low: 10, high: 90 } });
    expect(bar(entered, 'churn')).toMatchObject({ source: 'range', input: { low: 0.02, high: 0.025 } });
  });

  test('a tenth stops at what the input allows', () => {
    const rich = tornado({ ...defaultScenario, margin: 0.95, horizon: 29 }, 'ltv', {});
    expect(bar(rich, 'margin').input.high).toBe(1);
    expect(bar(rich, 'horizon').input.high).toBe(30);
    expect(bar(tornado({ ...defaultScenario, margin: -0.5 }, 'ltv', {}), 'margin').input).toEqual({
      low: -0.55,
      high: -0.45,
    });
  });

  test('inputs that are absent, nothing or refused have no bar', () => {
    const fields = (changes: object) =>
      tornado({ ...defaultScenario, ...changes }, 'ltv', {}).map(({ field }) => field);
    expect(fields({})).not.toContain('mcac');
    expect(fields({ mcac: 500 })).toContain('mcac');
    expect(fields({ horizon: null })).not.toContain('horizon');
    expect(fields({ x: 0 })).not.toContain('x');
    expect(fields({ arpa: NaN })).not.toContain('arpa');
    expect(fields({ end: 9000 })).not.toContain('churn');
    expect(bars).toHaveLength(10);
  });

  test('a bar with one end beyond all bounds matters most and comes first', () => {
    const endless = tornado({ ...defaultScenario, discount: 0, horizon: null }, 'ltv', {
      churn: { low: 0, high: 0.05, shape: 'even' },
    });
    expect(endless[0]?.field).toBe('churn');
    expectMissing(bar(endless, 'churn').swing, 'infinite', 'no-churn');
  });

  test('a figure without end at both ends is not moved: it comes after those that are', () => {
    const never = tornado({ ...defaultScenario, acquisition: 100_000 }, 'payback-discounted', {
      arpa: { low: 50, high: 500, shape: 'even' },
    });
    expect(never[0]?.field).toBe('arpa');
    expectMissing(bar(never, 'margin').swing, 'undefined', 'not-affected');
  });

  test('a bar whose end contradicts the other inputs is put last and says why', () => {
    const other = tornado(defaultScenario, 'cost-per-save', {
      delta: { low: 0.01, high: 0.5, shape: 'even' },
    });
    expect(other.at(-1)?.field).toBe('delta');
    expectMissing(bar(other, 'delta').swing, 'invalid', 'more-than-all-churn');
  });

  test('whole numbers vary by one at least', () => {
    const small = tornado({ ...defaultScenario, new: 3, end: 488, acquisition: 1200 }, 'ltv-cac', {});
    expect(bar(small, 'new').input).toEqual({ low: 2, high: 4 });
    expect(valueOf(bar(small, 'new').swing)).toBeGreaterThan(0);
  });
});
