import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NumberField } from '../../../../src/economics/limits.ts';
import { defaultScenario } from '../../../../src/economics/scenario.ts';
import { createCurveKeeper } from '../../../../src/tools/calculator/curve-keeper.ts';
import type { CurveKeeper } from '../../../../src/tools/calculator/curve-keeper.ts';
import { computeCurves } from '../../../../src/tools/calculator/curves.ts';
import type { HeldRange, ShownCurves } from '../../../../src/tools/calculator/curves.ts';
import { simpleFields } from '../../../../src/tools/calculator/fields.ts';

const fields = simpleFields;
const held: HeldRange = { field: 'arpa', range: { low: 0, high: 100 } };
const dearer = { ...defaultScenario, arpa: 60 };

const everywhere = (): boolean => true;
const keeperOf = (settled = (): void => undefined, onScreen: (id: string) => boolean = everywhere) =>
  createCurveKeeper(settled, onScreen);

/** What should stand beside every field. */
const upToDate = (scenario: typeof defaultScenario, range: HeldRange | null): ShownCurves => {
  const { byField, current, scale } = computeCurves(scenario, fields, 'ltv', range);
  return Object.fromEntries(
    Object.entries(byField).map(([field, curve]) => [field, { ...curve, scenario, current, scale }]),
  );
};
const changed = (before: ShownCurves, after: ShownCurves): NumberField[] =>
  fields.filter((field) => after[field] !== before[field]);

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the small curves', () => {
  it('all follow at once when nothing is being dragged', () => {
    const keeper = keeperOf();
    keeper.follow(defaultScenario, fields, 'ltv', null);
    expect(keeper.follow(dearer, fields, 'ltv', null)).toEqual(upToDate(dearer, null));
    expect(keeper.resting().size).toBe(0);
  });

  it('are the same object for the same state, and stay so when one is taken hold of', () => {
    const keeper = keeperOf();
    const before = keeper.follow(dearer, fields, 'ltv', null);
    expect(keeper.follow(dearer, fields, 'ltv', null)).toBe(before);
    expect(keeper.follow(dearer, fields, 'ltv', held)).toBe(before);
  });

  /** Drags on for some movements on the page. */
  const drag = (keeper: CurveKeeper, movements: number) => {
    let before = keeper.follow(defaultScenario, fields, 'ltv', held);
    return Array.from({ length: movements }, (_, step) => {
      const moved = { ...dearer, arpa: 60 + step };
      const after = keeper.follow(moved, fields, 'ltv', held);
      const followed = changed(before, after).filter((field) => field !== 'arpa');
      const { byField } = computeCurves(moved, fields, 'ltv', held);
      for (const field of followed) expect(after[field]?.values).toEqual(byField[field]?.values);
      before = after;
      const resting = keeper.resting();
      vi.advanceTimersByTime(30);
      return { followed, resting };
    });
  };

  it('follow a few at a time while one is dragged, in turn, and all once it rests', () => {
    const settled = vi.fn();
    const keeper = keeperOf(settled);
    const movements = drag(keeper, 4);
    const followed = new Set(movements.flatMap((movement) => movement.followed));
    expect([...followed].sort()).toEqual(fields.filter((field) => field !== 'arpa').sort());
    for (const { resting } of movements) expect(resting).toContain('parts');
    expect(settled).not.toHaveBeenCalled();
    vi.advanceTimersByTime(150);
    expect(settled).toHaveBeenCalledOnce();
    expect(keeper.resting().size).toBe(0);
    const last = { ...dearer, arpa: 65 };
    keeper.follow(last, fields, 'ltv', held);
    vi.advanceTimersByTime(200);
    expect(keeper.follow(last, fields, 'ltv', held)).toEqual(upToDate(last, held));
  });

  it('leave a slow machine one part for each movement, the answer for every third, and none is left out', () => {
    const keeper = createCurveKeeper(
      () => undefined,
      everywhere,
      (took) => {
        took(25);
      },
    );
    drag(keeper, 3);
    const slow = drag(keeper, 30);
    for (const { followed, resting } of slow) {
      const answer = resting.has('answer') ? 0 : 1;
      expect(followed.length + answer).toBeLessThanOrEqual(1);
    }
    expect(slow.filter(({ resting }) => !resting.has('answer')).length).toBeGreaterThanOrEqual(10);
    expect(new Set(slow.flatMap(({ followed }) => followed)).size).toBe(fields.length - 1);
  });

  it('move the point of the dragged curve at once, along a curve that stays as it is', () => {
    const keeper = keeperOf();
    const before = keeper.follow(defaultScenario, fields, 'ltv', held).arpa;
    const after = keeper.follow(dearer, fields, 'ltv', held).arpa;
    expect(after?.scenario.arpa).toBe(60);
    expect(after?.current).toEqual(computeCurves(dearer, fields, 'ltv', held).current);
    expect(after?.values).toBe(before?.values);
  });

  it('rest while out of sight, as all does that need not follow', () => {
    const keeper = keeperOf(undefined, (id) => id === 'field-margin' || id === 'figures-value');
    const before = keeper.follow(defaultScenario, fields, 'ltv', held);
    keeper.follow(dearer, fields, 'ltv', held);
    const after = keeper.follow({ ...dearer, arpa: 61 }, fields, 'ltv', held);
    expect(changed(before, after)).toEqual(['arpa', 'margin']);
    expect([...keeper.resting()]).toContain('answer');
    expect([...keeper.resting()]).not.toContain('figures-value');
  });

  it('are drawn anew as soon as the reader lets go', () => {
    const keeper = keeperOf();
    keeper.follow(defaultScenario, fields, 'ltv', held);
    keeper.follow(dearer, fields, 'ltv', held);
    expect(keeper.follow(dearer, fields, 'ltv', null)).toEqual(upToDate(dearer, null));
    expect(keeper.resting().size).toBe(0);
  });
});
