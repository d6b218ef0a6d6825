import type { Day } from './day.ts';

/** What an empty cell means for one part of the test. */
export type EmptyMeans = 'unknown' | 'no';

/**
 * The three-part test as rules over the columns of a file. An account is a client when the work is tailored, there is an
 * agreed engagement, and it continues; a customer when one of the three is known not to hold; else uncertain.
 */
export interface Rules {
  /** the day the file is looked at */
  readonly asOf: Day;
  readonly tailored: {
    /** the column of the scope counts */
    readonly scope: boolean;
    /** plans made for the one who buys them, by name as in the file */
    readonly plans: readonly string[];
    /** a named manager counts as tailored work; attention alone is not, so this starts off */
    readonly manager: boolean;
    readonly empty: EmptyMeans;
  };
  readonly agreed: {
    /** shortest agreed term, from the start to the end of the contract, in months */
    readonly months: number;
    /** plans that come with an agreement of their own */
    readonly plans: readonly string[];
    readonly empty: EmptyMeans;
  };
  readonly continues: {
    /** shortest time an account has to last, or to be agreed for, in months */
    readonly months: number;
  };
  /**
   * an agreement that ends within so many months, or ended no longer ago, is a client's way back; one that ended longer ago
   * is none any more. Counted from `asOf`, or from the end of those who left; in months
   */
  readonly notice: number;
}

/** Values allowed for the thresholds, in months. */
export const monthLimits = { min: 0, max: 120 } as const;

export const defaultRules = (asOf: Day): Rules => ({
  asOf,
  tailored: { scope: true, plans: [], manager: false, empty: 'unknown' },
  agreed: { months: 3, plans: [], empty: 'unknown' },
  continues: { months: 6 },
  notice: 3,
});
