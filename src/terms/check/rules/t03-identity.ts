import { isAnother, sameWord, toldApart } from '../grammar.ts';
import { copulaBetween } from './predicate.ts';
import { issueAbout } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T3: "A client is a client you build a relationship with". */
export const t03: SentenceRule = (sentence, { lexicon }) => {
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || first.tag === 'hypernym' || !sameWord(first, second)) continue;
    if (isAnother(sentence, second, lexicon) || toldApart(sentence, first, second, lexicon)) continue;
    if (copulaBetween(sentence, first, second, lexicon) === undefined) continue;
    return [issueAbout(sentence, 'T3', 'error', { first, second })];
  }
  return [];
};
