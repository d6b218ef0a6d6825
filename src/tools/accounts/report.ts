import type { Intake, Rejected } from '../../accounts/intake.ts';
import { rejections } from '../../accounts/rejections.ts';
import type { Rejection } from '../../accounts/rejections.ts';

/** What reading a file came to: read = used + rejected. */
export interface Report {
  readonly read: number;
  readonly used: number;
  readonly rejected: number;
  readonly accounts: number;
  /** used rows of accounts that had a row before */
  readonly repeated: number;
  /** of those, rows with a long gap between them and what was known of the account */
  readonly gaps: number;
  readonly reasons: readonly { readonly reason: Rejection; readonly count: number }[];
  readonly listed: readonly Rejected[];
  /** characters that the encoding could not read */
  readonly unreadable: number;
  /** latest start or end, and earliest start, as days; null when nothing was used */
  readonly latest: number | null;
  readonly earliest: number | null;
  readonly plans: readonly { readonly name: string; readonly count: number }[];
  readonly currencies: readonly { readonly code: string; readonly count: number }[];
  /** milliseconds spent reading */
  readonly duration: number;
}

/** Plans shown for choosing: the most frequent. */
const mostPlans = 40;

/** @param duration milliseconds spent reading */
export function reportOf(intake: Intake, unreadable: number, duration: number): Report {
  const { table, records, rejected, repeated, gaps, listed, latest, earliest } = intake;
  const counted = (
    numbers: Uint8Array | Uint16Array,
    values: readonly string[],
  ): { name: string; count: number }[] => {
    const counts = new Float64Array(values.length + 1);
    for (let at = 0; at < table.count; at += 1) {
      const number = Math.min(values.length, numbers[at] ?? 0);
      counts[number] = (counts[number] ?? 0) + 1;
    }
    return values
      .map((name, number) => ({ name, count: counts[number] ?? 0 }))
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count);
  };
  return {
    read: records,
    used: records - rejected,
    rejected,
    accounts: table.count,
    repeated,
    gaps,
    reasons: rejections
      .map((reason, number) => ({ reason, count: intake.rejectedBy[number] ?? 0 }))
      .filter(({ count }) => count > 0),
    listed,
    unreadable,
    latest: table.count > 0 ? latest : null,
    earliest: table.count > 0 ? earliest : null,
    plans: counted(table.plan, intake.plans.values)
      .filter(({ name }) => name !== '')
      .slice(0, mostPlans),
    currencies: counted(table.currency, intake.currencies.values).map(({ name, count }) => ({
      code: name,
      count,
    })),
    duration,
  };
}
