import { gravest, invalid, present, then } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import { checkScenario } from './input-check.ts';
import { annuity, leakage } from './lifetime-value.ts';
import { discountedPayback } from './payback.ts';
import { scenarioBasis } from './scenario.ts';
import type { Scenario } from './scenario.ts';

/** Years drawn when the scenario has no horizon. */
export const yearsWithoutHorizon = 10;

export interface Projection {
  /** 0, 1, 2, ... in the scenario's period: how many payments have been made */
  readonly periods: readonly number[];
  /** cumulative expected, discounted margin of one customer won, money, one per entry of `periods` */
  readonly without: readonly number[];
  /** the same with the test programme: margin less `x`, retention plus `delta` */
  readonly with: Result<readonly number[]>;
  /** money, the line to cross */
  readonly cac: Figure;
  /** where the series reach the line, in periods, perhaps beyond the last one drawn; `infinite` when they never do */
  readonly crossing: { readonly without: Figure; readonly with: Figure };
}

const cumulative = (margin: number, retention: number, discount: number, payments: number): number[] => {
  const leak = leakage(retention, discount);
  return Array.from({ length: payments + 1 }, (_, paid) => margin * annuity(leak, paid) + 0);
};

/**
 * The series of the projection chart, with and without the programme.
 * @returns `invalid` or `undefined` when margin, retention or discount do not exist
 * @see models.md A.2 (convention 1), A.3 (payback with churn and discount)
 */
export const projectValue = (s: Scenario): Result<Projection> => {
  const { refused } = checkScenario(s);
  const basis = scenarioBasis(s, refused);
  const { margin, retention, discount, payments, cac } = basis;
  const missing = gravest(margin, retention, discount, payments);
  if (missing) return missing;
  if (
    margin.status !== 'ok' ||
    retention.status !== 'ok' ||
    discount.status !== 'ok' ||
    payments.status !== 'ok'
  )
    return invalid('invalid-input');
  const count = payments.value ?? yearsWithoutHorizon * basis.periodsPerYear;
  const crossing = (m: number, r: number): Figure =>
    then(cac, (cost) => discountedPayback(cost, m, r, discount.value));
  const programme = refused.x || refused.delta;
  const margins = margin.value - s.x;
  const kept = Math.min(1, retention.value + s.delta);
  return present({
    periods: Array.from({ length: count + 1 }, (_, paid) => paid),
    without: cumulative(margin.value, retention.value, discount.value, count),
    with: programme ? invalid('invalid-input') : present(cumulative(margins, kept, discount.value, count)),
    cac,
    crossing: {
      without: crossing(margin.value, retention.value),
      with: programme ? invalid('invalid-input') : crossing(margins, kept),
    },
  });
};
