import type { KnownStanding } from '../../accounts/standing.ts';
import type { DecimalMark } from '../../accounts/amount-format.ts';
import type { DateOrder } from '../../accounts/date-format.ts';
import { mappingGaps } from '../../accounts/roles.ts';
import type { AmountPeriod, Mapping } from '../../accounts/roles.ts';
import type { Findings } from './workbench.ts';

/** What the reader was asked about the file and has answered; `null` where nothing has been chosen yet. */
export interface Choices {
  readonly dateOrder: DateOrder | null;
  readonly decimalMark: DecimalMark | null;
  readonly amountPeriod: AmountPeriod | null;
  readonly repeats: 'combine' | 'reject';
  readonly statuses: ReadonlyMap<string, KnownStanding>;
}

/** Choices made from what was found, and asked where it leaves a doubt. */
export function choicesOf(findings: Findings): Choices {
  const { dates, decimals } = findings;
  return {
    dateOrder: dates.kind === 'settled' ? dates.order : null,
    decimalMark: decimals.kind === 'settled' ? decimals.mark : decimals.kind === 'either' ? '.' : null,
    amountPeriod: findings.amountPeriod,
    repeats: 'combine',
    statuses: new Map(),
  };
}

/** Questions that have to be answered before the file can be read. */
export type Question = 'mapping' | 'dates' | 'decimals' | 'amount-period' | 'statuses';

export function openQuestions(mapping: Mapping, findings: Findings, choices: Choices): readonly Question[] {
  const questions: Question[] = [];
  if (mappingGaps(mapping).length > 0) questions.push('mapping');
  if (mapping.start !== undefined && choices.dateOrder === null) questions.push('dates');
  if (mapping.amount !== undefined && choices.decimalMark === null) questions.push('decimals');
  if (mapping.amount !== undefined && choices.amountPeriod === null) questions.push('amount-period');
  if (findings.statuses.some(({ word }) => !choices.statuses.has(word))) questions.push('statuses');
  return questions;
}
