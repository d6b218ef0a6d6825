import { universalBefore } from './predicate.ts';
import { canBe, isAcronym, isAdjectiveOf, onlyAttributes, sameCase } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';

export type Connector = 'strong' | 'weak' | 'comparative';

/** Words allowed around the connector, beside the parties. */
const freeWords = 2;

/**
 * The connector that joins two mentions into a pair: "client vs. client", "einem Kunden und einem Kunden". At most two
 * more words may stand between, those after the connector only articles, prepositions and adjectives of the second.
 */
export function connectorBetween(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  lexicon: Lexicon,
): Connector | undefined {
  const { text, tokens, masked } = sentence;
  const between = gap(sentence, first.to - 1, second.from);
  if (/[;:?!…]|\.(?!\s*\S*$)/.test(between.replace(/\b(vs|bzw)\./giu, '$1 '))) return undefined;
  if (asksOfBoth(sentence, first, second, lexicon)) return 'strong';
  if (second.from === first.to) return /^\s*\/\s*$/.test(between) ? 'strong' : undefined;
  for (let index = first.to; index < second.from; index += 1) {
    if (masked[index] === true) return undefined;
    const found = connectorAt(sentence, index, second.from, lexicon);
    if (found === undefined) continue;
    const [kind, length] = found;
    const before = index - first.to;
    const after = second.from - index - length;
    if (after < 0 || before + after > freeWords) return undefined;
    if (!onlyAttributes(sentence, index + length, second.from, second.form, lexicon)) return undefined;
    // "…, but not every client": a new statement about them.
    if (universalBefore(sentence, second, lexicon) !== undefined) return undefined;
    if (kind === 'weak' && (between.includes(',') || !joins(sentence, first, second, index, lexicon)))
      return undefined;
    if (kind === 'weak' && joinsClauses(sentence, first, second, lexicon)) return undefined;
    if (kind === 'comparative' && !isLikeness(sentence, first, second, index, lexicon)) return undefined;
    if (before > 0 && /,/.test(text.slice(tokens[first.to - 1]?.end ?? 0, tokens[index - 1]?.end ?? 0)))
      return undefined;
    return kind;
  }
  return undefined;
}

function connectorAt(
  sentence: Sentence,
  index: number,
  limit: number,
  lexicon: Lexicon,
): readonly [Connector, number] | undefined {
  for (const kind of ['strong', 'comparative', 'weak'] as const) {
    const match = lexicon.words[kind].match(sentence.text, sentence.tokens, index, limit);
    if (match !== undefined) return [kind, match.length];
  }
  return undefined;
}

/** "Who is a client, and who is a client?": one question word before each, a connector between. */
function asksOfBoth(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const { tokens } = sentence;
  const { words } = lexicon;
  const from = [first.to, first.to + 1].find((index) => words.interrogatives.has(tokens[index]?.fold ?? ''));
  if (from === undefined || from >= second.from || second.from - from > 3) return false;
  const isPlain = (index: number) =>
    words.free.has(tokens[index]?.fold ?? '') ||
    words.copulas.match(sentence.text, tokens, index) !== undefined;
  for (let index = from + 1; index < second.from; index += 1) if (!isPlain(index)) return false;
  const asked = tokens[from]?.fold;
  return tokens.slice(Math.max(0, first.from - 4), first.from).some(({ fold }) => fold === asked);
}

/**
 * "Treat a customer like a customer": at most one adverb before the connector, and nothing of a clause after the
 * second. "Klient jak klient" by itself is an idiom: a client like any other.
 */
function isLikeness(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  connector: number,
  lexicon: Lexicon,
): boolean {
  const { words } = lexicon;
  const adverbs = sentence.tokens.slice(first.to, connector);
  if (adverbs.length > 1 || !endsThere(sentence, second)) return false;
  if (!adverbs.every(({ fold }) => words.free.has(fold) || words.negations.has(fold))) return false;
  const bare = second.from === connector + 1 && adverbs.length === 0 && first.form === second.form;
  return !(bare && words.paradigms.has(first.form) && canBe('n', first.form, lexicon));
}

/** "And" joins two nouns only in the same case, and with nothing but an attribute of the first before it. */
function joins(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  connector: number,
  lexicon: Lexicon,
): boolean {
  if (!sameCase(first.form, second.form, lexicon)) return false;
  const following = sentence.tokens[first.to];
  if (following === undefined || connector === first.to) return true;
  const { words, rules } = lexicon;
  if (words.complements.has(following.fold) && connector - first.to === 2) return true;
  return (
    connector - first.to === 1 &&
    (isAcronym(following.word) || rules.adjectives.after?.test(following.fold) === true)
  );
}

/**
 * "The waiter knows the client and the client knows …": the first is an object, a word that can be a verb follows the
 * second. A pair after "between" is a pair all the same.
 */
function joinsClauses(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const { tokens } = sentence;
  const { words } = lexicon;
  const following = tokens[second.to];
  const article = tokens[second.from - 1];
  if (following === undefined || gap(sentence, second.to - 1, second.to) !== ' ') return false;
  if (article === undefined || !words.free.has(article.fold) || words.indefinite.has(article.fold))
    return false;
  if (
    words.free.has(following.fold) ||
    words.complements.has(following.fold) ||
    words.weak.match(sentence.text, tokens, second.to)
  ) {
    return false;
  }
  for (let index = first.from - 1; index >= Math.max(0, first.from - 3); index -= 1) {
    const word = tokens[index]?.fold ?? '';
    if (words.between.has(word)) return false;
    if (!words.free.has(word)) return index > 0 && !words.barriers.has(word) && !words.comparison.has(word);
  }
  return false;
}

function endsThere(sentence: Sentence, mention: Mention): boolean {
  return !/^ /.test(gap(sentence, mention.to - 1, mention.to)) || sentence.tokens[mention.to] === undefined;
}

/** Whether the mention is a possessive before a noun: "the client’s lawyer". */
export function isPossessor(sentence: Sentence, mention: Mention): boolean {
  return (
    mention.form.includes("'") &&
    gap(sentence, mention.to - 1, mention.to) === ' ' &&
    sentence.tokens[mention.to] !== undefined
  );
}

/** Whether a possessive in front makes the second party one of the first's own: clients and their clients. */
export function belongsToFirst(sentence: Sentence, second: Mention, lexicon: Lexicon): boolean {
  for (const back of [1, 2]) {
    const token = sentence.tokens[second.from - back];
    if (token !== undefined && lexicon.words.theirs.has(token.fold)) return true;
    if (token === undefined || !isAdjectiveOf(token, second.form, lexicon)) return false;
  }
  return false;
}
