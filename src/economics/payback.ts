import { figure, infinite, invalid, refuseNonFinite } from './figure.ts';
import type { Figure, Missing } from './figure.ts';
import { leakage } from './lifetime-value.ts';

const refuseOrTrivial = (cost: number, margin: number): Missing | Figure | undefined => {
  if (cost < 0) return invalid('out-of-range');
  if (cost === 0) return figure(0, 'no-acquisition-spend');
  if (margin <= 0) return infinite(margin === 0 ? 'no-margin' : 'negative-margin');
  return undefined;
};

/**
 * Periods until the margin of one customer has paid for winning it, as if nobody ever left: CAC/m.
 * @param cost   CAC, money >= 0
 * @param margin money per customer and period
 * @returns periods; `infinite` when it never happens
 */
export const simplePayback = (cost: number, margin: number): Figure =>
  refuseNonFinite(cost, margin) ?? refuseOrTrivial(cost, margin) ?? figure(cost / margin);

/**
 * Periods until the expected, discounted margin of one customer has paid for winning it: the n with
 * m(1−qⁿ)/(1−q) = CAC, q = r/(1+d), payments at the start of each period. A fraction interpolates between payments.
 * @param retention share per period, 0..1
 * @param discount  share per period, >= 0
 * @returns periods; `infinite` with `never-pays-back` when CAC(1−q) >= m, that is, unlimited value <= CAC
 */
export const discountedPayback = (
  cost: number,
  margin: number,
  retention: number,
  discount: number,
): Figure => {
  const refused = refuseNonFinite(cost, margin, retention, discount);
  if (refused) return refused;
  if (retention < 0 || retention > 1 || discount < 0) return invalid('out-of-range');
  const trivial = refuseOrTrivial(cost, margin);
  if (trivial) return trivial;
  const leak = leakage(retention, discount);
  if (leak === 0) return figure(cost / margin);
  const consumed = (cost / margin) * leak;
  if (consumed >= 1) return infinite('never-pays-back');
  return figure(Math.log1p(-consumed) / Math.log1p(-leak));
};
