import { onlyAttributes, sameWord, toldApart } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';
import { belongsToFirst, isPossessor } from './connected.ts';
import { issueAbout, names, otherSide } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T1b: a party told apart from itself: "How does a customer differ from a customer?" */
export const t01b: SentenceRule = (sentence, { lexicon }) => {
  const word = differenceWord(sentence, lexicon);
  if (word === undefined) return [];
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || first.tag === 'hypernym' || !sameWord(first, second)) continue;
    if (names(sentence, otherSide(first)) || !isFromPair(sentence, first, second, word, lexicon)) continue;
    if (isPossessor(sentence, second) || toldApart(sentence, first, second, lexicon)) continue;
    return [issueAbout(sentence, 'T1b', 'error', { first, second })];
  }
  return [];
};

interface Found {
  readonly from: number;
  readonly to: number;
}

function differenceWord(sentence: Sentence, lexicon: Lexicon): Found | undefined {
  for (const index of sentence.tokens.keys()) {
    const match = lexicon.words.difference.match(sentence.text, sentence.tokens, index);
    if (match !== undefined) return { from: index, to: index + match.length };
  }
  return undefined;
}

function isFromPair(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  word: Found,
  lexicon: Lexicon,
): boolean {
  const { tokens } = sentence;
  const { rules, words } = lexicon;
  for (let index = first.to; index < second.from; index += 1) {
    const token = tokens[index];
    if (token === undefined || !words.from.has(token.fold)) continue;
    const inside = Math.max(0, Math.min(word.to, index) - Math.max(word.from, first.to));
    if (index - first.to - inside > 3 || second.from - index - 1 > 2) return false;
    if (!rules.difference.anywhere && word.from >= index) return false;
    if (/[.;:?!]/.test(gap(sentence, first.to - 1, second.from))) return false;
    if (!onlyAttributes(sentence, index + 1, second.from, second.form, lexicon)) return false;
    // "los clientes de nuestros clientes": clients of clients.
    return !(
      rules.difference.fromIsOf &&
      (belongsToFirst(sentence, second, lexicon) || hasPointer(sentence, index + 1, second.from, lexicon))
    );
  }
  return false;
}

function hasPointer(sentence: Sentence, from: number, to: number, lexicon: Lexicon): boolean {
  return sentence.tokens.slice(from, to).some((token) => lexicon.words.pointing.has(token.fold));
}
