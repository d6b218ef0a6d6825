import { notDefined, figure } from '../economics/figure.ts';
import type { Figure } from '../economics/figure.ts';

export interface Concentration {
  /** sum of all amounts */
  readonly total: number;
  /** share of the largest amount, 0..1 */
  readonly largest: Figure;
  /** share of the largest tenth of the amounts, rounded up to whole ones, 0..1 */
  readonly topTenth: Figure;
}

/** How much of a sum hangs on few. @param amounts >= 0; sorted in place, smallest first */
export function concentrationOf(amounts: Float64Array): Concentration {
  amounts.sort();
  const total = amounts.reduce((sum, amount) => sum + amount, 0);
  const share = (count: number): Figure =>
    total > 0
      ? figure(amounts.subarray(amounts.length - count).reduce((sum, amount) => sum + amount, 0) / total)
      : notDefined('no-revenue-at-start');
  return {
    total,
    largest: share(Math.min(1, amounts.length)),
    topTenth: share(Math.ceil(amounts.length / 10)),
  };
}
