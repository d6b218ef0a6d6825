import { isPeriod } from '../../economics/period.ts';
import type { NumberField } from '../../economics/limits.ts';
import { rangeFields } from '../../economics/ranges.ts';
import type { RangeField } from '../../economics/ranges.ts';
import { fragmentNumber, readFragment, readFragmentNumber, writeFragment } from '../../forms/fragment.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { fieldText, parseNumber } from '../../forms/number.ts';
import { readCohort } from './cohort-text.ts';
import { exampleDraft, isAsked, isSide } from './draft.ts';
import type { Draft } from './draft.ts';
import { extraNames, isExtra, noExtras } from './extras.ts';
import type { ExtraName, Extras } from './extras.ts';
import { isCurrency, numberFields } from './fields.ts';
import { isRangeField, linkedRange, rangeOfLink } from './range-draft.ts';
import type { RangeDraft } from './range-draft.ts';

/** As many scenarios as can be compared side by side. */
export const mostScenarios = 4;
/** Longest name of a scenario, in characters. */
export const longestName = 40;

/** Everything the page keeps. */
export interface State {
  /** scenarios side by side, one at least */
  readonly drafts: readonly Draft[];
  readonly extras: Extras;
}

/** What of a link or a file could not be used. */
export interface LinkProblem {
  readonly code: 'unknown-key' | 'repeated-key' | 'undecodable' | 'other-version' | 'too-long' | 'bad-value';
  readonly key: string;
  readonly value: string;
}

const order = [
  'period',
  ...(['start', 'new', 'end', 'churn', 'arpa', 'margin', 'acquisition', 'retention'] as const),
  ...(['discount', 'horizon', 'mcac', 'x', 'delta'] as const),
  'currency',
  'name',
  'side',
] as const;
type Key = (typeof order)[number];
type ScenarioKey = Key | `range-${RangeField}`;

/** Suffix of the parameters of a scenario: none for the first, `-2` for the second. */
export const suffix = (index: number): string => (index === 0 ? '' : `-${index + 1}`);

/** A parameter's own name and the scenario it belongs to. */
function split(name: string): { key: ScenarioKey; index: number } | undefined {
  const match = /^((?:range-)?[a-z]+)(?:-([2-4]))?$/.exec(name);
  const own = match?.[1] ?? '';
  const range = own.startsWith('range-') ? own.slice('range-'.length) : '';
  const key = isRangeField(range) ? (`range-${range}` as const) : order.find((known) => known === own);
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
    if (key === 'name' || key === 'side') return draft[key] === '' ? undefined : draft[key];
    if (key === 'horizon' && !draft.limited) return 'none';
    return isAsked(draft, key) ? linked(draft.texts[key], locale) : undefined;
  };
  const ranges = rangeFields.flatMap((field): [string, string | undefined][] => {
    const range = draft.ranges[field];
    return range ? [[`range-${field}`, linkedRange(range, locale)]] : [];
  });
  return [...order.map((key) => [key, value(key)] as const), ...ranges].flatMap(
    ([key, text]): [string, string][] => (text === undefined ? [] : [[`${key}${suffix(index)}`, text]]),
  );
}

function extraEntries(extras: Extras, locale: FormLocale): [string, string][] {
  return extraNames.flatMap((name): [string, string][] => {
    const text = extras[name].trim();
    if (text === '') return [];
    if (name !== 'cohort') return [[name, linked(text, locale)]];
    const cells = readCohort(text, locale);
    return [
      [name, cells.map(({ read }) => (read.kind === 'number' ? fragmentNumber(read.value) : '')).join(',')],
    ];
  });
}

/** The state as a fragment without `#`: every input of the mode in use, defaults too. */
export const linkOf = ({ drafts, extras }: State, locale: FormLocale): string =>
  writeFragment([
    ...drafts.flatMap((draft, index) => entriesOf(draft, index, locale)),
    ...extraEntries(extras, locale),
  ]);

/** A name as it may be shown: no control characters, not endless. */
export const cleanName = (text: string): string =>
  [...text.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')].slice(0, longestName).join('');

type Refuse = (key: string, value: string) => void;

/** Form of one scenario from what its link says; what it does not say is as in the example. */
function draftFrom(values: ReadonlyMap<ScenarioKey, string>, locale: FormLocale, refuse: Refuse): Draft {
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
  const ranges: Partial<Record<RangeField, RangeDraft>> = {};
  for (const field of rangeFields) {
    const text = values.get(`range-${field}`);
    const range = text === undefined ? undefined : rangeOfLink(text, locale);
    if (range) ranges[field] = range;
    else if (text !== undefined) refuse(`range-${field}`, text);
  }
  const chosen = <T extends string>(key: Key, is: (text: string) => text is T, otherwise: T): T => {
    const value = values.get(key);
    if (value === undefined) return otherwise;
    if (is(value)) return value;
    refuse(key, value);
    return otherwise;
  };
  return {
    name: cleanName(values.get('name') ?? '').trim(),
    period: chosen('period', isPeriod, example.period),
    currency: chosen('currency', isCurrency, example.currency),
    side: chosen('side', isSide, ''),
    counted: !usable.has('churn'),
    limited: values.get('horizon') !== 'none',
    ownNext: usable.has('mcac'),
    texts,
    ranges,
  };
}

function extrasFrom(values: ReadonlyMap<string, string>, locale: FormLocale, refuse: Refuse): Extras {
  const extras: Record<ExtraName, string> = { ...noExtras };
  for (const name of extraNames) {
    const value = values.get(name);
    if (value === undefined || value === '') continue;
    const numbers = (name === 'cohort' ? value.split(',') : [value]).map(readFragmentNumber);
    if (numbers.includes(undefined)) refuse(name, value);
    else extras[name] = numbers.map((number) => fieldText(number ?? 0, locale)).join('\n');
  }
  return extras;
}

export interface LinkReading extends State {
  readonly problems: readonly LinkProblem[];
}

/**
 * Reads a fragment. Never throws; what cannot be used is named and stands as in the example.
 * @returns `undefined` when it is no state but an anchor or nothing
 */
export function readLink(hash: string, locale: FormLocale): LinkReading | undefined {
  const reading = readFragment(hash, (name) => isExtra(name) || split(name) !== undefined);
  if (!reading.present) return undefined;
  const problems: LinkProblem[] = reading.problems.map(({ code, key }) => ({ code, key, value: '' }));
  const refuse: Refuse = (key, value) => {
    problems.push({ code: 'bad-value', key, value: [...value].slice(0, 40).join('') });
  };
  const scenarios = Array.from({ length: mostScenarios }, () => new Map<ScenarioKey, string>());
  for (const [name, value] of reading.values) {
    const found = isExtra(name) ? undefined : split(name);
    if (found) scenarios[found.index]?.set(found.key, value);
  }
  const drafts = scenarios.flatMap((values, index) =>
    index > 0 && values.size === 0
      ? []
      : [
          draftFrom(values, locale, (key, value) => {
            refuse(`${key}${suffix(index)}`, value);
          }),
        ],
  );
  return { drafts, extras: extrasFrom(reading.values, locale, refuse), problems };
}
