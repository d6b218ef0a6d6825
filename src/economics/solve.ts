import { scenarioBasis } from './basis.ts';
import { combine, figure, gravest, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure } from './figure.ts';
import { checkScenario } from './input-check.ts';
import type { Interval } from './interval.ts';
import { limits } from './limits.ts';
import { evaluateFigure } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { bisect } from './root.ts';

/**
 * What should come out. The first four are a figure with a goal; the last three are the borders between verdicts: saving just
 * pays, winning just pays, both cost the same.
 */
export const targetNames = [
  'ltv-cac',
  'payback',
  'payback-discounted',
  'ltv',
  'saving-pays',
  'winning-pays',
  'same-cost',
] as const;
export type TargetName = (typeof targetNames)[number];

export type Target =
  | { readonly name: 'ltv-cac' | 'payback' | 'payback-discounted' | 'ltv'; readonly goal: number }
  | { readonly name: 'saving-pays' | 'winning-pays' | 'same-cost' };

/** What may change to get there: average (or, for the borders, marginal) cost of winning one, churn, price, effect, spends. */
export const unknownNames = ['cac', 'churn', 'arpa', 'delta', 'x', 'retention'] as const;
export type UnknownName = (typeof unknownNames)[number];

export interface Solution {
  /** the value that gets there; `undefined` with `not-affected` or `not-reached` when none in the interval does */
  readonly value: Figure;
  /** where it was looked for, in the unknown's unit */
  readonly interval: Interval;
  /** what the target comes to at the two ends of the interval: the figure, or for a border cost less worth */
  readonly atLow: Figure;
  readonly atHigh: Figure;
  /** the scenario with the value put in */
  readonly scenario: Scenario | undefined;
}

/** Which unknowns move a target; always in one direction, so that there is at most one solution. */
const affects: Readonly<Record<TargetName, readonly UnknownName[]>> = {
  'ltv-cac': ['cac', 'churn', 'arpa', 'retention'],
  payback: ['cac', 'arpa', 'retention'],
  'payback-discounted': ['cac', 'churn', 'arpa', 'retention'],
  ltv: ['churn', 'arpa', 'retention'],
  'saving-pays': ['churn', 'arpa', 'delta', 'x', 'retention'],
  'winning-pays': ['cac', 'churn', 'arpa', 'retention'],
  'same-cost': ['cac', 'delta', 'x'],
};

/** Whether an unknown moves a target at all. */
export const canSolve = (target: TargetName, unknown: UnknownName): boolean =>
  affects[target].includes(unknown);

const isBorder = (target: Target): boolean => !('goal' in target);

const withUnknown = (s: Scenario, target: Target, unknown: UnknownName, value: number): Scenario => {
  if (unknown === 'churn') return { ...s, churn: value, end: null };
  if (unknown !== 'cac') return { ...s, [unknown]: value };
  return isBorder(target) ? { ...s, mcac: value } : { ...s, acquisition: value * s.new };
};

/** What a target comes to: as shown, and how far above its goal it is (infinite without end, NaN where it means nothing). */
interface Outcome {
  readonly shown: Figure;
  readonly excess: number;
}

const against = (result: Figure, goal: number): Outcome => ({
  shown: result,
  excess: result.status === 'ok' ? result.value - goal : result.status === 'infinite' ? Infinity : NaN,
});

/** Cost less worth; a worth without end is above any cost. */
const difference = (cost: Figure, worth: Figure): Outcome => {
  if (cost.status === 'ok' && worth.status === 'infinite') return { shown: worth, excess: -Infinity };
  const missing = gravest(cost, worth);
  return missing
    ? against(missing, 0)
    : against(
        combine([cost, worth], (c, w) => figure(c - w)),
        0,
      );
};

const outcomeOf = (s: Scenario, target: Target): Outcome => {
  const marginalCost = (): Figure => scenarioBasis(s, checkScenario(s).refused).marginalCost;
  switch (target.name) {
    case 'saving-pays':
      return difference(evaluateFigure(s, 'cost-per-save'), evaluateFigure(s, 'value-kept'));
    case 'winning-pays':
      return difference(marginalCost(), evaluateFigure(s, 'ltv'));
    case 'same-cost':
      return difference(evaluateFigure(s, 'cost-per-save'), marginalCost());
    default:
      return against(evaluateFigure(s, target.name), target.goal);
  }
};

/** Ends at which a programme would just eat the margin are left out by this share. */
const inset = 1e-12;

/** The part of an unknown's limits on which the scenario holds together, given the rest of the inputs. */
const searchInterval = (s: Scenario, target: Target, unknown: UnknownName): Interval => {
  const { churn, margin, gross } = scenarioBasis(s, checkScenario(s).refused);
  const value = (result: Figure, otherwise: number): number =>
    result.status === 'ok' ? result.value : otherwise;
  const programme = target.name === 'saving-pays';
  const start = s.start ?? 0;
  switch (unknown) {
    case 'cac':
      return {
        low: 0,
        high: isBorder(target) ? limits.mcac.max : limits.acquisition.max / Math.max(1, s.new),
      };
    case 'churn':
      return { low: programme ? s.delta : 0, high: 1 };
    case 'delta':
      return { low: 0, high: value(churn, 1) };
    case 'x':
      return { low: 0, high: Math.max(0, value(margin, 0) * (1 - inset)) };
    case 'arpa': {
      // at this price the margin is just eaten by retention spend and, where it matters, the programme
      const spent = (start > 0 ? s.retention / start : 0) + (programme ? s.x : 0);
      const low = s.margin > 0 ? (spent / s.margin) * (1 + inset) : 0;
      return { low: Math.min(low, limits.arpa.max), high: limits.arpa.max };
    }
    case 'retention': {
      const spendable = (value(gross, 0) - (programme ? s.x : 0)) * start * (1 - inset);
      return { low: 0, high: Math.min(limits.retention.max, Math.max(0, spendable)) };
    }
  }
};

/**
 * Solves backwards: the value of one unknown at which a target is met, everything else staying as it is. Each target moves in
 * one direction with each unknown that affects it, so a solution in the interval is the only one.
 * @returns `not-affected`: the unknown does not move the target. `not-reached`: no value in the interval meets it; the figures
 *   at the ends say how near one comes. `invalid`: another input, or the goal, cannot be used
 */
export const solve = (s: Scenario, target: Target, unknown: UnknownName): Solution => {
  const goal = 'goal' in target ? target.goal : 0;
  const interval = searchInterval(s, target, unknown);
  const at = (value: number): Outcome => outcomeOf(withUnknown(s, target, unknown, value), target);
  const [atLow, atHigh] = [at(interval.low), at(interval.high)];
  const solution = (value: Figure, scenario: Scenario | undefined): Solution => ({
    value,
    interval,
    atLow: atLow.shown,
    atHigh: atHigh.shown,
    scenario,
  });
  const refused = refuseNonFinite(goal) ?? (goal < 0 ? invalid('out-of-range') : undefined);
  if (refused) return solution(refused, undefined);
  if (!canSolve(target.name, unknown)) return solution(notDefined('not-affected'), undefined);
  for (const { shown } of [atLow, atHigh])
    if (shown.status === 'invalid' || shown.status === 'undefined') return solution(shown, undefined);
  const root = bisect((value) => at(value).excess, interval.low, interval.high);
  return root === undefined
    ? solution(notDefined('not-reached'), undefined)
    : solution(figure(root), withUnknown(s, target, unknown, root));
};
