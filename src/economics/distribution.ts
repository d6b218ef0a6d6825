import { figure, notDefined } from './figure.ts';
import type { Figure, Missing } from './figure.ts';

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

/** How many bars a histogram has. */
export const barCount = 40;

/** The draws of one figure: NaN for one without it, infinite for one without end, and why. */
export interface Series {
  readonly values: Float64Array;
  endless: Missing;
  absent: Missing;
}

/** Room for so many draws. */
export const emptySeries = (draws: number): Series => ({
  values: new Float64Array(draws),
  endless: notDefined('not-needed'),
  absent: notDefined('not-needed'),
});

/** Notes what a figure came to in draw `i`. */
export const record = (series: Series, i: number, result: Figure): void => {
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
  const tail = Math.floor((numbers.length - 1) * 0.01);
  const middle = numbers.subarray(tail, numbers.length - tail);
  const [low = 0, high = 0] = [middle[0], middle[middle.length - 1]];
  if (low === high) return { edges: [], counts: [] };
  const edges = Array.from({ length: barCount + 1 }, (_, i) => low + ((high - low) * i) / barCount);
  const counts = new Array<number>(barCount).fill(0);
  for (const value of middle) {
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

/** Where the draws of a figure lie. */
export const distributionOf = (series: Series): Distribution => {
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
