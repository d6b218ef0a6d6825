/** Inputs of the parts further down the page, each by the name its link uses. */
export const extraNames = [
  // a cohort: how many of the same accounts were still there after 0, 1, 2, ... periods
  'cohort',
  // recurring revenue of one period
  'mrr',
  'mrr-expansion',
  'mrr-contraction',
  'mrr-churned',
  'mrr-new',
  'mrr-reactivated',
  // response to spending on winning and on keeping, and a budget to split
  'win-spend',
  'win-rate',
  'win-ceiling',
  'keep-spend',
  'keep-rate',
  'keep-ceiling',
  'keep-floor',
  'prospects',
  'budget',
  // accounts that move from one segment to the other, and what moving one costs
  'move',
  'move-cost',
  // seed of the simulation
  'seed',
] as const;
export type ExtraName = (typeof extraNames)[number];

/** Texts as typed; empty where a part is not in use. */
export type Extras = Readonly<Record<ExtraName, string>>;

export const noExtras: Extras = Object.fromEntries(extraNames.map((name) => [name, ''])) as Record<
  ExtraName,
  string
>;

export const isExtra = (name: string): name is ExtraName => extraNames.some((known) => known === name);
