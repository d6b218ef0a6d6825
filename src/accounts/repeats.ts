import { endedUndated, noContract, stillRunning, unknownContract } from './account-table.ts';
import type { AccountRow } from './account-table.ts';
import { wholeMonths } from './day.ts';
import type { AmountPeriod } from './roles.ts';

/** Later of two ends: one that runs outlasts one that has ended; a date is known better than none. */
function laterEnd(a: number, b: number): number {
  if (a === stillRunning || b === stillRunning) return stillRunning;
  return a === endedUndated || b === endedUndated ? endedUndated : Math.max(a, b);
}

/** Later end of contract; a date or an open end says more than "none", "none" more than nothing. */
function laterContract(a: number, b: number): number {
  if (a === unknownContract) return b;
  if (b === unknownContract) return a;
  if (a === noContract) return b;
  return b === noContract ? a : Math.max(a, b);
}

/** Whether of two rows the second is the later one. */
const isLater = (before: AccountRow, row: AccountRow): boolean => {
  const end = laterEnd(before.end, row.end);
  return row.end === end && before.end !== end ? true : row.end === before.end && row.start > before.start;
};

/** Sum of two costs of which either may be unknown. */
const costOf = (a: number, b: number): number => (Number.isNaN(a) ? b : Number.isNaN(b) ? a : a + b);

/** Months between the end of one row and the start of the next from which on the account may have been away. */
export const longGap = 3;

const isApart = (a: AccountRow, b: AccountRow): boolean =>
  a.end !== stillRunning && a.end !== endedUndated && wholeMonths(a.end, b.start) >= longGap;

/** Whether an account may have left and come back between two of its rows, whichever of them is the earlier. */
export const hasGap = (before: AccountRow, row: AccountRow): boolean =>
  isApart(before, row) || isApart(row, before);

/**
 * Two rows of one account as one account. It began with the first, ends with the last, and what a yes says stands. Amounts
 * that are paid at the same time add up; of those that came one after the other the last one counts, unless the amounts
 * are totals, which always add up.
 */
export function combined(before: AccountRow, row: AccountRow, period: AmountPeriod): AccountRow {
  const later = isLater(before, row) ? row : before;
  const together = period === 'total' || before.end === row.end;
  return {
    start: Math.min(before.start, row.start),
    end: laterEnd(before.end, row.end),
    contractEnd: laterContract(before.contractEnd, row.contractEnd),
    amount: together ? before.amount + row.amount : later.amount,
    cost: together ? costOf(before.cost, row.cost) : later.cost,
    plan: later.plan,
    segment: later.segment,
    currency: later.currency,
    scope: Math.max(before.scope, row.scope),
    manager: Math.max(before.manager, row.manager),
  };
}
