/**
 * Where a function that changes sign once between `low` and `high` does so, by halving the interval until no number
 * lies between its ends.
 * @param f    its sign is all that counts; infinities are fine
 * @returns the end of the last interval on which `f` is nearer to zero, or `undefined` when `f` has the same sign at
 *   both ends or is no number somewhere it was asked
 */
export const bisect = (f: (x: number) => number, low: number, high: number): number | undefined => {
  let [a, b] = [low, high];
  let [fa, fb] = [f(a), f(b)];
  if (fa === 0) return a;
  if (fb === 0) return b;
  if (!(Math.sign(fa) * Math.sign(fb) < 0)) return undefined;
  for (;;) {
    const middle = a + (b - a) / 2;
    if (middle <= a || middle >= b) return Math.abs(fa) < Math.abs(fb) ? a : b;
    const value = f(middle);
    if (value === 0) return middle;
    if (Number.isNaN(value)) return undefined;
    if (Math.sign(value) === Math.sign(fa)) [a, fa] = [middle, value];
    else [b, fb] = [middle, value];
  }
};

const golden = (Math.sqrt(5) - 1) / 2;

/**
 * Where `f` is largest between `low` and `high`: the best point of an even grid, refined by golden sections between its
 * neighbours. Finds the global maximum of any function whose peaks are wider than the grid.
 * @param steps how many steps the grid has, >= 1
 */
export const maximise = (f: (x: number) => number, low: number, high: number, steps: number): number => {
  const at = (i: number): number => low + ((high - low) * i) / steps;
  let best = 0;
  for (let i = 1; i <= steps; i += 1) if (f(at(i)) > f(at(best))) best = i;
  let [a, b] = [at(Math.max(0, best - 1)), at(Math.min(steps, best + 1))];
  while (b - a > 1e-12 * Math.max(1, Math.abs(a) + Math.abs(b))) {
    const [left, right] = [b - golden * (b - a), a + golden * (b - a)];
    if (f(left) >= f(right)) b = right;
    else a = left;
  }
  const middle = (a + b) / 2;
  return f(middle) >= f(at(best)) ? middle : at(best);
};
