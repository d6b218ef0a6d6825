import type { DomainWord, FlaggedTerm, Termbase } from '../termbase.ts';
import type { TermLanguage } from '../languages.ts';
import { languageRules } from './language/languages.ts';
import type { LanguageRules } from './language/language-rules.ts';
import type { PartyTag } from './mention.ts';
import { Phrases } from './phrases.ts';
import { fold } from './tokens.ts';

/** What a form found in the text stands for. */
export interface Entry {
  readonly tag: PartyTag;
  readonly lemma: string;
  readonly element: string;
  /** Counts only with a capital first letter. */
  readonly capital: boolean;
}

/** A phrase with words in between: `wer … zahlt`. */
export interface OpenPhrase {
  readonly head: string;
  readonly tail: string;
  readonly entry: Entry;
}

/** One language's forms, compounds and rule data, ready to be looked up. Made once. */
export interface Lexicon {
  readonly language: TermLanguage;
  readonly rules: LanguageRules;
  readonly termbase: Termbase;
  readonly masks: Phrases<true>;
  /** Folded beginnings of words that are masked whatever follows: `kundenbindung`. */
  readonly maskedBeginnings: ReadonlyMap<string, readonly string[]>;
  readonly parties: Phrases<Entry>;
  readonly openParties: readonly OpenPhrase[];
  readonly domainWords: Phrases<readonly DomainWord[]>;
  /** Wrong words (T9). */
  readonly flagged: Phrases<readonly FlaggedTerm[]>;
  /** Bare forms of client and customer as they look in an address, without diacritics (T6). */
  readonly slugForms: ReadonlySet<string>;
  readonly abbreviations: ReadonlySet<string>;
  readonly words: WordLists;
}

export interface DifferenceWords {
  readonly words: Phrases<true>;
  readonly from: ReadonlySet<string>;
  readonly anywhere: boolean;
  readonly fromIsOf: boolean;
}

/** The lists of {@link LanguageRules} as lookups. */
export interface WordLists {
  readonly strong: Phrases<true>;
  readonly weak: Phrases<true>;
  readonly comparative: Phrases<true>;
  readonly differences: readonly DifferenceWords[];
  readonly universals: Phrases<true>;
  readonly copulas: Phrases<true>;
  readonly adjacentCopulas: Phrases<true>;
  readonly contrast: Phrases<'subordinator' | 'adverb' | 'initial' | 'preposition'>;
  readonly become: Phrases<true>;
  readonly turn: Phrases<true>;
  readonly outOf: Phrases<true>;
  readonly journeys: Phrases<true>;
  readonly journeyFrom: ReadonlySet<string>;
  readonly journeyTo: ReadonlySet<string>;
  readonly journeyDefinite: ReadonlySet<string>;
  readonly indefinite: ReadonlySet<string>;
  readonly existential: Phrases<true>;
  readonly definition: Phrases<true>;
  readonly definitional: Phrases<true>;
  /** Those and the asides: what may stand between a copula and its noun. */
  readonly asides: Phrases<true>;
  readonly users: Phrases<string>;
  readonly services: Phrases<readonly string[]>;
  readonly other: Phrases<true>;
  readonly into: ReadonlySet<string>;
  readonly negations: ReadonlySet<string>;
  readonly but: ReadonlySet<string>;
  readonly comparison: ReadonlySet<string>;
  readonly free: ReadonlySet<string>;
  readonly interrogatives: ReadonlySet<string>;
  readonly between: ReadonlySet<string>;
  readonly barriers: ReadonlySet<string>;
  readonly pointing: ReadonlySet<string>;
  readonly possessives: ReadonlySet<string>;
  readonly toolHypernyms: ReadonlySet<string>;
  readonly theirs: ReadonlySet<string>;
  readonly adjectives: ReadonlySet<string>;
  readonly complements: ReadonlySet<string>;
  readonly relatives: ReadonlySet<string>;
  readonly adjunctHeads: ReadonlySet<string>;
  readonly sideHeads: ReadonlySet<string>;
  readonly attributive: ReadonlySet<string>;
  readonly attributiveHeads: ReadonlySet<string>;
  readonly places: ReadonlySet<string>;
  readonly instrumental: ReadonlySet<string>;
  readonly particleVerbs: ReadonlySet<string>;
  readonly particles: ReadonlySet<string>;
  /** Paradigms with folded keys, each a list of codes. */
  readonly paradigms: ReadonlyMap<string, readonly string[]>;
}

/** In German *Client* is a program, and a trap where a person is meant. */
const programForms = ['Client', 'Clients'];

const made = new WeakMap<Termbase, Map<TermLanguage, Lexicon>>();

/** The lexicon of a language, built on first use. */
export function lexiconFor(termbase: Termbase, language: TermLanguage): Lexicon {
  const known = made.get(termbase) ?? new Map<TermLanguage, Lexicon>();
  made.set(termbase, known);
  const found = known.get(language) ?? buildLexicon(termbase, language);
  known.set(language, found);
  return found;
}

function buildLexicon(termbase: Termbase, language: TermLanguage): Lexicon {
  const rules = languageRules[language];
  const { parties, openParties } = readParties(termbase, language, rules);
  const { masks, maskedBeginnings } = readMasks(termbase, language, rules);
  return {
    language,
    rules,
    termbase,
    masks,
    maskedBeginnings,
    parties,
    openParties,
    domainWords: readDomainWords(termbase, language, rules),
    flagged: readFlagged(termbase, language, rules),
    slugForms: readSlugForms(termbase, language),
    abbreviations: new Set(rules.abbreviations),
    words: wordLists(termbase, language, rules),
  };
}

function readMasks(termbase: Termbase, language: TermLanguage, rules: LanguageRules) {
  const masks = new Phrases<true>(language, rules.wordTail);
  const beginnings = new Map<string, string[]>();
  for (const compound of termbase.compounds) {
    if (compound.language !== language) continue;
    const form = compound.form.replace(/-$/, '');
    // `Client-` masks Client-Anwendung; the bare word stays a party out of place.
    if (compound.form.endsWith('-') && programForms.includes(form)) continue;
    masks.add(form, true);
    if (!compound.form.endsWith('-') || /[\s-]/.test(form)) continue;
    const beginning = fold(form, language);
    const key = beginning.slice(0, 4);
    beginnings.set(key, [...(beginnings.get(key) ?? []), beginning]);
  }
  return { masks, maskedBeginnings: beginnings };
}

function readParties(termbase: Termbase, language: TermLanguage, rules: LanguageRules) {
  const parties = new Phrases<Entry>(language, rules.wordTail);
  const openParties: OpenPhrase[] = [];
  const add = (forms: readonly string[], entry: Entry) => {
    for (const form of forms) {
      const [head, tail] = form.split('…').map((part) => part.trim());
      if (head !== undefined && tail !== undefined) {
        openParties.push({ head: fold(head, language), tail: fold(tail, language), entry });
      } else parties.add(form, entry);
    }
  };
  // A repeat customer is a customer with a lemma of its own, so it comes first: the first value of a form stays.
  const repeat = termbase.concepts.get('repeat-customer')?.entries[language];
  for (const word of repeat === undefined ? [] : [repeat.preferred, ...repeat.preferred.compounds]) {
    add(word.forms, { tag: 'customer', lemma: 'repeat-customer', element: '', capital: false });
  }
  for (const concept of termbase.concepts.values()) {
    if (concept.tag === undefined || concept.id === 'repeat-customer') continue;
    const { preferred, admitted } = concept.entries[language];
    const entry = (element: string, capital: boolean): Entry => ({
      tag: concept.tag ?? 'trap',
      lemma: preferred.term,
      element,
      capital,
    });
    add(preferred.forms, entry('', preferred.caseSensitive));
    for (const compound of preferred.compounds) add(compound.forms, entry(compound.term, false));
    // Variants of the two sides count through their domain; those of the hypernym and the traps count everywhere.
    if (concept.id === 'client' || concept.id === 'customer') continue;
    for (const variant of admitted)
      if (!variant.fixed && (variant.domain !== 'tools' || variant.caseSensitive))
        add(variant.forms, entry('', variant.caseSensitive));
  }
  if (language === 'de') add(programForms, { tag: 'trap', lemma: 'Client', element: '', capital: true });
  return { parties, openParties };
}

function readDomainWords(termbase: Termbase, language: TermLanguage, rules: LanguageRules) {
  const byForm = new Map<string, DomainWord[]>();
  for (const domain of termbase.domains.values()) {
    for (const word of domain.words) {
      if (word.language !== language || word.preferred) continue;
      for (const form of word.forms) byForm.set(form, [...(byForm.get(form) ?? []), word]);
    }
  }
  const result = new Phrases<readonly DomainWord[]>(language, rules.wordTail);
  for (const [form, words] of byForm) result.add(form, words);
  return result;
}

function readFlagged(termbase: Termbase, language: TermLanguage, rules: LanguageRules) {
  const byForm = new Map<string, FlaggedTerm[]>();
  for (const term of termbase.flagged) {
    if (term.language !== language) continue;
    for (const form of term.forms) {
      const key = fold(form, language);
      byForm.set(key, [...(byForm.get(key) ?? []), term]);
    }
  }
  const result = new Phrases<readonly FlaggedTerm[]>(language, rules.wordTail);
  for (const [form, terms] of byForm) result.add(form, terms);
  return result;
}

function readSlugForms(termbase: Termbase, language: TermLanguage): ReadonlySet<string> {
  const forms = ['client', 'customer'].flatMap(
    (id) => termbase.concepts.get(id)?.entries[language].preferred.forms ?? [],
  );
  return new Set(forms.flatMap((form) => [fold(form, language), withoutDiacritics(fold(form, language))]));
}

/** As in an address: "klientów" is "klientow". */
export function withoutDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}

function wordLists(termbase: Termbase, language: TermLanguage, rules: LanguageRules): WordLists {
  const phrases = (list: readonly string[]) => new Phrases<true>(language, rules.wordTail).addAll(list, true);
  const words = (list: readonly string[]) => new Set(list.map((word) => fold(word, language)));
  const { connectors, copulas, contrast, conversion, adjectives, attributive } = rules;
  return {
    strong: phrases(connectors.strong),
    weak: phrases(connectors.weak),
    comparative: phrases(connectors.comparative),
    differences: rules.differences.map(({ words: verbs, from, anywhere = false, fromIsOf = false }) => ({
      words: phrases(verbs),
      from: words(from),
      anywhere,
      fromIsOf,
    })),
    universals: phrases(rules.universals),
    copulas: phrases(copulas.words),
    adjacentCopulas: phrases(copulas.adjacent),
    contrast: new Phrases<'subordinator' | 'adverb' | 'initial' | 'preposition'>(language, rules.wordTail)
      .addAll(contrast.subordinators, 'subordinator')
      .addAll(contrast.adverbs, 'adverb')
      .addAll(contrast.clauseInitial, 'initial')
      .addAll(contrast.prepositions, 'preposition'),
    become: phrases(conversion.become),
    turn: phrases(conversion.turn),
    outOf: phrases(conversion.outOf),
    journeys: phrases(conversion.journey.nouns),
    journeyFrom: words(conversion.journey.from),
    journeyTo: words(conversion.journey.to),
    journeyDefinite: words(conversion.journey.definite),
    indefinite: words(rules.indefinite),
    existential: phrases(rules.existential),
    definition: phrases(rules.definition),
    definitional: phrases(rules.definitional),
    asides: phrases([...rules.definitional, ...rules.asides]),
    users: readUsers(termbase, language, rules),
    services: readServices(termbase, language, rules),
    other: phrases(rules.other),
    into: words(conversion.into),
    negations: words(rules.negations),
    but: words(rules.but),
    comparison: words(rules.comparison),
    free: words(rules.free),
    interrogatives: words(rules.interrogatives),
    between: words(rules.between),
    barriers: words(rules.barriers),
    pointing: words(rules.pointing),
    possessives: words(rules.possessives),
    toolHypernyms: words(rules.toolHypernyms),
    theirs: words(rules.theirs),
    adjectives: words(adjectives.before),
    complements: words(rules.complements),
    relatives: words(rules.relatives),
    adjunctHeads: words(rules.adjunctHeads),
    sideHeads: words(rules.sideHeads),
    attributive: words(attributive.forms),
    attributiveHeads: words(attributive.heads),
    places: words(rules.places),
    instrumental: words(conversion.instrumental),
    particleVerbs: words(conversion.particle.verbs),
    particles: words(conversion.particle.words),
    paradigms: new Map(
      Object.entries(rules.paradigms).map(([form, codes]) => [fold(form, language), codes.split(' ')]),
    ),
  };
}

/** Forms of *user*, with the term: never a name for either side. */
function readUsers(termbase: Termbase, language: TermLanguage, rules: LanguageRules): Phrases<string> {
  const user = termbase.concepts.get('user')?.entries[language].preferred;
  return new Phrases<string>(language, rules.wordTail).addAll(user?.forms ?? [], user?.term ?? '');
}

function readServices(
  termbase: Termbase,
  language: TermLanguage,
  rules: LanguageRules,
): Phrases<readonly string[]> {
  const domains = new Map<string, string[]>();
  for (const domain of termbase.domains.values()) {
    for (const form of domain.services[language] ?? [])
      domains.set(form, [...(domains.get(form) ?? []), domain.id]);
  }
  const result = new Phrases<readonly string[]>(language, rules.wordTail);
  for (const [form, ids] of domains) result.add(form, ids);
  return result;
}
