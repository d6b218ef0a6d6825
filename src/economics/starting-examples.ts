import { defaultScenario } from './scenario.ts';
import type { Scenario } from './scenario.ts';
import { shopScenario } from './shop.ts';
import type { ShopFigures } from './shop.ts';

/** Invented businesses to start from. None is a benchmark, an average, or drawn from a real firm. */
export const startingExamples = ['subscription', 'agency', 'shop'] as const;
export type StartingExample = (typeof startingExamples)[number];

export const exampleShop: ShopFigures = { buyers: 4_000, repeatShare: 0.35, orders: 6_400, averageOrder: 45 };

export const exampleScenarios: Readonly<Record<StartingExample, Scenario>> = {
  subscription: defaultScenario,
  agency: {
    period: 'quarter',
    start: 120,
    new: 8,
    end: 122,
    churn: null,
    arpa: 6_000,
    margin: 0.35,
    acquisition: 36_000,
    retention: 24_000,
    discount: 0.1,
    horizon: 5,
    mcac: 14_000,
    x: 120,
    delta: 0.015,
  },
  shop: shopScenario(exampleShop, {
    new: 2_600,
    margin: 0.4,
    acquisition: 65_000,
    retention: 8_000,
    discount: 0.1,
    horizon: 5,
    mcac: null,
    x: 1,
    delta: 0.02,
  }),
};
