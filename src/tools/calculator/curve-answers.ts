import type { FigureName } from '../../economics/metrics.ts';

/** Answers the curves can show. */
export const curveAnswers = [
  'ltv-cac',
  'ltv',
  'payback-discounted',
  'cac',
  'ratio-year',
  'breakeven-uplift',
  'cost-per-save',
  'value-kept',
] as const satisfies readonly FigureName[];
export type CurveAnswer = (typeof curveAnswers)[number];
