import { figure, infinite, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure, Missing } from './figure.ts';
import { arrearsLifetimeValue, leakage } from './lifetime-value.ts';

/** Slack for sums of decimal fractions: 0.97 + 0.03 is not exactly 1. */
const rounding = 1e-12;

/** Whether `uplift` is more than all the churn there is, rounding aside. */
export const exceedsChurn = (uplift: number, churn: number): boolean => uplift > churn + rounding;

const refuse = (cost: number, margin: number, retention: number, discount: number): Missing | undefined => {
  const refused = refuseNonFinite(cost, margin, retention, discount);
  if (refused) return refused;
  if (cost < 0 || retention < 0 || retention > 1 || discount < 0) return invalid('out-of-range');
  if (margin <= 0) return notDefined(margin === 0 ? 'no-margin' : 'negative-margin');
  if (cost >= margin) return invalid('eats-margin');
  return undefined;
};

/**
 * Retention uplift per period at which a programme pays for itself: (x/m)(1+d−r). Exact under conventions 1 and 3.
 * @param cost      programme cost, money per customer and period, >= 0 and below `margin`
 * @param margin    contribution margin, money per customer and period
 * @param retention share kept per period, 0..1
 * @param discount  share per period, >= 0
 * @returns a share (0.01 = one percentage point); `undefined` with `impossible-uplift` when it is more than all churn
 */
export const breakEvenUplift = (
  cost: number,
  margin: number,
  retention: number,
  discount: number,
): Figure => {
  const refused = refuse(cost, margin, retention, discount);
  if (refused) return refused;
  const gap = discount + (1 - retention);
  if (gap === 0 && cost > 0) return notDefined('nothing-to-save');
  const uplift = (cost / margin) * gap;
  return exceedsChurn(uplift, 1 - retention) ? notDefined('impossible-uplift') : figure(uplift);
};

/**
 * Retention at which a programme pays for itself under convention 2 (the first payment not counted).
 * @returns the new retention, a share
 * @remarks r* = K(1+d)/((m−x)+K), K = m·r/(1+d−r)
 */
export const breakEvenRetentionAtRenewal = (
  cost: number,
  margin: number,
  retention: number,
  discount: number,
): Figure => {
  const refused = refuse(cost, margin, retention, discount);
  if (refused) return refused;
  const gap = discount + (1 - retention);
  if (gap === 0) return notDefined('nothing-to-save');
  const multiple = (margin * retention) / gap;
  const target = (multiple * (1 + discount)) / (margin - cost + multiple);
  return target > 1 + rounding ? notDefined('impossible-uplift') : figure(target);
};

/**
 * What one customer saved by a programme costs: x/Δ.
 * @param cost   programme cost, money per customer and period, >= 0
 * @param uplift its effect, share of customers per period, 0..1
 * @returns money per customer saved; `infinite` when it saves nobody
 */
export const costPerSave = (cost: number, uplift: number): Figure => {
  const refused = refuseNonFinite(cost, uplift);
  if (refused) return refused;
  if (cost < 0 || uplift < 0 || uplift > 1) return invalid('out-of-range');
  if (uplift === 0) return cost === 0 ? notDefined('no-programme') : infinite('no-effect');
  return figure(cost / uplift);
};

/**
 * What a customer who was about to leave is worth once kept: m/(1+d−r), the residual value.
 */
export const valueKept = (margin: number, retention: number, discount: number): Figure =>
  arrearsLifetimeValue(margin, retention, discount);

/**
 * What a programme adds to the value of one customer (convention 1, no horizon): value with it minus value without.
 * @param uplift its effect, share per period, 0..churn
 * @returns money per customer, negative when the programme costs more than it brings
 */
export const programmeGain = (
  cost: number,
  uplift: number,
  margin: number,
  retention: number,
  discount: number,
): Figure => {
  const refused = refuseNonFinite(cost, uplift, margin, retention, discount);
  if (refused) return refused;
  if (cost < 0 || uplift < 0 || retention < 0 || retention > 1 || discount < 0)
    return invalid('out-of-range');
  if (exceedsChurn(uplift, 1 - retention)) return invalid('more-than-all-churn');
  const before = leakage(retention, discount);
  const after = leakage(Math.min(1, retention + uplift), discount);
  if (before === 0) return notDefined('nothing-to-save');
  if (after === 0) return margin > cost ? infinite('no-churn') : notDefined('eats-margin');
  return figure((margin - cost) / after - margin / before);
};
