import type { TermLanguage } from '../languages.ts';
import type { Termbase } from '../termbase.ts';
import { conceptRecords } from './records.ts';

/** One term of a language as a glossary describes it to search engines (schema.org `DefinedTerm`). */
export interface DefinedTerm {
  /** Concept id, the same in every language. */
  readonly concept: string;
  readonly name: string;
  /** Admitted terms of the same concept. */
  readonly alternateNames: readonly string[];
  readonly definition: string;
}

/** The preferred term of every concept in one language, in the order of the termbase. */
export function definedTerms(termbase: Termbase, language: TermLanguage): readonly DefinedTerm[] {
  return conceptRecords(termbase).map(({ id, languages }) => {
    const record = languages.find((one) => one.language === language);
    const terms = record?.terms ?? [];
    const name = terms[0]?.term ?? '';
    const admitted = terms.filter(({ status }) => status === 'admitted').map(({ term }) => term);
    return {
      concept: id,
      name,
      alternateNames: [...new Set(admitted)].filter((term) => term !== name),
      definition: record?.definition ?? '',
    };
  });
}
