import { scenarioBasis } from './basis.ts';
import { present, refuseNonFinite } from './figure.ts';
import { checkScenario } from './input-check.ts';
import type { Interval } from './interval.ts';
import { limits, numberFields } from './limits.ts';
import type { NumberField } from './limits.ts';
import { evaluateScenario, verdictAt } from './scenario.ts';
import type { Evaluation, Scenario } from './scenario.ts';

/** Inputs that can be given as a range. Counts of customers cannot: their uncertainty is the interval of churn. */
export const rangeFields = numberFields.filter(
  (field): field is Exclude<NumberField, 'start' | 'end'> => field !== 'start' && field !== 'end',
);
export type RangeField = (typeof rangeFields)[number];

/**
 * How chances are spread over a range. `even`: anywhere between the ends, equally likely. `middle`: bell-shaped, nine in ten
 * between the ends, cut off at what the input allows.
 */
export const rangeShapes = ['even', 'middle'] as const;
export type RangeShape = (typeof rangeShapes)[number];

/** Ends in the input's own unit (shares as fractions). */
export interface Range extends Interval {
  readonly shape: RangeShape;
}
export type Ranges = Readonly<Partial<Record<RangeField, Range>>>;

export interface RangeIssue {
  readonly field: RangeField;
  readonly code: 'not-a-number' | 'out-of-range' | 'range-out-of-order';
  readonly min: number;
  readonly max: number;
}

/** Everything wrong with the ranges. */
export const checkRanges = (ranges: Ranges): readonly RangeIssue[] =>
  rangeFields.flatMap((field): RangeIssue[] => {
    const range = ranges[field];
    if (range === undefined) return [];
    const { min, max } = limits[field];
    const issue = (code: RangeIssue['code']): RangeIssue[] => [{ field, code, min, max }];
    if (refuseNonFinite(range.low, range.high)) return issue('not-a-number');
    if (range.low > range.high) return issue('range-out-of-order');
    return range.low < min || range.high > max ? issue('out-of-range') : [];
  });

const point = (value: number): Interval => ({ low: value, high: value });

/**
 * Interval of cost per save over marginal acquisition cost that the reader's ranges allow.
 * @returns `undefined` when no range touches either cost or a cost does not exist. `high` is infinite when the programme
 *   may have no effect or winning may cost nothing
 */
export const costRatioInterval = (s: Scenario, ranges: Ranges): Interval | undefined => {
  const winning: readonly RangeField[] = s.mcac === null && !ranges.mcac ? ['acquisition', 'new'] : ['mcac'];
  const touched = (['x', 'delta', ...winning] as const).some((field) => ranges[field] !== undefined);
  if (!touched || checkRanges(ranges).length > 0) return undefined;
  const { x, delta, marginalCost } = scenarioBasis(s, checkScenario(s).refused);
  if (x.status !== 'ok' || delta.status !== 'ok') return undefined;
  const cost = ranges.x ?? point(x.value);
  const effect = ranges.delta ?? point(delta.value);
  const spend = ranges.acquisition ?? point(s.acquisition);
  const won = ranges.new ?? point(s.new);
  const typed = ranges.mcac ?? (s.mcac === null ? undefined : point(s.mcac));
  if (typed === undefined && marginalCost.status !== 'ok') return undefined;
  const win = typed ?? { low: spend.low / won.high, high: spend.high / won.low };
  const low = cost.low / effect.high / win.high;
  const high = cost.high / effect.low / win.low;
  return Number.isNaN(low) || Number.isNaN(high) ? undefined : { low, high };
};

/**
 * The evaluation with the verdict held back when the reader's ranges do not tell the two costs apart. Then the verdict carries
 * the reason `ranges-overlap`, unless the numbers without their ranges are too close already.
 */
export const evaluateWithRanges = (s: Scenario, ranges: Ranges): Evaluation => {
  const ratio = costRatioInterval(s, ranges);
  const evaluation = evaluateScenario(s, ratio);
  const { outcome } = evaluation.verdict;
  if (ratio === undefined || outcome.status !== 'ok' || outcome.value !== 'too-close') return evaluation;
  const bare = verdictAt(s).outcome;
  if (bare.status === 'ok' && bare.value === 'too-close') return evaluation;
  const held = present(outcome.value, 'ranges-overlap');
  return {
    ...evaluation,
    metrics: { ...evaluation.metrics, verdict: held },
    verdict: { ...evaluation.verdict, outcome: held },
  };
};

/**
 * The scenario with one input replaced and the rest of the business as it is: a churn takes the place of the counts, and other
 * new customers change the count at the end, not how many were lost.
 */
export const withInput = (s: Scenario, field: RangeField, value: number): Scenario =>
  field === 'new' && s.churn === null && s.end !== null
    ? { ...s, new: value, end: s.end + value - s.new }
    : { ...s, [field]: value };
