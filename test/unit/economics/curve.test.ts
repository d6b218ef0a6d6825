import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { curveRange, inputCurve } from '../../../src/economics/curve.ts';
import { limits, numberFields } from '../../../src/economics/limits.ts';
import type { NumberField } from '../../../src/economics/limits.ts';
import { defaultScenario, evaluateFigure } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { expectClose, expectSound, valueOf } from './expect-figure.ts';

const range = (field: NumberField, changes: Partial<Scenario> = {}) => {
  const { low, high } = curveRange({ ...defaultScenario, ...changes }, field);
  return [low, high];
};

describe('the range worth drawing for an input', () => {
  test('of the default scenario', () => {
    expect(Object.fromEntries(numberFields.map((field) => [field, range(field)]))).toEqual({
      start: [1, 1000],
      new: [0, 100],
      end: [30, 530],
      churn: [0, 0.1],
      arpa: [0, 100],
      margin: [0, 1],
      acquisition: [0, 50_000],
      retention: [0, 10_000],
      discount: [0, 0.5],
      horizon: [1, 30],
      mcac: [0, 1000],
      x: [0, 34],
      delta: [0, 0.03],
    });
  });

  test('follows the value', () => {
    expect(range('arpa', { arpa: 240 })).toEqual([0, 500]);
    expect(range('arpa', { arpa: 1000 })).toEqual([0, 2000]);
    expect(range('arpa', { arpa: 0 })).toEqual([0, 100]);
    expect(range('arpa', { arpa: NaN })).toEqual([0, 100]);
    expect(range('arpa', { arpa: 9e8 })).toEqual([0, 1e9]);
    expect(range('margin', { margin: -0.4 })).toEqual([-0.4, 1]);
    expect(range('margin', { margin: -7 })).toEqual([-1, 1]);
    expect(range('margin', { margin: NaN })).toEqual([0, 1]);
    expect(range('discount', { discount: 0.8 })).toEqual([0, 0.8]);
    expect(range('discount', { discount: 7 })).toEqual([0, 1]);
    expect(range('discount', { discount: NaN })).toEqual([0, 0.5]);
    expect(range('churn', { churn: 0.7 })).toEqual([0, 1]);
    expect(range('churn', { end: NaN })).toEqual([0, 0.1]);
    expect(range('churn', { start: null, end: null, churn: Number.MIN_VALUE })).toEqual([0, 0.1]);
    expect(range('delta', { end: NaN })).toEqual([0, 1]);
    expect(range('delta', { end: 530 })).toEqual([0, 1]);
    expect(range('x', { margin: -1 })).toEqual([0, 1e9]);
    expect(range('mcac', { mcac: 30 })).toEqual([0, 100]);
    expect(range('mcac', { new: 0 })).toEqual([0, 100]);
    expect(range('end', { start: null })).toEqual([0, 1000]);
    expect(range('end', { start: NaN })).toEqual([0, 1000]);
    expect(range('end', { start: -5 })).toEqual([0, 1000]);
    expect(range('end', { new: -5 })).toEqual([0, 1000]);
    expect(range('start', { start: null })).toEqual([1, 100]);
  });

  test('always holds an allowed value, and lies within what is allowed', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...numberFields),
        fc.double({ min: 0, max: 1, noNaN: true }),
        fc.integer({ min: 0, max: 500 }),
        (field, part, lost) => {
          const { min, max, integer } = limits[field];
          const value = min + part * Math.min(max - min, 1e6);
          const s = { ...defaultScenario, end: 530 - lost, [field]: integer ? Math.round(value) : value };
          const { low, high } = curveRange(s, field);
          expect(low).toBeGreaterThanOrEqual(min);
          expect(high).toBeLessThanOrEqual(max);
          expect(low).toBeLessThan(high);
        },
      ),
    );
  });
});

describe('a figure over the range of an input', () => {
  test('goes through the values in even steps and gives the figure at each', () => {
    const curve = inputCurve(defaultScenario, 'arpa', 'ltv', 5);
    expect(curve.field).toBe('arpa');
    expect(curve.inputs).toEqual([0, 25, 50, 75, 100]);
    expect(curve.figures[2]).toEqual(evaluateFigure(defaultScenario, 'ltv'));
    expectClose(
      curve.figures[4] ?? { status: 'invalid', reason: 'too-large' },
      812.3740954 * (74 / 34),
      1e-9,
    );
  });

  test('takes customers whole and each count once', () => {
    const curve = inputCurve(defaultScenario, 'new', 'cac', 4, { low: 1, high: 2 });
    expect(curve.inputs).toEqual([1, 2]);
    expect(inputCurve(defaultScenario, 'end', 'churn-rate', 6).inputs).toEqual([30, 130, 230, 330, 430, 530]);
  });

  test('a churn takes the place of the counts', () => {
    const curve = inputCurve(defaultScenario, 'churn', 'ltv-simple', 3, { low: 0.01, high: 0.03 });
    expect(curve.figures.map(valueOf).map(Math.round)).toEqual([3400, 1700, 1133]);
  });

  test('where the figure does not exist it says why', () => {
    const curve = inputCurve(defaultScenario, 'churn', 'ltv-simple', 2, { low: 0, high: 1 });
    expect(curve.figures[0]).toEqual({ status: 'infinite', reason: 'no-churn' });
    for (const field of numberFields)
      for (const figure of inputCurve(defaultScenario, field, 'ltv-cac', 33).figures) expectSound(figure);
  });
});
