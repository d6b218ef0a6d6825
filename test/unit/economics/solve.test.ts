import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaultScenario,
  evaluateFigure,
  evaluateScenario,
  verdictAt,
} from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { canSolve, solve, targetNames, unknownNames } from '../../../src/economics/solve.ts';
import type { Target, UnknownName } from '../../../src/economics/solve.ts';
import { expectClose, expectMissing, expectSound, valueOf } from './expect-figure.ts';

const change = (changes: Partial<Scenario>): Scenario => ({ ...defaultScenario, ...changes });
const find = (target: Target, unknown: UnknownName, changes: Partial<Scenario> = {}) =>
  solve(change(changes), target, unknown);
const ratio = (goal: number): Target => ({ name: 'ltv-cac', goal });
const payback = (goal: number): Target => ({ name: 'payback', goal });

describe('solving backwards', () => {
  test('closed forms: cost of winning one for a ratio of 3 or a payback of 12', () => {
    expectClose(find(ratio(3), 'cac').value, 812.3740954 / 3, 1e-9);
    expectClose(find(payback(12), 'cac').value, 12 * 34, 1e-12);
    expectClose(find({ name: 'winning-pays' }, 'cac').value, 812.3740954, 1e-9);
    expectClose(find({ name: 'same-cost' }, 'cac').value, 400, 1e-12);
  });

  test('closed forms: price for a payback of 6 or a value of 1000', () => {
    expectClose(find(payback(6), 'arpa').value, (400 / 6 + 6) / 0.8, 1e-12);
    expectClose(find({ name: 'ltv', goal: 1000 }, 'arpa').value, (34 * (1000 / 812.3740954) + 6) / 0.8, 1e-9);
  });

  test('closed forms: the effect and the cost at which saving just pays', () => {
    expectClose(find({ name: 'saving-pays' }, 'delta').value, 0.00223377297, 1e-8);
    expectClose(find({ name: 'saving-pays' }, 'x').value, 0.005 * 895.346139, 1e-8);
    expectClose(find({ name: 'same-cost' }, 'delta').value, 0.005, 1e-12);
    expectClose(find({ name: 'same-cost' }, 'x').value, 2, 1e-12);
  });

  test('closed form: churn at which saving or winning just pays', () => {
    const d = 1.1 ** (1 / 12) - 1;
    expectClose(find({ name: 'saving-pays' }, 'churn').value, 34 / 400 - d, 1e-12);
    expectClose(
      find({ name: 'winning-pays' }, 'churn', { horizon: null }).value,
      (34 * (1 + d)) / 400 - d,
      1e-9,
    );
  });

  test('closed form: retention spend at which saving just pays', () => {
    expectClose(find({ name: 'saving-pays' }, 'retention').value, (40 - 400 * (34 / 895.346139)) * 500, 1e-8);
  });

  test('the solution says where it looked and what the ends come to', () => {
    const { interval, atLow, atHigh, scenario } = find({ name: 'saving-pays' }, 'delta');
    expect(interval).toEqual({ low: 0, high: 0.03 });
    expectMissing(atLow, 'infinite', 'no-effect');
    expectClose(atHigh, 2 / 0.03 - 895.346139, 1e-8);
    expect(scenario).toMatchObject({ ...defaultScenario, delta: expect.any(Number) });
    expect(find(ratio(3), 'cac').interval).toEqual({ low: 0, high: 1e12 / 30 });
    expect(find({ name: 'same-cost' }, 'cac').interval).toEqual({ low: 0, high: 1e12 });
    expect(find(ratio(3), 'churn').interval).toEqual({ low: 0, high: 1 });
    expect(find({ name: 'saving-pays' }, 'churn').interval).toEqual({ low: 0.005, high: 1 });
    expect(find({ name: 'saving-pays' }, 'x').interval.high).toBeCloseTo(34, 9);
    expect(find(ratio(3), 'arpa').interval.low).toBeCloseTo(7.5, 9);
    expect(find({ name: 'saving-pays' }, 'arpa').interval.low).toBeCloseTo(10, 9);
    expect(find(ratio(3), 'retention').interval.high).toBeCloseTo(20_000, 6);
    expect(find({ name: 'saving-pays' }, 'retention').interval.high).toBeCloseTo(19_000, 6);
  });

  test('the difference at a border is cost less worth, a worth without end beats any cost', () => {
    const { atLow, value } = find({ name: 'saving-pays' }, 'churn', { discount: 0, delta: 0.005 });
    expect(atLow.status).toBe('ok');
    expectClose(value, 34 / 400, 1e-12);
    const endless = find({ name: 'winning-pays' }, 'churn', { discount: 0, horizon: null });
    expectMissing(endless.atLow, 'infinite', 'no-churn');
    expectClose(endless.value, 34 / 400, 1e-9);
  });

  test('an unknown that does not move the target says so', () => {
    expectMissing(find(payback(12), 'churn').value, 'undefined', 'not-affected');
    expectMissing(find(ratio(3), 'delta').value, 'undefined', 'not-affected');
    expectMissing(find({ name: 'saving-pays' }, 'cac').value, 'undefined', 'not-affected');
    expectMissing(find({ name: 'same-cost' }, 'churn').value, 'undefined', 'not-affected');
    expect(find(ratio(3), 'x').scenario).toBeUndefined();
    expect(canSolve('ltv-cac', 'churn')).toBe(true);
    expect(canSolve('payback', 'churn')).toBe(false);
  });

  test('an unknown can be solved for exactly when it moves the target', () => {
    const values: Record<UnknownName, [number, number]> = {
      cac: [200, 500],
      churn: [0.02, 0.04],
      arpa: [40, 60],
      delta: [0.004, 0.006],
      x: [1.5, 2.5],
      retention: [2000, 4000],
    };
    for (const name of targetNames)
      for (const unknown of unknownNames) {
        const comesTo = (value: number) => {
          const s = unknown === 'cac' ? change({ acquisition: value * 30 }) : change({ [unknown]: value });
          const { metrics } = evaluateScenario(s);
          const [save, kept, win, worth] = [
            metrics['cost-per-save'],
            metrics['value-kept'],
            metrics.cac,
            metrics.ltv,
          ];
          if (name === 'saving-pays') return valueOf(save) - valueOf(kept);
          if (name === 'winning-pays') return valueOf(win) - valueOf(worth);
          return name === 'same-cost' ? valueOf(save) - valueOf(win) : valueOf(metrics[name]);
        };
        const [low, high] = values[unknown];
        expect(Math.abs(comesTo(low) - comesTo(high)) > 1e-9, `${unknown} moves ${name}`).toBe(
          canSolve(name, unknown),
        );
      }
  });

  test('a goal no value reaches: the ends say how near one comes', () => {
    const far = find(ratio(50), 'churn');
    expectMissing(far.value, 'undefined', 'not-reached');
    expectClose(far.atLow, 4.07299421, 1e-8);
    expectClose(far.atHigh, 34 / 400);
    expect(far.scenario).toBeUndefined();
    expectMissing(find(payback(6), 'retention').value, 'undefined', 'not-reached');
    expectClose(find(payback(6), 'retention').atLow, 10);
  });

  test('nobody won: nothing to solve for, and the reason', () => {
    expectMissing(find(ratio(3), 'churn', { new: 0, end: 485 }).value, 'undefined', 'no-new-customers');
    expectMissing(find(ratio(3), 'arpa', { new: 0, end: 485 }).value, 'undefined', 'no-new-customers');
  });

  test('a goal or another input that cannot be used is refused', () => {
    expectMissing(find(ratio(NaN), 'cac').value, 'invalid', 'not-a-number');
    expectMissing(find(ratio(-1), 'cac').value, 'invalid', 'out-of-range');
    expectMissing(find(ratio(3), 'cac', { arpa: NaN }).value, 'invalid', 'invalid-input');
    expectMissing(find({ name: 'saving-pays' }, 'churn', { x: NaN }).value, 'invalid');
    expectMissing(find({ name: 'saving-pays' }, 'arpa', { margin: -0.5 }).value, 'undefined', 'not-reached');
  });

  test('an input that is itself the unknown may be unusable', () => {
    expectClose(find({ name: 'saving-pays' }, 'delta', { delta: NaN }).value, 0.00223377297, 1e-8);
    expectClose(find(ratio(3), 'churn', { end: 9000 }).value, valueOf(find(ratio(3), 'churn').value), 1e-9);
    expectClose(find(payback(6), 'arpa', { arpa: NaN }).value, (400 / 6 + 6) / 0.8, 1e-12);
  });

  test('beyond the border the verdict changes', () => {
    const border = valueOf(find({ name: 'saving-pays' }, 'delta').value);
    const pays = (delta: number) => valueOf(verdictAt(change({ delta })).savingPays);
    expect([pays(border * 0.999), pays(border * 1.001)]).toEqual([false, true]);
    const price = valueOf(find({ name: 'winning-pays' }, 'arpa').value);
    const wins = (arpa: number) => valueOf(verdictAt(change({ arpa })).winningPays);
    expect([wins(price * 0.999), wins(price * 1.001)]).toEqual([false, true]);
  });

  const business = fc.record({
    start: fc.integer({ min: 50, max: 10_000 }),
    new: fc.integer({ min: 1, max: 500 }),
    arpa: fc.integer({ min: 20, max: 2_000 }),
    acquisition: fc.integer({ min: 100, max: 100_000 }),
    discount: fc.integer({ min: 0, max: 30 }).map((percent) => percent / 100),
    horizon: fc.option(fc.integer({ min: 1, max: 30 }), { nil: null }),
    churn: fc.integer({ min: 10, max: 500 }).map((promille) => promille / 1000),
  });

  test('a price without retention spend is looked for from nothing up', () => {
    expect(find(ratio(3), 'arpa', { retention: 0 }).interval.low).toBe(0);
    expect(find(ratio(3), 'arpa', { churn: 0.03, start: null, end: null, retention: 0 }).interval.low).toBe(
      0,
    );
    expect(find(ratio(3), 'arpa', { margin: 0 }).interval.low).toBe(0);
    expect(find(ratio(3), 'arpa').interval.low).toBeGreaterThan(7.5);
    expect(find({ name: 'saving-pays' }, 'x').interval.high).toBeLessThan(34);
  });

  test('put the solution in and the target comes out', () => {
    fc.assert(
      fc.property(
        business,
        fc.constantFrom(...(['ltv-cac', 'payback', 'payback-discounted', 'ltv'] as const)),
        fc.constantFrom(...unknownNames),
        fc.double({ min: 0.5, max: 20, noNaN: true }),
        (some, name, unknown, goal) => {
          const s: Scenario = { ...defaultScenario, ...some, end: null, retention: 100, x: 1, delta: 0.005 };
          const { value, scenario } = solve(s, { name, goal }, unknown);
          expectSound(value);
          if (value.status !== 'ok' || scenario === undefined) return;
          const reached = evaluateFigure(scenario, name);
          // a zero margin or churn makes payback and value jump, there the goal is met from one side only
          if (reached.status === 'ok') expectClose(reached, goal, 1e-5);
        },
      ),
    );
  });

  test('whatever is asked, the answer is a number or a reason', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...targetNames),
        fc.constantFrom(...unknownNames),
        fc.double(),
        fc.double(),
        fc.double(),
        (name, unknown, goal, arpa, x) => {
          const target = (
            ['ltv-cac', 'payback', 'payback-discounted', 'ltv'].includes(name) ? { name, goal } : { name }
          ) as Target;
          const { value, atLow, atHigh } = find(target, unknown, { arpa, x });
          for (const figure of [value, atLow, atHigh]) expectSound(figure);
        },
      ),
    );
  });
});
