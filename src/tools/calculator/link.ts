import { isPeriod } from '../../economics/period.ts';
import { fragmentNumber, readFragment, readFragmentNumber, writeFragment } from '../../forms/fragment.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { fieldText, parseNumber } from '../../forms/number.ts';
import type { NumberField } from '../../economics/limits.ts';
import { exampleDraft, isAsked } from './draft.ts';
import type { Draft } from './draft.ts';
import { isCurrency, numberFields } from './fields.ts';

/** As many scenarios as can be compared side by side. */
export const mostScenarios = 4;
/** Longest name of a scenario, in characters. */
export const longestName = 40;

/** What of a link could not be used. */
export interface LinkProblem {
  readonly code: 'unknown-key' | 'repeated-key' | 'undecodable' | 'other-version' | 'too-long' | 'bad-value';
  readonly key: string;
  readonly value: string;
}

const order = [
  'period',
  'start',
  'new',
  'end',
  'churn',
  'arpa',
  'margin',
  'acquisition',
  'retention',
  'discount',
  'horizon',
  'mcac',
  'x',
  'delta',
  'currency',
  'name',
] as const;
type Key = (typeof order)[number];

/** Suffix of the parameters of a scenario: none for the first, `-2` for the second. */
export const suffix = (index: number): string => (index === 0 ? '' : `-${index + 1}`);

/** A parameter's own name and the scenario it belongs to. */
function split(name: string): { key: Key; index: number } | undefined {
  const match = /^([a-z]+)(?:-([2-4]))?$/.exec(name);
  const key = order.find((known) => known === match?.[1]);
  return key === undefined ? undefined : { key, index: match?.[2] === undefined ? 0 : Number(match[2]) - 1 };
}

/** A field as links carry it: the number with a decimal point, or the text when it is none. */
function linked(text: string, locale: FormLocale): string {
  const read = parseNumber(text, locale);
  return read.kind === 'number' ? fragmentNumber(read.value) : read.kind === 'empty' ? '' : text.slice(0, 60);
}

function entriesOf(draft: Draft, index: number, locale: FormLocale): [string, string][] {
  const value = (key: Key): string | undefined => {
    if (key === 'period' || key === 'currency') return draft[key];
    if (key === 'name') return draft.name === '' ? undefined : draft.name;
    if (key === 'horizon' && !draft.limited) return 'none';
    return isAsked(draft, key) ? linked(draft.texts[key], locale) : undefined;
  };
  return order.flatMap((key): [string, string][] => {
    const text = value(key);
    return text === undefined ? [] : [[`${key}${suffix(index)}`, text]];
  });
}

/** The state as a fragment without `#`: every input of the mode in use, defaults too. */
export const linkOf = (drafts: readonly Draft[], locale: FormLocale): string =>
  writeFragment(drafts.flatMap((draft, index) => entriesOf(draft, index, locale)));

const cleanName = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '').trim()].slice(0, longestName).join('');

/** Form of one scenario from what its link says; what it does not say is as in the example. */
function draftFrom(
  values: ReadonlyMap<Key, string>,
  locale: FormLocale,
  refuse: (key: Key, value: string) => void,
): Draft {
  const example = exampleDraft(locale);
  const texts: Record<NumberField, string> = { ...example.texts };
  const usable = new Set<NumberField>();
  for (const field of numberFields) {
    const value = values.get(field);
    if (value === undefined || (field === 'horizon' && value === 'none')) continue;
    const number = readFragmentNumber(value);
    if (value === '' || number !== undefined) {
      texts[field] = number === undefined ? '' : fieldText(number, locale);
      usable.add(field);
    } else refuse(field, value);
  }
  const period = values.get('period');
  if (period !== undefined && !isPeriod(period)) refuse('period', period);
  const currency = values.get('currency');
  if (currency !== undefined && !isCurrency(currency)) refuse('currency', currency);
  return {
    name: cleanName(values.get('name') ?? ''),
    period: isPeriod(period) ? period : example.period,
    currency: currency !== undefined && isCurrency(currency) ? currency : example.currency,
    counted: !usable.has('churn'),
    limited: values.get('horizon') !== 'none',
    ownNext: usable.has('mcac'),
    texts,
  };
}

export interface LinkReading {
  /** one at least */
  readonly drafts: readonly Draft[];
  readonly problems: readonly LinkProblem[];
}

/**
 * Reads a fragment. Never throws; what cannot be used is named and stands as in the example.
 * @returns `undefined` when it is no state but an anchor or nothing
 */
export function readLink(hash: string, locale: FormLocale): LinkReading | undefined {
  const reading = readFragment(hash, (name) => split(name) !== undefined);
  if (!reading.present) return undefined;
  const problems: LinkProblem[] = reading.problems.map(({ code, key }) => ({ code, key, value: '' }));
  const scenarios: Map<Key, string>[] = Array.from({ length: mostScenarios }, () => new Map<Key, string>());
  for (const [name, value] of reading.values) {
    const found = split(name);
    if (found) scenarios[found.index]?.set(found.key, value);
  }
  const drafts = scenarios.flatMap((values, index) => {
    if (index > 0 && values.size === 0) return [];
    const refuse = (key: Key, value: string): void => {
      problems.push({
        code: 'bad-value',
        key: `${key}${suffix(index)}`,
        value: [...value].slice(0, 40).join(''),
      });
    };
    return [draftFrom(values, locale, refuse)];
  });
  return { drafts, problems };
}
