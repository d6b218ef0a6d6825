import type { NumberField } from '../../economics/limits.ts';
import { evaluateFigure } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { CurveAnswer } from './curve-answers.ts';
import { computeCurves, fieldCurve } from './curves.ts';
import { figureGroups } from './figure-list.ts';
import { isOnScreen } from './on-screen.ts';
import { createPace, untilPainted } from './pace.ts';
import type { Pace } from './pace.ts';
import { createRest } from './rest.ts';
import type { HeldRange, ShownCurve, ShownCurves } from './curves.ts';

/** Milliseconds without a movement after which all curves and their scale are up to date. */
const pause = 150;

export interface CurveKeeper {
  /**
   * The curves for a state. While a range is held, its point moves at once and what else is on screen follows, in turn where
   * the machine cannot keep up with all of it. The same arguments give the same object, and a curve that has not followed
   * is the same object as before.
   */
  follow(
    scenario: Scenario,
    fields: readonly NumberField[],
    answer: CurveAnswer,
    held: HeldRange | null,
  ): ShownCurves;
  /** parts of the page that do not follow this movement, by an id in them; empty unless the reader drags */
  resting(): ReadonlySet<string>;
}

const verdict = 'answer';
const chart = 'projection-chart-title';
/** Parts of the page besides the fields that follow a drag in turn. */
const inTurn = [verdict, ...Object.keys(figureGroups).map((group) => `figures-${group}`)];
/** Parts that rest during a drag when they are out of sight; the chart in sight has a pace of its own. */
const resters = [
  ...inTurn,
  chart,
  // with all that most readers never touch
  'field-discount',
];
/** Parts that rest during every drag. */
const always = ['parts', 'examples'];
const nothing: ReadonlySet<string> = new Set();

/** What follows in turn, in this order: the verdict most often. Ids of areas, and fields. */
const turnsOf = (fields: readonly NumberField[], areas: readonly string[]): readonly string[] => {
  const others = [...fields, ...areas.filter((id) => id !== verdict)];
  if (!areas.includes(verdict)) return others;
  return others.length === 0
    ? [verdict]
    : others.flatMap((turn, index) => (index % 2 === 0 ? [verdict, turn] : [turn]));
};

/**
 * @param settled  called when the hand rests and everything is to follow
 * @param onScreen whether the reader can see what an id belongs to
 * @param measure  tells how long the browser is busy with the movement at hand
 */
export function createCurveKeeper(
  settled: () => void,
  onScreen = isOnScreen,
  measure: (took: Pace['took']) => void = untilPainted,
): CurveKeeper {
  let last: readonly [Scenario, readonly NumberField[], CurveAnswer, HeldRange | null] | undefined;
  let shown: ShownCurves = {};
  let turns: readonly string[] = [];
  let outOfSight: readonly string[] = [];
  let resting = nothing;
  let next = 0;
  const pace = createPace();
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
    measure(pace.took);
    if (starts) {
      const others = fields.filter((field) => field !== held.field && onScreen(`field-${field}`));
      turns = turnsOf(others, inTurn.filter(onScreen));
      outOfSight = resters.filter((id) => !onScreen(id));
    }
    const follows = new Set<string>();
    for (let count = Math.min(pace.parts(), turns.length); count > 0; count -= 1) {
      follows.add(turns[next % turns.length] ?? '');
      next += 1;
    }
    resting = new Set([...always, ...outOfSight, ...inTurn.filter((id) => !follows.has(id))]);
    const current = evaluateFigure(scenario, answer);
    // the curve over an input does not depend on where the input stands
    const curves = { ...shown, [held.field]: { ...own, scenario, current } };
    for (const field of fields)
      if (follows.has(field))
        curves[field] = { ...fieldCurve(scenario, field, answer), scenario, current, scale: own.scale };
    shown = curves;
    return shown;
  };
  const rest = createRest(pause, () => {
    if (last) all(...last);
    settled();
  });
  return { follow, resting: () => (rest.stirred() ? resting : nothing) };
}
