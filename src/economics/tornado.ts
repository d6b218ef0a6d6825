import { scenarioBasis, scenarioChurnInterval } from './basis.ts';
import { combine, figure, notDefined } from './figure.ts';
import type { Figure } from './figure.ts';
import { checkScenario } from './input-check.ts';
import type { Interval } from './interval.ts';
import { limits } from './limits.ts';
import type { FigureName } from './metrics.ts';
import { rangeFields, withInput } from './ranges.ts';
import type { RangeField, Ranges } from './ranges.ts';
import { evaluateFigure } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** Where the ends of a bar come from: what the reader entered, the counts, or a tenth up and down. */
export type BarSource = 'range' | 'interval' | 'tenth';

/** What one input does to a figure when only that input changes. */
export interface TornadoBar {
  readonly field: RangeField;
  readonly source: BarSource;
  /** ends of the input, in its own unit; an end beyond what the input allows stops there */
  readonly input: Interval;
  readonly atLow: Figure;
  readonly atHigh: Figure;
  /**
   * distance between the two figures; `infinite` when one of them is, `undefined` when both are, otherwise missing when one of
   * them is
   */
  readonly swing: Figure;
}

const tenth = 0.1;

const sizeOf = ({ swing }: TornadoBar): number =>
  swing.status === 'ok' ? swing.value : swing.status === 'infinite' ? Infinity : -1;

/**
 * Which input matters most to a figure: bars sorted by swing, one with an end beyond all bounds first, those without a swing last.
 * Inputs that are 0 or cannot be used have no bar.
 * @param ranges what the reader entered; churn falls back to its interval from the counts, all others to ±10 %, whole numbers
 *   to ±1 at least
 */
export const tornado = (s: Scenario, name: FigureName, ranges: Ranges): readonly TornadoBar[] => {
  const { refused } = checkScenario(s);
  const basis = scenarioBasis(s, refused);
  const interval = scenarioChurnInterval(s, refused);
  const valueOf = (field: RangeField): Figure => {
    if (field === 'churn') return basis.churn;
    const value = s[field];
    return refused[field] || value === null ? notDefined('not-needed') : figure(value);
  };
  const bars = rangeFields.flatMap((field): TornadoBar[] => {
    const value = valueOf(field);
    if (value.status !== 'ok') return [];
    const { min, max, integer } = limits[field];
    const within = (end: number): number => Math.min(max, Math.max(min, integer ? Math.round(end) : end));
    const step = Math.max(tenth * Math.abs(value.value), integer ? 1 : 0);
    const around: Interval = { low: within(value.value - step), high: within(value.value + step) };
    const entered = ranges[field];
    const counted = field === 'churn' && interval.status === 'ok' ? interval.value : undefined;
    const input = entered ?? counted ?? around;
    if (input.low === input.high) return [];
    const atLow = evaluateFigure(withInput(s, field, input.low), name);
    const atHigh = evaluateFigure(withInput(s, field, input.high), name);
    const swing =
      atLow.status === 'infinite' && atHigh.status === 'infinite'
        ? notDefined('not-affected')
        : combine([atLow, atHigh], (a, b) => figure(Math.abs(b - a)));
    const source: BarSource = entered ? 'range' : counted ? 'interval' : 'tenth';
    return [{ field, source, input: { low: input.low, high: input.high }, atLow, atHigh, swing }];
  });
  // no arithmetic with infinity: two bars without end are equal
  const order = (a: number, b: number): number => (a === b ? 0 : b - a);
  return bars.sort((a, b) => order(sizeOf(a), sizeOf(b)));
};
