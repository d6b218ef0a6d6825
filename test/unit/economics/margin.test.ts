import { describe, expect, test } from 'vitest';
import { grossMargin, marginAfterRetention } from '../../../src/economics/margin.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

describe('margin per customer', () => {
  test('a share of the revenue', () => {
    expect(grossMargin(50, 0.8)).toEqual({ status: 'ok', value: 40 });
    expectClose(grossMargin(1200, 0.7), 840);
  });

  test('a margin of nothing or less exists and carries a warning', () => {
    expect(grossMargin(50, 0)).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
    expect(grossMargin(0, -0.5)).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
    expect(grossMargin(50, -0.2)).toEqual({ status: 'ok', value: -10, reason: 'negative-margin' });
  });

  test('impossible shares and revenue are refused', () => {
    expectMissing(grossMargin(50, 1.01), 'invalid', 'out-of-range');
    expectMissing(grossMargin(50, -1.01), 'invalid', 'out-of-range');
    expectMissing(grossMargin(-1, 0.5), 'invalid', 'out-of-range');
    expectMissing(grossMargin(NaN, 0.5), 'invalid', 'not-a-number');
    expect(valueOf(grossMargin(50, 1))).toBe(50);
    expect(valueOf(grossMargin(50, -1))).toBe(-50);
  });

  test('retention spend is spread over the customers at the start', () => {
    expect(marginAfterRetention(40, 3000, 500)).toEqual({ status: 'ok', value: 34 });
  });

  test('retention spend can eat the margin and more', () => {
    expect(marginAfterRetention(6, 3000, 500)).toEqual({ status: 'ok', value: 0, reason: 'no-margin' });
    expect(marginAfterRetention(5, 3000, 500)).toEqual({
      status: 'ok',
      value: -1,
      reason: 'negative-margin',
    });
  });

  test('without customers it cannot be spread', () => {
    expectMissing(marginAfterRetention(40, 3000, 0), 'undefined', 'no-start-customers');
    expectMissing(marginAfterRetention(40, -1, 5), 'invalid', 'out-of-range');
    expectMissing(marginAfterRetention(40, 1, -5), 'invalid', 'out-of-range');
    expectMissing(marginAfterRetention(NaN, 1, 5), 'invalid', 'not-a-number');
  });
});
