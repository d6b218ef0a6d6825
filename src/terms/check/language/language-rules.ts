/** "differ … from", "not the same … as". */
export interface Difference {
  /** Verbs and phrases, every form. */
  readonly words: readonly string[];
  readonly from: readonly string[];
  /** The word may come after "from" (German verb at the end of the clause). */
  readonly anywhere?: boolean;
  /** "From" is also plain "of", so that a possessive after it means clients of clients. */
  readonly fromIsOf?: boolean;
}

/**
 * What the rules need to know of a language. Everything is closed lists of full forms, as in the termbase:
 * inflection is written out, never guessed. A phrase is written as in running text ("im Gegensatz zu").
 */
export interface LanguageRules {
  /** Source of a regular expression for what may belong to a word after its letters: possessives, gender signs. */
  readonly wordTail: string;
  /** Lower case, with the stop: `z. b.` */
  readonly abbreviations: readonly string[];

  readonly connectors: {
    /** vs., against, or: an opposition whatever comes around it. */
    readonly strong: readonly string[];
    /** and: after a comma it opens a clause. */
    readonly weak: readonly string[];
    /** than, as, like: only between the bare parties. */
    readonly comparative: readonly string[];
  };
  /** Ways of telling one thing from another, each with its own preposition: differ from, the same as. */
  readonly differences: readonly Difference[];
  /** Indefinite articles; empty where the language has none. */
  readonly indefinite: readonly string[];
  readonly universals: readonly string[];
  readonly copulas: {
    readonly words: readonly string[];
    /** Copulas that must follow the first party at once (Polish *to*, Russian *это*). */
    readonly adjacent: readonly string[];
    /** A spaced dash after the first party is a copula. */
    readonly dash: boolean;
    /** Words before the first party that make *есть* mean "has". */
    readonly possessionMarks: readonly string[];
  };
  /** By definition, always: make a statement about one party a statement about all. */
  readonly definitional: readonly string[];
  /** Also, at the same time: may stand between a copula and its noun. */
  readonly asides: readonly string[];
  readonly negations: readonly string[];
  readonly but: readonly string[];
  readonly contrast: {
    /** while, whereas: join two clauses. */
    readonly subordinators: readonly string[];
    /** on the other hand: stand in the second of two clauses. */
    readonly adverbs: readonly string[];
    /** Adverbs only after a comma or as the first word (Polish *za to*). */
    readonly clauseInitial: readonly string[];
    /** unlike: govern the first party. */
    readonly prepositions: readonly string[];
  };
  /** A party with one of these words right before it is another one of the same kind. */
  readonly other: readonly string[];
  /** Words that make a pair of parties a comparison when only *and* joins them (T8). */
  readonly comparison: readonly string[];
  readonly conversion: {
    /** The party becomes: the result stands right after the verb. */
    readonly become: readonly string[];
    /** Somebody turns one party into another. */
    readonly turn: readonly string[];
    /** The way from one party to another: "the journey from … to …". */
    readonly journey: {
      readonly nouns: readonly string[];
      readonly from: readonly string[];
      readonly to: readonly string[];
      /** Forms of *from* that no idiom has (German *vom*): the noun may be missing. */
      readonly definite: readonly string[];
    };
    /** Forms in either list that count only with one of these words within two words (Polish *się*). */
    readonly particle: { readonly verbs: readonly string[]; readonly words: readonly string[] };
    /** Verbs that mean "become" only before an instrumental (Polish *zostać*). */
    readonly instrumental: readonly string[];
    readonly into: readonly string[];
    readonly outOf: readonly string[];
  };

  /** Articles, prepositions, possessives, demonstratives, quantifiers: never attributes by themselves. */
  readonly free: readonly string[];
  /** who, what, how many: asked of both members of a pair. */
  readonly interrogatives: readonly string[];
  /** Prepositions that govern both members of a pair. */
  readonly between: readonly string[];
  /** Prepositions and words that open a clause: no predicate noun follows them. */
  readonly barriers: readonly string[];
  /** Demonstratives, possessives, ordinals and quantities: they say which ones are meant. */
  readonly pointing: readonly string[];
  /** Those of {@link pointing} that say whose: our, your. */
  readonly possessives: readonly string[];
  /** Their: the second party belongs to the first. */
  readonly theirs: readonly string[];
  readonly adjectives: {
    /** Before the noun: these words, and words that match the pattern. */
    readonly before: readonly string[];
    readonly beforePattern: RegExp | undefined;
    /** After the noun (Spanish). */
    readonly after: RegExp | undefined;
  };
  /** Words that begin an attribute right after the noun: with, without, who. */
  readonly complements: readonly string[];
  /** Relative pronouns: they begin an attribute after a comma as well. */
  readonly relatives: readonly string[];
  /** There are clients and clients. */
  readonly existential: readonly string[];
  /** Feminine forms of the parties. */
  readonly feminine: RegExp;
  /** "What is a" before the party, or "definition of". */
  readonly definition: readonly string[];

  /**
   * Case, number and gender of inflected forms, where endings carry meaning: `asm` is accusative singular
   * masculine. Forms that are not listed agree with everything.
   */
  readonly paradigms: Readonly<Record<string, string>>;
  /** Endings of an adjective by the same codes. */
  readonly adjectiveEndings: Readonly<Record<string, RegExp>>;

  /** Form and the words before it that make it another word (*die Kunde*: tidings). */
  readonly homographs: readonly { readonly form: string; readonly after: readonly string[] }[];
  /** Nouns that take the singular party as their first element and make a fixed compound of it: customer records. */
  readonly adjunctHeads: readonly string[];
  /** Nouns that do the same and still speak of the party: client side, customer business. Never half of a pair. */
  readonly sideHeads: readonly string[];
  /** Hypernym forms that are an adjective before these words or before a party. */
  readonly attributive: { readonly forms: readonly string[]; readonly heads: readonly string[] };
  /** Signs that *client* is a program. */
  readonly computing: RegExp;
  /** What tools call the hypernym (accounts): stands for it where languages are compared (T11). */
  readonly toolHypernyms: readonly string[];
  /** Prepositions of place before a service word (T15). */
  readonly places: readonly string[];
  /** Participle used as attribute (T13), Polish. */
  readonly participle?: {
    readonly forms: readonly string[];
    readonly nouns: Readonly<Record<string, string>>;
    readonly adverbs: readonly string[];
  };
  /** Nouns that keep an ending after these words (T14), German. */
  readonly weakNouns?: {
    readonly after: readonly string[];
    readonly nouns: Readonly<Record<string, string>>;
  };
}
