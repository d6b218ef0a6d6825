import { randomBeta, randomNormal, randomUniform } from 'd3-random';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { customersLost } from './counting.ts';
import { andThen, figure, invalid, notDefined, present } from './figure.ts';
import type { Figure, Missing, Result } from './figure.ts';
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

/** Where a figure lies. A quantile that falls among draws without end is `infinite`. */
export interface Distribution {
  readonly median: Figure;
  /** 5 % of the draws are below */
  readonly low: Figure;
  /** 5 % of the draws are above */
  readonly high: Figure;
  /** of the draws in which the figure is a number; missing when it is none in any */
  readonly mean: Figure;
  /** share of draws in which the figure is no number and not infinite */
  readonly missing: number;
  readonly bars: Bars;
}

/** A histogram of the middle 98 % of the draws that are numbers. */
export interface Bars {
  /** ascending, one more than `counts`; empty when nothing can be drawn */
  readonly edges: readonly number[];
  readonly counts: readonly number[];
}

export interface SimulationResult {
  readonly draws: number;
  readonly seed: number;
  readonly figures: Readonly<Record<SimulatedFigure, Distribution>>;
  /** chance of each verdict, shares that add up to 1 with `noVerdict` */
  readonly verdicts: Readonly<Record<VerdictCode, number>>;
  /** share of draws whose inputs contradict each other, such as an uplift beyond all churn */
  readonly noVerdict: number;
}

export interface Progress {
  readonly done: number;
  readonly total: number;
}

export const fewestDraws = 1;
export const mostDraws = 1_000_000;
const barCount = 40;

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

/** The draws of one figure: NaN for one without it, infinite for one without end, and why. */
interface Series {
  readonly values: Float64Array;
  endless: Missing;
  absent: Missing;
}

const record = (series: Series, i: number, result: Figure): void => {
  if (result.status === 'ok') {
    series.values[i] = result.value;
  } else if (result.status === 'infinite') {
    series.values[i] = Infinity;
    series.endless = result;
  } else {
    series.values[i] = NaN;
    series.absent = result;
  }
};

const quantile = (sorted: Float64Array, share: number, { endless, absent }: Series): Figure => {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)];
  const above = sorted[Math.ceil(place)];
  if (below === undefined || above === undefined) return absent;
  if (above === Infinity) return endless;
  return figure(below + (above - below) * (place - Math.floor(place)));
};

const barsOf = (numbers: Float64Array): Bars => {
  const low = numbers[Math.floor((numbers.length - 1) * 0.01)];
  const high = numbers[Math.ceil((numbers.length - 1) * 0.99)];
  if (low === undefined || high === undefined || !(high > low)) return { edges: [], counts: [] };
  const edges = Array.from({ length: barCount + 1 }, (_, i) => low + ((high - low) * i) / barCount);
  const counts = Array.from({ length: barCount }, () => 0);
  for (const value of numbers) {
    if (value < low || value > high) continue;
    const bar = Math.min(barCount - 1, Math.floor(((value - low) / (high - low)) * barCount));
    counts[bar] = (counts[bar] ?? 0) + 1;
  }
  return { edges, counts };
};

/** How many of ascending values come before the first that `isPast`. */
const countBefore = (sorted: Float64Array, isPast: (value: number) => boolean): number => {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isPast(sorted[middle] ?? NaN)) high = middle;
    else low = middle + 1;
  }
  return low;
};

const distributionOf = (series: Series): Distribution => {
  const { values, endless, absent } = series;
  // typed arrays sort numbers first, then infinity, then NaN
  const sorted = values.slice().sort();
  const known = sorted.subarray(0, countBefore(sorted, Number.isNaN));
  const numbers = sorted.subarray(
    0,
    countBefore(sorted, (value) => !Number.isFinite(value)),
  );
  let total = 0;
  for (const value of numbers) total += value;
  return {
    median: quantile(known, 0.5, series),
    low: quantile(known, 0.05, series),
    high: quantile(known, 0.95, series),
    mean: numbers.length > 0 ? figure(total / numbers.length) : known.length > 0 ? endless : absent,
    missing: 1 - known.length / values.length,
    bars: barsOf(numbers),
  };
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
  const nothing = notDefined('not-needed');
  const followed = simulatedFigures.map((name) => ({
    name,
    series: { values: new Float64Array(draws), endless: nothing, absent: nothing },
  }));
  const verdicts: Record<VerdictCode, number> = {
    retain: 0,
    acquire: 0,
    both: 0,
    'too-close': 0,
    neither: 0,
  };
  for (let i = 0; i < draws; i += 1) {
    let s = scenario;
    for (const { field, draw } of drawn) s = withInput(s, field, draw());
    const { figures, verdict } = evaluatePart(s, simulatedFigures);
    for (const { name, series } of followed) record(series, i, figures[name]);
    if (verdict.outcome.status === 'ok') verdicts[verdict.outcome.value] += 1;
    if ((i + 1) % chunk === 0 && i + 1 < draws) yield { done: i + 1, total: draws };
  }
  const figures = {} as Record<SimulatedFigure, Distribution>;
  for (const { name, series } of followed) figures[name] = distributionOf(series);
  const judged = verdictCodes.reduce((sum, code) => sum + verdicts[code], 0);
  for (const code of verdictCodes) verdicts[code] /= draws;
  return { draws, seed, figures, verdicts, noVerdict: (draws - judged) / draws };
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
