import { describe, expect, test } from 'vitest';
import {
  acquisitionCost,
  costRatio,
  fullyLoadedSpend,
  laggedAcquisitionCost,
  retentionCost,
} from '../../../src/economics/cost.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

describe('cost of winning one', () => {
  test('T8: 50,000 for 200 customers is 250 each', () => {
    expect(acquisitionCost(50_000, 200)).toEqual({ status: 'ok', value: 250 });
  });

  test('T9: media, people and tools together for 45 customers are 2,000 each', () => {
    expectClose(acquisitionCost(valueOf(fullyLoadedSpend([50_000, 30_000, 10_000])), 45), 2000);
    expect(fullyLoadedSpend([])).toEqual({ status: 'ok', value: 0 });
    expectMissing(fullyLoadedSpend([5, -1]), 'invalid', 'out-of-range');
    expectMissing(fullyLoadedSpend([5, NaN]), 'invalid', 'not-a-number');
    expectMissing(fullyLoadedSpend([1.7e308, 1.7e308]), 'invalid', 'too-large');
  });

  test('spending without winning anyone has no cost per customer', () => {
    expectMissing(acquisitionCost(12_000, 0), 'undefined', 'no-new-customers');
  });

  test('nothing spent and nobody won is not a cost of 0', () => {
    expectMissing(acquisitionCost(0, 0), 'undefined', 'nothing-spent-nobody-won');
  });

  test('customers who cost nothing are a warning', () => {
    expect(acquisitionCost(0, 30)).toEqual({ status: 'ok', value: 0, reason: 'no-acquisition-spend' });
  });

  test('bad amounts are refused', () => {
    expectMissing(acquisitionCost(-1, 1), 'invalid', 'out-of-range');
    expectMissing(acquisitionCost(1, -1), 'invalid', 'out-of-range');
    expectMissing(acquisitionCost(NaN, 1), 'invalid', 'not-a-number');
  });

  test('with a lag, spend of an earlier period is set against the customers of the last one', () => {
    const spend = [30_000, 33_000, 36_000];
    const won = [900, 1000, 1100];
    expectClose(laggedAcquisitionCost(spend, won, 0), 36_000 / 1100);
    expectClose(laggedAcquisitionCost(spend, won, 1), 30);
    expectClose(laggedAcquisitionCost(spend, won, 2), 30_000 / 1100);
  });

  test('a lag the series does not reach is refused', () => {
    for (const lag of [3, -1, 0.5, NaN])
      expectMissing(laggedAcquisitionCost([1, 2, 3], [1, 2, 3], lag), 'invalid', 'out-of-range');
    expectMissing(laggedAcquisitionCost([1, 2], [1], 0), 'invalid', 'out-of-range');
    expectMissing(laggedAcquisitionCost([], [], 0), 'invalid', 'out-of-range');
  });
});

describe('cost of keeping one', () => {
  test('3,000 spread over 485 kept customers', () => {
    expectClose(retentionCost(3000, 485), 6.18556701, 1e-8);
  });

  test('nobody kept: no cost per kept customer', () => {
    expectMissing(retentionCost(3000, 0), 'undefined', 'nobody-retained');
  });

  test('nothing spent: 0 with a warning', () => {
    expect(retentionCost(0, 485)).toEqual({ status: 'ok', value: 0, reason: 'no-retention-spend' });
  });

  test('bad amounts are refused', () => {
    expectMissing(retentionCost(-1, 1), 'invalid', 'out-of-range');
    expectMissing(retentionCost(1, -1), 'invalid', 'out-of-range');
    expectMissing(retentionCost(1, NaN), 'invalid', 'not-a-number');
  });
});

describe('the famous ratio', () => {
  test('the same business is 64.7 times per month and 5.4 times per year', () => {
    const monthly = valueOf(retentionCost(3000, 485));
    expectClose(costRatio(400, monthly), 64.6667, 1e-6);
    expectClose(costRatio(400, monthly * 12), 5.388889, 1e-6);
  });

  test('keeping for nothing makes the ratio infinite, nothing at all undefined', () => {
    expectMissing(costRatio(400, 0), 'infinite', 'no-retention-spend');
    expectMissing(costRatio(0, 0), 'undefined', 'nothing-spent');
    expect(costRatio(0, 5)).toEqual({ status: 'ok', value: 0, reason: 'no-acquisition-spend' });
    expect(costRatio(10, 5)).toEqual({ status: 'ok', value: 2 });
    expectMissing(costRatio(-1, 5), 'invalid', 'out-of-range');
    expectMissing(costRatio(1, -5), 'invalid', 'out-of-range');
    expectMissing(costRatio(1, NaN), 'invalid', 'not-a-number');
  });
});
