import { gammaln } from 'simple-statistics';
import { figure, infinite, invalid, present, refuseNonFinite } from './figure.ts';
import type { Figure, Missing, Result } from './figure.ts';
import { horizonLifetimeValue, leakage, unlimitedLifetimeValue } from './lifetime-value.ts';

/**
 * The shifted-beta-geometric model of Fader & Hardie 2007, "How to Project Customer Retention", Journal of Interactive
 * Marketing 21(1): each customer leaves with a constant chance per period, and that chance differs between customers as a
 * beta distribution. Equation numbers are those of the paper. Periods are the cohort's.
 */
export interface BetaGeometric {
  readonly model: 'beta-geometric';
  /** > 0 */
  readonly alpha: number;
  /** > 0 */
  readonly beta: number;
}

/** Every customer leaves with the same constant chance: what the model becomes when nothing shows a difference. */
export interface Geometric {
  readonly model: 'geometric';
  /** share per period, 0..1 */
  readonly churn: number;
}

export type Survival = BetaGeometric | Geometric;

const refuse = (curve: Survival): Missing | undefined => {
  if (curve.model === 'geometric')
    return (
      refuseNonFinite(curve.churn) ??
      (curve.churn < 0 || curve.churn > 1 ? invalid('out-of-range') : undefined)
    );
  return (
    refuseNonFinite(curve.alpha, curve.beta) ??
    (curve.alpha <= 0 || curve.beta <= 0 ? invalid('out-of-range') : undefined)
  );
};

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

const retention = (curve: Survival, period: number): number =>
  curve.model === 'geometric'
    ? 1 - curve.churn
    : (curve.beta + period - 1) / (curve.alpha + curve.beta + period - 1);

/**
 * Share of those who were there before that a period keeps; rises with time under the beta-geometric model.
 * @param period 1, 2, 3, ...
 * @see equation 8: r_t = (β+t−1)/(α+β+t−1)
 */
export const retentionInPeriod = (curve: Survival, period: number): Figure => {
  const refused = refuse(curve);
  if (refused) return refused;
  return isCount(period) && period >= 1 ? figure(retention(curve, period)) : invalid('out-of-range');
};

/** ln B(a, b) */
const logBeta = (a: number, b: number): number => gammaln(a) + gammaln(b) - gammaln(a + b);

/**
 * Share of the cohort still there after `time` periods; a fraction of a period is allowed.
 * @param duration exponent of time, > 0: 1 is the beta-geometric model; another one is the beta-discrete-Weibull model of
 *   Fader, Hardie, Liu, Davin & Steenburgh 2018, in which a customer's own chance changes with time
 * @see equation 6: S(t) = B(α, β+t)/B(α, β)
 */
export const survivalAt = (curve: Survival, time: number, duration = 1): Figure => {
  const refused = refuse(curve) ?? refuseNonFinite(time, duration);
  if (refused) return refused;
  if (time < 0 || duration <= 0) return invalid('out-of-range');
  const age = time ** duration;
  if (curve.model === 'geometric') return figure((1 - curve.churn) ** age);
  const { alpha, beta } = curve;
  return figure(Math.exp(logBeta(alpha, beta + age) - logBeta(alpha, beta)));
};

/**
 * Shares of the cohort still there after 0, 1, ..., `periods` periods, by multiplying retentions.
 * @param periods whole, 0..100,000
 */
export const survivalCurve = (curve: Survival, periods: number): Result<readonly number[]> => {
  const refused = refuse(curve);
  if (refused) return refused;
  if (!isCount(periods) || periods > 1e5) return invalid('out-of-range');
  const shares = [1];
  let share = 1;
  for (let period = 1; period <= periods; period += 1) {
    share *= retention(curve, period);
    shares.push(share);
  }
  return present(shares);
};

/**
 * Gauss's hypergeometric function ₂F₁(1, b; c; z) by Gauss's continued fraction, for c > b > 0 and 0 <= z < 1. It needs some
 * dozens of terms where the series needs thousands.
 * @see NIST Digital Library of Mathematical Functions, 15.7(i); evaluated by the modified Lentz method
 */
const hypergeometric = (b: number, c: number, z: number): number => {
  const coefficient = (n: number): number => {
    const half = Math.floor(n / 2);
    if (n === 1) return b / c;
    const top = n % 2 === 1 ? (b + half) * (c + half - 1) : half * (c - b + half - 1);
    return top / ((c + n - 2) * (c + n - 1));
  };
  let [fraction, above, below, change] = [1, 1, 0, 0];
  for (let n = 1; Math.abs(change - 1) > 1e-15; n += 1) {
    const term = -coefficient(n) * z;
    below = 1 / (1 + term * below);
    above = 1 + term / above;
    change = above * below;
    fraction *= change;
  }
  return 1 / fraction;
};

/** A discount per period below this counts as none. */
const noDiscount = 1e-10;

/** Expected number of payments, discounted, of a customer who has renewed `renewals` times and pays now; no limit. */
const discountedPayments = ({ alpha, beta }: BetaGeometric, discount: number, renewals: number): Figure => {
  const b = beta + renewals;
  if (discount < noDiscount)
    return alpha > 1 ? figure((alpha + b - 1) / (alpha - 1)) : infinite('needs-discount-or-horizon');
  return figure(hypergeometric(b, alpha + b, 1 / (1 + discount)));
};

/**
 * Expected number of payments of a new customer, discounted; convention 1, the first one now and certain (DEL).
 * @param discount share per period, >= 0; 0 needs a limit unless α > 1
 * @param payments how many payments count at most, whole; `null` for no limit
 * @see Σ S(t)/(1+d)^t = ₂F₁(1, β; α+β; 1/(1+d))
 */
export const discountedLifetime = (curve: Survival, discount: number, payments: number | null): Figure => {
  const refused = refuse(curve) ?? refuseNonFinite(discount);
  if (refused) return refused;
  if (discount < 0) return invalid('out-of-range');
  if (payments !== null && (!isCount(payments) || payments > 1e5)) return invalid('out-of-range');
  if (curve.model === 'geometric')
    return payments === null
      ? unlimitedLifetimeValue(1, 1 - curve.churn, discount)
      : horizonLifetimeValue(1, 1 - curve.churn, discount, payments);
  if (payments === null) return discountedPayments(curve, discount, 0);
  let [sum, share] = [0, 1];
  for (let t = 0; t < payments; t += 1) {
    sum += share;
    share *= retention(curve, t + 1) / (1 + discount);
  }
  return figure(sum);
};

/**
 * Expected number of payments still to come from a customer who has renewed `renewals` times and is about to be asked again,
 * discounted to that moment (DERL).
 * @param renewals renewals already made, whole, >= 0
 * @see Fader & Hardie 2010, "Customer-Base Valuation in a Contractual Setting", Marketing Science 29(1):
 *   (β+n−1)/(α+β+n−1) · ₂F₁(1, β+n; α+β+n; 1/(1+d)) with n = renewals + 1
 */
export const discountedResidualLifetime = (curve: Survival, discount: number, renewals: number): Figure => {
  const refused = refuse(curve) ?? refuseNonFinite(discount);
  if (refused) return refused;
  if (discount < 0 || !isCount(renewals)) return invalid('out-of-range');
  if (curve.model === 'geometric') {
    const leak = leakage(1 - curve.churn, discount);
    return leak === 0 ? infinite('no-churn') : figure((1 - curve.churn) / leak);
  }
  const ahead = discountedPayments(curve, discount, renewals + 1);
  return ahead.status === 'ok' ? figure(retention(curve, renewals + 1) * ahead.value) : ahead;
};

/** Expected lifetime in periods when only the first `periods` count (restricted mean lifetime). */
export const restrictedLifetime = (curve: Survival, periods: number): Figure =>
  discountedLifetime(curve, 0, periods);

/** Expected lifetime in periods, without limit; infinite when α <= 1. */
export const meanLifetime = (curve: Survival): Figure => discountedLifetime(curve, 0, null);

/** Mean chance of leaving in the first period: α/(α+β). */
export const firstPeriodChurn = (curve: Survival): Figure => refuse(curve) ?? figure(1 - retention(curve, 1));
