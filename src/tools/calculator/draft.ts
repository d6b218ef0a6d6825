import { changePeriod } from '../../economics/change-period.ts';
import type { NumberField } from '../../economics/limits.ts';
import type { Period } from '../../economics/period.ts';
import { defaultScenario } from '../../economics/scenario.ts';
import type { Scenario } from '../../economics/scenario.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { fieldText, parseNumber } from '../../forms/number.ts';
import type { TypedNumber } from '../../forms/number.ts';
import type { RangeDrafts } from './range-draft.ts';
import { asModelled, asTyped, numberFields } from './fields.ts';
import type { Currency } from './fields.ts';

/** What stands in the form: texts as typed, and the choices. */
export interface Draft {
  readonly name: string;
  readonly period: Period;
  readonly currency: Currency;
  /** churn comes from the counts, not from a rate typed in */
  readonly counted: boolean;
  /** value is counted within a horizon */
  readonly limited: boolean;
  /** the next customer costs something else than the average */
  readonly ownNext: boolean;
  readonly texts: Readonly<Record<NumberField, string>>;
  readonly ranges: RangeDrafts;
  /** which of the two relationships the numbers describe; empty for both together */
  readonly side: Side;
}

export const sides = ['', 'customers', 'clients'] as const;
export type Side = (typeof sides)[number];

export const isSide = (text: string): text is Side => sides.some((side) => side === text);

/** A scenario as a form in one language. */
export function draftOf(scenario: Scenario, currency: Currency, locale: FormLocale, name = ''): Draft {
  const texts = {} as Record<NumberField, string>;
  for (const field of numberFields) {
    const value = scenario[field];
    texts[field] = value === null ? '' : fieldText(asTyped(field, value), locale);
  }
  return {
    name,
    period: scenario.period,
    currency,
    counted: scenario.churn === null,
    limited: scenario.horizon !== null,
    ownNext: scenario.mcac !== null,
    ranges: {},
    side: '',
    texts: {
      ...texts,
      horizon: texts.horizon || fieldText(defaultScenario.horizon ?? 5, locale),
    },
  };
}

/** The example every visit starts from. */
export const exampleDraft = (locale: FormLocale): Draft => draftOf(defaultScenario, 'EUR', locale);

/** A form understood: the model's inputs, and each text's reading. */
export interface Reading {
  readonly scenario: Scenario;
  readonly typed: Readonly<Record<NumberField, TypedNumber>>;
}

/** Whether a field is asked for, given the choices made. */
export function isAsked(draft: Pick<Draft, 'counted' | 'limited' | 'ownNext'>, field: NumberField): boolean {
  if (field === 'end') return draft.counted;
  if (field === 'churn') return !draft.counted;
  if (field === 'horizon') return draft.limited;
  return field !== 'mcac' || draft.ownNext;
}

/**
 * Reads a form. An empty or unreadable field is NaN in the scenario, never 0; `typed` says which.
 * @param before an earlier reading: a text that has not changed keeps its reading, the same object
 */
export function readDraft(draft: Draft, locale: FormLocale, before?: DraftRead): Reading {
  const typed = {} as Record<NumberField, TypedNumber>;
  for (const field of numberFields) {
    const text = draft.texts[field];
    typed[field] =
      before?.draft.texts[field] === text ? before.reading.typed[field] : parseNumber(text, locale);
  }
  const number = (field: NumberField): number => {
    const read = typed[field];
    const known = read === before?.reading.typed[field] ? before.reading.scenario[field] : null;
    if (known !== null) return known;
    return read.kind === 'number' ? asModelled(field, read.value) : NaN;
  };
  const scenario: Scenario = {
    period: draft.period,
    start: !draft.counted && typed.start.kind === 'empty' ? null : number('start'),
    new: number('new'),
    end: draft.counted ? number('end') : null,
    churn: draft.counted ? null : number('churn'),
    arpa: number('arpa'),
    margin: number('margin'),
    acquisition: number('acquisition'),
    retention: number('retention'),
    discount: number('discount'),
    horizon: draft.limited ? number('horizon') : null,
    mcac: draft.ownNext ? number('mcac') : null,
    x: number('x'),
    delta: number('delta'),
  };
  return { scenario, typed };
}

/** A form and how it was read. */
export interface DraftRead {
  readonly draft: Draft;
  readonly reading: Reading;
}

/** At most nine significant digits, so that a converted field stays readable. */
const readable = (value: number | null): number | null =>
  value === null ? null : Number(value.toPrecision(9));

/**
 * The same business told in another period. When it cannot be converted, because a field cannot be used, only the period
 * changes and every text stays.
 */
export function inPeriod(draft: Draft, period: Period, locale: FormLocale): Draft {
  const converted = changePeriod(readDraft(draft, locale).scenario, period);
  if (converted.status !== 'ok') return { ...draft, period };
  const rounded = { ...converted.value };
  for (const field of numberFields) Object.assign(rounded, { [field]: readable(rounded[field]) });
  const next = draftOf(rounded, draft.currency, locale, draft.name);
  const texts = { ...next.texts };
  for (const field of numberFields) {
    if (texts[field] === '' || field === 'mcac' || field === 'horizon') texts[field] = draft.texts[field];
  }
  return { ...draft, period, counted: next.counted, texts };
}
