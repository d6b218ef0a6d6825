import Papa from 'papaparse';
import type { Termbase } from '../termbase.ts';
import { conceptRecords } from './records.ts';

export const csvColumns = [
  'concept',
  'side',
  'language',
  'status',
  'term',
  'partOfSpeech',
  'gender',
  'plural',
  'domains',
  'regions',
  'fixed',
  'note',
  'forms',
  'definition',
  'example',
] as const;

export type CsvRow = Readonly<Record<(typeof csvColumns)[number], string>>;

/** One row per term; definition and example stand in the row of the preferred term. Lists are joined by "; ". */
export function csvRows(termbase: Termbase): CsvRow[] {
  return conceptRecords(termbase).flatMap((concept) =>
    concept.languages.flatMap(({ language, definition, example, terms }) =>
      terms.map((term) => ({
        concept: concept.id,
        side: concept.side,
        language,
        status: term.status,
        term: term.term,
        partOfSpeech: term.partOfSpeech,
        gender: term.gender ?? '',
        plural: term.plural ?? '',
        domains: term.domains.join('; '),
        regions: term.regions.join('; '),
        fixed: term.fixed ? 'yes' : '',
        note: term.note ?? '',
        forms: term.forms.join('; '),
        definition: term.status === 'preferred' ? definition : '',
        example: term.status === 'preferred' ? example : '',
      })),
    ),
  );
}

/** The termbase as RFC 4180 CSV with a header row. */
export function toCsv(termbase: Termbase): string {
  return `${Papa.unparse({ fields: [...csvColumns], data: csvRows(termbase) }, { newline: '\r\n' })}\r\n`;
}
