import { answerTo, parseAnswer, type Answer, type Answers } from './answers.ts';
import { partAnswers, type BuyerAnswers, type PartAnswer } from './buyer.ts';
import { testParts, type Instrument, type TestPart } from './instrument.ts';

export const maximumLines = 4;
export const maximumNameLength = 40;

/** One line of business, assessed on its own. */
export interface Line {
  /** Chosen by the reader; may be empty. */
  readonly name: string;
  readonly answers: Answers;
}

/** Everything a reader has entered. */
export interface AssessmentState {
  /** One to four. */
  readonly lines: readonly Line[];
  readonly buyer: BuyerAnswers;
}

export const emptyState: AssessmentState = { lines: [{ name: '', answers: {} }], buyer: {} };

/** Part of a link or a file that was left out, for the reader to know. */
export type StateProblem =
  | { readonly code: 'unknown-name'; readonly name: string }
  | { readonly code: 'unknown-value'; readonly name: string; readonly value: string };

export interface ReadState {
  readonly state: AssessmentState;
  readonly problems: readonly StateProblem[];
}

/** One line of text without control characters, at most {@link maximumNameLength} characters. */
export function cleanName(text: string): string {
  const oneLine = text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ').trim();
  return [...oneLine].slice(0, maximumNameLength).join('').trim();
}

const suffix = (line: number) => (line === 0 ? '' : `-${line + 1}`);
const buyerName = (part: TestPart) => `buyer-${part}`;

const numbered = /^([a-z]+)(?:-([2-4]))?$/;

/** Whether a name of a link is one of {@link toEntries}. */
export function isEntryName(instrument: Instrument, name: string): boolean {
  const key = numbered.exec(name)?.[1];
  return (
    name === 'lines' ||
    key === 'name' ||
    testParts.some((part) => buyerName(part) === name) ||
    instrument.some((question) => question.key === key)
  );
}

/**
 * The state as names and values of a link, always in the same order. Line 1 has the bare keys of the questions, line 2
 * `continuity-2` and so on, `name` is the line's name, `lines` says how many there are if more than one, and
 * `buyer-tailored`, `buyer-agreed`, `buyer-continues` belong to the form about one buyer.
 */
export function toEntries(instrument: Instrument, state: AssessmentState): [string, string][] {
  const entries: [string, string][] = [];
  if (state.lines.length > 1) entries.push(['lines', String(state.lines.length)]);
  for (const [index, line] of state.lines.entries()) {
    if (line.name !== '') entries.push([`name${suffix(index)}`, line.name]);
    for (const { key } of instrument) {
      const answer = answerTo(line.answers, key);
      if (answer !== undefined) entries.push([`${key}${suffix(index)}`, answer]);
    }
  }
  for (const part of testParts) {
    const answer = state.buyer[part];
    if (answer !== undefined) entries.push([buyerName(part), answer]);
  }
  return entries;
}

/** Reads the state from names and values of a link. What it does not know it leaves out and reports. */
export function fromEntries(instrument: Instrument, values: ReadonlyMap<string, string>): ReadState {
  const problems: StateProblem[] = [];
  const names: string[] = [];
  const answers: Map<string, Answer>[] = [];
  const buyer: Partial<Record<TestPart, PartAnswer>> = {};
  let count = 1;

  for (const [name, value] of values) {
    const bad = () => problems.push({ code: 'unknown-value', name, value });
    const part = testParts.find((candidate) => buyerName(candidate) === name);
    if (part !== undefined) {
      const answer = partAnswers.find((candidate) => candidate === value);
      if (answer === undefined) bad();
      else buyer[part] = answer;
      continue;
    }
    if (name === 'lines') {
      if (/^[1-4]$/.test(value)) count = Math.max(count, Number(value));
      else bad();
      continue;
    }
    const [, key = '', number] = numbered.exec(name) ?? [];
    const line = number === undefined ? 0 : Number(number) - 1;
    if (key === 'name') {
      names[line] = cleanName(value);
    } else if (instrument.some((question) => question.key === key)) {
      const answer = parseAnswer(value);
      if (answer === undefined) {
        bad();
        continue;
      }
      (answers[line] ??= new Map()).set(key, answer);
    } else {
      problems.push({ code: 'unknown-name', name });
      continue;
    }
    count = Math.max(count, line + 1);
  }
  const lines = Array.from({ length: count }, (_, index) => ({
    name: names[index] ?? '',
    answers: Object.fromEntries(answers[index] ?? []),
  }));
  return { state: { lines, buyer }, problems };
}
