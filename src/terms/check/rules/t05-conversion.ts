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
    const converts = becomes(sentence, first, second, lexicon) || turns(sentence, first, second, lexicon);
    if (!converts && !isJourney(sentence, first, second, lexicon)) continue;
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
  return isVerbFinal(sentence, second, lexicon);
}

/** German puts the verb last: "bereit, ein Kunde zu werden", "wenn er Kunde wird". */
function isVerbFinal(sentence: Sentence, second: Mention, lexicon: Lexicon): boolean {
  const { tokens, text } = sentence;
  if (
    lexicon.language !== 'de' ||
    !/^ ?$/.test(gap(sentence, second.to - 1, second.to).replace(/[^ ]/g, 'x'))
  )
    return false;
  const at = lexicon.words.into.has(tokens[second.to]?.fold ?? '') ? second.to + 1 : second.to;
  return lexicon.words.become.match(text, tokens, at) !== undefined;
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
  return (
    intoBefore(sentence, second, lexicon) ||
    outOfBefore(sentence, first, second, lexicon) ||
    isMadeOutOf(sentence, first, second, lexicon)
  );
}

/** "Make a customer a customer", "сделать клиента клиентом": the verb, then both. */
function isDoubleObject(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  if (/[^ "]/.test(gap(sentence, first.to - 1, first.to))) return false;
  if (sentence.tokens.slice(first.to, second.from).some((token) => lexicon.words.barriers.has(token.fold)))
    return false;
  if (!onlyAttributes(sentence, first.to, second.from, second.form, lexicon)) return false;
  if (lexicon.words.paradigms.has(second.form) && !canBe('i', second.form, lexicon)) return false;
  return [1, 2, 3].some((back) => {
    const match = lexicon.words.turn.match(sentence.text, sentence.tokens, first.from - back, first.from);
    return match !== undefined;
  });
}

/** "Makes a client out of a client": the result first. */
function isMadeOutOf(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const match = lexicon.words.outOf.match(sentence.text, sentence.tokens, first.to, second.from);
  // "Of" alone is possession: "make clients of clients happy".
  if (match === undefined || lexicon.rules.differences.some(({ fromIsOf }) => fromIsOf === true))
    return false;
  if (lexicon.language === 'en' && match.length === 1) return false;
  return onlyAttributes(sentence, first.to + match.length, second.from, second.form, lexicon);
}

function isInstrumentalOnly(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  return lexicon.words.instrumental.has(sentence.tokens[index]?.fold ?? '');
}

/**
 * "The journey from customer to customer". Without such a noun the words are the idiom for "with each", except as the
 * beginning of a heading, or with an article the idiom never has (German *vom*).
 */
function isJourney(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const { tokens, text, unit } = sentence;
  const { words } = lexicon;
  const to = second.from - 1;
  if (second.from - first.to < 1 || second.from - first.to > 3) return false;
  const target = [to, to - 1].find(
    (index) => index >= first.to && words.journeyTo.has(tokens[index]?.fold ?? ''),
  );
  const start = [1, 2]
    .map((back) => first.from - back)
    .find((index) => words.journeyFrom.has(tokens[index]?.fold ?? ''));
  if (target !== first.to || start === undefined) return false;
  if (!onlyAttributes(sentence, target + 1, second.from, second.form, lexicon)) return false;
  const opensHeading = start === 0 && (unit.kind === 'heading' || unit.kind === 'title');
  const isDefinite = words.journeyDefinite.has(tokens[start]?.fold ?? '');
  return (
    opensHeading ||
    isDefinite ||
    [1, 2, 3].some((back) => words.journeys.match(text, tokens, start - back, start) !== undefined)
  );
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
