import type { TermLanguage } from '../languages.ts';
import type { Termbase } from '../termbase.ts';
import { conceptRecords } from './records.ts';

export interface DefinedTermSet {
  readonly '@context': 'https://schema.org';
  readonly '@type': 'DefinedTermSet';
  readonly '@id': string;
  readonly name: string;
  readonly inLanguage: TermLanguage;
  readonly hasDefinedTerm: readonly DefinedTerm[];
}

export interface DefinedTerm {
  readonly '@type': 'DefinedTerm';
  /** Concept id, the same in every language. */
  readonly termCode: string;
  readonly name: string;
  readonly alternateName?: readonly string[];
  readonly description: string;
  readonly url: string;
  readonly inDefinedTermSet: string;
}

/**
 * The glossary of one language for search engines (schema.org `DefinedTermSet`).
 * @param id      absolute URL of the glossary page, the set's identifier
 * @param name    title of the glossary page
 * @param urlOf   absolute URL of a concept's page
 */
export function definedTermSet(
  termbase: Termbase,
  language: TermLanguage,
  {
    id,
    name,
    urlOf,
  }: { readonly id: string; readonly name: string; readonly urlOf: (concept: string) => string },
): DefinedTermSet {
  return {
    '@context': 'https://schema.org',
    '@type': 'DefinedTermSet',
    '@id': id,
    name,
    inLanguage: language,
    hasDefinedTerm: conceptRecords(termbase).map((concept) => {
      const record = concept.languages.find((one) => one.language === language);
      const preferred = record?.terms[0]?.term ?? '';
      const admitted = (record?.terms ?? [])
        .filter((term) => term.status === 'admitted')
        .map((term) => term.term);
      const alternateName = [...new Set(admitted)].filter((term) => term !== preferred);
      return {
        '@type': 'DefinedTerm',
        termCode: concept.id,
        name: preferred,
        ...(alternateName.length > 0 ? { alternateName } : {}),
        description: record?.definition ?? '',
        url: urlOf(concept.id),
        inDefinedTermSet: id,
      };
    }),
  };
}
