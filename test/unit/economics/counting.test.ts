import { describe, expect, test } from 'vitest';
import {
  churnRate,
  customerQuickRatio,
  customersLost,
  customersRetained,
  retentionRate,
  steadyState,
} from '../../../src/economics/counting.ts';
import { expectClose, expectMissing } from './expect-figure.ts';

const counts = (start: number, won: number, end: number) => ({ start, new: won, end });

describe('retention and churn from counts', () => {
  test('T1: 500 customers, 100 new, 550 at the end: 90 % kept, 10 % lost', () => {
    expectClose(retentionRate(counts(500, 100, 550)), 0.9);
    expectClose(churnRate(counts(500, 100, 550)), 0.1);
  });

  test('T2: 200 customers, 50 new, 210 at the end: 80 % kept', () => {
    expectClose(retentionRate(counts(200, 50, 210)), 0.8);
  });

  test('T3: 1000 customers, 100 new, 1050 at the end: 50 lost, 5 % churn', () => {
    expectClose(customersLost(counts(1000, 100, 1050)), 50);
    expectClose(churnRate(counts(1000, 100, 1050)), 0.05);
  });

  test('T4: 20 of 1000 lost is 2 %', () => {
    expectClose(churnRate(counts(1000, 0, 980)), 0.02);
  });

  test('T10: 3 of 200 cancel: 1.5 %', () => {
    expectClose(churnRate(counts(200, 0, 197)), 0.015);
  });

  test('T15: 500 of 5,000 lost in a year: 10 % lost, 90 % kept', () => {
    expectClose(churnRate(counts(5000, 0, 4500)), 0.1);
    expectClose(retentionRate(counts(5000, 0, 4500)), 0.9);
  });

  test('new customers change neither retention nor churn', () => {
    expect(churnRate(counts(500, 0, 450))).toEqual(churnRate(counts(500, 250, 700)));
  });

  test('nobody lost and everybody lost are ordinary results', () => {
    expect(churnRate(counts(40, 5, 45))).toEqual({ status: 'ok', value: 0 });
    expect(retentionRate(counts(40, 5, 5))).toEqual({ status: 'ok', value: 0 });
    expect(customersRetained(counts(40, 5, 45))).toEqual({ status: 'ok', value: 40 });
    expect(customersRetained(counts(40, 5, 5))).toEqual({ status: 'ok', value: 0 });
  });

  test('without customers at the start there is no rate', () => {
    for (const rate of [retentionRate, churnRate, customersLost, customersRetained])
      expectMissing(rate(counts(0, 10, 10)), 'undefined', 'no-start-customers');
  });

  test('fewer at the end than new ones, or more than possible, is invalid', () => {
    expectMissing(churnRate(counts(500, 30, 29)), 'invalid', 'fewer-than-new');
    expectMissing(churnRate(counts(500, 30, 531)), 'invalid', 'more-than-possible');
    expectClose(churnRate(counts(500, 30, 30)), 1);
    expectClose(churnRate(counts(500, 30, 530)), 0);
  });

  test('negative counts and things that are no numbers are refused', () => {
    expectMissing(churnRate(counts(-1, 0, 0)), 'invalid', 'out-of-range');
    expectMissing(churnRate(counts(1, -1, 0)), 'invalid', 'out-of-range');
    expectMissing(churnRate(counts(1, 0, -1)), 'invalid', 'out-of-range');
    expectMissing(churnRate(counts(NaN, 0, 0)), 'invalid', 'not-a-number');
    expectMissing(churnRate(counts(1, Infinity, 0)), 'invalid', 'not-a-number');
  });
});

describe('coming and going', () => {
  test('quick ratio: two come for each one that leaves', () => {
    expectClose(customerQuickRatio(30, 15), 2);
    expectClose(customerQuickRatio(0, 15), 0);
  });

  test('quick ratio without losses is infinite, without any change undefined', () => {
    expectMissing(customerQuickRatio(30, 0), 'infinite', 'no-losses');
    expectMissing(customerQuickRatio(0, 0), 'undefined', 'no-change');
    expectMissing(customerQuickRatio(-1, 2), 'invalid', 'out-of-range');
    expectMissing(customerQuickRatio(1, -2), 'invalid', 'out-of-range');
    expectMissing(customerQuickRatio(NaN, 2), 'invalid', 'not-a-number');
  });

  test('with 30 new and 3 % churn the base stops growing at 1000', () => {
    expectClose(steadyState(30, 0.03), 1000);
    expectClose(steadyState(30, 1), 30);
    expectClose(steadyState(0, 0.5), 0);
  });

  test('without churn the base never stops growing', () => {
    expectMissing(steadyState(30, 0), 'infinite', 'no-churn');
    expectMissing(steadyState(0, 0), 'undefined', 'no-change');
    expectMissing(steadyState(-1, 0.1), 'invalid', 'out-of-range');
    expectMissing(steadyState(1, -0.1), 'invalid', 'out-of-range');
    expectMissing(steadyState(1, 1.1), 'invalid', 'out-of-range');
    expectMissing(steadyState(1, NaN), 'invalid', 'not-a-number');
  });
});
