import type { Encoding } from '../../accounts/encoding.ts';
import type { IntakeSettings } from '../../accounts/intake.ts';
import type { Mapping } from '../../accounts/roles.ts';
import type { Rules } from '../../accounts/rules.ts';
import type { ExportWords } from './exports.ts';
import type { FileProblem, Separator } from './source.ts';
import type { ShownRow } from './row-lookup.ts';
import type { Answer, Findings, ListSettings, Preview, Workbench } from './workbench.ts';
import type { Report } from './report.ts';

export type ValueSettings = Parameters<Workbench['answer']>[1];

/** What the page asks of the worker, and what comes back. */
export interface Calls {
  open: (file: File, wanted: { encoding?: Encoding; separator?: Separator }) => Preview;
  inspect: (mapping: Mapping) => Findings;
  /** `null` when it was stopped */
  read: (settings: Omit<IntakeSettings, 'columns'>) => Report | null;
  stop: () => null;
  answer: (rules: Rules, settings: ValueSettings) => Answer;
  choose: (settings: ListSettings) => number;
  rows: (from: number, to: number) => readonly ShownRow[];
  labelled: (words: ExportWords) => Blob;
  rejected: (words: ExportWords) => Blob;
}
export type CallName = keyof Calls;

export interface Request<Name extends CallName = CallName> {
  readonly id: number;
  readonly name: Name;
  readonly values: Parameters<Calls[Name]>;
}

/** Why a call failed. `failed`: a fault of the program, not of the file. */
export interface Failure {
  readonly problem: FileProblem | 'failed';
  readonly found: number;
}

export type Reply =
  | { readonly kind: 'done'; readonly id: number; readonly value: unknown }
  | { readonly kind: 'failed'; readonly id: number; readonly failure: Failure }
  | { readonly kind: 'progress'; readonly id: number; readonly bytes: number };
