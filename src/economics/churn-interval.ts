import { scenarioChurnInterval } from './basis.ts';
import { andThen, present } from './figure.ts';
import type { ReasonCode, Result } from './figure.ts';
import { checkScenario } from './input-check.ts';
import type { Interval } from './interval.ts';
import { evaluateScenario, verdictAt } from './scenario.ts';
import type { Evaluation, Scenario } from './scenario.ts';
import type { VerdictCode } from './verdict.ts';

/** What the 95 % interval of churn does to everything that hangs on churn. */
export interface ChurnUncertainty {
  /** churn, shares per period */
  readonly churn: Interval;
  /** all figures if churn were at the lower end, and at the upper end */
  readonly atLow: Evaluation;
  readonly atHigh: Evaluation;
  /** every verdict met on the way from one end to the other, in that order */
  readonly verdicts: readonly VerdictCode[];
  /** stretches of churn in which there is no verdict, each up to the next churn tried that has one */
  readonly gaps: readonly Gap[];
  /** whether the counts leave only one verdict, and one everywhere */
  readonly settled: boolean;
}

/** A stretch of churn without a verdict, and why. */
export interface Gap extends Interval {
  readonly reason: ReasonCode;
}

const steps = 40;

/**
 * Carries the Wilson interval of churn through to value and verdict.
 * @returns `undefined` when churn was typed in without counts
 */
export const evaluateChurnInterval = (s: Scenario): Result<ChurnUncertainty> =>
  andThen(scenarioChurnInterval(s, checkScenario(s).refused), (churn) => {
    const at = (value: number): Scenario => ({ ...s, churn: value, end: null });
    const verdicts: VerdictCode[] = [];
    const gaps: Gap[] = [];
    const tried = (step: number): number =>
      churn.low + ((churn.high - churn.low) * Math.min(steps, Math.max(0, step))) / steps;
    for (let step = 0; step <= steps; step += 1) {
      const { outcome } = verdictAt(at(tried(step)));
      if (outcome.status === 'ok') {
        if (!verdicts.includes(outcome.value)) verdicts.push(outcome.value);
        continue;
      }
      const open = gaps.at(-1);
      const high = tried(step + 1);
      if (open?.reason === outcome.reason && open.high >= tried(step)) gaps.splice(-1, 1, { ...open, high });
      else gaps.push({ low: tried(step - 1), high, reason: outcome.reason });
    }
    return present({
      churn,
      atLow: evaluateScenario(at(churn.low)),
      atHigh: evaluateScenario(at(churn.high)),
      verdicts,
      gaps,
      settled: verdicts.length === 1 && gaps.length === 0,
    });
  });
