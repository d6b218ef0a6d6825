import { acquisitionCost, costRatio, retentionCost } from './cost.ts';
import { customersRetained } from './counting.ts';
import { figure, gravest, invalid, notDefined, present } from './figure.ts';
import type { Figure, Missing, Result } from './figure.ts';
import { checkScenario, scenarioChurn, scenarioGrossMargin, scenarioMargin } from './input-check.ts';
import type { InputIssue, Refused } from './input-check.ts';
import type { Interval } from './interval.ts';
import {
  horizonLifetimeValue,
  simpleLifetimeValue,
  unlimitedLifetimeValue,
  valueToCost,
} from './lifetime-value.ts';
import type { FigureName } from './metrics.ts';
import { discountedPayback, simplePayback } from './payback.ts';
import { discountOver, periodsPerYear, retentionOver } from './period.ts';
import type { Period } from './period.ts';
import { breakEvenUplift, costPerSave, valueKept } from './programme.ts';
import { judge } from './verdict.ts';
import type { StartWith, Verdict, VerdictCode } from './verdict.ts';

/**
 * The calculator's inputs as numbers. NaN stands for "typed, but no number". Shares are fractions (0.03 for 3 %), money
 * is in the reader's currency.
 */
export interface Scenario {
  readonly period: Period;
  /** customers at the start; `null` only beside `churn`, then retention spend cannot be spread over them */
  readonly start: number | null;
  /** customers won in the period */
  readonly new: number;
  /** customers at the end, the new ones among them; `null` beside `churn` */
  readonly end: number | null;
  /** share lost per period, instead of the counts; `null` when the counts decide. Wins over `end` */
  readonly churn: number | null;
  /** revenue per customer and period */
  readonly arpa: number;
  /** gross margin, a share */
  readonly margin: number;
  /** acquisition spend per period */
  readonly acquisition: number;
  /** retention spend per period */
  readonly retention: number;
  /** discount rate, a share per YEAR */
  readonly discount: number;
  /** years counted; `null` for no limit */
  readonly horizon: number | null;
  /** what the next customer costs to win; `null`: the same as the average (CAC) */
  readonly mcac: number | null;
  /** test programme: money per customer and period */
  readonly x: number;
  /** its effect: share of customers kept in addition, per period */
  readonly delta: number;
}

/** One made-up small subscription business; an example, not a benchmark. @see models.md E.4 */
export const defaultScenario: Scenario = {
  period: 'month',
  start: 500,
  new: 30,
  end: 515,
  churn: null,
  arpa: 50,
  margin: 0.8,
  acquisition: 12_000,
  retention: 3_000,
  discount: 0.1,
  horizon: 5,
  mcac: null,
  x: 2,
  delta: 0.005,
};

export type Metrics = Readonly<Record<FigureName, Figure>> & {
  readonly verdict: Result<VerdictCode>;
  readonly 'start-with': Result<StartWith>;
};

export interface Evaluation {
  readonly issues: readonly InputIssue[];
  readonly metrics: Metrics;
  readonly verdict: Verdict;
}

const blocked = invalid('invalid-input');

/** `compute` on values that all exist, else the gravest missing one. */
const from = <T>(inputs: readonly Figure[], compute: (...values: number[]) => Result<T>): Result<T> =>
  gravest(...inputs) ?? compute(...inputs.map((input) => (input.status === 'ok' ? input.value : NaN)));

/** What the formulas need, drawn from the inputs; each exists or says why not. */
export interface Basis {
  readonly periodsPerYear: number;
  readonly churn: Figure;
  readonly retention: Figure;
  /** customers kept in the period */
  readonly retained: Figure;
  /** discount rate per period */
  readonly discount: Figure;
  readonly gross: Figure;
  /** margin after retention spend */
  readonly margin: Figure;
  readonly cac: Figure;
  readonly marginalCost: Figure;
  /** payments within the horizon; `null` for no limit */
  readonly payments: Result<number | null>;
}

const retainedCustomers = (s: Scenario, retention: Figure, refused: Refused): Figure => {
  if (retention.status !== 'ok') return retention;
  if (refused.start) return blocked;
  if (s.start === null) return notDefined('no-start-count');
  if (s.churn !== null || s.end === null) return figure(s.start * retention.value);
  return customersRetained({ start: s.start, new: s.new, end: s.end });
};

/** Number of payments that fall within the horizon: one at once, then one per period while the horizon lasts. */
const paymentsWithin = (years: number, perYear: number): number => Math.ceil(years * perYear - 1e-9);

/** Draws the formulas' arguments from the inputs; refused fields make only what needs them invalid. */
export const scenarioBasis = (s: Scenario, refused: Refused): Basis => {
  const perYear = refused.period ? NaN : periodsPerYear[s.period];
  const churn = scenarioChurn(s, refused);
  const retention: Figure =
    churn.status !== 'ok'
      ? churn
      : s.churn === null && s.start !== null && s.end !== null
        ? figure((s.end - s.new) / s.start)
        : figure(1 - churn.value);
  const gross = scenarioGrossMargin(s, refused);
  const cac = refused.acquisition || refused.new ? blocked : acquisitionCost(s.acquisition, s.new);
  const payments: Result<number | null> =
    refused.horizon || refused.period
      ? blocked
      : present(s.horizon === null ? null : paymentsWithin(s.horizon, perYear));
  return {
    periodsPerYear: perYear,
    churn,
    retention,
    retained: retainedCustomers(s, retention, refused),
    discount: refused.discount || refused.period ? blocked : discountOver(s.discount, 1 / perYear),
    gross,
    margin: scenarioMargin(s, gross, refused),
    cac,
    marginalCost: refused.mcac ? blocked : s.mcac === null ? cac : present(s.mcac),
    payments,
  };
};

/** Value within the horizon, or without limit when there is none (convention 1). */
export const valueWithin = (margin: Figure, basis: Basis): Figure =>
  from([margin, basis.retention, basis.discount], (m, r, d) => {
    const { payments } = basis;
    if (payments.status !== 'ok') return payments;
    return payments.value === null
      ? unlimitedLifetimeValue(m, r, d)
      : horizonLifetimeValue(m, r, d, payments.value);
  });

/** LTV against CAC, also when one of them is infinite. */
export const ratioOfValue = (value: Figure, cac: Figure): Figure => {
  const missing: Missing | undefined = gravest(value, cac);
  return missing ?? from([value, cac], (v, c) => valueToCost(v, c));
};

/** What the test programme costs per customer saved. With no churn there is nothing to save, whatever its effect. */
const programmeCost = (s: Scenario, issues: readonly InputIssue[], refused: Refused): Figure => {
  if (issues.some((issue) => issue.code === 'nothing-to-save')) return invalid('nothing-to-save');
  if (refused.delta)
    return issues.some((i) => i.code === 'more-than-all-churn') ? invalid('more-than-all-churn') : blocked;
  if (refused.x) return issues.some((i) => i.code === 'eats-margin') ? invalid('eats-margin') : blocked;
  return costPerSave(s.x, s.delta);
};

/**
 * All figures of the calculator. Never throws; a refused field makes only the figures that depend on it `invalid`.
 * @param ratioInterval interval of cost per save over marginal acquisition cost, when the reader entered ranges
 * @see product.md, calculator parameters and metrics; models.md E.2
 */
export const evaluateScenario = (s: Scenario, ratioInterval?: Interval): Evaluation => {
  const { issues, refused } = checkScenario(s);
  const basis = scenarioBasis(s, refused);
  const { churn, retention, discount, margin, cac, periodsPerYear: perYear } = basis;

  const spend: Figure = refused.retention ? blocked : present(s.retention);
  const crc = from([spend, basis.retained], (money, kept) => retentionCost(money, kept));
  const crcYear = from([crc], (cost) =>
    refused.period ? blocked : figure(cost * perYear, cost === 0 ? 'no-retention-spend' : undefined),
  );
  const ltv = valueWithin(margin, basis);
  const cost: Figure = refused.x
    ? issues.some((issue) => issue.code === 'eats-margin')
      ? invalid('eats-margin')
      : blocked
    : present(s.x);
  const kept = from([margin, retention, discount], (m, r, d) => valueKept(m, r, d));
  const perSave = programmeCost(s, issues, refused);
  const verdict = judge({
    costPerSave: perSave,
    valueKept: kept,
    marginalAcquisitionCost: basis.marginalCost,
    value: ltv,
    ratioInterval,
  });

  const metrics: Metrics = {
    'retention-rate': retention,
    'churn-rate': churn,
    'annual-retention': from([retention], (r) => (refused.period ? blocked : retentionOver(r, perYear))),
    cac,
    crc,
    'crc-year': crcYear,
    'ratio-year': from([cac, crcYear], (won, keep) => costRatio(won, keep)),
    'margin-per-customer': margin,
    'margin-gross': basis.gross,
    'ltv-simple': from([margin, churn], (m, c) => simpleLifetimeValue(m, c)),
    ltv,
    'ltv-unlimited': from([margin, retention, discount], (m, r, d) => unlimitedLifetimeValue(m, r, d)),
    'ltv-cac': ratioOfValue(ltv, cac),
    payback: from([cac, margin], (c, m) => simplePayback(c, m)),
    'payback-discounted': from([cac, margin, retention, discount], (c, m, r, d) =>
      discountedPayback(c, m, r, d),
    ),
    'breakeven-uplift': from([cost, margin, retention, discount], (x, m, r, d) =>
      breakEvenUplift(x, m, r, d),
    ),
    'cost-per-save': perSave,
    'value-kept': kept,
    verdict: verdict.outcome,
    'start-with': verdict.startWith,
  };
  return { issues, metrics, verdict };
};
