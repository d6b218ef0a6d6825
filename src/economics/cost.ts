import { figure, infinite, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure } from './figure.ts';

/**
 * Cost of winning one customer (CAC).
 * @param spend acquisition spend of the period, money >= 0; fully loaded when people and tools are in it
 * @param won   customers won in the period
 * @returns money per customer won; 0 carries the warning `no-acquisition-spend`
 */
export const acquisitionCost = (spend: number, won: number): Figure => {
  const refused = refuseNonFinite(spend, won);
  if (refused) return refused;
  if (spend < 0 || won < 0) return invalid('out-of-range');
  if (won === 0) return notDefined(spend === 0 ? 'nothing-spent-nobody-won' : 'no-new-customers');
  return figure(spend / won, spend === 0 ? 'no-acquisition-spend' : undefined);
};

/**
 * Acquisition spend with everything in it: media, people, tools, agencies, onboarding.
 * @param parts money per period, each >= 0
 */
export const fullyLoadedSpend = (parts: readonly number[]): Figure => {
  const refused = refuseNonFinite(...parts);
  if (refused) return refused;
  if (parts.some((part) => part < 0)) return invalid('out-of-range');
  return figure(parts.reduce((sum, part) => sum + part, 0));
};

/**
 * CAC when a sale takes time: spend of an earlier period over the customers won in the last one.
 * @param spend money per period, oldest first
 * @param won   customers won per period, same length
 * @param lag   periods between spending and winning, whole, >= 0
 */
export const laggedAcquisitionCost = (
  spend: readonly number[],
  won: readonly number[],
  lag: number,
): Figure => {
  if (!Number.isInteger(lag) || lag < 0 || spend.length !== won.length) return invalid('out-of-range');
  const paid = spend[spend.length - 1 - lag];
  const last = won[won.length - 1];
  if (paid === undefined || last === undefined) return invalid('out-of-range');
  return acquisitionCost(paid, last);
};

/**
 * Cost of keeping one customer for one period (CRC).
 * @param spend    retention spend of the period, money >= 0
 * @param retained customers kept, E − N
 * @returns money per customer kept and period; 0 carries the warning `no-retention-spend`
 * @remarks No commonly accepted formula exists; this one divides by customers retained.
 */
export const retentionCost = (spend: number, retained: number): Figure => {
  const refused = refuseNonFinite(spend, retained);
  if (refused) return refused;
  if (spend < 0 || retained < 0) return invalid('out-of-range');
  if (retained === 0) return notDefined('nobody-retained');
  return figure(spend / retained, spend === 0 ? 'no-retention-spend' : undefined);
};

/**
 * What winning one costs, in multiples of what keeping one costs. An average: it does not say where the next
 * unit of money should go (Pfeifer 2005).
 * @param won  CAC, money
 * @param kept cost of keeping one customer over the time the ratio is stated for
 */
export const costRatio = (won: number, kept: number): Figure => {
  const refused = refuseNonFinite(won, kept);
  if (refused) return refused;
  if (won < 0 || kept < 0) return invalid('out-of-range');
  if (kept === 0) return won === 0 ? notDefined('nothing-spent') : infinite('no-retention-spend');
  return figure(won / kept, won === 0 ? 'no-acquisition-spend' : undefined);
};
