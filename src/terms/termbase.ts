import type { z } from 'astro/zod';
import { termLanguages, type TermLanguage } from './languages.ts';
import { calquesSchema, compoundsSchema, conceptSchema, domainsSchema } from './schema.ts';
import { termbaseProblems } from './termbase-rules.ts';
import { parseFile, TermbaseError, type LineOf, type TermbaseProblem } from './yaml-file.ts';

export { TermbaseError };

/**
 * The termbase: `content/terms/<concept>.yaml`, one file per concept, plus `compounds.yaml`, `domains.yaml` and
 * `calques.yaml`. This file reads texts into values; it touches no disk (`read-termbase.ts` does).
 *
 * A concept file:
 *
 * ```yaml
 * concept: client            # equals the file name
 * side: client               # client | customer | both | none: how the concept is drawn
 * tag: client                # client | customer | hypernym | trap; only where the checker tags the forms as a party
 * related: [customer]        # ids of concepts
 * broader: [buyer]
 * en:                        # and de, es, pl, ru: all five are compulsory
 *   definition: …
 *   example: …               # model sentence
 *   preferred:
 *     term: client
 *     partOfSpeech: noun     # noun (default) | verb | adjective | phrase
 *     gender: …              # masculine | feminine | neuter | common; compulsory for nouns outside English
 *     plural: clients        # or number: uncountable | plural-only | indeclinable
 *     feminine: …            # nominative singular of the feminine counterpart
 *     gloss: …               # in brackets at first mention
 *     forms: client; clients; client’s; clients’      # every form; syntax in form-list.ts
 *     compounds:             # words built on the term that count for the same side, each a lemma of its own
 *       - { term: Stammkunde, forms: Stammkunde; Stammkunden }
 *   admitted:                # variants; those of client and customer in a declared domain are in domains.yaml
 *     - { term: …, domain: saas, regions: [GB], note: …, fixed: true, forms: … }
 *   derived:                 # verbs and adjectives, right inside <Term>, never tagged
 *     - { term: retain, partOfSpeech: verb, forms: retain; retains; retained; retaining }
 *   avoided:
 *     - term: …
 *       reason: …            # in the entry's language
 *       forms: …             # default: the term alone
 *       flag: always         # always | pair (text about the pair, own pages) | own (own pages only) | english (the
 *                            # English of the same block has the English term)
 *       severity: error      # error (default) | warning
 *       english: …           # for flag: english
 * ```
 */
type ConceptFile = z.output<typeof conceptSchema>;
type EntryFile = ConceptFile['en'];

export type Side = ConceptFile['side'];
export type Tag = NonNullable<ConceptFile['tag']>;
export type PreferredTerm = EntryFile['preferred'];
export type ConceptEntry = EntryFile;

export interface Concept {
  readonly id: string;
  readonly file: string;
  readonly side: Side;
  readonly tag: Tag | undefined;
  readonly related: readonly string[];
  readonly broader: readonly string[];
  readonly entries: Readonly<Record<TermLanguage, ConceptEntry>>;
}

/** An established compound that is replaced by a placeholder before any rule runs (T1 to T12). */
export interface Compound {
  readonly id: string;
  readonly language: TermLanguage;
  /** Whole phrase in one inflected form; a final hyphen means that the word may continue. */
  readonly form: string;
}

/** A word that counts for its side on pages that declare the domain. */
export interface DomainWord {
  readonly domain: string;
  readonly side: 'client' | 'customer';
  readonly language: TermLanguage;
  readonly term: string;
  readonly gender: PreferredTerm['gender'];
  readonly regions: readonly string[];
  readonly note: string | undefined;
  readonly forms: readonly string[];
  /** In this language the bare customer term is wrong in this domain (T15). */
  readonly compulsory: boolean;
  /** The word is the side's preferred term, listed only so that the table is complete; it counts on every page. */
  readonly preferred: boolean;
}

export interface Domain {
  readonly id: string;
  readonly side: 'client' | 'customer';
  readonly compulsory: readonly TermLanguage[];
  readonly words: readonly DomainWord[];
  readonly around: Readonly<Partial<Record<TermLanguage, string>>>;
  readonly services: Readonly<Partial<Record<TermLanguage, readonly string[]>>>;
}

/** A wrong word the checker looks for (T9), from the `avoided` lists and from calques.yaml. */
export interface FlaggedTerm {
  readonly language: TermLanguage;
  readonly term: string;
  readonly forms: readonly string[];
  readonly caseSensitive: boolean;
  /** What to write instead. */
  readonly instead: string;
  /** The concept whose `avoided` list has it. */
  readonly concept: string | undefined;
  /**
   * Where it counts: `always`; `pair`, in text about the pair and on our own pages; `own`, on our own pages only;
   * `english`, where the English of the same block has one of the `english` forms.
   */
  readonly flag: 'always' | 'pair' | 'own' | 'english';
  readonly severity: 'error' | 'warning';
  readonly english: readonly string[];
}

export interface Termbase {
  readonly concepts: ReadonlyMap<string, Concept>;
  readonly compounds: readonly Compound[];
  /** The domains a page may declare in its front matter. */
  readonly domains: ReadonlyMap<string, Domain>;
  /** Labels for variants that no page declares: sales, insurance, tools. */
  readonly fields: readonly string[];
  readonly flagged: readonly FlaggedTerm[];
}

/** A concept with the lines of its fields, for messages. */
export interface LocatedConcept {
  readonly concept: Concept;
  readonly lineOf: LineOf;
}

function locateConcept(source: string, file: string): LocatedConcept {
  const { value, lineOf } = parseFile(conceptSchema, source, file);
  const { concept: id, side, tag, related, broader, en, de, es, pl, ru } = value;
  return { concept: { id, file, side, tag, related, broader, entries: { en, de, es, pl, ru } }, lineOf };
}

/**
 * Reads one concept file.
 * @param source YAML text
 * @param file   name for messages
 * @throws TermbaseError naming file, line and field of everything that breaks the schema
 */
export function parseConcept(source: string, file: string): Concept {
  return locateConcept(source, file).concept;
}

const listFiles = ['compounds.yaml', 'domains.yaml', 'calques.yaml'] as const;

const baseName = (path: string) => path.replace(/^.*\//, '').replace(/\.yaml$/, '');
const isListFile = (path: string) => listFiles.some((name) => `${baseName(path)}.yaml` === name);

/**
 * Reads the whole termbase and checks it: schema, rule T0, ids, double forms.
 * @param files texts by path; the last part of the path decides: `compounds.yaml`, `domains.yaml`, `calques.yaml`, and
 *   every other `.yaml` is a concept
 * @throws TermbaseError with all problems of all files
 */
export function loadTermbase(files: Readonly<Record<string, string>>): Termbase {
  const problems: TermbaseProblem[] = [];
  const attempt = <T>(read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof TermbaseError)) throw error;
      problems.push(...error.problems);
      return undefined;
    }
  };
  const pathOf = (name: string) =>
    Object.keys(files).find((path) => path === name || path.endsWith(`/${name}`));
  const list = <T extends z.ZodType>(name: (typeof listFiles)[number], schema: T) => {
    const path = pathOf(name);
    if (path === undefined) {
      problems.push({ file: name, line: 1, field: '', message: 'is missing' });
      return undefined;
    }
    return attempt(() => ({ ...parseFile(schema, files[path] ?? '', path), file: path }));
  };

  const conceptPaths = Object.keys(files).filter((path) => path.endsWith('.yaml') && !isListFile(path));
  const located = conceptPaths
    .sort()
    .flatMap((path) => attempt(() => locateConcept(files[path] ?? '', path)) ?? []);
  const compounds = list('compounds.yaml', compoundsSchema);
  const domains = list('domains.yaml', domainsSchema);
  const calques = list('calques.yaml', calquesSchema);
  if (!compounds || !domains || !calques) throw new TermbaseError(problems);

  const concepts = new Map(located.map(({ concept }) => [concept.id, concept]));
  problems.push(...termbaseProblems(located, new Set(conceptPaths.map(baseName)), domains, compounds));
  if (problems.length > 0) throw new TermbaseError(problems);

  return {
    concepts,
    compounds: compounds.value.flatMap((compound) =>
      termLanguages.flatMap((language) =>
        [...(compound.all ?? []), ...(compound[language] ?? [])].map((form) => ({
          id: compound.id,
          language,
          form,
        })),
      ),
    ),
    domains: new Map(domains.value.domains.map((domain) => [domain.domain, readDomain(domain, concepts)])),
    fields: domains.value.fields,
    flagged: [...flaggedInConcepts(concepts), ...calques.value.map(flaggedCalque)],
  };
}

type DomainFile = z.output<typeof domainsSchema>['domains'][number];

function readDomain(domain: DomainFile, concepts: ReadonlyMap<string, Concept>): Domain {
  const words = termLanguages.flatMap((language) =>
    domain[language].map((word): DomainWord => {
      const lemma = concepts.get(domain.side)?.entries[language].preferred;
      return {
        domain: domain.domain,
        side: domain.side,
        language,
        term: word.term,
        gender: word.forms === undefined ? lemma?.gender : word.gender,
        regions: word.regions,
        note: word.note,
        forms: word.forms ?? lemma?.forms ?? [],
        compulsory: domain.compulsory.includes(language),
        preferred: word.forms === undefined,
      };
    }),
  );
  const { around, services, side, compulsory } = domain;
  return { id: domain.domain, side, compulsory, words, around: defined(around), services: defined(services) };
}

/** The same object without the keys that are undefined. */
function defined<T>(
  record: Readonly<Partial<Record<TermLanguage, T | undefined>>>,
): Partial<Record<TermLanguage, T>> {
  const result: Partial<Record<TermLanguage, T>> = {};
  for (const language of termLanguages) {
    const value = record[language];
    if (value !== undefined) result[language] = value;
  }
  return result;
}

function flaggedInConcepts(concepts: ReadonlyMap<string, Concept>): FlaggedTerm[] {
  return [...concepts.values()].flatMap((concept) =>
    termLanguages.flatMap((language) =>
      concept.entries[language].avoided.flatMap((avoided) =>
        avoided.flag === undefined
          ? []
          : [
              {
                language,
                term: avoided.term,
                forms: avoided.forms ?? [avoided.term],
                caseSensitive: avoided.caseSensitive,
                instead: concept.entries[language].preferred.term,
                concept: concept.id,
                flag: avoided.flag,
                severity: avoided.severity,
                english: avoided.english ?? [],
              },
            ],
      ),
    ),
  );
}

function flaggedCalque(calque: z.output<typeof calquesSchema>[number]): FlaggedTerm {
  return {
    ...calque,
    forms: calque.forms ?? [calque.term],
    english: calque.english ?? [],
    concept: undefined,
  };
}

/** @throws Error for an unknown id, naming the ids there are. */
export function conceptOf(termbase: Termbase, id: string): Concept {
  const concept = termbase.concepts.get(id);
  if (!concept) {
    throw new Error(
      `There is no concept "${id}" in content/terms. Concepts: ${[...termbase.concepts.keys()].join(', ')}`,
    );
  }
  return concept;
}

/** Words of the declared domains for one side; what T10 to T12 treat like the preferred term. */
export function domainWords(
  termbase: Termbase,
  side: 'client' | 'customer',
  language: TermLanguage,
  declared: readonly string[],
): DomainWord[] {
  return declared.flatMap((id) =>
    (termbase.domains.get(id)?.words ?? []).filter(
      (word) => word.side === side && word.language === language,
    ),
  );
}

/**
 * Every form that is right inside `<Term id>` on a page with these domains (T10): preferred term and its compounds,
 * admitted variants, derived words, and for client and customer the words of the declared domains.
 */
export function formsInTerm(
  termbase: Termbase,
  id: string,
  language: TermLanguage,
  declared: readonly string[],
): ReadonlySet<string> {
  const { preferred, admitted, derived } = conceptOf(termbase, id).entries[language];
  const own = [preferred, ...preferred.compounds, ...admitted, ...derived].flatMap((word) => word.forms);
  const inDomain =
    id === 'client' || id === 'customer'
      ? domainWords(termbase, id, language, declared).flatMap((word) => word.forms)
      : [];
  return new Set([...own, ...inDomain]);
}
