import { isAnother, sameWord } from '../grammar.ts';
import { copulaBetween, isDefinitional, isInverted, opensGenerally, universalBefore } from './predicate.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Mention, Sentence } from '../mention.ts';
import { issueAbout } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T2: "All customers are customers". */
export const t02: SentenceRule = (sentence, { lexicon }) => {
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || !sameWord(first, second) || isAnother(sentence, second, lexicon)) continue;
    const universal = universalBefore(sentence, first, lexicon);
    if (universal === undefined) continue;
    const inverted = isInverted(sentence, first, second, universal.at, lexicon);
    if (!inverted && copulaBetween(sentence, first, second, lexicon) === undefined) continue;
    return [issueAbout(sentence, 'T2', 'error', { first, second })];
  }
  return [];
};

/** T2b: "Every client is a customer" or "a client is by definition a customer", and the converse: untrue here. */
export const t02b: SentenceRule = (sentence, { lexicon }) => {
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || !isIdentity(first.tag, second.tag)) continue;
    const universal = universalBefore(sentence, first, lexicon);
    const general =
      universal === undefined
        ? isDefinitional(sentence, first, second, lexicon) || opensGenerally(sentence, first, lexicon)
        : !universal.negated;
    if (!general || isNegated(sentence, first, second, lexicon)) continue;
    if (copulaBetween(sentence, first, second, lexicon) === undefined) continue;
    return [issueAbout(sentence, 'T2b', 'error', { first, second })];
  }
  return [];
};

/** "Un cliente no es un comprador": the negation may stand on either side of the copula. */
function isNegated(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  return sentence.tokens
    .slice(first.to, second.from)
    .some((token) => lexicon.words.negations.has(token.fold));
}

function isIdentity(first: string, second: string): boolean {
  return (first === 'client' && second === 'customer') || (first === 'customer' && second === 'client');
}
