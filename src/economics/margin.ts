import { figure, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure, ReasonCode } from './figure.ts';

/** The warning a margin deserves, if any. */
export const marginWarning = (margin: number): ReasonCode | undefined =>
  margin > 0 ? undefined : margin === 0 ? 'no-margin' : 'negative-margin';

/**
 * Contribution margin before retention spend.
 * @param revenue average revenue per customer and period (ARPA), money >= 0
 * @param share   gross margin, a share −1..1
 * @returns money per customer and period
 */
export const grossMargin = (revenue: number, share: number): Figure => {
  const refused = refuseNonFinite(revenue, share);
  if (refused) return refused;
  if (revenue < 0 || share < -1 || share > 1) return invalid('out-of-range');
  const margin = revenue * share;
  return figure(margin, marginWarning(margin));
};

/**
 * Contribution margin after retention spend, which is spread over the customers at the start of the period.
 * @param gross     money per customer and period
 * @param retention retention spend, money per period >= 0
 * @param start     customers at the start
 * @returns money per customer and period
 * @remarks ARPU·GM − retention spend per start customer
 */
export const marginAfterRetention = (gross: number, retention: number, start: number): Figure => {
  const refused = refuseNonFinite(gross, retention, start);
  if (refused) return refused;
  if (retention < 0 || start < 0) return invalid('out-of-range');
  if (start === 0) return notDefined('no-start-customers');
  const margin = gross - retention / start;
  return figure(margin, marginWarning(margin));
};
