import type { Token } from './tokens.ts';
import type { Unit } from './page.ts';

export type PartyTag = 'client' | 'customer' | 'hypernym' | 'trap';

/** A party named in a sentence. */
export interface Mention {
  /** Tokens `[from, to)`. */
  readonly from: number;
  readonly to: number;
  readonly tag: PartyTag;
  /** The term in its dictionary form; two mentions are "the same word" when their lemmas are equal. */
  readonly lemma: string;
  /** First element of a compound (`saas` in SaaS-Kunde), empty for the bare lemma. */
  readonly element: string;
  /** The last word, folded. */
  readonly form: string;
}

/** A domain word on a page that does not declare its domain: no mention, but a sign of drift (T12). */
export interface UndeclaredWord {
  readonly from: number;
  readonly to: number;
  readonly term: string;
  readonly side: 'client' | 'customer';
  readonly domains: readonly string[];
}

export interface Sentence {
  readonly unit: Unit;
  /** Normalised text of the whole unit; token offsets count in it. */
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly tokens: readonly Token[];
  /** For every token whether it is inside a fixed compound. */
  readonly masked: readonly boolean[];
  /** The parties as nouns of their own: what the rules about pairs look at. */
  readonly mentions: readonly Mention[];
  /** Parties that are the first element of another noun (client side): named, but never half of a pair. */
  readonly adjuncts: readonly Mention[];
  readonly undeclared: readonly UndeclaredWord[];
  readonly declaredWords: readonly UndeclaredWord[];
}

/** A stretch of a unit's normalised text. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Text between two token positions, before token `right`, after token `left`. */
export function gap(sentence: Sentence, left: number, right: number): string {
  const from = sentence.tokens[left]?.end ?? sentence.start;
  const to = sentence.tokens[right]?.start ?? sentence.end;
  return sentence.text.slice(from, to);
}

/** What comes right before the mention. */
export function rangeOf(sentence: Sentence, from: number, to: number): Range {
  return {
    start: sentence.tokens[from]?.start ?? sentence.start,
    end: sentence.tokens[to - 1]?.end ?? sentence.end,
  };
}
