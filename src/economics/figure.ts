/** Every reason a figure can carry: why it does not exist, or what to beware of when it does. */
export const reasonCodes = [
  // the input is at fault
  'not-a-number',
  'out-of-range',
  'invalid-input',
  'too-large',
  'fewer-than-new',
  'more-than-possible',
  'more-lost-than-there',
  'eats-margin',
  'more-than-all-churn',
  'counts-increase',
  'range-out-of-order',
  'fewer-orders-than-buyers',
  'more-than-there',
  'no-spend',
  'rate-not-below-ceiling',
  // too little to go by
  'too-few-intervals',
  'no-churn-observed',
  'no-later-churn',
  'shares-not-counts',
  // nothing to divide by
  'no-start-customers',
  'no-start-count',
  'nobody-retained',
  'no-new-customers',
  'nothing-spent-nobody-won',
  'nothing-spent',
  'no-programme',
  'no-revenue-at-start',
  'no-change',
  'different-periods',
  // nothing found
  'not-affected',
  'not-reached',
  // the figure has no end
  'no-churn',
  'no-losses',
  'no-effect',
  'nothing-to-save',
  'no-acquisition-spend',
  'no-retention-spend',
  'growth-outruns-discount',
  'never-pays-back',
  'needs-discount-or-horizon',
  'no-horizon',
  // the figure means something else than it seems
  'no-margin',
  'negative-margin',
  'impossible-uplift',
  'constant-churn',
  'ranges-overlap',
  'not-needed',
] as const;

export type ReasonCode = (typeof reasonCodes)[number];

/** A result that does not exist. `infinite`: grows without end. `undefined`: means nothing here. `invalid`: bad input. */
export interface Missing {
  readonly status: 'infinite' | 'undefined' | 'invalid';
  readonly reason: ReasonCode;
}

/** A result that exists. With `reason` it exists but deserves a warning. */
export interface Present<T> {
  readonly status: 'ok';
  readonly value: T;
  readonly reason?: ReasonCode;
}

export type Result<T> = Present<T> | Missing;

/** A number with its status: `value` is finite and never negative zero. */
export type Figure = Result<number>;

/** A result that exists. */
export const present = <T>(value: T, reason?: ReasonCode): Present<T> =>
  reason === undefined ? { status: 'ok', value } : { status: 'ok', value, reason };

/** A finite number; anything that overflowed on the way is `invalid` with `too-large`. */
export const figure = (value: number, reason?: ReasonCode): Figure =>
  Number.isFinite(value) ? present(value === 0 ? 0 : value, reason) : invalid('too-large');

export const infinite = (reason: ReasonCode): Missing => ({ status: 'infinite', reason });
export const notDefined = (reason: ReasonCode): Missing => ({ status: 'undefined', reason });
export const invalid = (reason: ReasonCode): Missing => ({ status: 'invalid', reason });

/** The first argument that is no finite number makes a figure invalid; `undefined` when all are finite. */
export const refuseNonFinite = (...values: readonly number[]): Missing | undefined =>
  values.every(Number.isFinite) ? undefined : invalid('not-a-number');

/** Applies `next` to a value that exists and passes a missing one on with its reason. */
export const andThen = <A, B>(result: Result<A>, next: (value: A) => Result<B>): Result<B> =>
  result.status === 'ok' ? next(result.value) : result;

const severity = { invalid: 3, undefined: 2, infinite: 1 } as const;

const graver = (a: Missing | undefined, b: Missing): Missing =>
  a === undefined || severity[b.status] > severity[a.status] ? b : a;

/** The gravest of the missing results, or `undefined` when all exist. `invalid` before `undefined` before `infinite`. */
export const gravest = (...results: readonly Result<unknown>[]): Missing | undefined => {
  let worst: Missing | undefined;
  for (const result of results) if (result.status !== 'ok') worst = graver(worst, result);
  return worst;
};

/** `compute` on values that all exist, else the gravest of those that do not. */
export const combine = <T>(
  inputs: readonly Figure[],
  compute: (...values: number[]) => Result<T>,
): Result<T> => {
  const values: number[] = [];
  let worst: Missing | undefined;
  for (const input of inputs)
    if (input.status === 'ok') values.push(input.value);
    else worst = graver(worst, input);
  return worst ?? compute(...values);
};
