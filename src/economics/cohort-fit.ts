import { levenbergMarquardt } from 'ml-levenberg-marquardt';
import { gammaln } from 'simple-statistics';
import { figure, invalid, notDefined, present, refuseNonFinite } from './figure.ts';
import type { Figure, Result } from './figure.ts';
import type { Survival } from './survival.ts';

/**
 * A cohort: how many of the same customers were still there after 0, 1, 2, ... periods. Counts or per cent; the first is
 * above 0 and none is larger than the one before.
 */
export type Cohort = readonly number[];

export interface CohortFit {
  readonly curve: Survival;
  /** log-likelihood per customer at the fit */
  readonly logLikelihood: number;
}

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
 * Whether letting customers differ makes the cohort likelier than one constant churn: the slope of the likelihood in the
 * spread of the chances at no spread at all. Constant or falling retention has none.
 */
const showsDifference = (steps: readonly Step[], churn: number): boolean =>
  steps.reduce((sum, { period, atRisk, stayed }) => sum + (period - 1) * atRisk * (stayed - (1 - churn)), 0) >
  1e-12;

/**
 * Signed root of an interval's share of the deviance, whose squares add up to −2·(log-likelihood − its upper bound); so
 * least squares on these is maximum likelihood.
 */
const devianceResidual = ({ atRisk, stayed }: Step, kept: number): number => {
  const deviance =
    2 * atRisk * (timesLog(stayed, stayed / kept) + timesLog(1 - stayed, (1 - stayed) / (1 - kept)));
  return Math.sign(stayed - kept) * Math.sqrt(Math.max(0, deviance));
};

/** Parameters searched, both unbounded: logit of the mean first churn μ and ln of the spread ω = 1/(α+β). */
const shapeOf = ([logit = 0, logSpread = 0]: readonly number[]): { mean: number; spread: number } => ({
  mean: 1 / (1 + Math.exp(-logit)),
  spread: Math.exp(logSpread),
});

const mostLikely = (steps: readonly Step[], churn: number): { alpha: number; beta: number } => {
  const { parameterValues } = levenbergMarquardt(
    { x: steps.map((_, i) => i), y: steps.map(() => 0) },
    (parameters) => {
      const { mean, spread } = shapeOf(parameters);
      return (i) => {
        const step = steps[i];
        if (step === undefined) return 0;
        const older = spread * (step.period - 1);
        return devianceResidual(step, (1 - mean + older) / (1 + older));
      };
    },
    {
      initialValues: [Math.log(churn / (1 - churn)), 0],
      gradientDifference: 1e-6,
      centralDifference: true,
      maxIterations: 200,
      errorTolerance: 0,
    },
  );
  const { mean, spread } = shapeOf(parameterValues);
  return { alpha: mean / spread, beta: (1 - mean) / spread };
};

/**
 * Fits the beta-geometric model to a cohort by maximum likelihood.
 *
 * Refuses what cannot be fitted: fewer than two intervals, increasing counts, nobody lost at all (`no-churn-observed`),
 * nobody lost after the first interval (`no-later-churn`: any large difference between customers fits equally well). When
 * retention is constant or falling no difference between customers shows; then the fit is the geometric model, with the
 * warning `constant-churn`.
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
  const curve: Survival = constant
    ? { model: 'geometric', churn }
    : { model: 'beta-geometric', ...mostLikely(steps, churn) };
  const likelihood = cohortLogLikelihood(cohort, curve);
  return likelihood.status === 'ok'
    ? present({ curve, logLikelihood: likelihood.value }, constant ? 'constant-churn' : undefined)
    : likelihood;
};
