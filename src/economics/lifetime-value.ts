import { figure, infinite, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure, Missing } from './figure.ts';
import { marginWarning } from './margin.ts';

/**
 * Four conventions of customer lifetime value are in circulation and differ by up to (1+d)/r; every function here says
 * which it follows. Fader & Hardie 2012, "Reconciling and Clarifying CLV Formulas".
 *
 * Throughout: `margin` money per customer and period, `retention` share per period 0..1, `discount` share per
 * period >= 0, results money per customer.
 */

const refuse = (margin: number, retention: number, discount: number): Missing | undefined => {
  const refused = refuseNonFinite(margin, retention, discount);
  if (refused) return refused;
  return retention < 0 || retention > 1 || discount < 0 ? invalid('out-of-range') : undefined;
};

/** A margin that recurs for ever: infinite when positive, nothing when zero, no value that means anything when negative. */
const endless = (margin: number, reason: 'no-churn' | 'growth-outruns-discount' = 'no-churn'): Figure =>
  margin > 0 ? infinite(reason) : margin === 0 ? figure(0, 'no-margin') : notDefined('negative-margin');

/** 1 − r/(1+d), computed so that it stays exact when retention is near 1 and discount near 0. */
export const leakage = (retention: number, discount: number): number =>
  (discount + (1 - retention)) / (1 + discount);

/**
 * Sum of qᵗ for t = 0 .. count−1 with q = 1 − leak: the number of margins a customer brings, discounted.
 * @param leak  1 − q, 0..1
 * @param count number of payments, >= 0; a fraction interpolates
 */
export const annuity = (leak: number, count: number): number => {
  if (count === 0) return 0;
  if (leak === 0) return count;
  return -Math.expm1(count * Math.log1p(-leak)) / leak;
};

/** Expected lifetime in periods, 1/c. */
export const expectedLifetime = (churn: number): Figure => {
  const refused = refuseNonFinite(churn);
  if (refused) return refused;
  if (churn < 0 || churn > 1) return invalid('out-of-range');
  return churn === 0 ? infinite('no-churn') : figure(1 / churn);
};

/**
 * Simple lifetime value, m/c: constant churn, nothing discounted, no horizon.
 * @param churn share lost per period, 0..1
 */
export const simpleLifetimeValue = (margin: number, churn: number): Figure => {
  const refused = refuseNonFinite(margin, churn);
  if (refused) return refused;
  if (churn < 0 || churn > 1) return invalid('out-of-range');
  if (churn === 0) return endless(margin);
  return figure(margin / churn, marginWarning(margin));
};

/**
 * Convention 1, no horizon: payment at the start of each period, the first one certain. m(1+d)/(1+d−r).
 * @see Fader & Hardie 2012, who find it in Blattberg et al. 2008
 */
export const unlimitedLifetimeValue = (margin: number, retention: number, discount: number): Figure => {
  const refused = refuse(margin, retention, discount);
  if (refused) return refused;
  const leak = leakage(retention, discount);
  return leak === 0 ? endless(margin) : figure(margin / leak, marginWarning(margin));
};

/**
 * Convention 1 within a horizon: the first `payments` margins only. m(1−q^T)/(1−q), q = r/(1+d).
 * @param payments number of payments within the horizon, >= 0
 * @see Fader & Hardie 2014, note 033: a truncated sum is not a "lifetime" value
 */
export const horizonLifetimeValue = (
  margin: number,
  retention: number,
  discount: number,
  payments: number,
): Figure => {
  const refused = refuse(margin, retention, discount) ?? refuseNonFinite(payments);
  if (refused) return refused;
  if (payments < 0) return invalid('out-of-range');
  return figure(margin * annuity(leakage(retention, discount), payments), marginWarning(margin));
};

/**
 * Convention 2, no horizon: the first payment is not counted. m·r/(1+d−r). Right for an existing customer just before
 * a renewal.
 * @see Gupta & Lehmann 2003
 */
export const renewalLifetimeValue = (margin: number, retention: number, discount: number): Figure => {
  const refused = refuse(margin, retention, discount);
  if (refused) return refused;
  const gap = discount + (1 - retention);
  return gap === 0 ? endless(margin) : figure((margin * retention) / gap, marginWarning(margin));
};

/**
 * Convention 2 within a horizon: renewals 1..T. m·r/(1+d−r)·(1−q^T).
 * @param renewals number of renewals within the horizon, >= 0
 */
export const horizonRenewalValue = (
  margin: number,
  retention: number,
  discount: number,
  renewals: number,
): Figure => {
  const refused = refuse(margin, retention, discount) ?? refuseNonFinite(renewals);
  if (refused) return refused;
  if (renewals < 0) return invalid('out-of-range');
  const leak = leakage(retention, discount);
  return figure(margin * (1 - leak) * annuity(leak, renewals), marginWarning(margin));
};

/**
 * Convention 3, no horizon: payment at the end of each period, the first one certain. m/(1+d−r).
 * Also the residual value of a customer who was just kept.
 * @see Ofek 2002
 */
export const arrearsLifetimeValue = (margin: number, retention: number, discount: number): Figure => {
  const refused = refuse(margin, retention, discount);
  if (refused) return refused;
  const gap = discount + (1 - retention);
  return gap === 0 ? endless(margin) : figure(margin / gap, marginWarning(margin));
};

/**
 * Convention 2 with a margin that grows by `growth` each period; infinite once r(1+g) reaches 1+d.
 * @param growth share per period, > −1
 */
export const growingLifetimeValue = (
  margin: number,
  retention: number,
  discount: number,
  growth: number,
): Figure => {
  const refused = refuse(margin, retention, discount) ?? refuseNonFinite(growth);
  if (refused) return refused;
  if (growth <= -1) return invalid('out-of-range');
  const gap = discount + (1 - retention) - retention * growth;
  if (gap <= 0) return endless(margin, 'growth-outruns-discount');
  return figure((margin * retention) / gap, marginWarning(margin));
};

/**
 * How many per cent the convention-2 value rises when retention rises by one per cent: (1+d)/(1+d−r).
 */
export const retentionElasticity = (retention: number, discount: number): Figure => {
  const refused = refuse(0, retention, discount);
  if (refused) return refused;
  const leak = leakage(retention, discount);
  return leak === 0 ? infinite('no-churn') : figure(1 / leak);
};

/**
 * Value against acquisition cost (LTV:CAC), a pure number. Below 0 it carries `negative-margin`.
 * @param value money per customer
 * @param cost  CAC, money >= 0
 */
export const valueToCost = (value: number, cost: number): Figure => {
  const refused = refuseNonFinite(value, cost);
  if (refused) return refused;
  if (cost < 0) return invalid('out-of-range');
  if (cost === 0) return value > 0 ? infinite('no-acquisition-spend') : notDefined('no-margin');
  return figure(value / cost, marginWarning(value));
};
