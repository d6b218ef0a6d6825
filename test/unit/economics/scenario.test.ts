import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { detailNames, scenarioDetails } from '../../../src/economics/details.ts';
import { reasonCodes } from '../../../src/economics/figure.ts';
import { figureNames, metricNames, metricUnits } from '../../../src/economics/metrics.ts';
import type { FigureName } from '../../../src/economics/metrics.ts';
import { projectValue } from '../../../src/economics/projection.ts';
import {
  defaultScenario,
  evaluateFigure,
  evaluateScenario,
  verdictAt,
} from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { expectClose, expectMissing, expectSound, valueOf } from './expect-figure.ts';
import { details, metrics, scenario } from './default-with.ts';

describe('the default scenario (T51)', () => {
  const expected: Readonly<Record<FigureName, number>> = {
    'retention-rate': 0.97,
    'churn-rate': 0.03,
    'annual-retention': 0.69384236,
    cac: 400,
    crc: 6.18556701,
    'crc-year': 74.2268041,
    'ratio-year': 5.38888889,
    'margin-per-customer': 34,
    'margin-gross': 40,
    'ltv-simple': 1133.33333,
    ltv: 812.374095,
    'ltv-unlimited': 902.485755,
    'ltv-cac': 2.03093524,
    payback: 11.7647059,
    'payback-discounted': 15.2489414,
    'breakeven-uplift': 0.00223377297,
    'cost-per-save': 400,
    'value-kept': 895.346139,
  };

  test.each(figureNames.map((name) => [name, expected[name]] as const))('%s is %d', (name, value) => {
    expectClose(metrics()[name], value, 1e-8);
  });

  test('both pay and the two costs are the same: too close to call', () => {
    expect(metrics().verdict).toEqual({ status: 'ok', value: 'too-close' });
    expectMissing(metrics()['start-with'], 'undefined', 'not-needed');
  });

  test('there is nothing to complain about', () => {
    expect(evaluateScenario(defaultScenario).issues).toEqual([]);
  });

  test.each([
    ['lost', 15],
    ['retained', 485],
    ['discount-period', 0.007974140429],
    ['annual-churn', 1 - 0.69384236],
    ['lifetime', 100 / 3],
    ['mcac', 400],
    ['ratio-period', 64.6666667],
    ['ltv-simple-gross', 1333.33333],
    ['ltv-unlimited-gross', 1061.747946],
    ['ltv-gross', 955.73423],
    ['ltv-cac-simple-gross', 3.33333333],
    ['ltv-cac-simple', 2.83333333],
    ['ltv-cac-unlimited', 2.256214],
    ['ltv-cac-gross', 2.38933557],
    ['payback-gross', 10],
    ['payback-churn', 14.291838],
    ['breakeven-churn', 0.02776623],
    ['breakeven-churn-cut', 0.0744591],
    ['programme-gain-all', 37_855.126152],
    ['programme-gain', 75.710252304],
    ['quick-ratio', 2],
    ['steady-state', 1000],
    ['churn-low', 0.0182632132],
    ['churn-high', 0.0489036668],
    ['ltv-simple-at-high-churn', 34 / 0.0489036668],
  ] as const)('beside them, %s is %d', (name, value) => {
    expectClose(details()[name], value, 1e-6);
  });

  test('the value at the ends of the churn interval lies on both sides of the value', () => {
    expectClose(details()['ltv-at-high-churn'], 584.0683281, 1e-8);
    expectClose(details()['ltv-at-low-churn'], 1037.8166567, 1e-8);
  });

  test('one figure alone is the same as among all', () => {
    for (const name of figureNames) expect(evaluateFigure(defaultScenario, name)).toEqual(metrics()[name]);
    expect(verdictAt(defaultScenario)).toEqual(evaluateScenario(defaultScenario).verdict);
  });
});

describe('ways to state the same thing', () => {
  test('churn typed in directly replaces the counts', () => {
    const typed = metrics({ churn: 0.03, end: null });
    for (const name of figureNames) expectClose(typed[name], valueOf(metrics()[name]), 1e-9);
  });

  test('typed churn wins over an end count, even an impossible one', () => {
    const { issues, metrics: typed } = evaluateScenario(scenario({ churn: 0.05, end: 99_999 }));
    expect(issues).toEqual([]);
    expectClose(typed['churn-rate'], 0.05);
    expectClose(typed['retention-rate'], 0.95);
    expectClose(details({ churn: 0.05, end: null }).lost, 25);
    expectClose(details({ churn: 0.05, end: null }).retained, 475);
  });

  test('typed churn has no interval', () => {
    expectMissing(details({ churn: 0.03 })['churn-low'], 'undefined', 'no-start-count');
    expectMissing(details({ churn: 0.03 })['ltv-at-high-churn'], 'undefined', 'no-start-count');
  });

  test('without a number of customers retention spend cannot be spread, the rest works', () => {
    const alone = metrics({ churn: 0.03, start: null, end: null });
    expectMissing(alone['margin-per-customer'], 'undefined', 'no-start-count');
    expectMissing(alone.ltv, 'undefined', 'no-start-count');
    expectMissing(alone.crc, 'undefined', 'no-start-count');
    expectClose(alone['churn-rate'], 0.03);
    expectClose(alone['margin-gross'], 40);
    expectClose(alone.cac, 400);
    expectClose(alone['cost-per-save'], 400);
    expectMissing(details({ churn: 0.03, start: null, end: null })['programme-gain-all'], 'undefined');
    expectMissing(details({ churn: 0.03, start: null, end: null }).lost, 'undefined', 'no-start-count');
  });

  test('without retention spend no number of customers is needed', () => {
    const alone = metrics({ churn: 0.03, start: null, end: null, retention: 0 });
    expectClose(alone['margin-per-customer'], 40);
    expectClose(alone['ltv-unlimited'], 1061.747946, 1e-9);
  });

  test('a marginal acquisition cost counts for the verdict only', () => {
    const dear = metrics({ mcac: 600 });
    expect(dear.verdict).toEqual({ status: 'ok', value: 'both' });
    expect(dear['start-with']).toEqual({ status: 'ok', value: 'retain' });
    expect(metrics({ mcac: 200 })['start-with']).toEqual({ status: 'ok', value: 'acquire' });
    expect(metrics({ mcac: 900 }).verdict).toEqual({ status: 'ok', value: 'retain' });
    expect(metrics({ mcac: 900, delta: 0.002 }).verdict).toEqual({ status: 'ok', value: 'neither' });
    expect(metrics({ delta: 0.002 }).verdict).toEqual({ status: 'ok', value: 'acquire' });
    expectClose(dear['ltv-cac'], 2.03093524, 1e-8);
  });

  test('an interval of the cost ratio that contains 1 makes it too close to call', () => {
    const apart = scenario({ mcac: 600 });
    expect(evaluateScenario(apart, { low: 0.5, high: 1.2 }).metrics.verdict).toEqual({
      status: 'ok',
      value: 'too-close',
    });
    expect(evaluateScenario(apart, { low: 0.5, high: 0.9 }).metrics.verdict).toEqual({
      status: 'ok',
      value: 'both',
    });
  });

  test('the period changes what a year holds', () => {
    const yearly = metrics({ period: 'year' });
    expectClose(yearly['annual-retention'], 0.97);
    expectClose(yearly['crc-year'], 6.18556701, 1e-8);
    expectClose(
      yearly.ltv,
      Array.from({ length: 5 }, (_, t) => 34 * (0.97 / 1.1) ** t).reduce((a, b) => a + b),
    );
    const quarterly = metrics({ period: 'quarter' });
    expectClose(quarterly['annual-retention'], 0.97 ** 4);
    expectClose(quarterly['crc-year'], 4 * 6.18556701, 1e-8);
    expectClose(details({ period: 'quarter' })['discount-period'], 1.1 ** 0.25 - 1);
  });

  test('half years count payments that fall within the horizon', () => {
    const q = 0.97 / 1.1 ** (1 / 12);
    expectClose(metrics({ horizon: 2.5 }).ltv, (34 * (1 - q ** 30)) / (1 - q));
    expectClose(metrics({ horizon: 1.1 }).ltv, (34 * (1 - q ** 14)) / (1 - q));
    expectClose(metrics({ horizon: null }).ltv, 902.485755, 1e-8);
  });
});

const anyNumber = fc.oneof(
  fc.double(),
  fc.constantFrom(NaN, Infinity, -Infinity, -0, 0, 1, -1, 1e308, -1e308, 5e-324, 0.5, 100),
);
const perhaps = fc.option(anyNumber, { nil: null });
const anyScenario: fc.Arbitrary<Scenario> = fc.record({
  period: fc.constantFrom('month', 'quarter', 'year', 'decade' as 'month'),
  start: perhaps,
  new: anyNumber,
  end: perhaps,
  churn: perhaps,
  arpa: anyNumber,
  margin: anyNumber,
  acquisition: anyNumber,
  retention: anyNumber,
  discount: anyNumber,
  horizon: perhaps,
  mcac: perhaps,
  x: anyNumber,
  delta: anyNumber,
});

/** Amounts as people type them: no more than six decimals. */
const amount = (max: number) =>
  fc.double({ min: 0, max, noNaN: true }).map((value) => Math.round(value * 1e6) / 1e6);
const allowedScenario: fc.Arbitrary<Scenario> = fc
  .record({
    period: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
    start: fc.integer({ min: 1, max: 1e9 }),
    new: fc.integer({ min: 0, max: 1e9 }),
    kept: amount(1),
    churn: fc.constant(null),
    arpa: amount(1e9),
    margin: fc.integer({ min: -1000, max: 1000 }).map((promille) => promille / 1000),
    acquisition: amount(1e12),
    retention: amount(1e12),
    discount: amount(1),
    horizon: fc.option(fc.double({ min: 1, max: 30, noNaN: true }), { nil: null }),
    mcac: fc.option(amount(1e12), { nil: null }),
    x: amount(1e3),
    delta: amount(1),
  })
  .map(({ kept, ...rest }) => ({ ...rest, end: rest.new + Math.floor(kept * rest.start) }));

describe('whatever is typed', () => {
  test('the calculator never throws and never shows a number that is none', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario, allowedScenario), (s) => {
        const { metrics: all, issues, verdict } = evaluateScenario(s);
        for (const name of metricNames) expectSound(all[name]);
        for (const result of [verdict.savingPays, verdict.winningPays]) expectSound(result);
        for (const figure of Object.values(scenarioDetails(s))) expectSound(figure);
        for (const issue of issues) expect(['error', 'warning']).toContain(issue.severity);
        const projection = projectValue(s);
        if (projection.status !== 'ok') return expectSound(projection);
        for (const value of projection.value.without) expect(Number.isFinite(value)).toBe(true);
      }),
    );
  });

  test('every reason is in the list that messages are checked against', () => {
    fc.assert(
      fc.property(fc.oneof(anyScenario, allowedScenario), (s) => {
        for (const figure of [
          ...Object.values(evaluateScenario(s).metrics),
          ...Object.values(scenarioDetails(s)),
        ])
          if (figure.reason !== undefined) expect(reasonCodes).toContain(figure.reason);
      }),
    );
  });

  test('with allowed inputs no figure is invalid, except for a contradiction that is named', () => {
    fc.assert(
      fc.property(allowedScenario, (s) => {
        const { issues, metrics: all } = evaluateScenario(s);
        if (issues.some(({ severity }) => severity === 'error')) return;
        for (const name of metricNames) expect(all[name].status).not.toBe('invalid');
      }),
    );
  });

  test('another currency changes no rate, no time and no verdict', () => {
    const money = new Set<string>(metricNames.filter((name) => metricUnits[name].startsWith('money')));
    fc.assert(
      fc.property(allowedScenario, (s) => {
        const rate = 0.5;
        const there = evaluateScenario({
          ...s,
          arpa: s.arpa * rate,
          acquisition: s.acquisition * rate,
          retention: s.retention * rate,
          mcac: s.mcac === null ? null : s.mcac * rate,
          x: s.x * rate,
        }).metrics;
        const here = evaluateScenario(s).metrics;
        for (const name of figureNames) {
          const [a, b] = [here[name], there[name]];
          expect(b.status).toBe(a.status);
          if (a.status === 'ok' && b.status === 'ok' && Math.abs(a.value) > 1e-9)
            expect(b.value / (a.value * (money.has(name) ? rate : 1))).toBeCloseTo(1, 9);
        }
        expect(there.verdict).toEqual(here.verdict);
      }),
    );
  });

  test('more lost customers never raise what one is worth', () => {
    fc.assert(
      fc.property(allowedScenario, fc.integer({ min: 1, max: 1e6 }), (s, more) => {
        if (s.end === null || s.end - more < s.new || s.margin <= 0) return;
        const before = evaluateFigure(s, 'ltv');
        const after = evaluateFigure({ ...s, end: s.end - more }, 'ltv');
        if (before.status !== 'ok' || after.status !== 'ok' || before.value <= 0) return;
        expect(after.value).toBeLessThanOrEqual(before.value * (1 + 1e-9));
      }),
    );
  });

  test('details exist under every name of their list', () => {
    expect(Object.keys(scenarioDetails(defaultScenario)).sort()).toEqual([...detailNames].sort());
  });
});
