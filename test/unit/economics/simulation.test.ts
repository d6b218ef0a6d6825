import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { limits } from '../../../src/economics/limits.ts';
import type { Range, Ranges } from '../../../src/economics/ranges.ts';
import { defaultScenario, evaluateScenario } from '../../../src/economics/scenario.ts';
import { mostDraws, simulate, simulateAll, simulatedFigures } from '../../../src/economics/simulation.ts';
import type { SimulationSettings } from '../../../src/economics/simulation.ts';
import { verdictCodes } from '../../../src/economics/verdict.ts';
import { expectClose, expectMissing, expectSound, valueOf } from './expect-figure.ts';

const settings = (changes: Partial<SimulationSettings> = {}): SimulationSettings => ({
  scenario: defaultScenario,
  ranges: {},
  churnFromCounts: false,
  draws: 20_000,
  seed: 2026,
  ...changes,
});
const run = (changes: Partial<SimulationSettings> = {}) => valueOf(simulateAll(settings(changes)));
const even = (low: number, high: number): Range => ({ low, high, shape: 'even' });
const middle = (low: number, high: number): Range => ({ low, high, shape: 'middle' });
const wide: Ranges = {
  x: even(1, 3),
  delta: middle(0.002, 0.008),
  mcac: middle(350, 700),
  arpa: even(45, 55),
};

describe('a seeded simulation', () => {
  test('the same seed gives the same result, another seed another one', () => {
    const uncertain = { ranges: wide, churnFromCounts: true, draws: 3_000 };
    const first = run(uncertain);
    expect(run(uncertain)).toEqual(first);
    expect(run({ ...uncertain, seed: 7 }).figures.ltv).not.toEqual(first.figures.ltv);
    expect(first).toMatchObject({ draws: 3_000, seed: 2026 });
  });

  test('nothing uncertain: every draw is the scenario itself', () => {
    const { figures, verdicts, noVerdict } = run({ draws: 100 });
    const { metrics } = evaluateScenario(defaultScenario);
    for (const name of simulatedFigures) {
      const value = valueOf(metrics[name]);
      for (const part of ['median', 'low', 'high', 'mean'] as const)
        expectClose(figures[name][part], value, 1e-12);
      expect(figures[name].missing).toBe(0);
      expect(figures[name].bars).toEqual({ edges: [], counts: [] });
    }
    expect(verdicts['too-close']).toBe(1);
    expect(noVerdict).toBe(0);
  });

  test('an even range: mean and quantiles where they belong', () => {
    const { figures } = run({ ranges: { arpa: even(40, 60) }, draws: 50_000 });
    const slope = 0.8 * (812.3740954 / 34);
    expectClose(figures.ltv.mean, 812.3740954, 0.005);
    expectClose(figures.ltv.median, 812.3740954, 0.005);
    expectClose(figures.ltv.low, 812.3740954 - 9 * slope, 0.005);
    expectClose(figures.ltv.high, 812.3740954 + 9 * slope, 0.005);
  });

  test('a bell-shaped range: nine in ten draws between its ends', () => {
    const { figures } = run({ ranges: { x: middle(1, 3) }, draws: 50_000 });
    expectClose(figures['cost-per-save'].median, 400, 0.01);
    expectClose(figures['cost-per-save'].low, 200, 0.03);
    expectClose(figures['cost-per-save'].high, 600, 0.03);
  });

  test('a bell is cut off at what the input allows', () => {
    const { figures } = run({ ranges: { x: middle(0, 1) } });
    expect(valueOf(figures['cost-per-save'].low)).toBeGreaterThanOrEqual(0);
    expect(figures['cost-per-save'].missing).toBe(0);
    const high = run({ ranges: { margin: middle(0.9, 1) } });
    expect(valueOf(high.figures.ltv.high)).toBeLessThanOrEqual((812.3740954 / 34) * 44 + 1e-6);
    expect(high.figures.ltv.missing).toBe(0);
    expect(limits.margin.max).toBe(1);
  });

  test('churn from the counts: the simple value has the mean of the closed form', () => {
    // churn ~ Beta(15.5, 485.5), so the mean of 1/churn is (a + b − 1)/(a − 1)
    const { figures } = run({ churnFromCounts: true, draws: 100_000 });
    expectClose(figures['ltv-simple'].mean, (34 * 500) / 14.5, 0.01);
    expectClose(figures['churn-rate'].mean, 15.5 / 501, 0.01);
  });

  test('few customers: half a loss and half a stay are added to the counts', () => {
    const few = { ...defaultScenario, start: 20, new: 2, end: 21, retention: 0 };
    const { figures } = run({ scenario: few, churnFromCounts: true, draws: 40_000 });
    expectClose(figures['churn-rate'].mean, 1.5 / 21, 0.02);
  });

  test('a churn that was typed beside counts stays as typed', () => {
    const typed = run({ scenario: { ...defaultScenario, churn: 0.05 }, churnFromCounts: true, draws: 50 });
    expectClose(typed.figures['churn-rate'].low, 0.05);
    expectClose(typed.figures['churn-rate'].high, 0.05);
  });

  test('churn from the counts needs counts, and gives way to a range of its own', () => {
    const typed = run({
      scenario: { ...defaultScenario, churn: 0.03, end: null },
      churnFromCounts: true,
      draws: 50,
    });
    expectClose(typed.figures['churn-rate'].low, 0.03);
    expectClose(typed.figures['churn-rate'].high, 0.03);
    const ranged = run({ ranges: { churn: even(0.1, 0.1) }, churnFromCounts: true, draws: 50 });
    expectClose(ranged.figures['churn-rate'].mean, 0.1);
    const bare = run({ churnFromCounts: false, draws: 50 });
    expectClose(bare.figures['churn-rate'].high, 0.03);
  });

  test('the chances of the verdicts add up to 1', () => {
    const { verdicts, noVerdict } = run({ ranges: wide, churnFromCounts: true });
    const sum = verdictCodes.reduce((total, code) => total + verdicts[code], noVerdict);
    expect(sum).toBeCloseTo(1, 12);
    expect(verdicts.both).toBeGreaterThan(0.7);
    expect(verdicts['too-close']).toBeGreaterThan(0.08);
    expect(verdicts.neither).toBeGreaterThan(0);
  });

  test('a verdict that always holds has the chance 1', () => {
    expect(run({ ranges: { mcac: even(5000, 9000) }, draws: 500 }).verdicts.retain).toBe(1);
    expect(run({ ranges: { delta: even(0, 0.0005) }, draws: 500 }).verdicts.acquire).toBe(1);
  });

  test('draws that contradict themselves are counted, not hidden', () => {
    const { figures, noVerdict } = run({ ranges: { delta: even(0, 0.06) } });
    expect(noVerdict).toBeCloseTo(0.5, 1);
    expect(figures['cost-per-save'].missing).toBeCloseTo(0.5, 1);
    expect(figures.ltv.missing).toBe(0);
    const none = run({ ranges: { delta: even(0.05, 0.06) }, draws: 100 });
    expect(none.noVerdict).toBe(1);
    for (const part of ['median', 'low', 'high', 'mean'] as const)
      expectMissing(none.figures['cost-per-save'][part], 'invalid', 'more-than-all-churn');
    expect(none.figures['cost-per-save'].bars.counts).toEqual([]);
  });

  test('draws without a verdict are told apart by what is missing', () => {
    const impossible = run({ ranges: { delta: even(0, 0.06) }, draws: 2_000 });
    expect(impossible.noVerdictBecause).toEqual([
      { reason: 'more-than-all-churn', share: impossible.noVerdict },
    ]);
    const nobodyWon = run({ scenario: { ...defaultScenario, new: 0, end: 485 }, draws: 100 });
    expect(nobodyWon.noVerdictBecause).toEqual([{ reason: 'no-new-customers', share: 1 }]);
    expect(run({ draws: 100 }).noVerdictBecause).toEqual([]);
  });

  test('a quantile among draws without end is infinite, and says why', () => {
    const { figures } = run({ ranges: { acquisition: even(24_000, 30_000) }, draws: 5_000 });
    const payback = figures['payback-discounted'];
    expect(payback.low.status).toBe('ok');
    expectMissing(payback.high, 'infinite', 'never-pays-back');
    expect(payback.mean.status).toBe('ok');
    expect(payback.missing).toBe(0);
    const never = run({ ranges: { acquisition: even(40_000, 50_000) }, draws: 100 }).figures[
      'payback-discounted'
    ];
    expectMissing(never.median, 'infinite', 'never-pays-back');
    expectMissing(never.mean, 'infinite', 'never-pays-back');
  });

  test('customers are drawn whole', () => {
    const { figures } = run({ ranges: { new: even(20, 21) }, draws: 1000 });
    expectClose(figures.cac.high, 600);
    expectClose(figures.cac.low, 12_000 / 21);
    expectClose(figures['churn-rate'].high, 0.03);
    expectClose(figures['churn-rate'].low, 0.03);
    expectClose(run({ ranges: { new: middle(30.4, 30.4) }, draws: 10 }).figures.cac.mean, 400);
  });

  test('the histogram counts the middle 98 per cent in forty bars', () => {
    const { bars, low, high } = run({ ranges: { arpa: even(40, 60) } }).figures.ltv;
    expect(bars.edges).toHaveLength(41);
    expect(bars.counts).toHaveLength(40);
    const total = bars.counts.reduce((sum, count) => sum + count, 0);
    expect(total).toBe(20_000 - 2 * 199);
    expect(bars.edges[0]).toBeLessThan(valueOf(low));
    expect(bars.edges[40]).toBeGreaterThan(valueOf(high));
    for (const count of bars.counts) expect(Math.abs(count - total / 40)).toBeLessThan(120);
    expect([...bars.edges].sort((a, b) => a - b)).toEqual(bars.edges);
  });
});

describe('running in steps', () => {
  test('reports progress after every 2,000 draws and returns the result at the end', () => {
    const steps = valueOf(simulate(settings({ draws: 5_000, ranges: wide })));
    expect(steps.next()).toEqual({ done: false, value: { done: 2_000, total: 5_000 } });
    expect(steps.next()).toEqual({ done: false, value: { done: 4_000, total: 5_000 } });
    const last = steps.next();
    expect(last.done).toBe(true);
    expect(last.value).toEqual(run({ draws: 5_000, ranges: wide }));
  });

  test('no report when the last step ends the run', () => {
    const steps = valueOf(simulate(settings({ draws: 2_000 })));
    expect(steps.next().done).toBe(true);
  });

  test('can be left before the end', () => {
    const steps = valueOf(simulate(settings({ draws: 1_000_000 })));
    steps.next();
    expect(steps.return({} as never).done).toBe(true);
    expect(steps.next()).toEqual({ done: true, value: undefined });
  });

  test('impossible settings are refused', () => {
    for (const draws of [0, -1, 1.5, NaN, mostDraws + 1])
      expectMissing(simulate(settings({ draws })), 'invalid', 'out-of-range');
    for (const seed of [NaN, 0.5, Infinity])
      expectMissing(simulate(settings({ seed })), 'invalid', 'out-of-range');
    expectMissing(simulate(settings({ ranges: { x: even(3, 1) } })), 'invalid', 'invalid-input');
    expectMissing(
      simulateAll(settings({ scenario: { ...defaultScenario, arpa: NaN } })),
      'invalid',
      'invalid-input',
    );
    expect(simulate(settings({ draws: 1 })).status).toBe('ok');
    expect(simulate(settings({ draws: mostDraws })).status).toBe('ok');
  });

  test('a field that cannot be used may still have a range', () => {
    const open = run({ scenario: { ...defaultScenario, x: NaN }, ranges: { x: even(2, 2) }, draws: 10 });
    expectClose(open.figures['cost-per-save'].mean, 400);
  });

  test('whatever the ranges, every figure is a number or says why', () => {
    const ends = fc.tuple(
      fc.double({ min: 0, max: 1, noNaN: true }),
      fc.double({ min: 0, max: 1, noNaN: true }),
    );
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.constantFrom('churn', 'margin', 'discount', 'delta', 'x', 'mcac', 'acquisition'),
          ends,
        ),
        fc.boolean(),
        fc.integer(),
        (pairs, bell, seed) => {
          const ranges: Ranges = Object.fromEntries(
            Object.entries(pairs).map(([field, [a, b]]) => [
              field,
              { low: Math.min(a, b), high: Math.max(a, b), shape: bell ? 'middle' : 'even' },
            ]),
          );
          const { figures } = run({ ranges, seed, draws: 50, churnFromCounts: true });
          for (const name of simulatedFigures)
            for (const part of ['median', 'low', 'high', 'mean'] as const) expectSound(figures[name][part]);
        },
      ),
      { numRuns: 60 },
    );
  });
});
