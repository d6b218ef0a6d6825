import { figure, invalid, notDefined, refuseNonFinite } from './figure.ts';
import type { Figure } from './figure.ts';
import { limits } from './limits.ts';
import type { Scenario } from './scenario.ts';

/** What a shop knows. It sees orders, not departures: that someone left is inferred from not buying again. */
export interface ShopFigures {
  /** different buyers in a year */
  readonly buyers: number;
  /** share of a year's buyers who buy again within the next year, 0..1 */
  readonly repeatShare: number;
  /** orders of all buyers in a year, at least one each */
  readonly orders: number;
  /** money per order */
  readonly averageOrder: number;
}

/** Orders per buyer and year; `invalid` when there are fewer orders than buyers. */
export const ordersPerBuyer = ({ buyers, orders }: ShopFigures): Figure => {
  const refused = refuseNonFinite(buyers, orders);
  if (refused) return refused;
  if (buyers < 0 || orders < 0) return invalid('out-of-range');
  if (buyers === 0) return notDefined('no-start-customers');
  return orders < buyers ? invalid('fewer-orders-than-buyers') : figure(orders / buyers);
};

export const shopErrorCodes = [
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'fewer-orders-than-buyers',
] as const;

/** What is wrong with one figure of a shop, and what it may be. */
export interface ShopIssue {
  readonly field: keyof ShopFigures;
  readonly code: (typeof shopErrorCodes)[number];
  readonly min: number;
  readonly max: number;
}

/** Valid values of a shop's figures. */
export const shopLimits: Readonly<
  Record<keyof ShopFigures, { readonly min: number; readonly max: number; readonly integer: boolean }>
> = {
  buyers: { min: 1, max: limits.start.max, integer: true },
  repeatShare: { min: 0, max: 1, integer: false },
  orders: { min: 1, max: 1e12, integer: true },
  averageOrder: { min: 0, max: limits.arpa.max, integer: false },
};

const shopFields = ['buyers', 'repeatShare', 'orders', 'averageOrder'] as const;

/** Everything wrong with a shop's figures. */
export const checkShop = (shop: ShopFigures): readonly ShopIssue[] => {
  const issues = shopFields.flatMap((field): ShopIssue[] => {
    const { min, max, integer } = shopLimits[field];
    const value = shop[field];
    const issue = (code: ShopIssue['code']): ShopIssue[] => [{ field, code, min, max }];
    if (!Number.isFinite(value)) return issue('not-a-number');
    if (value < min) return issue('too-small');
    if (value > max) return issue('too-large');
    return integer && !Number.isInteger(value) ? issue('not-whole') : [];
  });
  const usable = !issues.some(({ field }) => field === 'buyers' || field === 'orders');
  return usable && shop.orders < shop.buyers
    ? [
        ...issues,
        { field: 'orders', code: 'fewer-orders-than-buyers', min: shop.buyers, max: shopLimits.orders.max },
      ]
    : issues;
};

/**
 * A shop as a scenario with the YEAR as its period: churn is the share who did not buy again, revenue per customer is what
 * the average buyer orders in a year. No interval of churn follows, since no departure was counted.
 * @param rest everything else per year: margin share, spends, discount, horizon, programme
 */
export const shopScenario = (
  shop: ShopFigures,
  rest: Omit<Scenario, 'period' | 'start' | 'end' | 'churn' | 'arpa'>,
): Scenario => ({
  ...rest,
  period: 'year',
  start: shop.buyers,
  end: null,
  churn: 1 - shop.repeatShare,
  arpa: checkShop(shop).length === 0 ? (shop.orders / shop.buyers) * shop.averageOrder : NaN,
});
