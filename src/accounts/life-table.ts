import { wilsonInterval } from '../economics/interval.ts';
import { endedUndated, stillRunning } from './account-table.ts';
import type { AccountTable } from './account-table.ts';
import { wholeMonths } from './day.ts';
import type { Day } from './day.ts';

/** Accounts by how many whole periods they were seen for, and whether they were then lost or are still there. */
export interface Exposure {
  /** accounts lost in the period after `index` whole ones */
  readonly lost: number[];
  /** accounts still there after `index` whole periods, not seen any longer yet */
  readonly there: number[];
}

export const noExposure = (): Exposure => ({ lost: [], there: [] });

/**
 * Whole periods an account was seen for; negative, −1 − n, when it was lost in the period after n. A loss in a period that was
 * not over yet for that account does not count as one: accounts that stay through it would not count either.
 * @returns NaN when nobody knows the date of the loss
 */
export function seenPeriods(table: AccountTable, at: number, asOf: Day, monthsPerPeriod: number): number {
  const start = table.start[at] ?? 0;
  const end = table.end[at] ?? stillRunning;
  if (end === endedUndated) return NaN;
  const possible = Math.floor(wholeMonths(start, asOf) / monthsPerPeriod);
  if (end > asOf) return possible;
  // who leaves on the day a period is over has not renewed
  const age = Math.floor(wholeMonths(start, end - 1) / monthsPerPeriod);
  return age < possible ? -1 - age : age;
}

export function addSeen(exposure: Exposure, seen: number): void {
  if (Number.isNaN(seen)) return;
  const list = seen < 0 ? exposure.lost : exposure.there;
  const at = seen < 0 ? -1 - seen : seen;
  for (let length = list.length; length <= at; length += 1) list.push(0);
  list[at] = (list[at] ?? 0) + 1;
}

/** One step of the survival curve. */
export interface LifeRow {
  /** age at its end, in periods: 1, 2, 3, ... */
  readonly period: number;
  /** accounts seen through the whole step, or lost in it */
  readonly atRisk: number;
  readonly lost: number;
  /** share of all who began that is still there at its end, 0..1 */
  readonly survival: number;
  /** ends of its 95 % interval, 0..1 */
  readonly low: number;
  readonly high: number;
}

/**
 * Interval of a survival: Wilson's, of a sample so large that it would have the variance that Greenwood's formula gives.
 * @param spread Σ lost / (at risk · kept) up to the step
 * @param atRisk accounts at risk in the step, the sample as long as nobody or everybody is lost
 * @see Rothman 1978, Journal of Chronic Diseases 31
 */
function intervalOf(survival: number, spread: number, atRisk: number): { low: number; high: number } {
  const sample = survival > 0 && survival < 1 ? (1 - survival) / (survival * spread) : atRisk;
  const interval = wilsonInterval(Math.min(sample, survival * sample), sample);
  return interval.status === 'ok' ? interval.value : { low: 0, high: 1 };
}

/**
 * Survival by the product of what each period kept (Kaplan and Meier, in whole periods). Accounts that are still there leave
 * the count after the last period they were seen through.
 * @see Kaplan & Meier 1958, Journal of the American Statistical Association 53
 */
export function lifeTable({ lost, there }: Exposure): readonly LifeRow[] {
  const length = Math.max(lost.length, there.length);
  let seen = 0;
  for (let at = 0; at < length; at += 1) seen += (lost[at] ?? 0) + (there[at] ?? 0);
  const rows: LifeRow[] = [];
  let survival = 1;
  let spread = 0;
  for (let at = 0; at < length; at += 1) {
    seen -= there[at] ?? 0;
    if (seen <= 0) break;
    const gone = lost[at] ?? 0;
    survival *= (seen - gone) / seen;
    spread += gone / (seen * (seen - gone));
    rows.push({
      ...{ period: at + 1, atRisk: seen, lost: gone, survival },
      ...intervalOf(survival, spread, seen),
    });
    seen -= gone;
  }
  return rows;
}
