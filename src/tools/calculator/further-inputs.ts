import { scenarioBasis } from '../../economics/basis.ts';
import type { EquityObservation } from '../../economics/customer-equity.ts';
import { andThen } from '../../economics/figure.ts';
import type { Result } from '../../economics/figure.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { RevenueMoves } from '../../economics/recurring-revenue.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { Segments } from '../../economics/segments.ts';
import { shiftDecimal } from '../../forms/decimal.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { parseNumber } from '../../forms/number.ts';
import { readCohort } from './cohort-text.ts';
import { readDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import type { ExtraName, Extras } from './extras.ts';

/** Inputs of the parts further down as the model takes them. What is no number is NaN, which the model refuses by name. */

const numberIn = (text: string, locale: FormLocale, empty: number): number => {
  const read = parseNumber(text, locale);
  return read.kind === 'number' ? read.value : read.kind === 'empty' ? empty : NaN;
};

export const revenueFields: readonly {
  readonly name: ExtraName & `mrr${string}`;
  readonly of: keyof RevenueMoves;
}[] = [
  { name: 'mrr', of: 'start' },
  { name: 'mrr-expansion', of: 'expansion' },
  { name: 'mrr-contraction', of: 'contraction' },
  { name: 'mrr-churned', of: 'churned' },
  { name: 'mrr-new', of: 'new' },
  { name: 'mrr-reactivated', of: 'reactivation' },
];

/** What did not happen may be left out; the revenue at the start may not. */
export function readMoves(extras: Extras, locale: FormLocale): RevenueMoves {
  const moves = {} as Record<keyof RevenueMoves, number>;
  for (const { name, of } of revenueFields)
    moves[of] = numberIn(extras[name], locale, of === 'start' ? NaN : 0);
  return moves;
}

export const budgetFields = [
  ...(['win-spend', 'win-rate', 'win-ceiling'] as const),
  ...(['keep-spend', 'keep-rate', 'keep-ceiling', 'keep-floor'] as const),
  ...(['prospects', 'budget'] as const),
] as const satisfies readonly ExtraName[];
export type BudgetField = (typeof budgetFields)[number];

/** Typed in per cent. */
export const isBudgetShare = (field: BudgetField): boolean => /rate|ceiling|floor/.test(field);

export function readBudget(extras: Extras, locale: FormLocale): Readonly<Record<BudgetField, number>> {
  const budget = {} as Record<BudgetField, number>;
  for (const field of budgetFields) {
    const value = numberIn(extras[field], locale, field === 'keep-floor' ? 0 : NaN);
    budget[field] = isBudgetShare(field) ? shiftDecimal(value, -2) : value;
  }
  return budget;
}

/** Spending on keeping is an input there, so the margin is the one before it. */
export function equityObservation(
  scenario: Scenario,
  budget: Readonly<Record<BudgetField, number>>,
): Result<EquityObservation> {
  const { gross, discount } = scenarioBasis(scenario, checkScenario(scenario).refused);
  return andThen(gross, (margin) =>
    andThen(discount, (rate) => ({
      status: 'ok',
      value: {
        margin,
        discount: rate,
        acquisition: {
          spend: budget['win-spend'],
          rate: budget['win-rate'],
          ceiling: budget['win-ceiling'],
          floor: 0,
        },
        retention: {
          spend: budget['keep-spend'],
          rate: budget['keep-rate'],
          ceiling: budget['keep-ceiling'],
          floor: budget['keep-floor'],
        },
      },
    })),
  );
}

/** Customers and clients, each described by a scenario of its own; `null` unless both are. */
export function readSides(drafts: readonly Draft[], locale: FormLocale): Segments | null {
  const customers = drafts.find(({ side }) => side === 'customers');
  const clients = drafts.find(({ side }) => side === 'clients');
  if (!customers || !clients) return null;
  return {
    customers: readDraft(customers, locale).scenario,
    clients: readDraft(clients, locale).scenario,
  };
}

/** The counts of the cohort; empty when there is none. */
export const cohortCounts = (extras: Extras, locale: FormLocale): readonly number[] =>
  readCohort(extras.cohort, locale).map(({ read }) => (read.kind === 'number' ? read.value : NaN));
