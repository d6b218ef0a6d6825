import type { FormLocale } from '../../forms/locale.ts';
import { parseNumber } from '../../forms/number.ts';
import type { TypedNumber } from '../../forms/number.ts';

/** One count of a cohort as typed or pasted. */
export interface CohortCell {
  readonly text: string;
  readonly read: TypedNumber;
}

/** As many counts as are read; a cohort of thirty years in months is 361. */
export const mostCohortCells = 400;

/**
 * Splits what was typed or pasted into counts: one a line, or a row from a spreadsheet (tabs), or separated by semicolons.
 * In a single line, three numbers with spaces between are three counts, two may be thousands; commas part counts where they
 * are not decimal marks.
 */
export function readCohort(text: string, locale: FormLocale): readonly CohortCell[] {
  const parts = text
    .split(/[\n\r\t;]+/)
    .flatMap((part) => splitLine(part, locale))
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.slice(0, mostCohortCells).map((part) => ({ text: part, read: parseNumber(part, locale) }));
}

/** A line that reads as one number is one; otherwise commas with space, then spaces, then commas part it. */
function splitLine(line: string, locale: FormLocale): readonly string[] {
  const trimmed = line.trim();
  const words = trimmed.split(/ +/);
  // "1 000" is a thousand, "631 468 382" three counts; a no-break space always groups
  if (words.length > 2 && words.every((word) => parseNumber(word, locale).kind === 'number')) return words;
  if (parseNumber(trimmed, locale).kind === 'number') return [trimmed];
  for (const separator of [/,\s+/, /\s+/, /,/]) {
    const parts = trimmed.split(separator);
    if (parts.length > 1 && parts.every((part) => parseNumber(part, locale).kind === 'number')) return parts;
  }
  return [trimmed];
}
