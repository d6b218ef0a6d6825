import { figure, infinite, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure, Missing } from './figure.ts';

/** Recurring revenue of one period, each an amount of money >= 0. */
export interface RevenueMoves {
  /** recurring revenue at the start (MRR₀) */
  readonly start: number;
  /** more from customers there at the start */
  readonly expansion: number;
  /** less from customers who stayed */
  readonly contraction: number;
  /** lost with customers who left */
  readonly churned: number;
  /** from customers won */
  readonly new: number;
  /** from customers who came back */
  readonly reactivation: number;
}

const refuse = (moves: RevenueMoves): Missing | undefined => {
  const amounts = [
    moves.start,
    moves.expansion,
    moves.contraction,
    moves.churned,
    moves.new,
    moves.reactivation,
  ];
  const refused = refuseNonFinite(...amounts);
  if (refused) return refused;
  return amounts.some((amount) => amount < 0) ? invalid('out-of-range') : undefined;
};

const retained = (moves: RevenueMoves, added: number): Figure => {
  const refused = refuse(moves);
  if (refused) return refused;
  if (moves.start === 0) return notDefined('no-revenue-at-start');
  const lost = moves.contraction + moves.churned;
  if (lost > moves.start) return invalid('more-lost-than-there');
  return figure((moves.start + added - lost) / moves.start);
};

/**
 * Gross revenue retention (GRR): share of the revenue at the start that is still there, growth left out.
 * @returns a share, 0..1; losses beyond the revenue at the start are `invalid`
 */
export const grossRevenueRetention = (moves: RevenueMoves): Figure => retained(moves, 0);

/**
 * Net revenue retention (NRR): the same with growth from customers already there. May exceed 1.
 */
export const netRevenueRetention = (moves: RevenueMoves): Figure => retained(moves, moves.expansion);

/**
 * Quick ratio: revenue gained for each unit lost.
 * @returns a pure number; `infinite` without losses, `undefined` without any change
 */
export const quickRatio = (moves: RevenueMoves): Figure => {
  const refused = refuse(moves);
  if (refused) return refused;
  const gained = moves.new + moves.expansion + moves.reactivation;
  const lost = moves.churned + moves.contraction;
  if (lost === 0) return gained === 0 ? notDefined('no-change') : infinite('no-losses');
  return figure(gained / lost);
};

/**
 * Growth of what a customer who stays brings: NRR per customer retained is r(1+g), so g = NRR/r − 1.
 * @param net       net revenue retention, a share >= 0
 * @param retention customer retention, a share 0..1
 * @returns share per period, for `growingLifetimeValue`; `undefined` when nobody stays
 */
export const growthPerCustomer = (net: number, retention: number): Figure => {
  const refused = refuseNonFinite(net, retention);
  if (refused) return refused;
  if (net < 0 || retention < 0 || retention > 1) return invalid('out-of-range');
  return retention === 0 ? notDefined('nobody-retained') : figure(net / retention - 1);
};
