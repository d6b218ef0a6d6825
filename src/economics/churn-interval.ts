import { scenarioChurnInterval } from './basis.ts';
import { andThen, present } from './figure.ts';
import type { Result } from './figure.ts';
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
  /** whether the counts leave only one verdict */
  readonly settled: boolean;
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
    for (let step = 0; step <= steps; step += 1) {
      const { outcome } = verdictAt(at(churn.low + ((churn.high - churn.low) * step) / steps));
      if (outcome.status === 'ok' && !verdicts.includes(outcome.value)) verdicts.push(outcome.value);
    }
    return present({
      churn,
      atLow: evaluateScenario(at(churn.low)),
      atHigh: evaluateScenario(at(churn.high)),
      verdicts,
      settled: verdicts.length === 1,
    });
  });
