import { canBe, isAnother, onlyAttributes, sameWord, toldApart } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';
import { issueAbout, names, otherSide } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** Words between a verb and the party it makes, and between two parties of one conversion. */
const verbReach = 4;
const pairReach = 9;

/** T5: a party turned into itself: "your customers become customers". */
export const t05: SentenceRule = (sentence, { lexicon }) => {
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || otherSide(first) === undefined || !sameWord(first, second)) continue;
    if (names(sentence, otherSide(first)) || second.from - first.to > pairReach) continue;
    if (/[.;:!?]/.test(gap(sentence, first.to - 1, second.from))) continue;
    if (isAnother(sentence, second, lexicon) || toldApart(sentence, first, second, lexicon)) continue;
    if (!becomes(sentence, first, second, lexicon) && !turns(sentence, first, second, lexicon)) continue;
    return [issueAbout(sentence, 'T5', 'error', { first, second })];
  }
  return [];
};

/** First … become (≤ 4) second, or become … first … to second. */
function becomes(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const instrumental = canBe('i', second.form, lexicon) && lexicon.words.paradigms.has(second.form);
  const declines = Object.keys(lexicon.rules.paradigms).length > 0;
  for (let index = Math.max(0, first.from - verbReach); index < second.from; index += 1) {
    const match = lexicon.words.become.match(sentence.text, sentence.tokens, index, second.from);
    if (match === undefined || !isComplete(sentence, index, lexicon)) continue;
    const verb = sentence.tokens[index]?.fold ?? '';
    if (lexicon.words.instrumental.has(verb) && !instrumental) continue;
    const to = index + match.length;
    if (index >= first.to && second.from - to <= verbReach && isResult(sentence, to, second, lexicon))
      return true;
    if (index < first.from && (declines ? instrumental : intoBefore(sentence, second, lexicon))) return true;
  }
  return false;
}

/** Turn … first … into second, or make of first … second. */
function turns(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  let verb = false;
  for (const index of sentence.tokens.keys()) {
    const match =
      lexicon.words.turn.match(sentence.text, sentence.tokens, index) ??
      lexicon.words.become.match(sentence.text, sentence.tokens, index);
    if (
      match !== undefined &&
      isComplete(sentence, index, lexicon) &&
      !isInstrumentalOnly(sentence, index, lexicon)
    )
      verb = true;
  }
  if (!verb) return false;
  if (isDoubleObject(sentence, first, second, lexicon)) return true;
  return intoBefore(sentence, second, lexicon) || outOfBefore(sentence, first, second, lexicon);
}

/** "Make a customer a customer", "сделать клиента клиентом": the verb, then both. */
function isDoubleObject(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  if (/[^ "]/.test(gap(sentence, first.to - 1, first.to))) return false;
  if (!onlyAttributes(sentence, first.to, second.from, second.form, lexicon)) return false;
  if (lexicon.words.paradigms.has(second.form) && !canBe('i', second.form, lexicon)) return false;
  return [1, 2, 3].some((back) => {
    const match = lexicon.words.turn.match(sentence.text, sentence.tokens, first.from - back, first.from);
    return match !== undefined;
  });
}

function isInstrumentalOnly(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  return lexicon.words.instrumental.has(sentence.tokens[index]?.fold ?? '');
}

/** A verb that needs its particle has it within two words. */
function isComplete(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  const { particleVerbs, particles } = lexicon.words;
  if (!particleVerbs.has(sentence.tokens[index]?.fold ?? '')) return true;
  return [-2, -1, 1, 2].some((step) => particles.has(sentence.tokens[index + step]?.fold ?? ''));
}

/** Between the verb and its result stand articles, adjectives and the preposition of becoming, and no comma. */
function isResult(sentence: Sentence, from: number, second: Mention, lexicon: Lexicon): boolean {
  if (/[,—]/.test(gap(sentence, from - 1, second.from))) return false;
  const { words } = lexicon;
  for (let index = from; index < second.from; index += 1) {
    const token = sentence.tokens[index];
    if (token === undefined) return false;
    if (words.into.has(token.fold) || words.particles.has(token.fold)) continue;
    if (words.barriers.has(token.fold) && !words.free.has(token.fold)) return false;
  }
  const declines = lexicon.words.paradigms.has(second.form);
  return !declines || canBe('i', second.form, lexicon) || intoBefore(sentence, second, lexicon);
}

function intoBefore(sentence: Sentence, second: Mention, lexicon: Lexicon): boolean {
  for (let index = second.from - 1; index >= Math.max(0, second.from - 4); index -= 1) {
    const token = sentence.tokens[index];
    if (token === undefined) return false;
    if (lexicon.words.into.has(token.fold))
      return onlyAttributes(sentence, index + 1, second.from, second.form, lexicon);
  }
  return false;
}

function outOfBefore(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  for (let index = first.from - 1; index >= Math.max(0, first.from - 3); index -= 1) {
    const match = lexicon.words.outOf.match(sentence.text, sentence.tokens, index);
    if (match === undefined || index + match.length > first.from) continue;
    return second.from - first.to <= 3 && !/[,—]/.test(gap(sentence, first.to - 1, second.from));
  }
  return false;
}
