import { describe, expect, test } from 'vitest';
import { projectValue } from '../../../src/economics/projection.ts';
import { defaultScenario, evaluateFigure } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const project = (changes: Partial<Scenario> = {}) => projectValue({ ...defaultScenario, ...changes });

describe('what one customer brings, period by period', () => {
  const projection = valueOf(project());

  test('starts at nothing, then the first margin, then less each time, and ends at the value within the horizon', () => {
    expect(projection.periods).toHaveLength(61);
    expect(projection.periods.slice(0, 3)).toEqual([0, 1, 2]);
    expect(projection.without).toHaveLength(61);
    expect(projection.without[0]).toBe(0);
    expect(projection.without[1]).toBeCloseTo(34, 10);
    expect(projection.without[2]).toBeCloseTo(34 * (1 + 0.97 / 1.1 ** (1 / 12)), 10);
    expectClose(evaluateFigure(defaultScenario, 'ltv'), projection.without[60] ?? NaN);
  });

  test('crosses the cost of winning one at the payback', () => {
    expect(projection.cac).toEqual({ status: 'ok', value: 400 });
    expectClose(projection.crossing.without, 15.248941, 1e-7);
    expect(projection.without[15]).toBeLessThan(400);
    expect(projection.without[16]).toBeGreaterThan(400);
  });

  test('with the programme it starts lower and ends higher', () => {
    const programme = valueOf(projection.with);
    expect(programme).toHaveLength(61);
    expect(programme[1]).toBeCloseTo(32, 10);
    expect(programme[2]).toBeCloseTo(32 * (1 + 0.975 / 1.1 ** (1 / 12)), 10);
    expect(programme[60]).toBeGreaterThan(projection.without[60] ?? NaN);
    expectClose(projection.crossing.with, 15.808539897, 1e-8);
  });

  test('without a horizon ten years are drawn', () => {
    expect(valueOf(project({ horizon: null })).periods).toHaveLength(121);
    expect(valueOf(project({ horizon: null, period: 'year' })).periods).toHaveLength(11);
    expect(valueOf(project({ horizon: 30, period: 'quarter' })).periods).toHaveLength(121);
  });

  test('a programme that cannot be used leaves the line without it', () => {
    const without = valueOf(project({ x: 40 }));
    expectMissing(without.with, 'invalid', 'eats-margin');
    expectMissing(without.crossing.with, 'invalid', 'eats-margin');
    expect(without.without).toEqual(projection.without);
    expectMissing(valueOf(project({ delta: 0.5 })).with, 'invalid', 'more-than-all-churn');
  });

  test('an uplift of all churn keeps everyone', () => {
    const programme = valueOf(valueOf(project({ delta: 0.03, discount: 0 })).with);
    expect(programme[60]).toBeCloseTo(32 * 60, 6);
  });

  test('without a cost of winning one there is a line and no crossing', () => {
    const nobody = valueOf(project({ new: 0, end: 485 }));
    expect(nobody.without).toHaveLength(61);
    expectMissing(nobody.cac, 'undefined', 'no-new-customers');
    expectMissing(nobody.crossing.without, 'undefined', 'no-new-customers');
  });

  test('a loss on every customer goes down and never crosses', () => {
    const loss = valueOf(project({ margin: -0.2 }));
    expect(loss.without[60]).toBeLessThan(0);
    expect(Object.is(loss.without[0], 0)).toBe(true);
    expectMissing(loss.crossing.without, 'infinite', 'negative-margin');
  });

  test('without a churn, a margin or a period there is nothing to draw', () => {
    expectMissing(project({ end: 9000 }), 'invalid', 'more-than-possible');
    expectMissing(project({ arpa: NaN }), 'invalid', 'invalid-input');
    expectMissing(project({ horizon: 0 }), 'invalid', 'invalid-input');
    expectMissing(project({ churn: 0.03, start: null }), 'undefined', 'no-start-count');
  });
});
