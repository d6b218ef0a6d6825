import type { AccountTable } from './account-table.ts';
import { addMonths, monthIndex } from './day.ts';
import type { Day } from './day.ts';

/** Accounts that began in the same calendar period. */
export interface CohortRow {
  /** calendar year and period within it: 2024 and 3 for the third quarter; 1 for whole years */
  readonly year: number;
  readonly part: number;
  readonly accounts: number;
  /** accounts still there after 0, 1, 2, ... periods, as far as every one of them was seen */
  readonly there: readonly number[];
}

/** How many cohorts, and how many periods of each, a table shows at most. */
export const mostCohorts = 12;

interface Gathered {
  size: number;
  lastStart: Day;
  readonly lost: number[];
}

/** Gathers accounts by the period they began in. */
export class Cohorts {
  private readonly byPeriod = new Map<number, Gathered>();
  private readonly monthsPerPeriod: number;

  constructor(monthsPerPeriod: number) {
    this.monthsPerPeriod = monthsPerPeriod;
  }

  /** @param seen as `seenPeriods` counts; accounts without a date of their loss are left out */
  add(table: AccountTable, at: number, seen: number): void {
    if (Number.isNaN(seen)) return;
    const start = table.start[at] ?? 0;
    const key = Math.floor(monthIndex(start) / this.monthsPerPeriod);
    let cohort = this.byPeriod.get(key);
    if (cohort === undefined) {
      cohort = { size: 0, lastStart: start, lost: [] };
      this.byPeriod.set(key, cohort);
    }
    cohort.size += 1;
    if (start > cohort.lastStart) cohort.lastStart = start;
    if (seen >= 0) return;
    const age = -1 - seen;
    for (let length = cohort.lost.length; length <= age; length += 1) cohort.lost.push(0);
    cohort.lost[age] = (cohort.lost[age] ?? 0) + 1;
  }

  /** The latest cohorts, oldest first. */
  rows(asOf: Day): readonly CohortRow[] {
    const keys = [...this.byPeriod.keys()].sort((a, b) => a - b).slice(-mostCohorts);
    return keys.flatMap((key) => {
      const cohort = this.byPeriod.get(key);
      if (!cohort) return [];
      const there = [cohort.size];
      for (let age = 1; age <= mostCohorts; age += 1) {
        if (addMonths(cohort.lastStart, age * this.monthsPerPeriod) > asOf) break;
        there.push((there[age - 1] ?? 0) - (cohort.lost[age - 1] ?? 0));
      }
      const perYear = 12 / this.monthsPerPeriod;
      return [{ year: Math.floor(key / perYear), part: (key % perYear) + 1, accounts: cohort.size, there }];
    });
  }
}
