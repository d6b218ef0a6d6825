/** Steps people count in. */
const steps = [1, 2, 2.5, 5, 10];

/**
 * Round values that cover `low`..`high`, about `count` of them, in rising order; two at least.
 * @param low  finite
 * @param high finite
 */
export function ticks(low: number, high: number, count: number): readonly number[] {
  const [from, to] =
    low < high
      ? [low, high]
      : low > high
        ? [high, low]
        : [low - (low === 0 ? 0 : Math.abs(low)), high + (Math.abs(high) || 1)];
  const rough = (to - from) / Math.max(1, count - 1);
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = (steps.find((candidate) => candidate * power >= rough * (1 - 1e-9)) ?? 10) * power;
  if (!Number.isFinite(step) || step <= 0) return [from, to];
  const first = Math.floor(from / step + 1e-9);
  const last = Math.max(first + 1, Math.ceil(to / step - 1e-9));
  return Array.from({ length: last - first + 1 }, (_, index) => rounded((first + index) * step, step));
}

/** Rids a multiple of a step of binary noise. */
function rounded(value: number, step: number): number {
  const places = Math.max(0, 2 - Math.floor(Math.log10(step)));
  return places > 100 ? value : Number(value.toFixed(Math.min(100, places)));
}

/** Whole numbers within `low`..`high` in steps of 1, 2, 3, 5, 6, 10, 12 ... so that there are at most `count`. */
export function wholeTicks(low: number, high: number, count: number): readonly number[] {
  const span = high - low;
  const candidates = [1, 2, 3, 6, 12, 24, 36, 60, 120];
  const step = candidates.find((candidate) => span / candidate + 1 <= count) ?? Math.ceil(span / (count - 1));
  const marks: number[] = [];
  for (let value = Math.ceil(low / step) * step; value <= high; value += step) marks.push(value);
  return marks;
}

/** Smallest and largest of the numbers; `undefined` when there are none. */
export function extent(values: Iterable<number | null | undefined>): readonly [number, number] | undefined {
  let low = Infinity;
  let high = -Infinity;
  for (const value of values) {
    if (value === null || value === undefined || !Number.isFinite(value)) continue;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  return low <= high ? [low, high] : undefined;
}

/** Where `value` lies between `from` and `to`, as a share. */
export const position = (value: number, from: number, to: number): number =>
  to === from ? 0 : (value - from) / (to - from);
