import { figure, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure, Missing } from './figure.ts';

/** Customers counted over one period. `end` includes the new ones. */
export interface Counts {
  readonly start: number;
  readonly new: number;
  readonly end: number;
}

const refuseCounts = ({ start, new: won, end }: Counts): Missing | undefined => {
  const refused = refuseNonFinite(start, won, end);
  if (refused) return refused;
  if (start < 0 || won < 0 || end < 0) return invalid('out-of-range');
  if (start === 0) return notDefined('no-start-customers');
  if (end < won) return invalid('fewer-than-new');
  if (end > start + won) return invalid('more-than-possible');
  return undefined;
};

/**
 * Customer retention rate: share of the customers at the start who are still there, new ones left out.
 * @returns share per period, 0..1
 * @remarks (E − N) / S
 */
export const retentionRate = (counts: Counts): Figure =>
  refuseCounts(counts) ?? figure((counts.end - counts.new) / counts.start);

/**
 * Customer (logo) churn: share of the customers at the start who left; new ones left out of both sides.
 * @returns share per period, 0..1
 * @remarks (S + N − E) / S
 */
export const churnRate = (counts: Counts): Figure =>
  refuseCounts(counts) ?? figure((counts.start + counts.new - counts.end) / counts.start);

/** Customers lost in the period, a count. */
export const customersLost = (counts: Counts): Figure =>
  refuseCounts(counts) ?? figure(counts.start + counts.new - counts.end);

/** Customers kept from the start to the end of the period, a count. */
export const customersRetained = (counts: Counts): Figure =>
  refuseCounts(counts) ?? figure(counts.end - counts.new);

/**
 * New customers for each one lost.
 * @returns a pure number; `infinite` when nobody was lost, `undefined` when nobody came or went
 */
export const customerQuickRatio = (won: number, lost: number): Figure => {
  const refused = refuseNonFinite(won, lost);
  if (refused) return refused;
  if (won < 0 || lost < 0) return invalid('out-of-range');
  if (lost === 0) return won === 0 ? notDefined('no-change') : { status: 'infinite', reason: 'no-losses' };
  return figure(won / lost);
};

/**
 * Number of customers at which as many leave as come, if both go on as now.
 * @param won   new customers per period
 * @param churn share lost per period, 0..1
 * @remarks N / c
 */
export const steadyState = (won: number, churn: number): Figure => {
  const refused = refuseNonFinite(won, churn);
  if (refused) return refused;
  if (won < 0 || churn < 0 || churn > 1) return invalid('out-of-range');
  if (churn === 0) return won === 0 ? notDefined('no-change') : { status: 'infinite', reason: 'no-churn' };
  return figure(won / churn);
};
