import { splitBudget } from '../../economics/budget-split.ts';
import { fitCohort } from '../../economics/cohort-fit.ts';
import { calibrateEquity, optimalEquity } from '../../economics/customer-equity.ts';
import { andThen } from '../../economics/figure.ts';
import type { Result } from '../../economics/figure.ts';
import { figureNames } from '../../economics/metrics.ts';
import { projectValue } from '../../economics/projection.ts';
import { evaluateWithRanges } from '../../economics/ranges.ts';
import { grossRevenueRetention, netRevenueRetention, quickRatio } from '../../economics/recurring-revenue.ts';
import type { RevenueMoves } from '../../economics/recurring-revenue.ts';
import type { Scenario } from '../../economics/scenario.ts';
import { evaluateSegments } from '../../economics/segments.ts';
import type { SegmentsValue } from '../../economics/segments.ts';
import { survivalCurve } from '../../economics/survival.ts';
import { plainDecimal } from '../../forms/decimal.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { parseNumber } from '../../forms/number.ts';
import { isAsked, readDraft } from './draft.ts';
import { extraNames } from './extras.ts';
import { asTyped, numberFields } from './fields.ts';
import {
  budgetFields,
  cohortCounts,
  equityObservation,
  readBudget,
  readMoves,
  readSides,
} from './further-inputs.ts';
import type { BudgetField } from './further-inputs.ts';
import { linkOf, readLink } from './link.ts';
import type { LinkReading, State } from './link.ts';
import { readRanges } from './range-draft.ts';

/** One number of a file: which table, scenario, row and column it belongs to. */
interface Cell {
  readonly table:
    'inputs' | 'figures' | 'projection' | 'further-inputs' | 'cohort' | 'revenue' | 'sides' | 'budget';
  /** empty for what belongs to all scenarios */
  readonly scenario: string;
  readonly row: string;
  readonly column: string;
  /** exact; a code for verdicts and missing figures */
  readonly value: number | string;
}

const cellOf = (result: Result<number | string>): { column: string; value: number | string } =>
  result.status === 'ok'
    ? { column: 'value', value: result.value }
    : { column: 'status', value: `${result.status}: ${result.reason}` };

/** Each scenario: inputs as typed, figures in full precision, the projection. */
function scenarioCells({ drafts }: State, locale: FormLocale): readonly Cell[] {
  return drafts.flatMap((draft, index): Cell[] => {
    const { scenario } = readDraft(draft, locale);
    const { metrics } = evaluateWithRanges(scenario, readRanges(draft.ranges, locale));
    const name = draft.name === '' ? String(index + 1) : draft.name;
    const cell = (table: Cell['table'], row: string, column: string, value: number | string): Cell => ({
      table,
      scenario: name,
      row,
      column,
      value,
    });
    const inputs = numberFields
      .filter((field) => isAsked(draft, field))
      .map((field) => {
        const value = scenario[field];
        const usable = value !== null && Number.isFinite(value);
        return cell('inputs', field, 'value', usable ? asTyped(field, value) : draft.texts[field]);
      });
    const figures = [...figureNames, 'verdict' as const, 'start-with' as const].map((figure) => {
      const { column, value } = cellOf(metrics[figure]);
      return cell('figures', figure, column, value);
    });
    const projection = projectValue(scenario);
    const course =
      projection.status === 'ok'
        ? projection.value.periods.flatMap((period) => {
            const withIt = projection.value.with;
            const row = String(period);
            return [
              cell('projection', row, 'without', projection.value.without[period] ?? ''),
              ...(withIt.status === 'ok'
                ? [cell('projection', row, 'with', withIt.value[period] ?? '')]
                : []),
            ];
          })
        : [];
    return [
      cell('inputs', 'period', 'value', draft.period),
      cell('inputs', 'currency', 'value', draft.currency),
      ...inputs,
      ...figures,
      ...course,
    ];
  });
}

/** The parts further down, as far as they are in use: inputs, cohort, recurring revenue, sides, budget. */
function furtherCells({ drafts, extras }: State, locale: FormLocale): readonly Cell[] {
  const cell = (table: Cell['table'], row: string, column: string, value: number | string): Cell => ({
    table,
    scenario: '',
    row,
    column,
    value,
  });
  const figureCell = (table: Cell['table'], row: string, result: Result<number>): Cell => {
    const { column, value } = cellOf(result);
    return cell(table, row, column, value);
  };
  const inputs = extraNames
    .filter((name) => name !== 'cohort' && extras[name].trim() !== '')
    .map((name) => {
      const read = parseNumber(extras[name], locale);
      return cell('further-inputs', name, 'value', read.kind === 'number' ? read.value : extras[name]);
    });
  const first = drafts[0];
  const sides = readSides(drafts, locale);
  return [
    ...inputs,
    ...cohortCells(cohortCounts(extras, locale), cell, figureCell),
    ...(extras.mrr.trim() === '' ? [] : revenueCells(readMoves(extras, locale), figureCell)),
    ...(sides ? sideCells(evaluateSegments(sides), figureCell) : []),
    ...(first && budgetFields.some((field) => extras[field].trim() !== '')
      ? budgetCells(readDraft(first, locale).scenario, readBudget(extras, locale), cell, figureCell)
      : []),
  ];
}

type MakeCell = (table: Cell['table'], row: string, column: string, value: number | string) => Cell;
type MakeFigure = (table: Cell['table'], row: string, result: Result<number>) => Cell;

function cohortCells(counts: readonly number[], cell: MakeCell, figureCell: MakeFigure): readonly Cell[] {
  if (counts.length === 0) return [];
  const fit = fitCohort(counts);
  if (fit.status !== 'ok') return [figureCell('cohort', 'fit', fit)];
  const { curve } = fit.value;
  const survival = survivalCurve(curve, counts.length - 1);
  return [
    ...(curve.model === 'beta-geometric'
      ? [cell('cohort', 'alpha', 'value', curve.alpha), cell('cohort', 'beta', 'value', curve.beta)]
      : [cell('cohort', 'churn', 'value', curve.churn)]),
    ...counts.flatMap((count, period) => [
      cell('cohort', String(period), 'count', count),
      ...(survival.status === 'ok'
        ? [cell('cohort', String(period), 'fitted-share', survival.value[period] ?? '')]
        : []),
    ]),
  ];
}

const revenueCells = (moves: RevenueMoves, figureCell: MakeFigure): readonly Cell[] => [
  figureCell('revenue', 'grr', grossRevenueRetention(moves)),
  figureCell('revenue', 'nrr', netRevenueRetention(moves)),
  figureCell('revenue', 'quick-ratio', quickRatio(moves)),
];

const sideCells = (value: SegmentsValue, figureCell: MakeFigure): readonly Cell[] => [
  ...(['customers', 'clients'] as const).flatMap((side) => [
    figureCell('sides', `accounts-${side}`, value.segments[side].accounts),
    figureCell('sides', `total-${side}`, value.segments[side].total),
  ]),
  figureCell('sides', 'total', value.total),
  figureCell('sides', 'averaging-error', value.averagingError),
];

function budgetCells(
  scenario: Scenario,
  budget: Readonly<Record<BudgetField, number>>,
  cell: MakeCell,
  figureCell: MakeFigure,
): readonly Cell[] {
  const inputs = andThen(equityObservation(scenario, budget), calibrateEquity);
  const best = andThen(inputs, optimalEquity);
  const split = andThen(inputs, (known) => splitBudget(known, budget.prospects, budget.budget));
  if (best.status !== 'ok') return [figureCell('budget', 'best', best)];
  const { acquisitionSpend, retentionSpend, equity } = best.value;
  return [
    cell('budget', 'win-spend', 'best', acquisitionSpend),
    cell('budget', 'keep-spend', 'best', retentionSpend),
    cell('budget', 'equity', 'best', equity),
    ...(split.status === 'ok'
      ? split.value.curve.map((point) =>
          cell('budget', `share ${String(Math.round(point.share * 100))} %`, 'equity', point.equity),
        )
      : []),
  ];
}

/** Everything the page shows in numbers. */
export const cellsOf = (state: State, locale: FormLocale): readonly Cell[] => [
  ...scenarioCells(state, locale),
  ...furtherCells(state, locale),
];

/**
 * A cell of a CSV file. Numbers are exact, with a point. Text that a spreadsheet would take for a formula gets an
 * apostrophe in front.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function csvCell(value: number | string): string {
  if (typeof value === 'number') return plainDecimal(value) ?? '';
  const safe = /^[\s\u00a0]*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/.test(value) ? `'${value}` : value;
  return /[",;\n\r\t]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** CSV with the list separator the language's spreadsheets expect: a comma in English, a semicolon elsewhere. */
export function csvOf(state: State, locale: FormLocale): string {
  const separator = locale === 'en' ? ',' : ';';
  const rows: (number | string)[][] = [
    ['table', 'scenario', 'row', 'column', 'value'],
    ...cellsOf(state, locale).map(({ table, scenario, row, column, value }) => [
      table,
      scenario,
      row,
      column,
      value,
    ]),
  ];
  // the mark at the front makes spreadsheets read the file as UTF-8
  return `\ufeff${rows.map((row) => row.map(csvCell).join(separator)).join('\r\n')}\r\n`;
}

const format = 'client-or-customer/calculator';
const version = 1;

/** JSON with everything; `state` is the fragment of the link, from which the page is restored. */
export function jsonOf(state: State, locale: FormLocale): string {
  const content = { format, version, state: linkOf(state, locale), cells: cellsOf(state, locale) };
  return `${JSON.stringify(content, null, 2)}\n`;
}

/** Largest file that is read; files made here are far smaller. */
export const largestFile = 1_000_000;

/** Why a file cannot be opened. */
export type FileProblem = 'too-large' | 'not-json' | 'not-ours' | 'newer';

export type FileReading =
  | { readonly kind: 'read'; readonly reading: LinkReading }
  | { readonly kind: 'refused'; readonly problem: FileProblem };

const refused = (problem: FileProblem): FileReading => ({ kind: 'refused', problem });

/** Reads a file made by `jsonOf`. Never throws; single values it cannot use are named in the reading. */
export function readJson(text: string, locale: FormLocale): FileReading {
  if (text.length > largestFile) return refused('too-large');
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch {
    return refused('not-json');
  }
  if (typeof content !== 'object' || content === null) return refused('not-ours');
  if (!('format' in content) || content.format !== format) return refused('not-ours');
  if (!('version' in content) || typeof content.version !== 'number') return refused('not-ours');
  if (content.version > version) return refused('newer');
  if (!('state' in content) || typeof content.state !== 'string') return refused('not-ours');
  const reading = readLink(content.state, locale);
  return reading ? { kind: 'read', reading } : refused('not-ours');
}
