import type { Mention, Sentence } from '../mention.ts';
import type { Lexicon } from '../lexicon.ts';
import { connectorBetween } from './connected.ts';
import { copulaBetween, universalBefore } from './predicate.ts';
import { issueAbout, names, otherSide } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/**
 * T8: a consumer (in German also a program) where the other side belongs: "Cliente frente a consumidor". A user in
 * that place is a warning, and only where the sentence asks or compares: manuals name both for good reasons.
 */
export const t08: SentenceRule = (sentence, { lexicon, page }) => {
  if (page.frontMatter?.concepts.includes('consumer') === true) return [];
  const users = usersIn(sentence, lexicon);
  const named = [...sentence.mentions, ...users].sort((one, other) => one.from - other.from);
  for (const [index, second] of named.entries()) {
    const first = named[index - 1];
    if (first === undefined || !isTrapPair(first, second)) continue;
    const party = first.tag === 'trap' ? second : first;
    const trap = first.tag === 'trap' ? first : second;
    const isUser = users.includes(trap);
    const connector = connectorBetween(sentence, first, second, lexicon);
    const joined =
      connector === 'strong'
        ? !isUser || asks(sentence, lexicon)
        : connector === 'weak' && !isUser && compares(sentence, lexicon);
    const isTaken = !isUser && takesThePlace(sentence, first, second, lexicon);
    if (!joined && !isTaken) continue;
    const { kind } = sentence.unit;
    const prominent = kind === 'heading' || kind === 'title' || kind === 'cell';
    const severity = prominent && !isUser && joined ? 'error' : 'warning';
    const values = { lemma: party.lemma, trap: trap.lemma };
    return [issueAbout(sentence, 'T8', severity, { first, second }, 'T8', values)];
  }
  return [];
};

/**
 * "Every client is a consumer", "the client orders, whereas the consumer chooses": the trap is half of an identity or
 * of a contrast, and the side it stands for is not named.
 */
function takesThePlace(sentence: Sentence, first: Mention, second: Mention, lexicon: Lexicon): boolean {
  const party = first.tag === 'trap' ? second : first;
  if (names(sentence, otherSide(party))) return false;
  const universal = universalBefore(sentence, first, lexicon);
  if (
    universal !== undefined &&
    !universal.negated &&
    copulaBetween(sentence, first, second, lexicon) !== undefined
  )
    return true;
  return sentence.tokens.some((_, index) => {
    const match = lexicon.words.contrast.match(sentence.text, sentence.tokens, index);
    return match?.value === 'subordinator' && index >= first.to && index + match.length <= second.from;
  });
}

function usersIn(sentence: Sentence, lexicon: Lexicon): Mention[] {
  return [...sentence.tokens.keys()].flatMap((index) => {
    const match = lexicon.words.users.match(sentence.text, sentence.tokens, index);
    if (match === undefined || sentence.masked[index] === true) return [];
    const to = index + match.length;
    const form = sentence.tokens[to - 1]?.fold ?? '';
    return [{ from: index, to, tag: 'trap', lemma: match.value, element: '', form } as const];
  });
}

function isTrapPair(first: Mention, second: Mention): boolean {
  const isParty = (mention: Mention) => mention.tag === 'client' || mention.tag === 'customer';
  return (first.tag === 'trap' && isParty(second)) || (second.tag === 'trap' && isParty(first));
}

function asks(sentence: Sentence, lexicon: Lexicon): boolean {
  return (
    compares(sentence, lexicon) || sentence.text.slice(sentence.start, sentence.end).trimEnd().endsWith('?')
  );
}

/** Whether the sentence compares: it has a word such as "difference". */
export function compares(sentence: Sentence, lexicon: Lexicon): boolean {
  return sentence.tokens.some((token) => lexicon.words.comparison.has(token.fold));
}
