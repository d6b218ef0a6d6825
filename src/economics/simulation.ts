import { randomBeta, randomNormal, randomUniform } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { customersLost } from './counting.ts';
import { distributionOf, emptySeries, record } from './distribution.ts';
import type { Distribution } from './distribution.ts';
import { andThen, invalid, present } from './figure.ts';
import type { ReasonCode, Result } from './figure.ts';
import { checkScenario } from './input-check.ts';
import { limits } from './limits.ts';
import type { FigureName } from './metrics.ts';
import { checkRanges, rangeFields, withInput } from './ranges.ts';
import type { Range, RangeField, Ranges } from './ranges.ts';
import { evaluatePart } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { verdictCodes } from './verdict.ts';
import type { VerdictCode } from './verdict.ts';

/** Figures a simulation follows. */
export const simulatedFigures = [
  'churn-rate',
  'cac',
  'ltv',
  'ltv-simple',
  'ltv-cac',
  'payback-discounted',
  'cost-per-save',
  'value-kept',
] as const satisfies readonly FigureName[];
export type SimulatedFigure = (typeof simulatedFigures)[number];

export interface SimulationSettings {
  readonly scenario: Scenario;
  readonly ranges: Ranges;
  /** whether churn is drawn from what the counts allow (Beta(lost + ½, kept + ½)), unless it has a range of its own */
  readonly churnFromCounts: boolean;
  /** number of draws, whole, 1..1,000,000 */
  readonly draws: number;
  /** any whole number; the same seed gives the same result */
  readonly seed: number;
}

export interface SimulationResult {
  readonly draws: number;
  readonly seed: number;
  readonly figures: Readonly<Record<SimulatedFigure, Distribution>>;
  /** chance of each verdict, shares that add up to 1 with `noVerdict` */
  readonly verdicts: Readonly<Record<VerdictCode, number>>;
  /** share of draws without a verdict */
  readonly noVerdict: number;
  /** the same by reason, the most frequent first: inputs that contradict each other, nobody won, ... */
  readonly noVerdictBecause: readonly { readonly reason: ReasonCode; readonly share: number }[];
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export const fewestDraws = 1;
export const mostDraws = 1_000_000;

type Draw = () => number;

/** A normal distribution has nine in ten of its draws within this many standard deviations of the mean. */
const z90 = 1.6448536269514722;

const drawRange = (field: RangeField, { low, high, shape }: Range, source: Draw): Draw => {
  const { min, max, integer } = limits[field];
  const whole = (value: number): number => (integer ? Math.round(value) : value);
  if (low === high) return () => whole(low);
  if (shape === 'even') {
    const draw = randomUniform.source(source)(low, high);
    return () => whole(draw());
  }
  const draw = randomNormal.source(source)((low + high) / 2, (high - low) / 2 / z90);
  return () => {
    for (;;) {
      const value = draw();
      if (value >= min && value <= max) return whole(value);
    }
  };
};

const drawCounts = (s: Scenario, source: Draw): Draw | undefined => {
  if (s.churn !== null || s.start === null || s.end === null) return undefined;
  const lost = customersLost({ start: s.start, new: s.new, end: s.end });
  return lost.status === 'ok'
    ? randomBeta.source(source)(lost.value + 0.5, s.start - lost.value + 0.5)
    : undefined;
};

/** Draws between two reports of progress. */
const chunk = 2_000;

function* run(settings: SimulationSettings): Generator<Progress, SimulationResult, void> {
  const { scenario, ranges, draws, seed } = settings;
  const generator = xoroshiro128plus(seed);
  const source: Draw = () => uniformFloat64(generator);
  const drawn = rangeFields.flatMap((field): { field: RangeField; draw: Draw }[] => {
    const range = ranges[field];
    const counts = field === 'churn' && settings.churnFromCounts ? drawCounts(scenario, source) : undefined;
    const draw = range ? drawRange(field, range, source) : counts;
    return draw ? [{ field, draw }] : [];
  });
  const followed = simulatedFigures.map((name) => ({ name, series: emptySeries(draws) }));
  const verdicts: Record<VerdictCode, number> = {
    retain: 0,
    acquire: 0,
    both: 0,
    'too-close': 0,
    neither: 0,
  };
  const reasons = new Map<ReasonCode, number>();
  for (let i = 0; i < draws; i += 1) {
    let s = scenario;
    for (const { field, draw } of drawn) s = withInput(s, field, draw());
    const { figures, verdict } = evaluatePart(s, simulatedFigures);
    for (const { name, series } of followed) record(series, i, figures[name]);
    const { outcome } = verdict;
    if (outcome.status === 'ok') verdicts[outcome.value] += 1;
    else reasons.set(outcome.reason, (reasons.get(outcome.reason) ?? 0) + 1);
    if ((i + 1) % chunk === 0 && i + 1 < draws) yield { done: i + 1, total: draws };
  }
  const figures = {} as Record<SimulatedFigure, Distribution>;
  for (const { name, series } of followed) figures[name] = distributionOf(series);
  const judged = verdictCodes.reduce((sum, code) => sum + verdicts[code], 0);
  for (const code of verdictCodes) verdicts[code] /= draws;
  const noVerdictBecause = [...reasons]
    .map(([reason, count]) => ({ reason, share: count / draws }))
    .sort((a, b) => b.share - a.share);
  return { draws, seed, figures, verdicts, noVerdict: (draws - judged) / draws, noVerdictBecause };
}

/**
 * A seeded simulation that yields after every 2,000 draws, so that whoever runs it can report progress, give way, or stop by
 * not asking for more. The last `next()` returns the result.
 * @returns `invalid` when the number of draws, the seed, a range or the scenario cannot be used
 */
export const simulate = (
  settings: SimulationSettings,
): Result<Generator<Progress, SimulationResult, void>> => {
  const { draws, seed, ranges, scenario } = settings;
  if (!Number.isInteger(draws) || draws < fewestDraws || draws > mostDraws) return invalid('out-of-range');
  if (!Number.isSafeInteger(seed)) return invalid('out-of-range');
  if (checkRanges(ranges).length > 0) return invalid('invalid-input');
  const refused = Object.keys(checkScenario(scenario).refused);
  // a field with a range of its own is replaced anyway
  return refused.some((field) => !Object.hasOwn(ranges, field))
    ? invalid('invalid-input')
    : present(run(settings));
};

/** The whole simulation at once. */
export const simulateAll = (settings: SimulationSettings): Result<SimulationResult> =>
  andThen(simulate(settings), (steps) => {
    for (;;) {
      const step = steps.next();
      if (step.done) return present(step.value);
    }
  });
