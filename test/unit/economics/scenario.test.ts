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

const scenario = (changes: Partial<Scenario>): Scenario => ({ ...defaultScenario, ...changes });
const metrics = (changes: Partial<Scenario> = {}) => evaluateScenario(scenario(changes)).metrics;
const details = (changes: Partial<Scenario> = {}) => scenarioDetails(scenario(changes));

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

describe('edge cases', () => {
  test('no customers at the start: invalid input, no rate', () => {
    const none = evaluateScenario(scenario({ start: 0 }));
    expect(none.issues).toContainEqual({
      field: 'start',
      severity: 'error',
      code: 'too-small',
      min: 1,
      max: 1e9,
    });
    expectMissing(none.metrics['retention-rate'], 'invalid', 'invalid-input');
    expectClose(none.metrics.cac, 400);
  });

  test('no churn, no discount, no limit: infinite, with a lower bound from the counts', () => {
    const endless = { end: 530, discount: 0, horizon: null, delta: 0 } as const;
    for (const name of ['ltv', 'ltv-simple', 'ltv-unlimited', 'ltv-cac', 'value-kept'] as const)
      expectMissing(metrics(endless)[name], 'infinite', 'no-churn');
    expectMissing(details(endless).lifetime, 'infinite', 'no-churn');
    const upper = valueOf(details(endless)['churn-high']);
    expect(upper).toBeGreaterThan(0);
    expectClose(details(endless)['ltv-at-high-churn'], 34 / upper);
    expectMissing(details(endless)['ltv-at-low-churn'], 'infinite', 'no-churn');
    expectClose(metrics(endless)['payback-discounted'], 400 / 34);
    expect(evaluateScenario(scenario(endless)).issues).toContainEqual({
      field: 'discount',
      severity: 'warning',
      code: 'no-discount-no-churn',
    });
  });

  test('no churn with a discount: the perpetuity', () => {
    const d = 1.1 ** (1 / 12) - 1;
    expectClose(metrics({ end: 530, delta: 0 })['ltv-unlimited'], (34 * (1 + d)) / d);
    expectClose(metrics({ end: 530, delta: 0 }).ltv, (34 * (1 - (1 + d) ** -60) * (1 + d)) / d);
    expectClose(metrics({ end: 530, delta: 0, discount: 0 }).ltv, 34 * 60);
  });

  test('no churn: there is nothing to save, and winning is still judged', () => {
    const kept = evaluateScenario(scenario({ end: 530 }));
    expect(kept.issues).toContainEqual({
      field: 'delta',
      severity: 'error',
      code: 'nothing-to-save',
      min: 0,
      max: 0,
    });
    expectMissing(kept.metrics['cost-per-save'], 'invalid', 'nothing-to-save');
    expect(kept.metrics.verdict).toEqual({ status: 'ok', value: 'acquire' });
    expect(metrics({ end: 530, mcac: 1e6 }).verdict).toEqual({ status: 'ok', value: 'neither' });
    expectMissing(details({ end: 530 })['breakeven-churn-cut'], 'undefined');
    expectMissing(
      details({ end: 530, x: 0, delta: 0 })['breakeven-churn-cut'],
      'undefined',
      'nothing-to-save',
    );
  });

  test('everyone leaves: one payment, nobody retained', () => {
    const gone = metrics({ end: 30, delta: 0 });
    expectClose(gone['churn-rate'], 1);
    expectClose(gone['ltv-unlimited'], 34);
    expectClose(gone['ltv-simple'], 34);
    expectMissing(gone.crc, 'undefined', 'nobody-retained');
    expectMissing(gone['ratio-year'], 'undefined', 'nobody-retained');
    expectMissing(details({ end: 30, delta: 0 })['ratio-period'], 'undefined', 'nobody-retained');
    expectClose(details({ end: 30, delta: 0 }).lifetime, 1);
  });

  test('spend but nobody won: no acquisition figures, the keeping side works', () => {
    const idle = evaluateScenario(scenario({ new: 0, end: 485 }));
    for (const name of ['cac', 'ltv-cac', 'payback', 'payback-discounted', 'ratio-year'] as const)
      expectMissing(idle.metrics[name], 'undefined', 'no-new-customers');
    expectClose(idle.metrics['cost-per-save'], 400);
    expectClose(idle.metrics['value-kept'], 895.346139, 1e-8);
    expect(idle.verdict.savingPays).toEqual({ status: 'ok', value: true });
    expectMissing(idle.metrics.verdict, 'undefined', 'no-new-customers');
    expect(metrics({ new: 0, end: 485, mcac: 400 }).verdict).toEqual({ status: 'ok', value: 'too-close' });
  });

  test('nothing spent and nobody won is not a cost of 0', () => {
    expectMissing(metrics({ new: 0, end: 485, acquisition: 0 }).cac, 'undefined', 'nothing-spent-nobody-won');
  });

  test('customers who cost nothing', () => {
    const free = metrics({ acquisition: 0 });
    expect(free.cac).toEqual({ status: 'ok', value: 0, reason: 'no-acquisition-spend' });
    expect(free.payback).toEqual({ status: 'ok', value: 0, reason: 'no-acquisition-spend' });
    expectMissing(free['ltv-cac'], 'infinite', 'no-acquisition-spend');
  });

  test('nothing spent on keeping: cost 0, the ratio infinite, the verdict still there', () => {
    const free = metrics({ retention: 0 });
    expect(free.crc).toEqual({ status: 'ok', value: 0, reason: 'no-retention-spend' });
    expect(free['crc-year']).toEqual({ status: 'ok', value: 0, reason: 'no-retention-spend' });
    expectMissing(free['ratio-year'], 'infinite', 'no-retention-spend');
    expect(free.verdict.status).toBe('ok');
    expectClose(free['margin-per-customer'], 40);
  });

  test('a programme that costs nothing', () => {
    expect(metrics({ x: 0 })['breakeven-uplift']).toEqual({ status: 'ok', value: 0 });
    expect(metrics({ x: 0 })['cost-per-save']).toEqual({ status: 'ok', value: 0 });
    expectMissing(metrics({ x: 0, delta: 0 })['cost-per-save'], 'undefined', 'no-programme');
    expect(metrics({ x: 0, delta: 0 }).verdict).toEqual({ status: 'ok', value: 'acquire' });
  });

  test('a programme without effect does not pay', () => {
    expectMissing(metrics({ delta: 0 })['cost-per-save'], 'infinite', 'no-effect');
    expect(metrics({ delta: 0 }).verdict).toEqual({ status: 'ok', value: 'acquire' });
  });

  test('a programme that eats the whole margin is refused at its field', () => {
    for (const x of [34, 35]) {
      const eaten = evaluateScenario(scenario({ x }));
      expect(eaten.issues).toEqual([{ field: 'x', severity: 'error', code: 'eats-margin', min: 0, max: 34 }]);
      for (const name of ['breakeven-uplift', 'cost-per-save', 'verdict'] as const)
        expectMissing(eaten.metrics[name], 'invalid', 'eats-margin');
      expectClose(eaten.metrics.ltv, 812.374095, 1e-8);
    }
    expect(evaluateScenario(scenario({ x: 33.9 })).issues).toEqual([]);
  });

  test('an uplift beyond all churn is refused at its field, all churn is allowed', () => {
    const beyond = evaluateScenario(scenario({ delta: 0.031 }));
    expect(beyond.issues).toEqual([
      { field: 'delta', severity: 'error', code: 'more-than-all-churn', min: 0, max: 0.03 },
    ]);
    expectMissing(beyond.metrics['cost-per-save'], 'invalid', 'more-than-all-churn');
    expectMissing(beyond.metrics.verdict, 'invalid', 'more-than-all-churn');
    expectClose(beyond.metrics['breakeven-uplift'], 0.00223377297, 1e-8);
    expect(evaluateScenario(scenario({ delta: 0.03 })).issues).toEqual([]);
  });

  test('a break-even beyond all churn cannot be reached', () => {
    expectMissing(metrics({ x: 33 })['breakeven-uplift'], 'undefined', 'impossible-uplift');
  });

  test('each customer loses money: negative value, never earned back, nothing pays', () => {
    const loss = metrics({ margin: -0.2 });
    expect(loss['margin-per-customer']).toEqual({ status: 'ok', value: -16, reason: 'negative-margin' });
    for (const name of ['ltv', 'ltv-simple', 'ltv-unlimited', 'ltv-cac', 'value-kept'] as const) {
      expect(loss[name]).toMatchObject({ status: 'ok', reason: 'negative-margin' });
      expect(valueOf(loss[name])).toBeLessThan(0);
    }
    expectMissing(loss.payback, 'infinite', 'negative-margin');
    expectMissing(loss['payback-discounted'], 'infinite', 'negative-margin');
    expectMissing(loss['breakeven-uplift'], 'undefined', 'negative-margin');
    expect(loss.verdict).toEqual({ status: 'ok', value: 'neither' });
  });

  test('no margin: value 0, never earned back', () => {
    const nothing = metrics({ arpa: 7.5, margin: 0.8 });
    expect(nothing.ltv).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
    expectMissing(nothing.payback, 'infinite', 'no-margin');
    expectMissing(nothing['breakeven-uplift'], 'undefined', 'no-margin');
    expect(nothing.verdict).toEqual({ status: 'ok', value: 'neither' });
  });

  test('winning one costs more than it is ever worth: never earned back', () => {
    expectMissing(metrics({ acquisition: 30_000 })['payback-discounted'], 'infinite', 'never-pays-back');
  });

  test('contradictory counts name the end count and leave the rest', () => {
    const few = evaluateScenario(scenario({ end: 29 }));
    expect(few.issues).toEqual([
      { field: 'end', severity: 'error', code: 'fewer-than-new', min: 30, max: 530 },
    ]);
    expectMissing(few.metrics['retention-rate'], 'invalid', 'fewer-than-new');
    const many = evaluateScenario(scenario({ end: 531 }));
    expect(many.issues).toEqual([
      { field: 'end', severity: 'error', code: 'more-than-possible', min: 30, max: 530 },
    ]);
    for (const name of [
      'churn-rate',
      'annual-retention',
      'crc',
      'ltv',
      'payback-discounted',
      'value-kept',
    ] as const)
      expectMissing(many.metrics[name], 'invalid', 'more-than-possible');
    expectClose(many.metrics.cac, 400);
    expectClose(many.metrics.payback, 11.7647059, 1e-8);
    expectClose(many.metrics['cost-per-save'], 400);
    expectMissing(details({ end: 531 })['churn-low'], 'invalid', 'more-than-possible');
  });

  test('the largest amounts allowed stay finite', () => {
    const huge = metrics({
      start: 1e9,
      new: 1e9,
      end: 2e9 - 1,
      arpa: 1e9,
      margin: 1,
      acquisition: 1e12,
      retention: 1e12,
      discount: 0,
      horizon: null,
      x: 1e3,
      delta: 0,
    });
    for (const name of metricNames) expectSound(huge[name]);
    expectClose(huge['ltv-simple'], (1e9 - 1000) * 1e9);
  });

  test('one bad field spoils only what depends on it', () => {
    const spoiled = (changes: Partial<Scenario>) => {
      const result = metrics(changes);
      return metricNames.filter((name) => result[name].status === 'invalid').sort();
    };
    expect(spoiled({ x: NaN })).toEqual(['breakeven-uplift', 'cost-per-save', 'verdict'].sort());
    expect(spoiled({ delta: -1 })).toEqual(['cost-per-save', 'verdict'].sort());
    expect(spoiled({ mcac: -1 })).toEqual(['verdict']);
    expect(spoiled({ horizon: 99 })).toEqual(['ltv', 'ltv-cac', 'verdict'].sort());
    expect(spoiled({ acquisition: -1 })).toEqual(
      ['cac', 'ltv-cac', 'payback', 'payback-discounted', 'ratio-year', 'verdict'].sort(),
    );
    expect(spoiled({ discount: 2 })).toEqual(
      [
        'breakeven-uplift',
        'ltv',
        'ltv-cac',
        'ltv-unlimited',
        'payback-discounted',
        'value-kept',
        'verdict',
      ].sort(),
    );
    expect(spoiled({ margin: 1.5 })).toEqual(
      [
        'breakeven-uplift',
        'ltv',
        'ltv-cac',
        'ltv-simple',
        'ltv-unlimited',
        'margin-gross',
        'margin-per-customer',
        'payback',
        'payback-discounted',
        'value-kept',
        'verdict',
      ].sort(),
    );
    expect(spoiled({ period: 'week' as 'month' })).toEqual(
      [
        'annual-retention',
        'breakeven-uplift',
        'crc-year',
        'ltv',
        'ltv-cac',
        'ltv-unlimited',
        'payback-discounted',
        'ratio-year',
        'value-kept',
        'verdict',
      ].sort(),
    );
  });

  test('each of the three counts spoils what is drawn from them, and nothing else', () => {
    for (const field of ['start', 'new', 'end'] as const) {
      const spoiled = metrics({ [field]: -5 });
      for (const name of ['retention-rate', 'churn-rate', 'crc', 'ltv-simple'] as const)
        expectMissing(spoiled[name], 'invalid', 'invalid-input');
      expectMissing(details({ [field]: -5 }).lost, 'invalid', 'invalid-input');
      expect(spoiled.cac.status).toBe(field === 'new' ? 'invalid' : 'ok');
      expect(spoiled['margin-per-customer'].status).toBe(field === 'start' ? 'invalid' : 'ok');
    }
    for (const field of ['arpa', 'margin'] as const)
      expectMissing(metrics({ [field]: -5 })['margin-gross'], 'invalid', 'invalid-input');
    for (const field of ['acquisition', 'new'] as const)
      expectMissing(metrics({ [field]: -5 }).cac, 'invalid', 'invalid-input');
  });

  test('every metric has a unit', () => {
    const having = (unit: string) => metricNames.filter((name) => metricUnits[name] === unit);
    expect(having('share-per-period')).toEqual(['retention-rate', 'churn-rate']);
    expect(having('share-per-year')).toEqual(['annual-retention']);
    expect(having('money')).toEqual([
      'cac',
      'ltv-simple',
      'ltv',
      'ltv-unlimited',
      'cost-per-save',
      'value-kept',
    ]);
    expect(having('money-per-period')).toEqual(['crc', 'margin-per-customer', 'margin-gross']);
    expect(having('money-per-year')).toEqual(['crc-year']);
    expect(having('number')).toEqual(['ratio-year', 'ltv-cac']);
    expect(having('periods')).toEqual(['payback', 'payback-discounted']);
    expect(having('points-per-period')).toEqual(['breakeven-uplift']);
    expect(having('code')).toEqual(['verdict', 'start-with']);
    expect(Object.keys(metricUnits)).toHaveLength(metricNames.length);
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
