import { termLanguages, type TermLanguage } from '../languages.ts';
import type { Concept, ConceptEntry, PreferredTerm, Termbase } from '../termbase.ts';

export type TermStatus = 'preferred' | 'admitted' | 'derived' | 'avoided';

/** One term of one concept in one language, as every export sees it. */
export interface TermRecord {
  readonly term: string;
  readonly status: TermStatus;
  readonly partOfSpeech: PreferredTerm['partOfSpeech'];
  readonly gender: PreferredTerm['gender'];
  /** Nominative plural of the preferred term. */
  readonly plural: string | undefined;
  /** Domains or fields of domains.yaml. */
  readonly domains: readonly string[];
  readonly regions: readonly string[];
  /** A remark, or for an avoided term the reason; in the term's language. */
  readonly note: string | undefined;
  /** A fixed compound. */
  readonly fixed: boolean;
  readonly forms: readonly string[];
}

export interface LanguageRecord {
  readonly language: TermLanguage;
  readonly definition: string;
  readonly example: string;
  /** The preferred term first. */
  readonly terms: readonly TermRecord[];
}

export interface ConceptRecord {
  readonly id: string;
  readonly side: Concept['side'];
  readonly related: readonly string[];
  readonly broader: readonly string[];
  readonly languages: readonly LanguageRecord[];
}

/**
 * The termbase, concept by concept, with every term on one level: the domain words of client and customer stand among
 * the admitted terms of their concept, compounds of the preferred term too.
 */
export function conceptRecords(termbase: Termbase): ConceptRecord[] {
  return [...termbase.concepts.values()].map(({ id, side, related, broader, entries }) => ({
    id,
    side,
    related,
    broader,
    languages: termLanguages.map((language) => ({
      language,
      definition: entries[language].definition,
      example: entries[language].example,
      terms: termRecords(termbase, id, language, entries[language]),
    })),
  }));
}

const plain = {
  partOfSpeech: 'noun',
  gender: undefined,
  plural: undefined,
  domains: [],
  regions: [],
  note: undefined,
  fixed: false,
} as const;

function termRecords(
  termbase: Termbase,
  id: string,
  language: TermLanguage,
  entry: ConceptEntry,
): TermRecord[] {
  const { preferred, admitted, derived, avoided } = entry;
  const { term, partOfSpeech, gender, plural, note, forms } = preferred;
  const words = wordsOfSide(termbase, id, language);
  return [
    { ...plain, term, status: 'preferred', partOfSpeech, gender, plural, note, forms },
    ...preferred.compounds
      .filter((word) => !words.some((other) => other.term === word.term))
      .map((word) => ({ ...plain, ...word, gender, status: 'admitted' as const })),
    ...admitted.map((word) => ({
      ...plain,
      term: word.term,
      status: 'admitted' as const,
      partOfSpeech: word.partOfSpeech,
      gender: word.gender,
      domains: word.domain === undefined ? [] : [word.domain],
      regions: word.regions,
      note: word.note,
      fixed: word.fixed,
      forms: word.forms,
    })),
    ...words,
    ...derived.map((word) => ({ ...plain, ...word, status: 'derived' as const })),
    ...avoided.map((word) => ({
      ...plain,
      term: word.term,
      status: 'avoided' as const,
      note: word.reason,
      forms: word.forms ?? [word.term],
    })),
  ];
}

/** The domain words of client or customer; one that several domains share is one term with several domains. */
function wordsOfSide(termbase: Termbase, side: string, language: TermLanguage): TermRecord[] {
  const records = new Map<string, TermRecord>();
  for (const domain of termbase.domains.values()) {
    for (const word of domain.words) {
      if (domain.side !== side || word.language !== language || word.preferred) continue;
      const { term, gender, regions, forms } = word;
      const known = records.get(term);
      const notes = [known?.note, word.note].filter((note) => note !== undefined);
      records.set(term, {
        ...plain,
        term,
        status: 'admitted',
        gender,
        domains: [...(known?.domains ?? []), domain.id],
        regions,
        note: notes.length > 0 ? notes.join('; ') : undefined,
        forms: [...new Set([...(known?.forms ?? []), ...forms])],
      });
    }
  }
  return [...records.values()];
}
