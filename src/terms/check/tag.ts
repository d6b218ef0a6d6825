import type { Entry, Lexicon } from './lexicon.ts';
import type { Mention, Sentence, UndeclaredWord } from './mention.ts';
import type { Unit } from './page.ts';
import { sentences } from './sentences.ts';
import { tokenise } from './tokens.ts';
import type { Token } from './tokens.ts';

/** Tokens that may stand between the two halves of a phrase such as `wer … zahlt`. */
const openPhraseReach = 6;

/**
 * Cuts a unit into sentences, masks fixed compounds and names every party that is left.
 * @param declared the page's domains: their words count for their side
 */
export function tagUnit(unit: Unit, lexicon: Lexicon, declared: ReadonlySet<string>): Sentence[] {
  const { text } = unit.text;
  return sentences(text, lexicon.abbreviations).map(({ start, end }) => {
    const tokens = tokenise(text, start, end, lexicon.language, lexicon.rules.wordTail);
    const masked = mask(text, tokens, lexicon);
    return { unit, text, start, end, tokens, masked, ...tag(text, tokens, masked, lexicon, declared) };
  });
}

function mask(text: string, tokens: readonly Token[], lexicon: Lexicon): boolean[] {
  const masked = new Array<boolean>(tokens.length).fill(false);
  for (let index = 0; index < tokens.length; index += 1) {
    const token = tokens[index];
    if (token === undefined) break;
    const match = lexicon.masks.match(text, tokens, index);
    if (match !== undefined) {
      masked.fill(true, index, index + match.length);
      index += match.length - 1;
    } else if (
      lexicon.maskedBeginnings.get(token.fold.slice(0, 4))?.some((word) => token.fold.startsWith(word)) ===
      true
    ) {
      masked[index] = true;
    }
  }
  return masked;
}

interface Tagged {
  readonly mentions: readonly Mention[];
  readonly adjuncts: readonly Mention[];
  readonly undeclared: readonly UndeclaredWord[];
  readonly declaredWords: readonly UndeclaredWord[];
}

function tag(
  text: string,
  tokens: readonly Token[],
  masked: readonly boolean[],
  lexicon: Lexicon,
  declared: ReadonlySet<string>,
): Tagged {
  const mentions: Mention[] = [];
  const adjuncts: Mention[] = [];
  const undeclared: UndeclaredWord[] = [];
  const declaredWords: UndeclaredWord[] = [];
  for (let index = 0; index < tokens.length; index += 1) {
    if (masked[index] === true) continue;
    const limit = nextMasked(masked, index);
    const party = lexicon.parties.match(text, tokens, index, limit);
    const word = lexicon.domainWords.match(text, tokens, index, limit);
    if (word !== undefined && (party === undefined || word.length >= party.length)) {
      const to = index + word.length;
      const first = word.value.find(({ domain }) => declared.has(domain)) ?? word.value[0];
      if (first === undefined) continue;
      const found = {
        from: index,
        to,
        term: first.term,
        side: first.side,
        domains: word.value.map(({ domain }) => domain),
      };
      if (declared.has(first.domain) && !continued(text, tokens[to - 1])) {
        declaredWords.push(found);
        const lemma = party?.value.lemma === 'repeat-customer' ? 'repeat-customer' : first.term;
        mentions.push({
          from: index,
          to,
          tag: first.side,
          lemma,
          element: '',
          form: tokens[to - 1]?.fold ?? '',
        });
        index = to - 1;
        continue;
      }
      if (!continued(text, tokens[to - 1])) undeclared.push(found);
    }
    if (party !== undefined) {
      const to = index + party.length;
      if (counts(text, tokens, index, to, party.value, lexicon)) {
        const list = isAdjunct(text, tokens, to, lexicon.words.sideHeads) ? adjuncts : mentions;
        list.push(mention(text, tokens, index, to, party.value));
      }
      index = to - 1;
      continue;
    }
    const open = openPhrase(tokens, masked, index, lexicon);
    if (open !== undefined) mentions.push(open);
  }
  return { mentions, adjuncts, undeclared, declaredWords };
}

function nextMasked(masked: readonly boolean[], from: number): number {
  const next = masked.indexOf(true, from);
  return next === -1 ? masked.length : next;
}

/** `Kunden-Login`, `client-side`: the word is the first element of another one. */
function continued(text: string, token: Token | undefined): boolean {
  return token !== undefined && text[token.end] === '-';
}

function counts(
  text: string,
  tokens: readonly Token[],
  from: number,
  to: number,
  entry: Entry,
  lexicon: Lexicon,
): boolean {
  const first = tokens[from];
  const last = tokens[to - 1];
  const previous = tokens[from - 1];
  const next = tokens[to];
  if (first === undefined || last === undefined || continued(text, last)) return false;
  if (entry.capital && first.word[0] === first.fold[0]) return false;
  const { rules, words } = lexicon;
  for (const { form, after } of rules.homographs) {
    if (last.fold === form && previous !== undefined && after.includes(previous.fold)) return false;
  }
  const adjacent = next !== undefined && text.slice(last.end, next.start) === ' ';
  if (isAdjunct(text, tokens, to, words.adjunctHeads)) return false;
  if (words.attributive.has(last.fold) && adjacent) {
    const noun = lexicon.parties.match(text, tokens, to)?.value;
    if (noun !== undefined || words.attributiveHeads.has(next.fold)) return false;
    if (entry.capital && next.word[0] !== next.fold[0]) return false;
  }
  return !isAttributiveParticiple(text, tokens, from, lexicon);
}

/**
 * Whether the token is a participle used as attribute of the noun before it (*klienci kupujący*, T13): it agrees
 * with the noun, and at most one adverb stands between.
 */
export function isAttributiveParticiple(
  text: string,
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): boolean {
  const { participle } = lexicon.rules;
  const token = tokens[index];
  if (participle === undefined || token === undefined || !participle.forms.includes(token.fold)) return false;
  return attributiveNoun(text, tokens, index, lexicon) !== undefined;
}

/** Index of the noun that the participle at `index` qualifies. */
export function attributiveNoun(
  text: string,
  tokens: readonly Token[],
  index: number,
  lexicon: Lexicon,
): number | undefined {
  const { participle, paradigms } = lexicon.rules;
  const token = tokens[index];
  if (participle === undefined || token === undefined) return undefined;
  for (const back of [1, 2]) {
    const noun = tokens[index - back];
    const between = tokens[index - 1];
    if (noun === undefined || between === undefined) return undefined;
    if (back === 2 && !participle.adverbs.includes(between.fold)) return undefined;
    if (!/^[ "]*[^.,;:()]*$/.test(text.slice(noun.end, token.start))) return undefined;
    const nounCodes = participle.nouns[noun.fold]?.split(' ');
    if (nounCodes === undefined) continue;
    const codes = (paradigms[token.fold] ?? '').split(' ');
    return codes.some((code) => nounCodes.includes(code)) ? index - back : undefined;
  }
  return undefined;
}

/** Whether the singular word before token `index` is the first element of a noun in the list. */
function isAdjunct(
  text: string,
  tokens: readonly Token[],
  index: number,
  heads: ReadonlySet<string>,
): boolean {
  const last = tokens[index - 1];
  const next = tokens[index];
  if (last === undefined || next === undefined || /s'?$|'/.test(last.fold)) return false;
  return heads.has(next.fold) && text.slice(last.end, next.start) === ' ';
}

function mention(text: string, tokens: readonly Token[], from: number, to: number, entry: Entry): Mention {
  const first = tokens[from];
  const previous = tokens[from - 1];
  const joined =
    first !== undefined &&
    previous !== undefined &&
    previous.end === first.start - 1 &&
    text[previous.end] === '-';
  return {
    from,
    to,
    tag: entry.tag,
    lemma: entry.lemma,
    element: joined ? previous.fold : entry.element.toLowerCase(),
    form: tokens[to - 1]?.fold ?? '',
  };
}

function openPhrase(
  tokens: readonly Token[],
  masked: readonly boolean[],
  index: number,
  lexicon: Lexicon,
): Mention | undefined {
  for (const { head, tail, entry } of lexicon.openParties) {
    if (tokens[index]?.fold !== head) continue;
    for (let at = index + 1; at <= index + openPhraseReach; at += 1) {
      const token = tokens[at];
      if (token === undefined || masked[at] === true) break;
      if (token.fold !== tail) continue;
      return { from: index, to: index + 1, tag: entry.tag, lemma: entry.lemma, element: '', form: tail };
    }
  }
  return undefined;
}
