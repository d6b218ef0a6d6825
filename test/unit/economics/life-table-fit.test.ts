import { describe, expect, it } from 'vitest';
import { fitCohort, fitLifeTable } from '../../../src/economics/cohort-fit.ts';
import type { LifeStep } from '../../../src/economics/cohort-fit.ts';
import { expectMissing, valueOf } from './expect-figure.ts';

/** High-end cohort of Berry & Linoff 2004: of 1,000 customers, those still there after 0, 1, ... 7 years. */
const highEnd = [1000, 869, 743, 653, 593, 551, 517, 491];
/** A cohort of counts as a life table. */
const stepsOf = (cohort: readonly number[]): LifeStep[] =>
  cohort.slice(1).map((count, index) => {
    const atRisk = cohort[index] ?? 0;
    return { period: index + 1, atRisk, lost: atRisk - count };
  });

describe('fitting a life table', () => {
  it('comes to the fit of the cohort when all began together', () => {
    const own = valueOf(fitLifeTable(stepsOf(highEnd)));
    const cohort = valueOf(fitCohort(highEnd));
    if (own.curve.model !== 'beta-geometric' || cohort.curve.model !== 'beta-geometric') throw new Error();
    expect(own.curve.alpha).toBeCloseTo(cohort.curve.alpha, 5);
    expect(own.curve.beta).toBeCloseTo(cohort.curve.beta, 5);
    expect(own.logLikelihood).toBeCloseTo(cohort.logLikelihood, 9);
  });

  it('takes customers to be alike when a few counts could have come about by chance', () => {
    const few = [20, 17, 15, 14, 13];
    expect(fitCohort(few)).not.toHaveProperty('reason');
    const fit = fitLifeTable(stepsOf(few));
    expect(fit).toMatchObject({ status: 'ok', reason: 'constant-churn' });
    expect(valueOf(fit).curve).toEqual({ model: 'geometric', churn: 7 / 66 });
    const many = stepsOf(few.map((count) => count * 100));
    expect(valueOf(fitLifeTable(many)).curve.model).toBe('beta-geometric');
  });

  it('refuses what cannot be fitted', () => {
    const step = (period: number, atRisk: number, lost: number): LifeStep => ({ period, atRisk, lost });
    expectMissing(fitLifeTable([step(1, 10, 2)]), 'undefined', 'too-few-intervals');
    expectMissing(fitLifeTable([step(1, 10, 2), step(2, 0, 0)]), 'undefined', 'too-few-intervals');
    expectMissing(fitLifeTable([step(1, 10, 0), step(2, 8, 0)]), 'undefined', 'no-churn-observed');
    expectMissing(fitLifeTable([step(1, 1000, 300), step(2, 700, 0)]), 'undefined', 'no-later-churn');
    expectMissing(fitLifeTable([step(1, 10, 11), step(2, 8, 0)]), 'invalid', 'out-of-range');
    expectMissing(fitLifeTable([step(1, NaN, 1), step(2, 8, 0)]), 'invalid', 'not-a-number');
  });
});
