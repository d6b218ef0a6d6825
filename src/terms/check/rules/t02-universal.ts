import { isAnother, sameWord } from '../grammar.ts';
import { copulaBetween, isDefinitional, universalBefore } from './predicate.ts';
import { issueAbout } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T2: "All customers are customers". */
export const t02: SentenceRule = (sentence, { lexicon }) => {
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || !sameWord(first, second) || isAnother(sentence, second, lexicon)) continue;
    if (universalBefore(sentence, first, lexicon) === undefined) continue;
    if (copulaBetween(sentence, first, second, lexicon) === undefined) continue;
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
    if (universal === undefined ? !isDefinitional(sentence, first, second, lexicon) : universal.negated)
      continue;
    if (copulaBetween(sentence, first, second, lexicon) === undefined) continue;
    return [issueAbout(sentence, 'T2b', 'error', { first, second })];
  }
  return [];
};

function isIdentity(first: string, second: string): boolean {
  return (first === 'client' && second === 'customer') || (first === 'customer' && second === 'client');
}
