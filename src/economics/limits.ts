/** The numbers the calculator asks for, by the names its links use and in their order. */
export const numberFields = [
  'start',
  'new',
  'end',
  'churn',
  'arpa',
  'margin',
  'acquisition',
  'retention',
  'discount',
  'horizon',
  'mcac',
  'x',
  'delta',
] as const;
export type NumberField = (typeof numberFields)[number];

/** Everything the calculator asks for. Period and horizon are checked apart from the numbers. */
export type FieldName = 'period' | NumberField;

/**
 * What a number means. `share` is a fraction (a person types per cent, or points for delta). "per period" is the
 * scenario's period; discount is always per year and the horizon always in years.
 */
export type Unit =
  | 'customers'
  | 'share-per-period'
  | 'money-per-customer-and-period'
  | 'share'
  | 'money-per-period'
  | 'share-per-year'
  | 'years'
  | 'money-per-customer'
  | 'points-per-period';

export interface Limit {
  readonly unit: Unit;
  /** smallest value allowed on its own; other fields may narrow it further, then the issue says so */
  readonly min: number;
  readonly max: number;
  readonly integer: boolean;
  /** whether the field may be left out (`null`) */
  readonly optional: boolean;
}

const limit = (unit: Unit, min: number, max: number, more: Partial<Limit> = {}): Limit => ({
  unit,
  min,
  max,
  integer: false,
  optional: false,
  ...more,
});

/** Valid values of every number, for checks, interfaces and tests. */
export const limits: Readonly<Record<NumberField, Limit>> = {
  start: limit('customers', 1, 1e9, { integer: true, optional: true }),
  new: limit('customers', 0, 1e9, { integer: true }),
  end: limit('customers', 0, 2e9, { integer: true, optional: true }),
  churn: limit('share-per-period', 0, 1, { optional: true }),
  arpa: limit('money-per-customer-and-period', 0, 1e9),
  margin: limit('share', -1, 1),
  acquisition: limit('money-per-period', 0, 1e12),
  retention: limit('money-per-period', 0, 1e12),
  discount: limit('share-per-year', 0, 1),
  horizon: limit('years', 1, 30, { optional: true }),
  mcac: limit('money-per-customer', 0, 1e12, { optional: true }),
  x: limit('money-per-customer-and-period', 0, 1e9),
  delta: limit('points-per-period', 0, 1),
};
