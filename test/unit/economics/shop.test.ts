import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkScenario } from '../../../src/economics/input-check.ts';
import { defaultScenario, evaluateScenario } from '../../../src/economics/scenario.ts';
import { scenarioDetails } from '../../../src/economics/details.ts';
import { checkShop, ordersPerBuyer, shopScenario } from '../../../src/economics/shop.ts';
import type { ShopFigures } from '../../../src/economics/shop.ts';
import { exampleScenarios, exampleShop, startingExamples } from '../../../src/economics/starting-examples.ts';
import { expectClose, expectMissing, expectSound } from './expect-figure.ts';

const shop: ShopFigures = { buyers: 2000, repeatShare: 0.4, orders: 6000, averageOrder: 75 };
const rest = {
  new: 1200,
  margin: 0.6,
  acquisition: 60_000,
  retention: 0,
  discount: 0.1,
  horizon: null,
  mcac: null,
  x: 1,
  delta: 0.05,
} as const;

describe('a shop, whose losses are inferred', () => {
  test('T12: three orders of 75 a year at 60 % margin with 40 % lost a year: 337.50', () => {
    const scenario = shopScenario({ ...shop, repeatShare: 0.6 }, rest);
    const { metrics, issues } = evaluateScenario(scenario);
    expect(issues.filter(({ severity }) => severity === 'error')).toEqual([]);
    expectClose(metrics['margin-gross'], 135);
    expectClose(metrics['ltv-simple'], 337.5);
  });

  test('the year is the period, and who did not buy again counts as lost', () => {
    const scenario = shopScenario(shop, rest);
    expect(scenario).toMatchObject({ period: 'year', start: 2000, end: null, arpa: 225, new: 1200 });
    const { metrics } = evaluateScenario(scenario);
    expectClose(metrics['churn-rate'], 0.6);
    expectClose(metrics['annual-retention'], 0.4);
    expectClose(metrics.cac, 50);
  });

  test('no departure was counted, so there is no interval', () => {
    expectMissing(scenarioDetails(shopScenario(shop, rest))['churn-low'], 'undefined', 'no-start-count');
  });

  test('orders per buyer', () => {
    expectClose(ordersPerBuyer(shop), 3);
    expectClose(ordersPerBuyer({ ...shop, orders: 2000 }), 1);
    expectMissing(ordersPerBuyer({ ...shop, orders: 1999 }), 'invalid', 'fewer-orders-than-buyers');
    expectMissing(ordersPerBuyer({ ...shop, buyers: 0 }), 'undefined', 'no-start-customers');
    expectMissing(ordersPerBuyer({ ...shop, buyers: -1 }), 'invalid', 'out-of-range');
    expectMissing(ordersPerBuyer({ ...shop, orders: -1 }), 'invalid', 'out-of-range');
    expectMissing(ordersPerBuyer({ ...shop, orders: NaN }), 'invalid', 'not-a-number');
  });

  test('each figure is checked', () => {
    expect(checkShop(shop)).toEqual([]);
    expect(checkShop({ buyers: 1, repeatShare: 0, orders: 1, averageOrder: 0 })).toEqual([]);
    expect(checkShop({ buyers: 1e9, repeatShare: 1, orders: 1e12, averageOrder: 1e9 })).toEqual([]);
    expect(checkShop({ ...shop, orders: 1999 })).toEqual([
      { field: 'orders', code: 'fewer-orders-than-buyers', min: 2000, max: 1e12 },
    ]);
    expect(checkShop({ ...shop, buyers: 0 })).toEqual([
      { field: 'buyers', code: 'too-small', min: 1, max: 1e9 },
    ]);
    expect(checkShop({ ...shop, buyers: NaN, orders: 1.5 }).map(({ field, code }) => [field, code])).toEqual([
      ['buyers', 'not-a-number'],
      ['orders', 'not-whole'],
    ]);
    expect(checkShop({ ...shop, buyers: 1.5 })).toMatchObject([{ field: 'buyers', code: 'not-whole' }]);
    expect(checkShop({ ...shop, repeatShare: 1.1 })).toEqual([
      { field: 'repeatShare', code: 'too-large', min: 0, max: 1 },
    ]);
    expect(checkShop({ ...shop, averageOrder: -1 })).toEqual([
      { field: 'averageOrder', code: 'too-small', min: 0, max: 1e9 },
    ]);
    expect(checkShop({ ...shop, orders: 1 }).map(({ code }) => code)).toEqual(['fewer-orders-than-buyers']);
    expect(checkShop({ ...shop, buyers: 1e10, orders: 5 }).map(({ field }) => field)).toEqual(['buyers']);
    expect(checkShop({ ...shop, orders: 0 }).map(({ code }) => code)).toEqual(['too-small']);
  });

  test('figures that cannot be give no revenue per buyer', () => {
    const { metrics } = evaluateScenario(shopScenario({ ...shop, orders: 5 }, rest));
    expectMissing(metrics['margin-gross'], 'invalid', 'invalid-input');
    expectClose(metrics['churn-rate'], 0.6);
  });

  test('anything typed gives figures or reasons', () => {
    fc.assert(
      fc.property(
        fc.double(),
        fc.double(),
        fc.double(),
        fc.double(),
        (buyers, repeatShare, orders, averageOrder) => {
          const scenario = shopScenario({ buyers, repeatShare, orders, averageOrder }, rest);
          for (const figure of Object.values(evaluateScenario(scenario).metrics)) expectSound(figure);
        },
      ),
    );
  });
});

describe('invented businesses to start from', () => {
  test.each(startingExamples)('%s has nothing to complain about', (name) => {
    expect(checkScenario(exampleScenarios[name]).issues).toEqual([]);
  });

  test('they show three different answers', () => {
    const verdict = (name: (typeof startingExamples)[number]) =>
      evaluateScenario(exampleScenarios[name]).metrics;
    expect(verdict('subscription').verdict).toEqual({ status: 'ok', value: 'too-close' });
    expect(verdict('agency').verdict).toEqual({ status: 'ok', value: 'both' });
    expect(verdict('agency')['start-with']).toEqual({ status: 'ok', value: 'retain' });
    expect(verdict('shop').verdict).toEqual({ status: 'ok', value: 'acquire' });
    expect(exampleScenarios.subscription).toBe(defaultScenario);
    expect(checkShop(exampleShop)).toEqual([]);
    expect(exampleScenarios.shop.period).toBe('year');
  });
});
