import {
  given,
  lostCustomers,
  scenarioBasis,
  scenarioChurnInterval,
  valueWithin,
  withChurn,
} from './basis.ts';
import { churnOver } from './compounding.ts';
import { customerQuickRatio, steadyState } from './counting.ts';
import { costRatio, retentionCost } from './cost.ts';
import { combine, figure, notDefined, andThen } from './figure.ts';
import type { Figure } from './figure.ts';
import { checkScenario } from './input-check.ts';
import {
  expectedLifetime,
  simpleLifetimeValue,
  unlimitedLifetimeValue,
  valueToCost,
} from './lifetime-value.ts';
import { discountedPayback, simplePayback } from './payback.ts';
import { breakEvenUplift, programmeGain } from './programme.ts';
import type { Scenario } from './scenario.ts';

/** Figures shown beside the metrics: other conventions, the interval of churn, the steps in between. */
export const detailNames = [
  'lost',
  'retained',
  'churn-low',
  'churn-high',
  'annual-churn',
  'discount-period',
  'lifetime',
  'mcac',
  'ratio-period',
  'ltv-gross',
  'ltv-simple-gross',
  'ltv-unlimited-gross',
  'ltv-simple-at-high-churn',
  'ltv-at-high-churn',
  'ltv-at-low-churn',
  'ltv-cac-gross',
  'ltv-cac-unlimited',
  'ltv-cac-simple',
  'ltv-cac-simple-gross',
  'payback-gross',
  'payback-churn',
  'breakeven-churn',
  'breakeven-churn-cut',
  'programme-gain',
  'programme-gain-all',
  'quick-ratio',
  'steady-state',
] as const;
export type DetailName = (typeof detailNames)[number];

/**
 * The figures beside the metrics. Money is per customer won unless its name says otherwise; times in periods. "at low
 * churn" and "at high churn" are the ends of the 95 % interval; `programme-gain-all` is for all customers at the start.
 */
export const scenarioDetails = (s: Scenario): Readonly<Record<DetailName, Figure>> => {
  const { refused } = checkScenario(s);
  const basis = scenarioBasis(s, refused);
  const { churn, retention, discount, gross, margin, cac } = basis;
  const won = given(s, refused, 'new');
  const lost = lostCustomers(s, refused);
  const interval = scenarioChurnInterval(s, refused);
  const low = andThen(interval, (range) => figure(range.low));
  const high = andThen(interval, (range) => figure(range.high));
  const perPeriod = combine([basis.retentionSpend, basis.retained], retentionCost);
  const breakEven = combine([basis.x, margin, retention, discount], breakEvenUplift);
  const gain = combine([basis.x, basis.delta, margin, retention, discount], programmeGain);
  const ltvGross = valueWithin(gross, basis);
  const ltvUnlimited = combine([margin, retention, discount], unlimitedLifetimeValue);
  const simple = combine([margin, churn], simpleLifetimeValue);
  const simpleGross = combine([gross, churn], simpleLifetimeValue);
  return {
    lost,
    retained: basis.retained,
    'churn-low': low,
    'churn-high': high,
    'annual-churn': combine([churn, basis.periodsPerYear], churnOver),
    'discount-period': discount,
    lifetime: andThen(churn, expectedLifetime),
    mcac: basis.marginalCost,
    'ratio-period': combine([cac, perPeriod], costRatio),
    'ltv-gross': ltvGross,
    'ltv-simple-gross': simpleGross,
    'ltv-unlimited-gross': combine([gross, retention, discount], unlimitedLifetimeValue),
    'ltv-simple-at-high-churn': combine([margin, high], simpleLifetimeValue),
    'ltv-at-high-churn': andThen(high, (c) => valueWithin(margin, withChurn(basis, c))),
    'ltv-at-low-churn': andThen(low, (c) => valueWithin(margin, withChurn(basis, c))),
    'ltv-cac-gross': combine([ltvGross, cac], valueToCost),
    'ltv-cac-unlimited': combine([ltvUnlimited, cac], valueToCost),
    'ltv-cac-simple': combine([simple, cac], valueToCost),
    'ltv-cac-simple-gross': combine([simpleGross, cac], valueToCost),
    'payback-gross': combine([cac, gross], simplePayback),
    'payback-churn': combine([cac, margin, retention, figure(0)], discountedPayback),
    'breakeven-churn': combine([churn, breakEven], (c, uplift) => figure(c - uplift)),
    'breakeven-churn-cut': combine([churn, breakEven], (c, uplift) =>
      c === 0 ? notDefined('nothing-to-save') : figure(uplift / c),
    ),
    'programme-gain': gain,
    'programme-gain-all': combine([given(s, refused, 'start'), gain], (customers, each) =>
      figure(customers * each),
    ),
    'quick-ratio': combine([won, lost], customerQuickRatio),
    'steady-state': combine([won, churn], steadyState),
  };
};
