import type { FigureName } from '../../economics/metrics.ts';

/** The figures as the page groups them. */
export const figureGroups = {
  stay: ['retention-rate', 'churn-rate', 'annual-retention'],
  cost: ['cac', 'crc', 'crc-year', 'ratio-year'],
  value: ['margin-gross', 'margin-per-customer', 'ltv', 'ltv-unlimited', 'ltv-simple', 'ltv-cac'],
  payback: ['payback', 'payback-discounted'],
  programme: ['breakeven-uplift', 'cost-per-save', 'value-kept'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;
