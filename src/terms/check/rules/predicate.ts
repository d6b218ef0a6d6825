import { attribute, canBe } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';

/** Characters between a party and the copula, and between the copula and the other party. */
const reach = 40;
/** Words between the copula and its predicate noun. */
const predicateWords = 3;

/** Where the copula ends (token index) that makes `second` the predicate of `first`; undefined without one. */
export function copulaBetween(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  lexicon: Lexicon,
): Found | undefined {
  const { tokens, text } = sentence;
  const { words, rules } = lexicon;
  if (second.form.includes("'")) return undefined;
  // "Who is a client and who is a client" are two statements.
  if (words.weak.match(text, tokens, first.to, second.from) !== undefined) return undefined;
  const dash = dashCopula(sentence, first, lexicon);
  if (dash !== undefined)
    return linksTo(sentence, dash, second, lexicon) && canBe('n', second.form, lexicon) ? dash : undefined;
  for (let index = first.to; index < second.from; index += 1) {
    const adjacent =
      index - first.to <= 1 ? words.adjacentCopulas.match(text, tokens, index, second.from) : undefined;
    const match = adjacent ?? words.copulas.match(text, tokens, index, second.from);
    if (match === undefined) continue;
    const before = gap(sentence, first.to - 1, index);
    if (before.length > reach || /[.;:?!]/.test(before)) return undefined;
    if (adjacent !== undefined && (before.includes(',') || !canBe('n', first.form, lexicon))) continue;
    if (adjacent !== undefined && !canBe('n', second.form, lexicon)) continue;
    if (rules.copulas.possessionMarks.length > 0 && isPossession(sentence, first, lexicon)) return undefined;
    if (hasBut(sentence, first.to, index, lexicon)) return undefined;
    const found = { from: index, to: index + match.length };
    if (linksTo(sentence, found, second, lexicon)) return found;
  }
  return undefined;
}

export interface Found {
  readonly from: number;
  readonly to: number;
}

/** "Клиент — это клиент": a spaced dash right after the party. */
function dashCopula(sentence: Sentence, first: Mention, lexicon: Lexicon): Found | undefined {
  if (!lexicon.rules.copulas.dash || !canBe('n', first.form, lexicon)) return undefined;
  if (!/^["')]*\s*,?\s*—\s*["'(]*$/.test(gap(sentence, first.to - 1, first.to))) return undefined;
  const match = lexicon.words.adjacentCopulas.match(sentence.text, sentence.tokens, first.to);
  return { from: first.to, to: first.to + (match?.length ?? 0) };
}

function linksTo(sentence: Sentence, copula: Found, second: Mention, lexicon: Lexicon): boolean {
  const { between, aside } = withoutAsides(sentence, copula.to, second.from, lexicon);
  if (between.length > predicateWords) return false;
  let after = copula.to === copula.from ? '' : gap(sentence, copula.to - 1, second.from);
  for (const phrase of aside) after = after.replace(new RegExp(`,? *${phrase} *,?`, 'u'), ' ');
  if (after.length > reach || /[,.;:?!—]/.test(after.replace(/^\s*[,—:]\s*/, ''))) return false;
  return between.every((index) => {
    const word = sentence.tokens[index]?.fold ?? '';
    return (
      !lexicon.words.negations.has(word) &&
      !lexicon.words.barriers.has(word) &&
      sentence.masked[index] !== true
    );
  });
}

/** Tokens between two positions, without "by definition" and the like, which are returned aside. */
function withoutAsides(sentence: Sentence, from: number, to: number, lexicon: Lexicon) {
  const between: number[] = [];
  const aside: string[] = [];
  for (let index = from; index < to; index += 1) {
    const match = lexicon.words.asides.match(sentence.text, sentence.tokens, index, to);
    if (match === undefined) between.push(index);
    else {
      const words = sentence.tokens.slice(index, index + match.length);
      aside.push(words.map((token) => token.word).join(' '));
      index += match.length - 1;
    }
  }
  return { between, aside };
}

/** Whether "by definition" or "always" makes the statement about the mention a general one. */
export function isDefinitional(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  lexicon: Lexicon,
): boolean {
  for (let index = 0; index < second.from; index += 1) {
    const match = lexicon.words.definitional.match(sentence.text, sentence.tokens, index, second.from);
    if (match !== undefined && (index >= first.to || index + match.length <= first.from)) {
      return attribute(sentence, first, lexicon) === undefined;
    }
  }
  return false;
}

/**
 * Whether the sentence opens with the party in general: "A client is …", "Klient to …". It then speaks of all of them.
 */
export function opensGenerally(sentence: Sentence, first: Mention, lexicon: Lexicon): boolean {
  const { words } = lexicon;
  if (attribute(sentence, first, lexicon) !== undefined) return false;
  if (words.indefinite.size === 0) return first.from === 0;
  return first.from === 1 && words.indefinite.has(sentence.tokens[0]?.fold ?? '');
}

function isPossession(sentence: Sentence, first: Mention, lexicon: Lexicon): boolean {
  return sentence.tokens
    .slice(Math.max(0, first.from - 4), first.from)
    .some((token) => lexicon.rules.copulas.possessionMarks.includes(token.fold));
}

function hasBut(sentence: Sentence, from: number, to: number, lexicon: Lexicon): boolean {
  return sentence.tokens.slice(from, to).some((token) => lexicon.words.but.has(token.fold));
}

/** "Is every customer a customer?": in a question the copula comes first, then both. */
export function isInverted(
  sentence: Sentence,
  first: Mention,
  second: Mention,
  universal: number,
  lexicon: Lexicon,
): boolean {
  const { words } = lexicon;
  const copula = [1, 2].some(
    (back) => words.copulas.match(sentence.text, sentence.tokens, universal - back) !== undefined,
  );
  if (!copula || /[^ "]/.test(gap(sentence, first.to - 1, first.to))) return false;
  const { between } = withoutAsides(sentence, first.to, second.from, lexicon);
  return between.every((index) => {
    const word = sentence.tokens[index]?.fold ?? '';
    return words.free.has(word) && (!words.barriers.has(word) || words.indefinite.has(word));
  });
}

/** Index of a universal word (all, every) that belongs to the mention, with whether it is negated (not every). */
export function universalBefore(
  sentence: Sentence,
  mention: Mention,
  lexicon: Lexicon,
): { at: number; negated: boolean } | undefined {
  for (let at = mention.from - 1; at >= Math.max(0, mention.from - 4); at -= 1) {
    const match = lexicon.words.universals.match(sentence.text, sentence.tokens, at);
    if (match === undefined || at + match.length > mention.from) continue;
    if (/[,.;:]/.test(gap(sentence, at, mention.from))) return undefined;
    const previous = sentence.tokens[at - 1];
    return { at, negated: previous !== undefined && lexicon.words.negations.has(previous.fold) };
  }
  return undefined;
}
