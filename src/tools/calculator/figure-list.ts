import type { FigureName } from '../../economics/metrics.ts';

/** The figures as the page groups them. */
export const figureGroups = {
  stay: ['retention-rate', 'churn-rate', 'annual-retention'],
  cost: ['cac', 'crc', 'crc-year', 'ratio-year'],
  value: ['margin-gross', 'margin-per-customer', 'ltv', 'ltv-unlimited', 'ltv-simple', 'ltv-cac'],
  payback: ['payback', 'payback-discounted'],
  programme: ['breakeven-uplift', 'cost-per-save', 'value-kept'],
} as const satisfies Readonly<Record<string, readonly FigureName[]>>;

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
