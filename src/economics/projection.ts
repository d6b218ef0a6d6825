import { scenarioBasis } from './basis.ts';
import { combine, figure, present, andThen } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import { checkScenario } from './input-check.ts';
import { annuity, leakage } from './lifetime-value.ts';
import { discountedPayback } from './payback.ts';
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

interface Course {
  readonly series: readonly number[];
  readonly crossing: Figure;
}

/**
 * The series of the projection chart, with and without the programme.
 * @returns `invalid` or `undefined` when margin, retention or discount do not exist
 */
export const projectValue = (s: Scenario): Result<Projection> => {
  const { refused } = checkScenario(s);
  const basis = scenarioBasis(s, refused);
  const { margin, retention, discount, payments, cac, x, delta } = basis;
  const length =
    payments.status === 'infinite'
      ? andThen(basis.periodsPerYear, (perYear) => figure(yearsWithoutHorizon * perYear))
      : payments;
  return combine([length, margin, retention, discount], (count, m, r, d) => {
    const course = (money: number, kept: number): Course => ({
      series: cumulative(money, kept, d, count),
      crossing: andThen(cac, (cost) => discountedPayback(cost, money, kept, d)),
    });
    const without = course(m, r);
    const changed = combine([x, delta], (cost, uplift) => present(course(m - cost, Math.min(1, r + uplift))));
    return present({
      periods: Array.from({ length: count + 1 }, (_, paid) => paid),
      without: without.series,
      with: andThen(changed, ({ series }) => present(series)),
      cac,
      crossing: { without: without.crossing, with: andThen(changed, ({ crossing }) => crossing) },
    });
  });
};
