import { gammaln } from 'simple-statistics';
import { combine, figure, invalid, notDefined, present, refuseNonFinite } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import { wilsonInterval } from './interval.ts';
import type { Interval } from './interval.ts';
import { bisect, maximise } from './root.ts';
import type { BetaGeometric, Survival } from './survival.ts';

/**
 * A cohort: how many of the same customers were still there after 0, 1, 2, ... periods. Counts or per cent; the first is
 * above 0 and none is larger than the one before.
 */
export type Cohort = readonly number[];

export interface CohortFit {
  readonly curve: Survival;
  /** log-likelihood per customer at the fit */
  readonly logLikelihood: number;
  /** whether the counts show that customers differ; `unknown` when only shares are given, for want of a sample */
  readonly difference: 'shown' | 'not-shown' | 'unknown';
  /** twice the log-likelihood that letting customers differ gains over one constant churn; `null` without counts */
  readonly statistic: number | null;
}

/**
 * Above this the gain in likelihood is more than chance gives in one cohort of twenty whose customers are all alike. Spread
 * cannot be negative, so half of such cohorts gain nothing, and the bound is the 90 % point of χ² with one degree.
 * @see Self & Liang 1987, Journal of the American Statistical Association 82
 */
export const clearGain = 2.705543454;

/** Fewest entries of a cohort from which a difference between customers could show: two intervals. */
export const fewestCohortEntries = 3;

const refuse = (cohort: Cohort): Result<true> => {
  const refused = refuseNonFinite(...cohort);
  if (refused) return refused;
  if (cohort.some((count) => count < 0)) return invalid('out-of-range');
  if (cohort.some((count, i) => i > 0 && count > (cohort[i - 1] ?? 0))) return invalid('counts-increase');
  if ((cohort[0] ?? 0) === 0) return notDefined('no-start-customers');
  if (cohort.length < fewestCohortEntries) return invalid('too-few-intervals');
  return present(true);
};

/**
 * How many customers the cohort began with; `null` when shares were given: fractions, or a start at 1 or 100, which counts of
 * exactly so many cannot be told from.
 */
export const cohortSize = (cohort: Cohort): number | null => {
  const first = cohort[0] ?? 0;
  return first > 1 && first !== 100 && cohort.every(Number.isInteger) ? first : null;
};

/** One interval: of the share of the cohort at risk, how much stayed. */
interface Step {
  /** 1, 2, 3, ... */
  readonly period: number;
  /** share of the cohort there at its start, > 0 */
  readonly atRisk: number;
  /** share of those who stayed, 0..1 */
  readonly stayed: number;
}

const stepsOf = (cohort: Cohort): Step[] => {
  const first = cohort[0] ?? 1;
  return cohort.slice(1).flatMap((count, i) => {
    const before = cohort[i] ?? 0;
    return before === 0 ? [] : [{ period: i + 1, atRisk: before / first, stayed: count / before }];
  });
};

/** x·ln(y) with 0·ln(0) = 0 */
const timesLog = (x: number, y: number): number => (x === 0 ? 0 : x * Math.log(y));

/**
 * ln P(T = t) = ln B(α+1, β+t−1) − ln B(α, β) and ln S(t) = ln B(α, β+t) − ln B(α, β): equations 5 and 6 of the paper.
 */
const logLosing = (alpha: number, beta: number, period: number): number =>
  gammaln(alpha + 1) + gammaln(beta + period - 1) - gammaln(alpha + beta + period) - logBase(alpha, beta);
const logStaying = (alpha: number, beta: number, period: number): number =>
  gammaln(alpha) + gammaln(beta + period) - gammaln(alpha + beta + period) - logBase(alpha, beta);
const logBase = (alpha: number, beta: number): number =>
  gammaln(alpha) + gammaln(beta) - gammaln(alpha + beta);

/**
 * Log-likelihood of a cohort per customer: Σ (share lost in t)·ln P(T = t) + (share still there)·ln S(K).
 * @returns `invalid` when the cohort or the curve is impossible, also when the curve gives what was seen no chance
 * @see Fader & Hardie 2007, appendix B, equation B3
 */
export const cohortLogLikelihood = (cohort: Cohort, curve: Survival): Figure => {
  const checked = refuse(cohort);
  if (checked.status !== 'ok') return checked;
  const first = cohort[0] ?? 1;
  const last = cohort.length - 1;
  const remaining = (cohort[last] ?? 0) / first;
  const lost = cohort.slice(1).map((count, i) => ((cohort[i] ?? 0) - count) / first);
  if (curve.model === 'geometric') {
    const { churn } = curve;
    return figure(
      lost.reduce((sum, share, i) => sum + timesLog(share, churn) + timesLog(i * share, 1 - churn), 0) +
        timesLog(last * remaining, 1 - churn),
    );
  }
  const { alpha, beta } = curve;
  return figure(
    lost.reduce((sum, share, i) => sum + share * logLosing(alpha, beta, i + 1), 0) +
      remaining * logStaying(alpha, beta, last),
  );
};

/** Churn of a cohort if every customer had the same: lost over customer-periods at risk, the likeliest constant. */
export const averageCohortChurn = (cohort: Cohort): Figure => {
  const checked = refuse(cohort);
  if (checked.status !== 'ok') return checked;
  const steps = stepsOf(cohort);
  const atRisk = steps.reduce((sum, step) => sum + step.atRisk, 0);
  return figure(steps.reduce((sum, step) => sum + step.atRisk * (1 - step.stayed), 0) / atRisk);
};

/**
 * 95 % interval of the average churn: departures against customer-periods at risk (Wilson).
 * @returns `undefined` with `shares-not-counts` when the cohort was given in shares
 */
export const averageCohortChurnInterval = (cohort: Cohort): Result<Interval> => {
  const checked = refuse(cohort);
  if (checked.status !== 'ok') return checked;
  if (cohortSize(cohort) === null) return notDefined('shares-not-counts');
  const last = cohort.at(-1) ?? 0;
  const atRisk = cohort.slice(0, -1).reduce((sum, count) => sum + count, 0);
  return wilsonInterval((cohort[0] ?? 0) - last, atRisk);
};

/**
 * Whether letting customers differ makes the cohort likelier than one constant churn: the slope of the likelihood in the
 * spread of the chances at no spread at all. Constant or falling retention has none.
 */
const showsDifference = (steps: readonly Step[], churn: number): boolean =>
  steps.reduce((sum, { period, atRisk, stayed }) => sum + (period - 1) * atRisk * (stayed - (1 - churn)), 0) >
  1e-12;

/** The model's mean first churn μ = α/(α+β) and spread ω = 1/(α+β), in which r_t = 1 − μ/(1 + ω(t−1)). */
interface Shape {
  readonly mean: number;
  readonly spread: number;
}

/** Share of those at risk the model loses in an interval. */
const losing = ({ mean, spread }: Shape, { period }: Step): number => mean / (1 + spread * (period - 1));

/** Log-likelihood per customer in the form that needs no gamma function: a product of chances to stay and to leave. */
const likelihoodOf = (steps: readonly Step[], shape: Shape): number =>
  steps.reduce((sum, step) => {
    const lost = losing(shape, step);
    return sum + step.atRisk * (timesLog(step.stayed, 1 - lost) + timesLog(1 - step.stayed, lost));
  }, 0);

/** Likeliest mean at a given spread: the likelihood is concave in it, so its slope has one root. */
const likeliestMean = (steps: readonly Step[], spread: number): number => {
  const slope = (mean: number): number =>
    steps.reduce(
      (sum, { period, atRisk, stayed }) =>
        sum +
        atRisk * (1 - stayed) -
        (stayed === 0 ? 0 : (atRisk * stayed * mean) / (1 + spread * (period - 1) - mean)),
      0,
    );
  return bisect(slope, 0, 1) ?? 1;
};

/** Spreads searched, as logarithms: from customers almost alike to almost all leaving at once or never. */
const spreads = { low: -15, high: 15, steps: 60 };

/**
 * The likeliest shape. With the likeliest mean put in, the likelihood is a function of the spread alone, so that searching a
 * line is enough; a search in the plane of α and β creeps along a narrow ridge when retention goes up and down.
 */
const mostLikely = (steps: readonly Step[]): Shape => {
  const shapeAt = (logSpread: number): Shape => {
    const spread = Math.exp(logSpread);
    return { mean: likeliestMean(steps, spread), spread };
  };
  return shapeAt(
    maximise(
      (logSpread) => likelihoodOf(steps, shapeAt(logSpread)),
      spreads.low,
      spreads.high,
      spreads.steps,
    ),
  );
};

const betaGeometric = ({ mean, spread }: Shape): BetaGeometric => ({
  model: 'beta-geometric',
  alpha: mean / spread,
  beta: (1 - mean) / spread,
});

/**
 * Fits the beta-geometric model to a cohort by maximum likelihood.
 *
 * Refuses what cannot be fitted: fewer than two intervals, increasing counts, nobody lost at all (`no-churn-observed`),
 * nobody lost after the first interval (`no-later-churn`: any large difference between customers fits equally well). When
 * retention is constant or falling no difference between customers shows; then the fit is the geometric model, with the
 * warning `constant-churn`. Otherwise the fit lets them differ, and `difference` says whether the counts bear that out.
 */
export const fitCohort = (cohort: Cohort): Result<CohortFit> => {
  const average = averageCohortChurn(cohort);
  if (average.status !== 'ok') return average;
  const churn = average.value;
  if (churn === 0) return notDefined('no-churn-observed');
  const steps = stepsOf(cohort);
  const constant = !showsDifference(steps, churn);
  if (!constant && steps.every(({ period, stayed }) => period === 1 || stayed === 1))
    return notDefined('no-later-churn');
  const curve: Survival = constant ? { model: 'geometric', churn } : betaGeometric(mostLikely(steps));
  const likelihood = cohortLogLikelihood(cohort, curve);
  const plain = cohortLogLikelihood(cohort, { model: 'geometric', churn });
  const size = cohortSize(cohort);
  return combine([likelihood, plain], (best, alike) => {
    const statistic = size === null ? null : constant ? 0 : 2 * size * (best - alike);
    const difference =
      constant || (statistic !== null && statistic <= clearGain)
        ? 'not-shown'
        : statistic === null
          ? 'unknown'
          : 'shown';
    return present(
      { curve, logLikelihood: best, difference, statistic },
      constant ? 'constant-churn' : undefined,
    );
  });
};

/** One step of a life table, in counts. */
export interface LifeStep {
  /** age at its end: 1, 2, 3, ... */
  readonly period: number;
  /** customers seen through the step, or lost in it; >= 0 */
  readonly atRisk: number;
  /** of those, lost; 0..atRisk */
  readonly lost: number;
}

/**
 * Fits the beta-geometric model to a life table of counts, in which every step has the weight of those at risk in it, whenever
 * they began. Customers are taken to differ only when the counts bear it out; else the fit is one constant churn, with the
 * warning `constant-churn`. Refuses as `fitCohort` does.
 */
export const fitLifeTable = (table: readonly LifeStep[]): Result<CohortFit> => {
  const refused = refuseNonFinite(...table.flatMap(({ period, atRisk, lost }) => [period, atRisk, lost]));
  if (refused) return refused;
  if (table.some(({ atRisk, lost }) => lost < 0 || lost > atRisk)) return invalid('out-of-range');
  const steps = table
    .filter(({ atRisk }) => atRisk > 0)
    .map(({ period, atRisk, lost }): Step => ({ period, atRisk, stayed: 1 - lost / atRisk }));
  if (steps.length < fewestCohortEntries - 1) return notDefined('too-few-intervals');
  const atRisk = steps.reduce((sum, step) => sum + step.atRisk, 0);
  const churn = steps.reduce((sum, step) => sum + step.atRisk * (1 - step.stayed), 0) / atRisk;
  if (churn === 0) return notDefined('no-churn-observed');
  const constant = likelihoodOf(steps, { mean: churn, spread: 0 });
  const first = steps[0]?.atRisk ?? 1;
  let statistic = 0;
  if (showsDifference(steps, churn)) {
    const shape = mostLikely(steps);
    const likelihood = likelihoodOf(steps, shape);
    statistic = 2 * (likelihood - constant);
    if (statistic > clearGain) {
      if (steps.every(({ period, stayed }) => period === 1 || stayed === 1))
        return notDefined('no-later-churn');
      return present({
        curve: betaGeometric(shape),
        logLikelihood: likelihood / first,
        difference: 'shown',
        statistic,
      });
    }
  }
  return present(
    {
      curve: { model: 'geometric', churn },
      logLikelihood: constant / first,
      difference: 'not-shown',
      statistic,
    },
    'constant-churn',
  );
};
