import type { FigureName } from '../../economics/metrics.ts';

/** Where a formula comes from: a message, and the work it names. */
export interface Origin {
  readonly message: 'usual' | 'powers' | 'derived' | 'convention' | 'marginal' | 'wilson';
  readonly work?: string;
}

const convention: Origin = { message: 'convention', work: 'fader-hardie-2012' };
const usual: Origin = { message: 'usual' };
const derived: Origin = { message: 'derived' };

export const origins: Readonly<Record<FigureName, readonly Origin[]>> = {
  'retention-rate': [usual],
  'churn-rate': [usual, { message: 'wilson' }],
  'annual-retention': [{ message: 'powers' }],
  cac: [usual],
  crc: [usual],
  'crc-year': [usual],
  'ratio-year': [{ message: 'marginal', work: 'pfeifer-2005' }],
  'margin-gross': [usual],
  'margin-per-customer': [usual],
  ltv: [convention],
  'ltv-unlimited': [convention],
  'ltv-simple': [usual],
  'ltv-cac': [usual],
  payback: [usual],
  'payback-discounted': [derived],
  'breakeven-uplift': [derived],
  'cost-per-save': [derived],
  'value-kept': [derived],
};

/** Works the figures cite; each must be among the sources of the page. */
export const citedWorks = [
  ...new Set(Object.values(origins).flatMap((list) => list.flatMap(({ work }) => work ?? []))),
];
