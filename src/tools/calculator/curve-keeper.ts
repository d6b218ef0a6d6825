import type { NumberField } from '../../economics/limits.ts';
import { evaluateFigure } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { CurveAnswer } from './curve-answers.ts';
import { computeCurves, fieldCurve } from './curves.ts';
import { figureGroups } from './figure-list.ts';
import { isOnScreen } from './on-screen.ts';
import { createRest } from './rest.ts';
import type { HeldRange, ShownCurve, ShownCurves } from './curves.ts';

/** Within how many movements each of the other curves follows while the reader drags along one of them. */
const turns = 5;
/** Milliseconds without a movement after which all curves and their scale are up to date. */
const pause = 150;

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
  /** parts of the page that need not follow yet, by an id in them; empty unless the reader drags */
  resting(): ReadonlySet<string>;
}

/** Parts that rest during a drag when they are out of sight. The parts further down, `parts`, always do. */
const areas = [
  'answer',
  'projection-chart-title',
  // with all that most readers never touch
  'field-discount',
  ...Object.keys(figureGroups).map((group) => `figures-${group}`),
];
const nothing: ReadonlySet<string> = new Set();

/**
 * @param settled  called when the hand rests and everything is to follow
 * @param onScreen whether the reader can see what an id belongs to
 */
export function createCurveKeeper(settled: () => void, onScreen = isOnScreen): CurveKeeper {
  let last: readonly [Scenario, readonly NumberField[], CurveAnswer, HeldRange | null] | undefined;
  let shown: ShownCurves = {};
  let others: readonly NumberField[] = [];
  let resting = nothing;
  let next = 0;
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
    const starts = !rest.stirred();
    if (!own || !same || (lastHeld && held !== lastHeld)) {
      rest.end();
      return all(scenario, fields, answer, held);
    }
    rest.stir();
    if (starts) {
      others = fields.filter((field) => field !== held.field && onScreen(`field-${field}`));
      resting = new Set(['parts', ...areas.filter((id) => !onScreen(id))]);
    }
    const current = evaluateFigure(scenario, answer);
    // the curve over an input does not depend on where the input stands
    const curves = { ...shown, [held.field]: { ...own, scenario, current } };
    for (let count = Math.ceil(others.length / turns); count > 0; count -= 1) {
      const field = others[next % others.length];
      next += 1;
      if (field) {
        curves[field] = { ...fieldCurve(scenario, field, answer), scenario, current, scale: own.scale };
      }
    }
    shown = curves;
    return shown;
  };
  const rest = createRest(pause, () => {
    if (last) all(...last);
    settled();
  });
  return { follow, resting: () => (rest.stirred() ? resting : nothing) };
}
