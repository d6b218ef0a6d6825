import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { changePeriod } from '../../../src/economics/change-period.ts';
import { periods } from '../../../src/economics/period.ts';
import { defaultScenario, evaluateScenario } from '../../../src/economics/scenario.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

describe('the same business told in another period', () => {
  test('a month becomes a year: rates by powers, money and new customers by twelve', () => {
    const yearly = valueOf(changePeriod(defaultScenario, 'year'));
    expect(yearly).toMatchObject({
      period: 'year',
      start: 500,
      end: null,
      new: 360,
      arpa: 600,
      retention: 36_000,
      acquisition: 144_000,
      x: 24,
      discount: 0.1,
      horizon: 5,
    });
    expect(yearly.churn).toBeCloseTo(1 - 0.97 ** 12, 12);
    expect(yearly.delta).toBeCloseTo(0.975 ** 12 - 0.97 ** 12, 12);
  });

  test('a quarter becomes months', () => {
    const monthly = valueOf(changePeriod({ ...defaultScenario, period: 'quarter' }, 'month'));
    expect(monthly).toMatchObject({ period: 'month', new: 10, acquisition: 4000 });
    expect(monthly.arpa).toBeCloseTo(50 / 3, 12);
    expect(monthly.churn).toBeCloseTo(1 - 0.97 ** (1 / 3), 12);
  });

  test('what does not hang on the period stays: cost of winning one, yearly retention, yearly ratio', () => {
    for (const from of periods)
      for (const to of periods) {
        const before = { ...defaultScenario, period: from, new: 36, end: 521 };
        const after = valueOf(changePeriod(before, to));
        const [a, b] = [evaluateScenario(before).metrics, evaluateScenario(after).metrics];
        expectClose(b.cac, valueOf(a.cac));
        expectClose(b['annual-retention'], valueOf(a['annual-retention']), 1e-9);
      }
  });

  test('the same period changes nothing', () => {
    expect(valueOf(changePeriod(defaultScenario, 'month'))).toBe(defaultScenario);
  });

  test('new customers are rounded to whole ones, at least one, and spend follows', () => {
    const rare = valueOf(changePeriod({ ...defaultScenario, period: 'year', new: 4, end: 489 }, 'month'));
    expect(rare.new).toBe(1);
    expect(rare.acquisition).toBeCloseTo(3000, 9);
    const none = valueOf(changePeriod({ ...defaultScenario, new: 0, end: 485 }, 'year'));
    expect(none).toMatchObject({ new: 0, acquisition: 144_000 });
    expect(valueOf(changePeriod({ ...defaultScenario, period: 'quarter', new: 31 }, 'month')).new).toBe(10);
  });

  test('what cannot be used is not converted', () => {
    expectMissing(changePeriod({ ...defaultScenario, end: 9000 }, 'year'), 'invalid', 'more-than-possible');
    expectMissing(changePeriod({ ...defaultScenario, delta: NaN }, 'year'), 'invalid', 'invalid-input');
    expectMissing(changePeriod(defaultScenario, 'week' as 'year'), 'invalid', 'not-a-number');
    expectMissing(
      changePeriod({ ...defaultScenario, period: 'week' as 'year' }, 'year'),
      'invalid',
      'invalid-input',
    );
  });

  test('there and back again keeps churn and effect', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 350 }), fc.integer({ min: 0, max: 100 }), (lost, percent) => {
        const before = {
          ...defaultScenario,
          new: 36,
          end: 536 - lost,
          delta: ((lost / 500) * percent) / 100,
        };
        const back = valueOf(changePeriod(valueOf(changePeriod(before, 'year')), 'month'));
        expect(back.churn).toBeCloseTo(lost / 500, 7);
        expect(back.arpa).toBeCloseTo(50, 9);
        expect(back.new).toBe(36);
        expect(back.delta).toBeCloseTo(before.delta, 6);
      }),
    );
  });
});
