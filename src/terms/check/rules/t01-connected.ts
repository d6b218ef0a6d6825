import { attribute, isFeminine, sameWord, toldApart } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';
import { belongsToFirst, connectorBetween, isPossessor } from './connected.ts';
import { issueAbout } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T1: one word on both sides of *vs, or, and*: "client vs. client". */
export const t01: SentenceRule = (sentence, { lexicon }) => {
  const { mentions } = sentence;
  for (const [index, second] of mentions.entries()) {
    const first = mentions[index - 1];
    if (first === undefined || first.tag === 'hypernym' || !sameWord(first, second)) continue;
    const connector = connectorBetween(sentence, first, second, lexicon);
    if (connector === undefined || isInnocent(sentence, first, second, connector === 'weak', lexicon))
      continue;
    return [issueAbout(sentence, 'T1', 'error', { first, second })];
  }
  return [];
};

function isInnocent(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  weak: boolean,
  lexicon: Lexicon,
): boolean {
  if (isPossessor(sentence, second) || toldApart(sentence, first, second, lexicon)) return true;
  if (areTwoKinds(sentence, first, second, lexicon)) return true;
  if (belongsToFirst(sentence, second, lexicon) && attribute(sentence, first, lexicon) === undefined)
    return true;
  if (!weak) return false;
  return (
    isFeminine(first, lexicon) !== isFeminine(second, lexicon) || isIdiom(sentence, first, second, lexicon)
  );
}

/** "Cliente lento o cliente rápido": a different word of its own directly after each, and nothing else between. */
function areTwoKinds(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const kindAfter = (mention: Mention) => {
    const word = sentence.tokens[mention.to]?.fold ?? '';
    const { free, barriers, copulas } = lexicon.words;
    const isContent =
      gap(sentence, mention.to - 1, mention.to) === ' ' && !free.has(word) && !barriers.has(word);
    return isContent && copulas.match(sentence.text, sentence.tokens, mention.to) === undefined ? word : '';
  };
  const [one, other] = [kindAfter(first), kindAfter(second)];
  const connectorFollows = [lexicon.words.strong, lexicon.words.weak].some(
    (list) => list.match(sentence.text, sentence.tokens, first.to + 1) !== undefined,
  );
  return one !== '' && other !== '' && one !== other && connectorFollows;
}

/** "There are clients and clients." */
function isIdiom(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  if (second.form !== first.form) return false;
  for (const back of [1, 2, 3]) {
    const match = lexicon.words.existential.match(sentence.text, sentence.tokens, first.from - back);
    if (match !== undefined && first.from - back + match.length === first.from) return true;
  }
  return false;
}
