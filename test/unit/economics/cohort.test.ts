import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  averageCohortChurn,
  averageCohortChurnInterval,
  cohortLogLikelihood,
  fitCohort,
} from '../../../src/economics/cohort-fit.ts';
import {
  cohortValue,
  compareWithConstantChurn,
  residualCohortValue,
} from '../../../src/economics/cohort-value.ts';
import { survivalAt, survivalCurve } from '../../../src/economics/survival.ts';
import type { Survival } from '../../../src/economics/survival.ts';
import { expectClose, expectMissing, expectPrinted, valueOf } from './expect-figure.ts';

/** Berry & Linoff 2004, in Fader & Hardie 2007, table 1: per cent still there after 0, 1, ... 12 years. */
const regular = [100, 63.1, 46.8, 38.2, 32.6, 28.9, 26.2, 24.1, 22.3, 20.7, 19.4, 18.3, 17.3];
const highEnd = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];
const sevenYears = (cohort: readonly number[]) => cohort.slice(0, 8);
const curve = (alpha: number, beta: number): Survival => ({ model: 'beta-geometric', alpha, beta });
const fitted = (cohort: readonly number[]) => {
  const fit = valueOf(fitCohort(cohort));
  if (fit.curve.model !== 'beta-geometric') throw new Error('expected customers to differ');
  return { ...fit, ...fit.curve };
};

describe('likelihood of a cohort', () => {
  test('T32: the high-end cohort at α = β = 1 has −2.115 per customer', () => {
    expectPrinted(cohortLogLikelihood(sevenYears(highEnd), curve(1, 1)), -2.115, 0.001);
    expectClose(cohortLogLikelihood(sevenYears(highEnd), curve(1, 1)), -2.115546, 1e-6);
    expectClose(cohortLogLikelihood(sevenYears(regular), curve(1, 1)), -1.74173, 1e-6);
  });

  test('the misprinted α of 0.688 is less likely than the estimate for both cohorts', () => {
    expectClose(cohortLogLikelihood(sevenYears(regular), curve(0.688, 1.182)), -1.6804, 1e-4);
    expect(valueOf(cohortLogLikelihood(sevenYears(highEnd), curve(0.688, 3.806)))).toBeLessThan(-1.61116);
  });

  test('counts and per cent give the same', () => {
    const counts = sevenYears(highEnd).map((share) => share * 10);
    expectClose(
      cohortLogLikelihood(counts, curve(1, 1)),
      valueOf(cohortLogLikelihood(sevenYears(highEnd), curve(1, 1))),
    );
  });

  test('a constant churn: lost in t is churn · kept^(t−1)', () => {
    const churn = 0.2;
    const expected = 0.5 * Math.log(churn) + 0.2 * Math.log(churn * 0.8) + 0.3 * Math.log(0.8 ** 2);
    expectClose(cohortLogLikelihood([10, 5, 3], { model: 'geometric', churn }), expected);
    expectMissing(cohortLogLikelihood([10, 5, 3], { model: 'geometric', churn: 0 }), 'invalid', 'too-large');
    expectMissing(
      cohortLogLikelihood([10, 12, 3], { model: 'geometric', churn }),
      'invalid',
      'counts-increase',
    );
  });
});

describe('fitting a cohort', () => {
  test('T33: the high-end cohort of seven years: α 0.668, β 3.806', () => {
    const fit = fitted(sevenYears(highEnd));
    expect(Math.abs(fit.alpha - 0.668)).toBeLessThanOrEqual(0.001);
    expect(Math.abs(fit.beta - 3.806)).toBeLessThanOrEqual(0.001);
    expect(Math.abs(fit.alpha - 0.668088)).toBeLessThanOrEqual(1e-5);
    expect(Math.abs(fit.beta - 3.806096)).toBeLessThanOrEqual(2e-5);
    expect(fit.logLikelihood).toBeCloseTo(-1.611158, 6);
    expectClose(survivalAt(fit.curve, 12), 0.377999, 1e-5);
  });

  test('T41: the regular cohort of seven years: α 0.704, β 1.182, and 17.0 % after twelve', () => {
    const fit = fitted(sevenYears(regular));
    expect(Math.abs(fit.alpha - 0.704077)).toBeLessThanOrEqual(1e-5);
    expect(Math.abs(fit.beta - 1.182043)).toBeLessThanOrEqual(1e-5);
    expect(fit.logLikelihood).toBeCloseTo(-1.680265, 6);
    expectClose(survivalAt(fit.curve, 12), 0.170037, 1e-5);
    expectClose(survivalAt(fit.curve, 12), (regular[12] ?? 0) / 100, 0.02);
  });

  test('two intervals are enough and are met exactly', () => {
    const fit = fitted([100, 90, 82]);
    expectClose(survivalAt(fit.curve, 1), 0.9, 1e-6);
    expectClose(survivalAt(fit.curve, 2), 0.82, 1e-6);
  });

  test('a cohort made by the model gives its parameters back', () => {
    fc.assert(
      fc.property(
        fc.double({ min: 0.1, max: 20, noNaN: true }),
        fc.double({ min: 0.1, max: 100, noNaN: true }),
        fc.integer({ min: 4, max: 24 }),
        (alpha, beta, periods) => {
          const fit = fitted(valueOf(survivalCurve(curve(alpha, beta), periods)));
          expect(fit.alpha / alpha).toBeCloseTo(1, 3);
          expect(fit.beta / beta).toBeCloseTo(1, 3);
        },
      ),
      { numRuns: 60 },
    );
  });

  const cohort = fc.array(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 12 }).map((losses) => {
    let left = 1000;
    return [left, ...losses.map((loss) => (left -= Math.min(left, loss)))];
  });

  test('no neighbour and no other curve tried is likelier than the fit', () => {
    fc.assert(
      fc.property(
        cohort,
        fc.double({ min: 0.02, max: 50, noNaN: true }),
        fc.double({ min: 0.02, max: 500, noNaN: true }),
        (counts, alpha, beta) => {
          const result = fitCohort(counts);
          if (result.status !== 'ok') return;
          const { curve: best, logLikelihood } = result.value;
          const others: Survival[] = [
            curve(alpha, beta),
            { model: 'geometric', churn: valueOf(averageCohortChurn(counts)) },
          ];
          if (best.model === 'beta-geometric')
            for (const factor of [0.98, 1.02])
              others.push(curve(best.alpha * factor, best.beta), curve(best.alpha, best.beta * factor));
          for (const other of others) {
            const likelihood = cohortLogLikelihood(counts, other);
            if (likelihood.status === 'ok')
              expect(likelihood.value).toBeLessThanOrEqual(logLikelihood + 1e-9);
          }
        },
      ),
    );
  });

  test('what cannot be a cohort is refused', () => {
    expectMissing(fitCohort([100, 90]), 'invalid', 'too-few-intervals');
    expectMissing(fitCohort([]), 'undefined', 'no-start-customers');
    expectMissing(fitCohort([0, 0, 0]), 'undefined', 'no-start-customers');
    expectMissing(fitCohort([100, 90, 91]), 'invalid', 'counts-increase');
    expectMissing(fitCohort([100, 90, -1]), 'invalid', 'out-of-range');
    expectMissing(fitCohort([100, NaN, 80]), 'invalid', 'not-a-number');
  });

  test('nobody lost: no churn observed, not a guess', () => {
    expectMissing(fitCohort([100, 100, 100, 100]), 'undefined', 'no-churn-observed');
  });

  test('nobody lost after the first interval: any difference fits', () => {
    expectMissing(fitCohort([100, 60, 60, 60]), 'undefined', 'no-later-churn');
  });

  test.each([
    ['constant', [1000, 900, 810, 729], 0.1],
    ['falling', [100, 90, 70, 40], 60 / 260],
    ['all at once', [100, 0, 0], 1],
    ['in two steps', [100, 50, 0], 100 / 150],
  ] as const)('%s retention: one churn for all, and says so', (_, counts, churn) => {
    const fit = fitCohort(counts);
    expect(fit).toMatchObject({
      status: 'ok',
      reason: 'constant-churn',
      value: { curve: { model: 'geometric' } },
    });
    const { curve: line } = valueOf(fit);
    expect(line.model === 'geometric' && line.churn).toBeCloseTo(churn, 12);
  });

  test('average churn is lost over customer-periods at risk', () => {
    expectClose(averageCohortChurn([100, 90, 70, 40]), 60 / 260);
    expectClose(averageCohortChurn([100, 0, 0]), 1);
    expectMissing(averageCohortChurn([100, 110, 0]), 'invalid', 'counts-increase');
  });
});

describe('whether customers differ', () => {
  const fitOf = (cohort: readonly number[]) => valueOf(fitCohort(cohort));
  const counts = (size: number) => sevenYears(regular).map((share) => Math.round((share / 100) * size));

  test('is shown by counts that a constant churn fits clearly worse', () => {
    const fit = fitOf(counts(1000));
    expect(fit.difference).toBe('shown');
    expect(fit.statistic).toBeGreaterThan(100);
    const constant = cohortLogLikelihood(counts(1000), {
      model: 'geometric',
      churn: valueOf(averageCohortChurn(counts(1000))),
    });
    expect(fit.statistic).toBeCloseTo(2 * 1000 * (fit.logLikelihood - valueOf(constant)), 6);
  });

  test('is not shown by few customers, though the fit lets them differ', () => {
    const fit = fitOf([40, 35, 31, 28]);
    expect(fit.curve.model).toBe('beta-geometric');
    expect(fit.statistic).toBeLessThan(2.71);
    expect(fit.difference).toBe('not-shown');
  });

  test('stays unknown with per cent, which do not say how many were counted', () => {
    for (const shares of [sevenYears(highEnd), [100, 90, 82], [1, 0.5, 0.4]])
      expect(fitOf(shares)).toMatchObject({ difference: 'unknown', statistic: null });
  });

  test('is not shown when one churn for all fits best', () => {
    expect(fitOf([1000, 900, 810, 729])).toMatchObject({ difference: 'not-shown', statistic: 0 });
    expect(fitOf([100, 90, 70, 40])).toMatchObject({ difference: 'not-shown' });
  });

  test('customers all alike rarely seem to differ: about one cohort in twenty', () => {
    let state = 12_345;
    const random = (): number => {
      state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
      return state / 2_147_483_648;
    };
    let claimed = 0;
    for (let run = 0; run < 400; run += 1) {
      const cohort = [300];
      for (let period = 0; period < 5; period += 1) {
        const before = cohort.at(-1) ?? 0;
        cohort.push(Array.from({ length: before }, random).filter((chance) => chance > 0.15).length);
      }
      if (fitOf(cohort).difference === 'shown') claimed += 1;
    }
    expect(claimed / 400).toBeGreaterThan(0.01);
    expect(claimed / 400).toBeLessThan(0.09);
  });

  test('average churn has an interval from counts, as wide as there are few', () => {
    const few = valueOf(averageCohortChurnInterval([40, 35, 31, 28]));
    expect(few.low).toBeCloseTo(0.06596, 4);
    expect(few.high).toBeCloseTo(0.18751, 4);
    const many = valueOf(averageCohortChurnInterval([4000, 3500, 3100, 2800]));
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 8);
    expectMissing(averageCohortChurnInterval(sevenYears(highEnd)), 'undefined', 'shares-not-counts');
    expectMissing(averageCohortChurnInterval([10, 12, 3]), 'invalid', 'counts-increase');
  });
});

describe('what the cohort is worth', () => {
  const fit = (cohort: readonly number[]) => valueOf(fitCohort(sevenYears(cohort))).curve;

  test('value and residual value are margins times discounted periods', () => {
    expectClose(cohortValue(fit(regular), 50, 0.1, null), 50 * 3.694908, 1e-6);
    expectClose(residualCohortValue(fit(highEnd), 50, 0.1, 7), 50 * 7.529628, 1e-6);
    expectClose(cohortValue(curve(1, 1), 10, 0, 2), 15);
    expectMissing(cohortValue(curve(1, 1), 10, 0, null), 'infinite', 'needs-discount-or-horizon');
    expectMissing(cohortValue(curve(1, 1), NaN, 0.1, 2), 'invalid');
    expectMissing(residualCohortValue(curve(1, 1), 10, 0, 2), 'infinite', 'needs-discount-or-horizon');
  });

  test('the churn of the first year understates the value by 37 % and 20 %', () => {
    const low = compareWithConstantChurn(sevenYears(regular), fit(regular), 1, 0.1, null);
    expectClose(low.fitted, 3.694908, 1e-6);
    expectClose(low.atFirstChurn, 1.1 / (0.1 + 0.369));
    expectClose(low.firstChurnError, -0.36523, 1e-4);
    expectClose(low.averageChurnError, -0.0868652, 1e-4);
    const high = compareWithConstantChurn(sevenYears(highEnd), fit(highEnd), 1, 0.1, null);
    expectClose(high.firstChurnError, -0.19593, 1e-4);
  });

  test('within a horizon the comparison counts the same payments', () => {
    const two = compareWithConstantChurn([100, 50, 40], curve(1, 1), 10, 0, 2);
    expectClose(two.fitted, 15);
    expectClose(two.atFirstChurn, 15);
    expectClose(two.firstChurnError, 0, 1);
    expectClose(two.atAverageChurn, 10 * (1 + 0.6));
    expectClose(two.averageChurnError, 1 / 15);
  });

  test('an impossible cohort has no comparison', () => {
    const none = compareWithConstantChurn([100, 110, 90], curve(1, 1), 10, 0.1, null);
    expectMissing(none.atFirstChurn, 'invalid', 'counts-increase');
    expectMissing(none.averageChurnError, 'invalid', 'counts-increase');
    expect(none.fitted.status).toBe('ok');
  });
});
