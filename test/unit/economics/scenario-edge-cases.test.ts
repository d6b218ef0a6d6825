import { describe, expect, test } from 'vitest';
import { metricNames, metricUnits } from '../../../src/economics/metrics.ts';
import { evaluateScenario } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { expectClose, expectMissing, expectSound, valueOf } from './expect-figure.ts';
import { details, metrics, scenario } from './default-with.ts';

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
