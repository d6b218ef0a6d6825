import { describe, expect, test } from 'vitest';
import { defaultScenario, evaluateScenario } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';
import { evaluateSegments, moveAccounts } from '../../../src/economics/segments.ts';
import { expectClose, expectMissing, valueOf } from './expect-figure.ts';

const plain: Scenario = {
  ...defaultScenario,
  start: 100,
  end: null,
  new: 5,
  arpa: 50,
  margin: 0.8,
  retention: 0,
  discount: 0,
  horizon: null,
  delta: 0,
};
const customers: Scenario = { ...plain, churn: 0.09 };
const clients: Scenario = { ...plain, churn: 0.01 };

describe('two segments valued apart', () => {
  test('T50: half at 9 % and half at 1 % churn are worth 55.6 margins each, not 20', () => {
    const value = evaluateSegments({ customers, clients });
    expectClose(value.total, 200 * 40 * 55.5555555556, 1e-9);
    expectClose(value.ofTheAverage, 200 * 40 * 20, 1e-9);
    expectClose(value.averagingError, 20 / 55.5555555556 - 1, 1e-9);
  });

  test('each segment has its own figures, total and share', () => {
    const { segments } = evaluateSegments({ customers, clients });
    expectClose(segments.customers.total, (100 * 40) / 0.09);
    expectClose(segments.clients.total, (100 * 40) / 0.01);
    expectClose(segments.clients.shareOfValue, 0.9);
    expectClose(segments.customers.shareOfValue, 0.1);
    expectClose(segments.customers.shareOfAccounts, 0.5);
    expect(segments.clients.metrics).toEqual(evaluateScenario(clients).metrics);
    expect(segments.clients.issues).toEqual(evaluateScenario(clients).issues);
    expect(segments.clients.accounts).toEqual({ status: 'ok', value: 100 });
  });

  test('when both are the same the average is right', () => {
    const same = evaluateSegments({
      customers: defaultScenario,
      clients: { ...defaultScenario, start: 1000, new: 60, end: 1030, retention: 6000 },
    });
    expectClose(same.averagingError, 0, 1);
    expectClose(same.total, 1500 * 812.3740954, 1e-9);
    expectClose(same.ofTheAverage, 1500 * 812.3740954, 1e-9);
    expectClose(same.segments.customers.shareOfAccounts, 1 / 3);
  });

  test('unequal margins are weighted by accounts', () => {
    const value = evaluateSegments({
      customers: { ...customers, start: 300 },
      clients: { ...clients, start: 100, arpa: 500, horizon: null },
    });
    expectClose(
      value.ofTheAverage,
      (400 * (300 * 40 + 100 * 400)) / 400 / ((300 * 0.09 + 100 * 0.01) / 400),
      1e-9,
    );
  });

  test('different periods, discounts or horizons have no average account', () => {
    for (const other of [{ period: 'year' as const }, { discount: 0.2 }, { horizon: 3 }])
      expectMissing(
        evaluateSegments({ customers, clients: { ...clients, ...other } }).ofTheAverage,
        'undefined',
        'different-periods',
      );
    expect(evaluateSegments({ customers, clients: { ...clients, period: 'year' } }).total.status).toBe('ok');
  });

  test('what one segment lacks does not spoil the other', () => {
    const value = evaluateSegments({ customers: { ...customers, arpa: NaN }, clients });
    expectMissing(value.segments.customers.total, 'invalid', 'invalid-input');
    expectMissing(value.total, 'invalid', 'invalid-input');
    expectClose(value.segments.clients.total, (100 * 40) / 0.01);
    expectMissing(
      evaluateSegments({ customers: { ...customers, start: null }, clients }).total,
      'undefined',
      'no-start-count',
    );
  });

  test('without any value there are no shares of it', () => {
    const worthless = { ...plain, churn: 0.1, margin: 0 };
    const value = evaluateSegments({ customers: worthless, clients: worthless });
    expectMissing(value.segments.customers.shareOfValue, 'undefined', 'no-margin');
    expectMissing(value.averagingError, 'undefined', 'no-margin');
  });
});

describe('moving accounts from one segment to the other', () => {
  const segments = { customers, clients };
  const gainEach = 40 / 0.01 - 40 / 0.09;

  test('ten customers become clients', () => {
    const move = moveAccounts(segments, 'customers', 10, 200);
    expect(move.accounts).toEqual({
      customers: { status: 'ok', value: 90 },
      clients: { status: 'ok', value: 110 },
    });
    expectClose(move.perAccount, gainEach);
    expectClose(move.gain, 10 * (gainEach - 200));
    expectClose(move.total, valueOf(evaluateSegments(segments).total) + 10 * (gainEach - 200));
  });

  test('the other way round costs what it brought', () => {
    const move = moveAccounts(segments, 'clients', 10, 0);
    expect(move.accounts).toEqual({
      customers: { status: 'ok', value: 110 },
      clients: { status: 'ok', value: 90 },
    });
    expectClose(move.perAccount, -gainEach);
    expectClose(move.gain, -10 * gainEach);
  });

  test('nobody moves, or everybody', () => {
    expectClose(moveAccounts(segments, 'customers', 0, 200).gain, 0);
    expect(moveAccounts(segments, 'customers', 100, 0).accounts.customers).toEqual({
      status: 'ok',
      value: 0,
    });
  });

  test('different periods, horizons or discounts have no gain: the two values do not count the same', () => {
    for (const other of [{ period: 'year' as const }, { horizon: 3 }, { discount: 0.2 }]) {
      const move = moveAccounts({ customers, clients: { ...clients, ...other } }, 'customers', 10, 0);
      for (const part of ['perAccount', 'gain', 'total'] as const)
        expectMissing(move[part], 'undefined', 'different-periods');
    }
  });

  test('more than there are, half an account, or a negative cost is refused', () => {
    expectMissing(moveAccounts(segments, 'customers', 101, 0).gain, 'invalid', 'more-than-there');
    expectMissing(moveAccounts(segments, 'customers', 1.5, 0).gain, 'invalid', 'out-of-range');
    expectMissing(moveAccounts(segments, 'customers', -1, 0).gain, 'invalid', 'out-of-range');
    expectMissing(moveAccounts(segments, 'customers', 1, -1).gain, 'invalid', 'out-of-range');
    expectMissing(moveAccounts(segments, 'customers', NaN, 0).total, 'invalid', 'not-a-number');
    expectMissing(moveAccounts(segments, 'customers', 1, NaN).total, 'invalid', 'not-a-number');
    expect(moveAccounts(segments, 'customers', 101, 0).perAccount.status).toBe('ok');
  });
});
