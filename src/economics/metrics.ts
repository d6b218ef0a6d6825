/** Figures the calculator shows, by the name its markup carries; all but the last two are numbers. */
export const figureNames = [
  'retention-rate',
  'churn-rate',
  'annual-retention',
  'cac',
  'crc',
  'crc-year',
  'ratio-year',
  'margin-per-customer',
  'margin-gross',
  'ltv-simple',
  'ltv',
  'ltv-unlimited',
  'ltv-cac',
  'payback',
  'payback-discounted',
  'breakeven-uplift',
  'cost-per-save',
  'value-kept',
] as const;
export const metricNames = [...figureNames, 'verdict', 'start-with'] as const;

export type FigureName = (typeof figureNames)[number];
export type MetricName = (typeof metricNames)[number];

/** What a metric is measured in. Money is in the reader's currency; "period" is the scenario's. */
export type MetricUnit =
  | 'share-per-period'
  | 'share-per-year'
  | 'money'
  | 'money-per-period'
  | 'money-per-year'
  | 'number'
  | 'periods'
  | 'points-per-period'
  | 'code';

export const metricUnits: Readonly<Record<MetricName, MetricUnit>> = {
  'retention-rate': 'share-per-period',
  'churn-rate': 'share-per-period',
  'annual-retention': 'share-per-year',
  cac: 'money',
  crc: 'money-per-period',
  'crc-year': 'money-per-year',
  'ratio-year': 'number',
  'margin-per-customer': 'money-per-period',
  'margin-gross': 'money-per-period',
  'ltv-simple': 'money',
  ltv: 'money',
  'ltv-unlimited': 'money',
  'ltv-cac': 'number',
  payback: 'periods',
  'payback-discounted': 'periods',
  'breakeven-uplift': 'points-per-period',
  'cost-per-save': 'money',
  'value-kept': 'money',
  verdict: 'code',
  'start-with': 'code',
};
