import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultScenario } from '../../../../src/economics/scenario.ts';
import { createCurveKeeper } from '../../../../src/tools/calculator/curve-keeper.ts';
import { computeCurves } from '../../../../src/tools/calculator/curves.ts';
import { simpleFields } from '../../../../src/tools/calculator/fields.ts';

const fields = simpleFields;
const held = { field: 'arpa', range: { low: 0, high: 100 } } as const;
const dearer = { ...defaultScenario, arpa: 60 };

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

describe('the small curves', () => {
  it('all follow at once when nothing is being dragged', () => {
    const keeper = createCurveKeeper(() => undefined);
    keeper.follow(defaultScenario, fields, 'ltv', null);
    expect(keeper.follow(dearer, fields, 'ltv', null)).toEqual(computeCurves(dearer, fields, 'ltv', null));
  });

  it('are the same object for the same state', () => {
    const keeper = createCurveKeeper(() => undefined);
    expect(keeper.follow(dearer, fields, 'ltv', held)).toBe(keeper.follow(dearer, fields, 'ltv', held));
  });

  it('follow a few at a time while one is dragged, in turn, and all once it rests', () => {
    const settled = vi.fn();
    const keeper = createCurveKeeper(settled);
    const before = keeper.follow(defaultScenario, fields, 'ltv', held);
    const during = keeper.follow(dearer, fields, 'ltv', held);
    const changed = fields.filter((field) => during.byField[field] !== before.byField[field]);
    expect(changed).toHaveLength(3);
    expect(changed).not.toContain('arpa');
    expect(during.current).toEqual(computeCurves(dearer, fields, 'ltv', held).current);
    const after = keeper.follow({ ...dearer, arpa: 61 }, fields, 'ltv', held);
    const next = fields.filter((field) => after.byField[field] !== during.byField[field]);
    expect(next).toHaveLength(3);
    expect(next.filter((field) => changed.includes(field))).toEqual([]);
    const last = { ...dearer, arpa: 62 };
    keeper.follow(last, fields, 'ltv', held);
    expect(settled).not.toHaveBeenCalled();
    vi.advanceTimersByTime(200);
    expect(settled).toHaveBeenCalledOnce();
    expect(keeper.follow(last, fields, 'ltv', held)).toEqual(computeCurves(last, fields, 'ltv', held));
  });
});
