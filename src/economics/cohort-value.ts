import { averageCohortChurn } from './cohort-fit.ts';
import type { Cohort } from './cohort-fit.ts';
import { combine, figure } from './figure.ts';
import type { Figure } from './figure.ts';
import { horizonLifetimeValue, unlimitedLifetimeValue } from './lifetime-value.ts';
import { discountedLifetime, discountedResidualLifetime } from './survival.ts';
import type { Survival } from './survival.ts';

/**
 * Value of a new customer of the cohort, convention 1.
 * @param margin   money per customer and cohort period
 * @param discount share per cohort period, >= 0
 * @param payments how many payments count at most; `null` for no limit
 */
export const cohortValue = (
  curve: Survival,
  margin: number,
  discount: number,
  payments: number | null,
): Figure =>
  combine([figure(margin), discountedLifetime(curve, discount, payments)], (m, count) => figure(m * count));

/**
 * Value still to come from a customer who has renewed `renewals` times and is about to be asked again.
 * @remarks m·DERL
 */
export const residualCohortValue = (
  curve: Survival,
  margin: number,
  discount: number,
  renewals: number,
): Figure =>
  combine([figure(margin), discountedResidualLifetime(curve, discount, renewals)], (m, count) =>
    figure(m * count),
  );

export interface ConstantChurnComparison {
  /** value when customers differ, money */
  readonly fitted: Figure;
  /** value when all had the churn of the first interval */
  readonly atFirstChurn: Figure;
  /** value when all had the average churn of all intervals */
  readonly atAverageChurn: Figure;
  /** what each constant gets wrong, as a share of the fitted value: −0.2 is 20 % too low */
  readonly firstChurnError: Figure;
  readonly averageChurnError: Figure;
}

/**
 * What a constant churn gets wrong on the same cohort: it understates the value when customers differ, because those who
 * leave early are not those who are still there.
 * @see Fader & Hardie 2010
 */
export const compareWithConstantChurn = (
  cohort: Cohort,
  curve: Survival,
  margin: number,
  discount: number,
  payments: number | null,
): ConstantChurnComparison => {
  const [start = 0, next = 0] = cohort;
  const fitted = cohortValue(curve, margin, discount, payments);
  const average = averageCohortChurn(cohort);
  const first = combine([average], () => figure((start - next) / start));
  const at = (churn: Figure): Figure =>
    combine([churn], (c) =>
      payments === null
        ? unlimitedLifetimeValue(margin, 1 - c, discount)
        : horizonLifetimeValue(margin, 1 - c, discount, payments),
    );
  const error = (value: Figure): Figure => combine([value, fitted], (v, f) => figure((v - f) / Math.abs(f)));
  const atFirstChurn = at(first);
  const atAverageChurn = at(average);
  return {
    fitted,
    atFirstChurn,
    atAverageChurn,
    firstChurnError: error(atFirstChurn),
    averageChurnError: error(atAverageChurn),
  };
};
