import { scenarioBasis } from './basis.ts';
import { checkScenario } from './input-check.ts';
import type { Figure } from './figure.ts';
import type { Interval } from './interval.ts';
import { limits } from './limits.ts';
import type { NumberField } from './limits.ts';
import type { FigureName } from './metrics.ts';
import { evaluateFigure } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** One figure over the whole useful range of one input, everything else as it is. */
export interface InputCurve {
  readonly field: NumberField;
  /** values of the input, in its own unit, ascending */
  readonly inputs: readonly number[];
  /** the figure at each of them */
  readonly figures: readonly Figure[];
}

/** Below this a value is as good as none for a drawing, and powers of ten near the smallest number become 0. */
const negligible = 1e-9;

/** A round number (1, 2 or 5 times a power of ten) that is at least `value`. */
const roundUp = (value: number): number => {
  const power = 10 ** Math.floor(Math.log10(value));
  const factor = [1, 2, 5, 10].find((step) => step * power >= value * (1 - 1e-12)) ?? 10;
  return factor * power;
};

/**
 * The range worth drawing for an input: all of it where it is bounded (churn, delta, end, horizon, margin), else from nothing to a
 * round number about three times the value.
 */
export const curveRange = (s: Scenario, field: NumberField): Interval => {
  const basis = scenarioBasis(s, checkScenario(s).refused);
  const { min, max } = limits[field];
  const upTo = (value: number, fallback: number): Interval => ({
    low: min,
    high: Math.min(max, roundUp(Number.isFinite(value) && value > negligible ? value * 2 : fallback)),
  });
  const value = s[field] ?? NaN;
  switch (field) {
    case 'margin':
      return { low: Math.min(0, Number.isFinite(value) ? Math.max(min, value) : 0), high: max };
    case 'horizon':
    case 'discount':
      return {
        low: min,
        high: field === 'horizon' ? max : Math.max(0.5, Number.isFinite(value) ? Math.min(max, value) : 0),
      };
    case 'delta':
      return {
        low: 0,
        high: basis.churn.status === 'ok' && basis.churn.value > negligible ? basis.churn.value : max,
      };
    case 'x':
      return {
        low: 0,
        high: basis.margin.status === 'ok' && basis.margin.value > negligible ? basis.margin.value : max,
      };
    case 'churn':
      return upTo(basis.churn.status === 'ok' ? basis.churn.value : NaN, 0.1);
    case 'end':
      return s.start !== null && Number.isFinite(s.start + s.new) && s.start + s.new >= s.new && s.new >= 0
        ? { low: s.new, high: s.start + s.new }
        : upTo(NaN, 1000);
    case 'mcac':
      return upTo(basis.marginalCost.status === 'ok' ? basis.marginalCost.value : NaN, 100);
    case 'arpa':
    case 'start':
    case 'new':
    case 'acquisition':
    case 'retention':
      return upTo(value, 100);
  }
};

/**
 * A figure over an input's range. Counts are taken at whole numbers; a churn takes the place of the counts.
 * @param points how many, >= 2
 */
export const inputCurve = (
  s: Scenario,
  field: NumberField,
  name: FigureName,
  points: number,
  range: Interval = curveRange(s, field),
): InputCurve => {
  const inputs: number[] = [];
  for (let i = 0; i < points; i += 1) {
    const value = range.low + ((range.high - range.low) * i) / (points - 1);
    const taken = limits[field].integer ? Math.round(value) : value;
    if (taken !== inputs[inputs.length - 1]) inputs.push(taken);
  }
  return { field, inputs, figures: inputs.map((value) => evaluateFigure({ ...s, [field]: value }, name)) };
};
