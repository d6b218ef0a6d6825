import type { Lexicon } from '../lexicon.ts';
import type { Issue, RuleId, Severity } from '../finding.ts';
import type { Mention, Sentence } from '../mention.ts';
import { rangeOf } from '../mention.ts';
import type { Page } from '../page.ts';

/** What a rule may know besides the sentence. */
export interface RuleContext {
  readonly page: Page;
  readonly lexicon: Lexicon;
  /** The text is about the two concepts: it says so in its front matter, compares them, or is full of collapses. */
  readonly aboutThePair: boolean;
  /** English text of the block with this key, where the five languages are checked together. */
  readonly english: ((sentence: Sentence) => string | undefined) | undefined;
}

/** A rule about one sentence. Pure; reports nothing when the sentence is in order. */
export type SentenceRule = (sentence: Sentence, context: RuleContext) => readonly Issue[];

/** Two mentions that follow each other, of the same concept and the same word. */
export interface Pair {
  readonly first: Mention;
  readonly second: Mention;
}

export function otherSide(mention: Mention): 'client' | 'customer' | undefined {
  if (mention.tag === 'client') return 'customer';
  return mention.tag === 'customer' ? 'client' : undefined;
}

export function names(sentence: Sentence, tag: Mention['tag'] | undefined): boolean {
  return sentence.mentions.some((mention) => mention.tag === tag);
}

/** An issue about the words from token `from` to before token `to`. */
export function issueAt(
  sentence: Sentence,
  rule: RuleId,
  severity: Severity,
  from: number,
  to: number,
  wording: string,
  values: Readonly<Record<string, string>> = {},
): Issue {
  return { rule, severity, unit: sentence.unit, ...rangeOf(sentence, from, to), wording, values };
}

/** An issue about two mentions and what stands between. */
export function issueAbout(
  sentence: Sentence,
  rule: RuleId,
  severity: Severity,
  { first, second }: Pair,
  wording: string = rule,
  values: Readonly<Record<string, string>> = {},
): Issue {
  const from = Math.min(first.from, second.from);
  const to = Math.max(first.to, second.to);
  return issueAt(sentence, rule, severity, from, to, wording, { lemma: first.lemma, ...values });
}
