import type { NumberField } from '../../economics/limits.ts';
import { evaluateFigure } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { CurveAnswer } from './curve-answers.ts';
import { computeCurves, fieldCurve } from './curves.ts';
import type { HeldRange, ShownCurve, ShownCurves } from './curves.ts';

/** How many of the other curves follow each movement while the reader drags along one of them. */
const followers = 1;
/** Milliseconds without a movement after which all curves and their scale are up to date. */
const rest = 150;

export interface CurveKeeper {
  /**
   * The curves for a state. While a range is held, its point moves at once and the other curves on screen follow a few at a
   * time. The same arguments give the same object, and a curve that has not followed is the same object as before.
   */
  follow(
    scenario: Scenario,
    fields: readonly NumberField[],
    answer: CurveAnswer,
    held: HeldRange | null,
  ): ShownCurves;
  /** whether curves have still to follow */
  moving(): boolean;
}

/**
 * @param settled  called when the curves that had not followed have done so
 * @param onScreen whether the curve of a field can be seen
 */
export function createCurveKeeper(
  settled: () => void,
  onScreen: (field: NumberField) => boolean,
): CurveKeeper {
  let last: readonly [Scenario, readonly NumberField[], CurveAnswer, HeldRange | null] | undefined;
  let shown: ShownCurves = {};
  let others: readonly NumberField[] = [];
  let next = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const all: CurveKeeper['follow'] = (scenario, fields, answer, held) => {
    const { byField, current, scale } = computeCurves(scenario, fields, answer, held);
    const curves: Partial<Record<NumberField, ShownCurve>> = {};
    for (const field of fields) {
      const curve = byField[field];
      if (curve) curves[field] = { ...curve, scenario, current, scale };
    }
    shown = curves;
    return shown;
  };
  const follow: CurveKeeper['follow'] = (scenario, fields, answer, held) => {
    const [lastScenario, lastFields, lastAnswer, lastHeld = null] = last ?? [];
    last = [scenario, fields, answer, held];
    const same = fields === lastFields && answer === lastAnswer;
    const moved = scenario !== lastScenario;
    if (same && !moved && held === lastHeld) return shown;
    const own = held && shown[held.field];
    // what is taken hold of stays as it is
    if (own && same && !moved && !lastHeld) return shown;
    const starts = timer === undefined;
    clearTimeout(timer);
    timer = undefined;
    if (!own || !same || (lastHeld && held !== lastHeld)) return all(scenario, fields, answer, held);
    if (starts) others = fields.filter((field) => field !== held.field && onScreen(field));
    const current = evaluateFigure(scenario, answer);
    // the curve over an input does not depend on where the input stands
    const curves = { ...shown, [held.field]: { ...own, scenario, current } };
    const follows = (field: NumberField): void => {
      const { scale } = own;
      curves[field] = { ...fieldCurve(scenario, field, answer), scenario, current, scale };
    };
    for (let count = 0; count < Math.min(followers, others.length); count += 1) {
      const field = others[next % others.length];
      next += 1;
      if (field) follows(field);
    }
    timer = setTimeout(() => {
      timer = undefined;
      all(scenario, fields, answer, held);
      settled();
    }, rest);
    shown = curves;
    return shown;
  };
  return { follow, moving: () => timer !== undefined };
}
