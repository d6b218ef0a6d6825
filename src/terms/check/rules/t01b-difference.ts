import { onlyAttributes, sameWord, toldApart } from '../grammar.ts';
import type { DifferenceWords, Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';
import { belongsToFirst, isPossessor } from './connected.ts';
import { issueAbout, names, otherSide } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T1b: a party told apart from itself, or compared with itself: "How does a customer differ from a customer?" */
export const t01b: SentenceRule = (sentence, { lexicon }) => {
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || first.tag === 'hypernym' || !sameWord(first, second)) continue;
    if (names(sentence, otherSide(first)) || isPossessor(sentence, second)) continue;
    if (toldApart(sentence, first, second, lexicon)) continue;
    if (!lexicon.words.differences.some((kind) => differs(sentence, first, second, kind, lexicon))) continue;
    return [issueAbout(sentence, 'T1b', 'error', { first, second })];
  }
  return [];
};

interface Found {
  readonly from: number;
  readonly to: number;
}

function differs(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  kind: DifferenceWords,
  lexicon: Lexicon,
): boolean {
  for (const index of sentence.tokens.keys()) {
    const match = kind.words.match(sentence.text, sentence.tokens, index);
    if (match === undefined) continue;
    if (isFromPair(sentence, first, second, { from: index, to: index + match.length }, kind, lexicon))
      return true;
  }
  return false;
}

/** The party, at most two more words, "from", at most two words, the party again. */
function isFromPair(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  word: Found,
  kind: DifferenceWords,
  lexicon: Lexicon,
): boolean {
  const { tokens } = sentence;
  for (let index = second.from - 1; index >= Math.max(first.to, second.from - 3); index -= 1) {
    const token = tokens[index];
    if (token === undefined || !kind.from.has(token.fold)) continue;
    const inside = Math.max(0, Math.min(word.to, index) - Math.max(word.from, first.to));
    if (index - first.to - inside > 3) return false;
    if (!kind.anywhere && word.from >= index) return false;
    if (/[.;:?!]/.test(gap(sentence, first.to - 1, second.from))) return false;
    if (!onlyAttributes(sentence, index + 1, second.from, second.form, lexicon)) return false;
    // "los clientes de nuestros clientes": clients of clients.
    const owned =
      belongsToFirst(sentence, second, lexicon) || hasPointer(sentence, index + 1, second.from, lexicon);
    return !(kind.fromIsOf && owned);
  }
  return false;
}

function hasPointer(sentence: Sentence, from: number, to: number, lexicon: Lexicon): boolean {
  return sentence.tokens.slice(from, to).some((token) => lexicon.words.pointing.has(token.fold));
}
