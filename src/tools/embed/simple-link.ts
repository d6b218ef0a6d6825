import { fragmentNumber, writeFragment } from '../../forms/fragment.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { parseNumber } from '../../forms/number.ts';
import { isAsked, type Draft } from '../calculator/draft.ts';
import { numberFields } from '../calculator/fields.ts';

/** The inputs of one scenario as the fragment that the whole calculator reads, without `#`. */
export function simpleLink(draft: Draft, locale: FormLocale): string {
  const numbers = numberFields.flatMap((field): [string, string][] => {
    if (field === 'horizon' && !draft.limited) return [['horizon', 'none']];
    if (!isAsked(draft, field)) return [];
    const read = parseNumber(draft.texts[field], locale);
    if (read.kind === 'empty') return [[field, '']];
    return [[field, read.kind === 'number' ? fragmentNumber(read.value) : draft.texts[field].slice(0, 60)]];
  });
  return writeFragment([['period', draft.period], ...numbers, ['currency', draft.currency]]);
}
