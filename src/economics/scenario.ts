import { scenarioBasis, valueWithin } from './basis.ts';
import type { Basis } from './basis.ts';
import { retentionOver } from './compounding.ts';
import { costRatio, retentionCost } from './cost.ts';
import { combine } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import { checkScenario } from './input-check.ts';
import type { InputIssue } from './input-check.ts';
import type { Interval } from './interval.ts';
import { simpleLifetimeValue, unlimitedLifetimeValue, valueToCost } from './lifetime-value.ts';
import { figureNames } from './metrics.ts';
import type { FigureName } from './metrics.ts';
import { discountedPayback, simplePayback } from './payback.ts';
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

/** One made-up small subscription business; an example, not a benchmark. */
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

/** Each figure from the basis; see `metricUnits` for what it is measured in. */
const figures: Readonly<Record<FigureName, (basis: Basis) => Figure>> = {
  'retention-rate': (b) => b.retention,
  'churn-rate': (b) => b.churn,
  'annual-retention': (b) => combine([b.retention, b.periodsPerYear], retentionOver),
  cac: (b) => b.cac,
  crc: (b) => combine([b.retentionSpend, b.retained], retentionCost),
  'crc-year': (b) =>
    combine([b.retentionSpend, b.retained, b.periodsPerYear], (spend, kept, n) =>
      retentionCost(spend * n, kept),
    ),
  'ratio-year': (b) => combine([b.cac, figures['crc-year'](b)], costRatio),
  'margin-per-customer': (b) => b.margin,
  'margin-gross': (b) => b.gross,
  'ltv-simple': (b) => combine([b.margin, b.churn], simpleLifetimeValue),
  ltv: (b) => valueWithin(b.margin, b),
  'ltv-unlimited': (b) => combine([b.margin, b.retention, b.discount], unlimitedLifetimeValue),
  'ltv-cac': (b) => combine([valueWithin(b.margin, b), b.cac], valueToCost),
  payback: (b) => combine([b.cac, b.margin], simplePayback),
  'payback-discounted': (b) => combine([b.cac, b.margin, b.retention, b.discount], discountedPayback),
  'breakeven-uplift': (b) => combine([b.x, b.margin, b.retention, b.discount], breakEvenUplift),
  'cost-per-save': (b) =>
    // with no churn there is nothing to save, whatever is wrong with the cost
    b.delta.status === 'ok' ? combine([b.x, b.delta], costPerSave) : b.delta,
  'value-kept': (b) => combine([b.margin, b.retention, b.discount], valueKept),
};

/** The verdict from a basis. */
const verdictOf = (basis: Basis, ratioInterval: Interval | undefined): Verdict =>
  judge({
    costPerSave: figures['cost-per-save'](basis),
    valueKept: figures['value-kept'](basis),
    marginalAcquisitionCost: basis.marginalCost,
    value: figures.ltv(basis),
    ratioInterval,
  });

/** One figure of a scenario, the same as `evaluateScenario(s).metrics[name]` and cheaper. */
export const evaluateFigure = (s: Scenario, name: FigureName): Figure =>
  figures[name](scenarioBasis(s, checkScenario(s).refused));

/** Some of the figures and the verdict from one reading of the inputs, for simulations. */
export const evaluatePart = <Name extends FigureName>(
  s: Scenario,
  names: readonly Name[],
): { readonly figures: Readonly<Record<Name, Figure>>; readonly verdict: Verdict } => {
  const basis = scenarioBasis(s, checkScenario(s).refused);
  const chosen = {} as Record<Name, Figure>;
  for (const name of names) chosen[name] = figures[name](basis);
  return { figures: chosen, verdict: verdictOf(basis, undefined) };
};

/** The verdict alone, the same as `evaluateScenario(s, ratioInterval).verdict` and cheaper. */
export const verdictAt = (s: Scenario, ratioInterval?: Interval): Verdict =>
  verdictOf(scenarioBasis(s, checkScenario(s).refused), ratioInterval);

/**
 * All figures of the calculator. Never throws; a refused field makes only the figures that depend on it `invalid`.
 * @param ratioInterval interval of cost per save over marginal acquisition cost, when the reader entered ranges
 */
export const evaluateScenario = (s: Scenario, ratioInterval?: Interval): Evaluation => {
  const { issues, refused } = checkScenario(s);
  const basis = scenarioBasis(s, refused);
  const verdict = verdictOf(basis, ratioInterval);
  const numbers = {} as Record<FigureName, Figure>;
  for (const name of figureNames) numbers[name] = figures[name](basis);
  return {
    issues,
    metrics: { ...numbers, verdict: verdict.outcome, 'start-with': verdict.startWith },
    verdict,
  };
};
