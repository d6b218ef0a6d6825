import { figure, invalid, refuseNonFinite } from './figure.ts';
import type { Figure } from './figure.ts';

/**
 * Retention over several periods when every period keeps the same share.
 * @param retention share kept per period, 0..1
 * @param count     how many of those periods, >= 0; a fraction gives the share of a shorter period (1/12 of a year)
 * @remarks r_year = r_month^12
 */
export const retentionOver = (retention: number, count: number): Figure => {
  const refused = refuseNonFinite(retention, count);
  if (refused) return refused;
  if (retention < 0 || retention > 1 || count < 0) return invalid('out-of-range');
  return figure(retention ** count);
};

/**
 * Churn over several periods, by powers of the retention; never by multiplying.
 * @param churn share lost per period, 0..1
 * @remarks c_month = 1 − (1 − c_year)^(1/12)
 */
export const churnOver = (churn: number, count: number): Figure => {
  const refused = refuseNonFinite(churn, count);
  if (refused) return refused;
  if (churn < 0 || churn > 1 || count < 0) return invalid('out-of-range');
  if (count === 0) return figure(0);
  return figure(-Math.expm1(count * Math.log1p(-churn)));
};

/**
 * Discount rate over several periods (or a part of one), compounded.
 * @param discount share per period, > −1
 * @remarks d_month = (1 + d_year)^(1/12) − 1
 */
export const discountOver = (discount: number, count: number): Figure => {
  const refused = refuseNonFinite(discount, count);
  if (refused) return refused;
  if (discount <= -1 || count < 0) return invalid('out-of-range');
  return figure(Math.expm1(count * Math.log1p(discount)));
};
