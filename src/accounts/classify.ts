import {
  endedUndated,
  noContract,
  openContract,
  said,
  stillRunning,
  unknownContract,
} from './account-table.ts';
import type { AccountTable } from './account-table.ts';
import { addMonths, wholeMonths } from './day.ts';
import type { Dictionary } from './dictionary.ts';
import type { Mapping } from './roles.ts';
import type { Rules } from './rules.ts';

/** What is known of one part of the test. */
export const part = { unknown: 0, no: 1, yes: 2 } as const;

/** `later`: had not begun on the day the file is looked at; in no group. */
export const labels = ['client', 'customer', 'uncertain', 'later'] as const;
export type Label = (typeof labels)[number];

/** The groups that accounts are sorted into. */
export const groups = ['client', 'customer', 'uncertain'] as const;
export type Group = (typeof groups)[number];

export const parts = ['tailored', 'agreed', 'continues'] as const;
export type Part = (typeof parts)[number];

/** A class in one byte: the three parts in two bits each, the number of the label above them. */
export const labelOf = (code: number): Label => labels[code >> 6] ?? 'later';
export const partOf = (code: number, name: Part): number => (code >> (2 * parts.indexOf(name))) & 3;

/** Facts without which an account cannot be labelled. Empty unless it is uncertain. */
export const missingFacts = (code: number): readonly Part[] =>
  labelOf(code) === 'uncertain' ? parts.filter((name) => partOf(code, name) === part.unknown) : [];

export interface PartCounts {
  yes: number;
  no: number;
  unknown: number;
}

export interface Classes {
  /** one byte per account of the table */
  readonly codes: Uint8Array;
  readonly counts: Readonly<Record<Label, number>>;
  readonly parts: Readonly<Record<Part, PartCounts>>;
  /** uncertain accounts by the fact that is missing; one may lack several */
  readonly missing: Readonly<Record<Part, number>>;
}

/** What the rules need to know besides the table. */
export interface RuleContext {
  readonly mapping: Mapping;
  readonly plans: Dictionary;
}

const chosen = (plans: Dictionary, names: readonly string[]): Uint8Array => {
  const wanted = new Set(names.map((name) => name.trim()));
  return Uint8Array.from(plans.values, (value, number) => (number > 0 && wanted.has(value) ? 1 : 0));
};

/** Labels every account by the three-part test. Linear in the accounts; no allocation per account. */
export function classify(table: AccountTable, rules: Rules, { mapping, plans }: RuleContext): Classes {
  const { asOf, tailored, agreed, continues } = rules;
  const codes = new Uint8Array(table.count);
  const tally = new Float64Array(12);
  const labelTally = new Float64Array(4);
  const missing = { tailored: 0, agreed: 0, continues: 0 };
  const tailoredPlans = chosen(plans, tailored.plans);
  const agreedPlans = chosen(plans, agreed.plans);
  const usesPlans = tailored.plans.length > 0 && mapping.plan !== undefined;
  const usesScope = tailored.scope && mapping.scope !== undefined;
  const usesManager = tailored.manager && mapping.manager !== undefined;
  const usesContract = mapping['contract-end'] !== undefined;
  const emptyTailored = tailored.empty === 'no' ? part.no : part.unknown;
  const emptyAgreed = agreed.empty === 'no' ? part.no : part.unknown;
  const oldest = addMonths(asOf, -rules.notice);

  /** Whether an agreement had run out too long ago when the account was last there. An end without a date tells nothing. */
  const isLapsed = (contract: number, end: number): boolean => {
    if (end === endedUndated) return false;
    if (end > asOf) return contract < oldest;
    return contract < end && contract < addMonths(end, -rules.notice);
  };

  const tailoredPart = (at: number): number => {
    const bits = table.saidBits[at] ?? 0;
    const scope = bits & 3;
    const manager = bits >> 2;
    const plan = table.plan[at] ?? 0;
    if (usesScope && scope === said.yes) return part.yes;
    if (usesPlans && tailoredPlans[plan] === 1) return part.yes;
    if (usesManager && manager === said.yes) return part.yes;
    if (usesScope) return scope === said.no ? part.no : emptyTailored;
    if (usesPlans) return plan === 0 ? emptyTailored : part.no;
    if (usesManager) return manager === said.no ? part.no : emptyTailored;
    return part.unknown;
  };

  const agreedPart = (at: number): number => {
    if (agreedPlans[table.plan[at] ?? 0] === 1) return part.yes;
    if (!usesContract) return part.unknown;
    const contract = table.contractEnd[at] ?? unknownContract;
    if (contract === openContract) return part.yes;
    if (contract === noContract) return part.no;
    if (contract === unknownContract) return emptyAgreed;
    if (isLapsed(contract, table.end[at] ?? stillRunning)) return part.no;
    return wholeMonths(table.start[at] ?? 0, contract) >= agreed.months ? part.yes : part.no;
  };

  const continuesPart = (at: number): number => {
    const start = table.start[at] ?? 0;
    const contract = table.contractEnd[at] ?? unknownContract;
    if (contract === openContract) return part.yes;
    if (contract > unknownContract && wholeMonths(start, contract) >= continues.months) return part.yes;
    const end = table.end[at] ?? stillRunning;
    if (end === endedUndated) return part.unknown;
    const running = end > asOf;
    if (wholeMonths(start, running ? asOf : end) >= continues.months) return part.yes;
    return running ? part.unknown : part.no;
  };

  for (let at = 0; at < table.count; at += 1) {
    const first = tailoredPart(at);
    const second = agreedPart(at);
    const third = continuesPart(at);
    let label = 2;
    if ((table.start[at] ?? 0) > asOf) label = 3;
    else if (first === part.no || second === part.no || third === part.no) label = 1;
    else if (first === part.yes && second === part.yes && third === part.yes) label = 0;
    codes[at] = first | (second << 2) | (third << 4) | (label << 6);
    labelTally[label] = (labelTally[label] ?? 0) + 1;
    if (label === 3) continue;
    if (label === 2) {
      if (first === part.unknown) missing.tailored += 1;
      if (second === part.unknown) missing.agreed += 1;
      if (third === part.unknown) missing.continues += 1;
    }
    tally[first] = (tally[first] ?? 0) + 1;
    tally[4 + second] = (tally[4 + second] ?? 0) + 1;
    tally[8 + third] = (tally[8 + third] ?? 0) + 1;
  }

  const countsOf = (from: number): PartCounts => ({
    yes: tally[from + part.yes] ?? 0,
    no: tally[from + part.no] ?? 0,
    unknown: tally[from + part.unknown] ?? 0,
  });
  return {
    codes,
    counts: {
      client: labelTally[0] ?? 0,
      customer: labelTally[1] ?? 0,
      uncertain: labelTally[2] ?? 0,
      later: labelTally[3] ?? 0,
    },
    parts: { tailored: countsOf(0), agreed: countsOf(4), continues: countsOf(8) },
    missing,
  };
}

/** Where an account is heading: `toward` being a client, `back` from it, or neither. */
export type Movement = 'toward' | 'back' | 'none';

/**
 * Movement of an account. Toward: a customer that is still there and fails one part of the test only. Back: a client whose
 * agreement has run out without a successor, or is about to.
 * @param notice last day of an agreement that counts as about to end
 */
export function movementOf(
  table: AccountTable,
  at: number,
  code: number,
  asOf: number,
  notice: number,
): Movement {
  if ((table.end[at] ?? stillRunning) <= asOf) return 'none';
  const label = code >> 6;
  if (label === 1) {
    const held =
      ((code & 3) === part.yes ? 1 : 0) +
      (((code >> 2) & 3) === part.yes ? 1 : 0) +
      (((code >> 4) & 3) === part.yes ? 1 : 0);
    return held === 2 ? 'toward' : 'none';
  }
  if (label !== 0) return 'none';
  const contract = table.contractEnd[at] ?? unknownContract;
  return contract > unknownContract && contract !== openContract && contract <= notice ? 'back' : 'none';
}
