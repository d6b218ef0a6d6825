import type { NumberField } from '../../economics/limits.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { CurveAnswer } from './curve-answers.ts';
import { computeCurves, fieldCurve } from './curves.ts';
import type { Curves, HeldRange } from './curves.ts';
import { evaluateFigure } from '../../economics/scenario.ts';

/** How many of the other curves follow each movement while the reader drags along one of them. */
const followers = 3;
/** Milliseconds without a movement after which all curves and their scale are up to date. */
const rest = 150;

export interface CurveKeeper {
  /**
   * The curves for a state. While a range is held, the point moves at once and the other curves follow a few at a time.
   * The same arguments give the same object.
   */
  follow(
    scenario: Scenario,
    fields: readonly NumberField[],
    answer: CurveAnswer,
    held: HeldRange | null,
  ): Curves;
  stop(): void;
}

/** @param settled called when the curves that had not followed have done so */
export function createCurveKeeper(settled: () => void): CurveKeeper {
  let last: readonly [Scenario, readonly NumberField[], CurveAnswer, HeldRange | null] | undefined;
  let curves: Curves | undefined;
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const follow: CurveKeeper['follow'] = (scenario, fields, answer, held) => {
    const [lastScenario, lastFields, lastAnswer, lastHeld] = last ?? [];
    const moved = scenario !== lastScenario;
    const same = fields === lastFields && answer === lastAnswer && held === lastHeld;
    if (curves && same && !moved) return curves;
    last = [scenario, fields, answer, held];
    clearTimeout(timer);
    if (!curves || !same || held === null) {
      curves = computeCurves(scenario, fields, answer, held);
      return curves;
    }
    const others = fields.filter((field) => field !== held.field);
    const byField = { ...curves.byField };
    for (let count = 0; count < Math.min(followers, others.length); count += 1) {
      const field = others[next % others.length];
      next += 1;
      if (field) byField[field] = fieldCurve(scenario, field, answer);
    }
    curves = { ...curves, byField, current: evaluateFigure(scenario, answer) };
    timer = setTimeout(() => {
      curves = computeCurves(scenario, fields, answer, held);
      settled();
    }, rest);
    return curves;
  };
  return {
    follow,
    stop: () => {
      clearTimeout(timer);
    },
  };
}
