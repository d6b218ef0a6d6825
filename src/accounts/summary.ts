import { fitLifeTable } from '../economics/cohort-fit.ts';
import { cohortValue } from '../economics/cohort-value.ts';
import { discountOver } from '../economics/compounding.ts';
import { andThen, figure, notDefined, present } from '../economics/figure.ts';
import type { Figure, Result } from '../economics/figure.ts';
import { wilsonInterval } from '../economics/interval.ts';
import type { Interval } from '../economics/interval.ts';
import type { Period } from '../economics/period.ts';
import type { Survival } from '../economics/survival.ts';
import { endedUndated, stillRunning } from './account-table.ts';
import type { AccountTable } from './account-table.ts';
import { groups, movementOf } from './classify.ts';
import type { Classes, Group } from './classify.ts';
import { Cohorts } from './cohorts.ts';
import type { CohortRow } from './cohorts.ts';
import { concentrationOf } from './concentration.ts';
import type { Concentration } from './concentration.ts';
import { addMonths, daysPerMonth } from './day.ts';
import { fewestAtRisk } from './fewest.ts';
import { addSeen, lifeTable, noExposure, seenPeriods } from './life-table.ts';
import type { LifeRow } from './life-table.ts';
import type { AmountPeriod } from './roles.ts';
import type { Rules } from './rules.ts';

export interface SummarySettings {
  readonly rules: Rules;
  /** period of retention, cohorts and survival; the value counts payments as the amounts are paid */
  readonly period: Period;
  readonly amountPeriod: AmountPeriod;
  /** number of the currency whose amounts are summed */
  readonly currency: number;
  /** share of an amount that is left before the cost to serve, 0..1 */
  readonly margin: number;
  /** share per year, >= 0 */
  readonly discount: number;
  /** years whose payments count towards the value */
  readonly horizon: number;
}

/** Accounts of one group over the last period. */
export interface Retention {
  /** there at its start */
  readonly start: number;
  /** of those, still there at its end */
  readonly kept: number;
  /** came during it and are still there */
  readonly added: number;
  /** came during it and left again before its end */
  readonly cameAndLeft: number;
  /** share kept and share lost with 95 % Wilson intervals */
  readonly retention: Figure;
  readonly retentionInterval: Result<Interval>;
  readonly churn: Figure;
  readonly churnInterval: Result<Interval>;
}

export interface GroupSummary {
  readonly accounts: number;
  readonly running: number;
  readonly ended: number;
  /** ended without a date; with any such, nothing that depends on how long accounts stay is given */
  readonly undated: number;
  /** of the running accounts, or of all when amounts are totals; in the file's amount period */
  readonly revenue: Concentration;
  /** accounts whose amounts are in another currency and left out of all money */
  readonly otherCurrency: number;
  /** months an account has lasted so far, or did last */
  readonly meanTenure: Figure;
  readonly medianTenure: Figure;
  readonly retention: Retention;
  readonly survival: readonly LifeRow[];
  readonly cohorts: readonly CohortRow[];
  /** money of one account and period, before margin and cost */
  readonly amountPerPeriod: Figure;
  /** what of it is left after margin and cost to serve */
  readonly marginPerPeriod: Figure;
  /** fitted survival, in the period that one amount pays for (months when amounts are totals); `constant-churn` as warning */
  readonly curve: Result<Survival>;
  /** ends seen in whole such periods: what the curve rests on */
  readonly losses: number;
  /** value of a new account of the group, discounted, first payment at once, within the horizon; money, warning as above */
  readonly value: Figure;
  readonly toward: number;
  readonly back: number;
}

export type Summary = Readonly<Record<Group, GroupSummary>>;

const monthsIn = { month: 1, quarter: 3, year: 12 } as const;

/** Months that one amount pays for; totals are spread over months. */
const amountMonths: Readonly<Record<AmountPeriod, number>> = { month: 1, quarter: 3, year: 12, total: 1 };

class Gathering {
  accounts = 0;
  running = 0;
  undated = 0;
  otherCurrency = 0;
  start = 0;
  kept = 0;
  added = 0;
  cameAndLeft = 0;
  toward = 0;
  back = 0;
  moneyAccounts = 0;
  amounts = 0;
  tenures = 0;
  tenureDays = 0;
  perMonth = 0;
  perMonthAccounts = 0;
  cost = 0;
  costAccounts = 0;
  readonly exposure = noExposure();
  /** the same in the period of the amounts */
  readonly paid = noExposure();
  readonly cohorts: Cohorts;
  readonly money: Float64Array;
  readonly days: Int32Array;

  constructor(size: number, monthsPerPeriod: number) {
    this.cohorts = new Cohorts(monthsPerPeriod);
    this.money = new Float64Array(size);
    this.days = new Int32Array(size);
  }
}

/** Summarises each group. One pass over the accounts, then one sort of amounts and one of tenures per group. */
export function summarise(table: AccountTable, classes: Classes, settings: SummarySettings): Summary {
  const { rules, period, amountPeriod, currency } = settings;
  const { asOf } = rules;
  const months = monthsIn[period];
  const paidMonths = amountMonths[amountPeriod];
  const from = addMonths(asOf, -months);
  const notice = addMonths(asOf, rules.notice);
  const gathered = groups.map((group) => new Gathering(classes.counts[group], months));

  for (let at = 0; at < table.count; at += 1) {
    const code = classes.codes[at] ?? 0;
    const group = gathered[code >> 6];
    if (group === undefined) continue;
    const start = table.start[at] ?? 0;
    const end = table.end[at] ?? stillRunning;
    const running = end > asOf;
    group.accounts += 1;
    if (running) group.running += 1;
    if (end === endedUndated) group.undated += 1;
    else {
      const there = start <= from && end > from;
      if (there) group.start += 1;
      if (running && there) group.kept += 1;
      if (running && start > from) group.added += 1;
      if (!running && start > from) group.cameAndLeft += 1;
      const seen = seenPeriods(table, at, asOf, months);
      addSeen(group.exposure, seen);
      addSeen(group.paid, paidMonths === months ? seen : seenPeriods(table, at, asOf, paidMonths));
      group.cohorts.add(table, at, seen);
      const days = (running ? asOf : end) - start;
      group.days[group.tenures] = days;
      group.tenures += 1;
      group.tenureDays += days;
    }
    const movement = movementOf(table, at, code, asOf, notice);
    if (movement === 'toward') group.toward += 1;
    else if (movement === 'back') group.back += 1;
    if (table.currency[at] !== currency) {
      group.otherCurrency += 1;
      continue;
    }
    if (!running && amountPeriod !== 'total') continue;
    const amount = table.amount[at] ?? 0;
    group.money[group.amounts] = amount;
    group.amounts += 1;
    const tenure =
      amountPeriod === 'total'
        ? Math.max(1, ((running ? asOf : Math.max(start, end)) - start) / daysPerMonth)
        : 1;
    if (amountPeriod === 'total' && end === endedUndated) continue;
    group.perMonth += amountPeriod === 'total' ? amount / tenure : amount;
    group.perMonthAccounts += 1;
    const cost = table.cost[at] ?? NaN;
    if (!Number.isNaN(cost)) {
      group.cost += amountPeriod === 'total' ? cost / tenure : cost;
      group.costAccounts += 1;
    }
  }
  const [client, customer, uncertain] = gathered.map((group) => finished(group, settings));
  if (!client || !customer || !uncertain) throw new RangeError('a group is missing');
  return { client, customer, uncertain };
}

function retentionOf({ start, kept, added, cameAndLeft, undated }: Gathering): Retention {
  const lost = start - kept;
  const known = start > 0;
  const none = notDefined('no-start-customers');
  // leavers whose date is not known may have been lost in this very period: then no share can be given
  const hidden = undated > 0 ? notDefined('no-start-count') : undefined;
  return {
    start,
    kept,
    added,
    cameAndLeft,
    retention: hidden ?? (known ? figure(kept / start) : none),
    retentionInterval: hidden ?? wilsonInterval(kept, start),
    churn: hidden ?? (known ? figure(lost / start) : none),
    churnInterval: hidden ?? wilsonInterval(lost, start),
  };
}

/** Median of whole days, by counting how often each number of days comes. */
function medianOf(days: Int32Array): Figure {
  if (days.length === 0) return notDefined('no-start-customers');
  const most = days.reduce((largest, each) => (each > largest ? each : largest), 0);
  const counts = new Int32Array(most + 1);
  for (const each of days) counts[each] = (counts[each] ?? 0) + 1;
  let before = 0;
  let lower = -1;
  for (let each = 0; each <= most; each += 1) {
    before += counts[each] ?? 0;
    if (lower < 0 && before * 2 >= days.length) lower = each;
    if (before * 2 > days.length) return figure((lower + each) / 2 / daysPerMonth);
  }
  return notDefined('no-start-customers');
}

/** Survival fitted to what was seen in the periods of the amounts. */
function curveOf(group: Gathering): { curve: Result<Survival>; losses: number } {
  const table = lifeTable(group.paid);
  const losses = table.reduce((sum, { lost }) => sum + lost, 0);
  if (group.undated > 0) return { curve: notDefined('no-start-count'), losses };
  if (table.filter(({ atRisk }) => atRisk >= fewestAtRisk).length < 2)
    return { curve: notDefined('too-few-intervals'), losses };
  const fit = fitLifeTable(table);
  return { curve: fit.status === 'ok' ? present(fit.value.curve, fit.reason) : fit, losses };
}

/** Value of a new account: what every amount leaves, weighted with the survival up to it and discounted. */
function valueOf(curve: Result<Survival>, money: Figure, settings: SummarySettings): Figure {
  const { discount, horizon, amountPeriod } = settings;
  const perYear = 12 / amountMonths[amountPeriod];
  if (curve.status !== 'ok') return curve;
  const worth = andThen(money, (amount) =>
    andThen(discountOver(discount, 1 / perYear), (rate) =>
      cohortValue(curve.value, amount, rate, Math.round(horizon * perYear)),
    ),
  );
  return worth.status === 'ok' ? present(worth.value, curve.reason) : worth;
}

function finished(group: Gathering, settings: SummarySettings): GroupSummary {
  const { period, amountPeriod, margin } = settings;
  const hidden = group.undated > 0;
  const factor = monthsIn[period] / amountMonths[amountPeriod];
  const amount =
    group.perMonthAccounts > 0
      ? figure(group.perMonth / group.perMonthAccounts)
      : notDefined('no-start-customers');
  const cost = group.costAccounts > 0 ? group.cost / group.costAccounts : 0;
  const left = andThen(amount, (each) => figure(each * margin - cost));
  const perPeriod = (money: Figure): Figure => andThen(money, (each) => figure(each * factor));
  const { curve, losses } = curveOf(group);
  const meanTenure =
    group.tenures > 0
      ? figure(group.tenureDays / group.tenures / daysPerMonth)
      : notDefined('no-start-customers');
  return {
    accounts: group.accounts,
    running: group.running,
    ended: group.accounts - group.running,
    undated: group.undated,
    revenue: concentrationOf(group.money.subarray(0, group.amounts)),
    otherCurrency: group.otherCurrency,
    meanTenure: hidden ? notDefined('no-start-count') : meanTenure,
    medianTenure: hidden ? notDefined('no-start-count') : medianOf(group.days.subarray(0, group.tenures)),
    retention: retentionOf(group),
    survival: hidden ? [] : lifeTable(group.exposure),
    cohorts: hidden ? [] : group.cohorts.rows(settings.rules.asOf),
    amountPerPeriod: perPeriod(amount),
    marginPerPeriod: perPeriod(left),
    curve,
    losses,
    value: valueOf(curve, left, settings),
    toward: group.toward,
    back: group.back,
  };
}
