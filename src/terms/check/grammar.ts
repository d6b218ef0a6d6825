import type { Lexicon } from './lexicon.ts';
import { gap } from './mention.ts';
import type { Mention, Sentence } from './mention.ts';
import type { Token } from './tokens.ts';

/** Codes such as `gsm` of a form; undefined when the language or the form has none. */
export function codesOf(form: string, lexicon: Lexicon): readonly string[] | undefined {
  return lexicon.words.paradigms.get(form);
}

/** Whether the form can stand in the case (`n`, `g`, `d`, `a`, `i`, `l`); unknown forms can stand in any. */
export function canBe(caseLetter: string, form: string, lexicon: Lexicon): boolean {
  const codes = codesOf(form, lexicon);
  return codes === undefined || codes.some((code) => code.startsWith(caseLetter));
}

/** Whether two forms share a case. */
export function sameCase(one: string, other: string, lexicon: Lexicon): boolean {
  const codes = codesOf(one, lexicon);
  return codes === undefined || codes.some((code) => canBe(code.charAt(0), other, lexicon));
}

/**
 * Whether a word can be an adjective of the noun form after it: by agreement where endings tell (Polish, Russian),
 * by a list or an ending elsewhere.
 */
export function isAdjectiveOf(word: Token, noun: string, lexicon: Lexicon, before?: Token): boolean {
  const { rules, words } = lexicon;
  if (words.free.has(word.fold)) return false;
  const codes = codesOf(noun, lexicon);
  const endings = Object.values(rules.adjectiveEndings);
  if (endings.length > 0) {
    const fitting = codes === undefined ? endings : codes.map((code) => rules.adjectiveEndings[code]);
    return word.fold.length > 3 && fitting.some((ending) => ending?.test(word.fold) === true);
  }
  if (words.adjectives.has(word.fold)) return true;
  const asInside = before === undefined || rules.adjectives.before.length > 0 ? word.fold : word.word;
  if (rules.adjectives.beforePattern?.test(asInside) !== true) return false;
  // German "-en" is an infinitive as well; after an article or a preposition it is not.
  return (
    !word.fold.endsWith('en') ||
    rules.adjectives.before.length > 0 ||
    (before !== undefined && words.free.has(before.fold))
  );
}

/** What tells a party from another of its kind: which one it is ("new", "in Hamburg"), or whose ("our"). */
export interface Attribute {
  readonly kind: 'which' | 'whose';
  readonly text: string;
}

/**
 * The attribute of a mention; undefined when it is named without any. Two parties with different attributes of one
 * kind are a contrast inside one concept and no collapse.
 */
export function attribute(sentence: Sentence, mention: Mention, lexicon: Lexicon): Attribute | undefined {
  const { tokens, text } = sentence;
  const { words, rules } = lexicon;
  const which = (value: string): Attribute => ({ kind: 'which', text: value });
  if (mention.element !== '') return which(mention.element);
  const first = tokens[mention.from];
  const last = tokens[mention.to - 1];
  if (first === undefined || last === undefined) return undefined;
  const previous = tokens[mention.from - 1];
  if (previous !== undefined && text.slice(previous.end, first.start) === ' ') {
    if (words.possessives.has(previous.fold)) return { kind: 'whose', text: previous.fold };
    if (words.pointing.has(previous.fold) || /^\p{N}+$/u.test(previous.fold)) return which(previous.fold);
    if (isAdjectiveOf(previous, mention.form, lexicon, tokens[mention.from - 2])) return which(previous.fold);
  }
  const next = tokens[mention.to];
  if (next === undefined || leadsToParty(sentence, mention)) return undefined;
  if (words.definitional.match(text, tokens, mention.to) !== undefined) return undefined;
  const between = text.slice(last.end, next.start);
  const isRelative = words.relatives.has(next.fold);
  if (between === ' ' && !isRelative && !words.complements.has(next.fold)) {
    const tells = isAcronym(next.word) || rules.adjectives.after?.test(next.fold) === true;
    return tells ? which(next.fold) : undefined;
  }
  if (between !== ' ' && !(between === ', ' && isRelative)) return undefined;
  const following = tokens.slice(mention.to, mention.to + 3);
  return which(following.map((token) => token.fold).join(' '));
}

/** Whether another party follows within two words: "klient z klientem" has no attribute "z …". */
function leadsToParty(sentence: Sentence, mention: Mention): boolean {
  return sentence.mentions.some((other) => other.from > mention.to && other.from - mention.to <= 2);
}

/** SaaS, B2B. */
export function isAcronym(word: string): boolean {
  return word.replace(/[^\p{Lu}]/gu, '').length >= 2;
}

/** Whether both have an attribute of one kind, and a different one. */
export function toldApart(sentence: Sentence, one: Mention, other: Mention, lexicon: Lexicon): boolean {
  const first = attribute(sentence, one, lexicon);
  const second = attribute(sentence, other, lexicon);
  return (
    first !== undefined && second !== undefined && first.kind === second.kind && first.text !== second.text
  );
}

/** Whether a mention is introduced as another one of its kind: "other clients", "the next customer". */
export function isAnother(sentence: Sentence, mention: Mention, lexicon: Lexicon): boolean {
  for (const back of [1, 2, 3]) {
    const index = mention.from - back;
    const match = lexicon.words.other.match(sentence.text, sentence.tokens, index);
    if (
      match !== undefined &&
      index + match.length <= mention.from &&
      !/[.,;:]/.test(gap(sentence, index, mention.from))
    )
      return true;
  }
  return false;
}

/** Same concept and same word. Two compounds with different first elements are two kinds of one concept. */
export function sameWord(one: Mention, other: Mention): boolean {
  if (one.tag !== other.tag || one.lemma !== other.lemma) return false;
  return one.element === '' || other.element === '' || one.element === other.element;
}

/** Whether the words between `from` and `to` may belong to a following noun: articles, prepositions, adjectives. */
export function onlyAttributes(
  sentence: Sentence,
  from: number,
  to: number,
  noun: string,
  lexicon: Lexicon,
): boolean {
  let content = false;
  for (let index = from; index < to; index += 1) {
    const token = sentence.tokens[index];
    if (token === undefined || sentence.masked[index] === true) return false;
    if (lexicon.words.free.has(token.fold)) {
      if (content) return false;
    } else {
      if (!isAdjectiveOf(token, noun, lexicon, sentence.tokens[index - 1])) return false;
      content = true;
    }
  }
  return true;
}

export function isFeminine(mention: Mention, lexicon: Lexicon): boolean {
  return lexicon.rules.feminine.test(mention.form);
}
