import { curveRange } from '../../economics/curve.ts';
import type { Figure } from '../../economics/figure.ts';
import type { Interval } from '../../economics/interval.ts';
import { limits } from '../../economics/limits.ts';
import type { NumberField } from '../../economics/limits.ts';
import { evaluateFigure, evaluatePart } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { VerdictCode } from '../../economics/verdict.ts';
import type { CurveAnswer } from './curve-answers.ts';

/** One answer over the range of one input. */
export interface FieldCurve {
  readonly range: Interval;
  /** one step of an arrow key or a stepper, in the field's unit */
  readonly step: number;
  /** values of the input, ascending */
  readonly inputs: readonly number[];
  /** the answer at each; `null` where it does not exist */
  readonly values: readonly (number | null)[];
  /** inputs at which the verdict becomes another one */
  readonly turns: readonly number[];
}

const points = 33;

/** A round step, about a hundredth of the range; whole for counts. */
export function stepOf(field: NumberField, { low, high }: Interval): number {
  const rough = (high - low) / 100;
  if (!(rough > 0)) return 1;
  const power = 10 ** Math.floor(Math.log10(rough) + 1e-9);
  const step = ([1, 2, 5, 10].find((factor) => factor * power >= rough * (1 - 1e-9)) ?? 10) * power;
  return limits[field].integer ? Math.max(1, Math.round(step)) : step;
}

/** `value` put on the grid of steps, within the limits of the field, without binary noise. */
export function onStep(field: NumberField, value: number, step: number): number {
  const { min, max } = limits[field];
  const whole = Math.round(value / step) * step;
  const places = Math.min(20, Math.max(0, 1 - Math.floor(Math.log10(step) + 1e-9)));
  return Math.min(max, Math.max(min, Number(whole.toFixed(places))));
}

/** Taking the programme's effect out of bounds or the like gives no verdict; that is no turn. */
function turnsBetween(
  s: Scenario,
  field: NumberField,
  inputs: readonly number[],
  verdicts: readonly (VerdictCode | null)[],
): number[] {
  const turns: number[] = [];
  for (let i = 1; i < inputs.length; i += 1) {
    const before = verdicts[i - 1];
    const after = verdicts[i];
    let low = inputs[i - 1] ?? 0;
    let high = inputs[i] ?? 0;
    if (!before || !after || before === after) continue;
    for (let halving = 0; halving < 12; halving += 1) {
      const middle = (low + high) / 2;
      const taken = limits[field].integer ? Math.round(middle) : middle;
      if (taken === low || taken === high) break;
      const { outcome } = evaluatePart({ ...s, [field]: taken }, []).verdict;
      if (outcome.status === 'ok' && outcome.value === before) low = taken;
      else high = taken;
    }
    turns.push(high);
  }
  return turns;
}

/**
 * The curve of an answer over an input's range, and where the verdict turns.
 * @param frozen the range to keep while the reader drags, so that it does not run away under the pointer
 */
export function fieldCurve(
  s: Scenario,
  field: NumberField,
  answer: CurveAnswer,
  frozen?: Interval,
): FieldCurve {
  const range = frozen ?? curveRange(s, field);
  const inputs: number[] = [];
  const values: (number | null)[] = [];
  const verdicts: (VerdictCode | null)[] = [];
  for (let i = 0; i < points; i += 1) {
    const at = range.low + ((range.high - range.low) * i) / (points - 1);
    const input = limits[field].integer ? Math.round(at) : at;
    if (input === inputs.at(-1)) continue;
    const { figures, verdict } = evaluatePart({ ...s, [field]: input }, [answer]);
    const figure: Figure = figures[answer];
    inputs.push(input);
    values.push(figure.status === 'ok' ? figure.value : null);
    verdicts.push(verdict.outcome.status === 'ok' ? verdict.outcome.value : null);
  }
  return {
    range,
    step: stepOf(field, range),
    inputs,
    values,
    turns: turnsBetween(s, field, inputs, verdicts),
  };
}

/**
 * One scale for all curves, so that steep and flat can be compared: from nothing (or the lowest value near) to about
 * three times the present answer.
 */
export function commonScale(current: Figure, curves: readonly FieldCurve[]): Interval {
  const all = curves.flatMap(({ values }) => values.filter((value) => value !== null));
  const [low, high] = [Math.min(0, ...all), Math.max(0, ...all)];
  if (current.status !== 'ok' || current.value === 0) return { low, high: high > low ? high : low + 1 };
  const reach = 2.5 * Math.abs(current.value);
  const bounded = { low: Math.max(low, -reach), high: Math.min(high, reach) };
  return bounded.high > bounded.low ? bounded : { low: bounded.low, high: bounded.low + reach };
}

/** A range that stays as it is while the reader moves along it. */
export interface HeldRange {
  readonly field: NumberField;
  readonly range: Interval;
}

/** The curves of all fields asked for, on one scale. */
export interface Curves {
  readonly current: Figure;
  readonly scale: Interval;
  readonly byField: Readonly<Partial<Record<NumberField, FieldCurve>>>;
}

export function computeCurves(
  scenario: Scenario,
  fields: readonly NumberField[],
  answer: CurveAnswer,
  held: HeldRange | null,
): Curves {
  const byField: Partial<Record<NumberField, FieldCurve>> = {};
  for (const field of fields) {
    byField[field] = fieldCurve(scenario, field, answer, held?.field === field ? held.range : undefined);
  }
  const current = evaluateFigure(scenario, answer);
  return { byField, current, scale: commonScale(current, Object.values(byField)) };
}

/** What stands beside one field: its curve and the rest of the moment it belongs to. */
export interface ShownCurve extends FieldCurve {
  readonly scenario: Scenario;
  readonly current: Figure;
  readonly scale: Interval;
}
export type ShownCurves = Readonly<Partial<Record<NumberField, ShownCurve>>>;
