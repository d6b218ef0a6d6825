import { rangeFields, rangeShapes } from '../../economics/ranges.ts';
import type { RangeField, Ranges, RangeShape } from '../../economics/ranges.ts';
import { fragmentNumber, readFragmentNumber } from '../../forms/fragment.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { fieldText, parseNumber } from '../../forms/number.ts';
import { asModelled } from './fields.ts';

/** A range as typed. Both ends empty: no range. */
export interface RangeDraft {
  readonly low: string;
  readonly high: string;
  readonly shape: RangeShape;
}
export type RangeDrafts = Readonly<Partial<Record<RangeField, RangeDraft>>>;

const isShape = (text: string): text is RangeShape => rangeShapes.some((shape) => shape === text);

export const isRangeField = (text: string): text is RangeField => rangeFields.some((field) => field === text);

const isEmpty = ({ low, high }: RangeDraft): boolean => low.trim() === '' && high.trim() === '';

/** The ranges as the model takes them; an end that is no number is NaN, which the model refuses by name. */
export function readRanges(drafts: RangeDrafts, locale: FormLocale): Ranges {
  const ranges: Partial<Record<RangeField, { low: number; high: number; shape: RangeShape }>> = {};
  for (const field of rangeFields) {
    const draft = drafts[field];
    if (!draft || isEmpty(draft)) continue;
    const end = (text: string): number => {
      const read = parseNumber(text, locale);
      return read.kind === 'number' ? asModelled(field, read.value) : NaN;
    };
    ranges[field] = { low: end(draft.low), high: end(draft.high), shape: draft.shape };
  }
  return ranges;
}

/** A range as links carry it, `40..60` or `40..60,middle`; `undefined` for none. */
export function linkedRange(draft: RangeDraft, locale: FormLocale): string | undefined {
  if (isEmpty(draft)) return undefined;
  const ends = [draft.low, draft.high].map((text) => {
    const read = parseNumber(text, locale);
    return read.kind === 'number' ? fragmentNumber(read.value) : '';
  });
  return `${ends.join('..')}${draft.shape === 'even' ? '' : `,${draft.shape}`}`;
}

/** The range of a link, or `undefined` when it is none. */
export function rangeOfLink(text: string, locale: FormLocale): RangeDraft | undefined {
  const match = /^(-?[\d.]*?)\.\.(-?[\d.]*?)(?:,([a-z]+))?$/.exec(text);
  if (!match) return undefined;
  const [, from = '', to = '', shape = 'even'] = match;
  const end = (number: string): string | undefined => {
    if (number === '') return '';
    const value = readFragmentNumber(number);
    return value === undefined ? undefined : fieldText(value, locale);
  };
  const low = end(from);
  const high = end(to);
  return low === undefined || high === undefined || !isShape(shape) ? undefined : { low, high, shape };
}
