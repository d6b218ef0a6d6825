import type { TermLanguage } from '../languages.ts';
import type { Unit } from './page.ts';

export type Severity = 'error' | 'warning';

export const ruleIds = [
  'T1',
  'T1b',
  'T2',
  'T2b',
  'T3',
  'T4',
  'T5',
  'T6',
  'T7',
  'T8',
  'T9',
  'T10',
  'T11',
  'T12',
  'T13',
  'T14',
  'T15',
] as const;

/** `ignore` is about the suppression comments themselves. */
export type RuleId = (typeof ruleIds)[number] | 'ignore';

/** What a rule found. Offsets count in the unit's normalised text, or in the source when there is no unit. */
export interface Issue {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly unit: Unit | undefined;
  readonly start: number;
  readonly end: number;
  /** Key of `wording.ts`. */
  readonly wording: string;
  readonly values: Readonly<Record<string, string>>;
}

/** A line of the report: what `--json` prints. */
export interface Finding {
  readonly file: string;
  readonly lang: TermLanguage;
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units. */
  readonly column: number;
  readonly rule: RuleId;
  readonly severity: Severity;
  /** The words meant, as they stand in the file. */
  readonly text: string;
  readonly message: string;
  readonly suggestion: string;
}
