import { given, scenarioBasis } from './basis.ts';
import type { Basis } from './basis.ts';
import { combine, figure, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure } from './figure.ts';
import { checkScenario } from './input-check.ts';
import type { InputIssue } from './input-check.ts';
import { horizonLifetimeValue, unlimitedLifetimeValue } from './lifetime-value.ts';
import { evaluateScenario } from './scenario.ts';
import type { Metrics, Scenario } from './scenario.ts';

/** Two parts of one base, each with inputs of its own, in the same currency. */
export interface Segments {
  readonly customers: Scenario;
  readonly clients: Scenario;
}
export type Segment = keyof Segments;

export interface SegmentValue {
  readonly issues: readonly InputIssue[];
  readonly metrics: Metrics;
  /** accounts at the start, a count */
  readonly accounts: Figure;
  /** accounts · value within the horizon, money; by convention 1, as if each paid now and that payment were certain */
  readonly total: Figure;
  /** share of all accounts, and of the value of both segments */
  readonly shareOfAccounts: Figure;
  readonly shareOfValue: Figure;
}

export interface SegmentsValue {
  readonly segments: Readonly<Record<Segment, SegmentValue>>;
  /** value of both, each valued apart and then summed, money */
  readonly total: Figure;
  /** what valuing one average account would give instead, money; only for the same period, discount and horizon */
  readonly ofTheAverage: Figure;
  /** how far that is off, as a share of `total`: −0.3 is 30 % too low */
  readonly averagingError: Figure;
}

const sum = (a: Figure, b: Figure): Figure => combine([a, b], (x, y) => figure(x + y));
const share = (part: Figure, whole: Figure): Figure =>
  combine([part, whole], (x, y) => (y === 0 ? notDefined('no-margin') : figure(x / y)));

const basisOf = (s: Scenario): Basis => scenarioBasis(s, checkScenario(s).refused);
const accountsOf = (s: Scenario): Figure => given(s, checkScenario(s).refused, 'start');
const totalOf = (s: Scenario): Figure =>
  combine([accountsOf(s), evaluateScenario(s).metrics.ltv], (accounts, value) => figure(accounts * value));

/** Whether the values of both count the same: same period, discount and horizon. */
const comparable = ({ customers, clients }: Segments): boolean =>
  customers.period === clients.period &&
  customers.discount === clients.discount &&
  customers.horizon === clients.horizon;

const valueOfTheAverage = (segments: Segments): Figure => {
  if (!comparable(segments)) return notDefined('different-periods');
  const { customers, clients } = segments;
  const [a, b] = [basisOf(customers), basisOf(clients)];
  const [n, k] = [accountsOf(customers), accountsOf(clients)];
  return combine(
    [n, k, a.margin, b.margin, a.retention, b.retention, a.discount],
    (n1, n2, m1, m2, r1, r2, discount) => {
      const all = n1 + n2;
      const margin = (n1 * m1 + n2 * m2) / all;
      const retention = (n1 * r1 + n2 * r2) / all;
      const value =
        a.payments.status === 'infinite'
          ? unlimitedLifetimeValue(margin, retention, discount)
          : combine([a.payments], (payments) => horizonLifetimeValue(margin, retention, discount, payments));
      return combine([value], (each) => figure(all * each));
    },
  );
};

/**
 * Both segments valued apart and then summed; never the value of an average account, which is wrong when segments differ
 * (half the base at 1 % churn and half at 9 % is worth 55.6 margins each, not 20).
 */
export const evaluateSegments = (segments: Segments): SegmentsValue => {
  const totals = { customers: totalOf(segments.customers), clients: totalOf(segments.clients) };
  const total = sum(totals.customers, totals.clients);
  const accounts = { customers: accountsOf(segments.customers), clients: accountsOf(segments.clients) };
  const all = sum(accounts.customers, accounts.clients);
  const segment = (name: Segment): SegmentValue => {
    const { issues, metrics } = evaluateScenario(segments[name]);
    return {
      issues,
      metrics,
      accounts: accounts[name],
      total: totals[name],
      shareOfAccounts: share(accounts[name], all),
      shareOfValue: share(totals[name], total),
    };
  };
  const ofTheAverage = valueOfTheAverage(segments);
  return {
    segments: { customers: segment('customers'), clients: segment('clients') },
    total,
    ofTheAverage,
    averagingError: combine([ofTheAverage, total], (average, real) =>
      real === 0 ? notDefined('no-margin') : figure((average - real) / Math.abs(real)),
    ),
  };
};

export interface Move {
  /** accounts in each segment afterwards */
  readonly accounts: Readonly<Record<Segment, Figure>>;
  /** money gained by one account that moves, before its cost */
  readonly perAccount: Figure;
  /** money gained by all that move, after the cost of moving them */
  readonly gain: Figure;
  /** value of both segments afterwards, money, after the cost */
  readonly total: Figure;
}

/**
 * What moving accounts from one segment to the other does, if an account that moves brings from then on what the others there
 * bring. Spending per account in both segments stays as it is. Money is `undefined` with `different-periods` when the two segments
 * do not share period, discount and horizon, because then their values do not count the same.
 * @param count accounts that move, whole, 0..accounts in `from`
 * @param cost  money for each account moved, >= 0
 */
export const moveAccounts = (segments: Segments, from: Segment, count: number, cost: number): Move => {
  const to = from === 'customers' ? 'clients' : 'customers';
  const here = accountsOf(segments[from]);
  const refusedCost = refuseNonFinite(count, cost);
  const moved: Figure =
    refusedCost ??
    combine([here], (accounts) => {
      if (!Number.isInteger(count) || count < 0 || cost < 0) return invalid('out-of-range');
      return count > accounts ? invalid('more-than-there') : figure(count);
    });
  const value = (name: Segment): Figure => evaluateScenario(segments[name]).metrics.ltv;
  const perAccount = comparable(segments)
    ? combine([value(to), value(from)], (there, before) => figure(there - before))
    : notDefined('different-periods');
  const gain = combine([moved, perAccount], (accounts, each) => figure(accounts * (each - cost)));
  const left = combine([here, moved], (accounts, gone) => figure(accounts - gone));
  const joined = sum(accountsOf(segments[to]), moved);
  return {
    accounts:
      from === 'customers' ? { customers: left, clients: joined } : { customers: joined, clients: left },
    perAccount,
    gain,
    total: sum(sum(totalOf(segments.customers), totalOf(segments.clients)), gain),
  };
};
