import type { Mention, Sentence } from '../mention.ts';
import type { Lexicon } from '../lexicon.ts';
import { connectorBetween } from './connected.ts';
import { issueAbout } from './rule.ts';
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
    const connector = connectorBetween(sentence, first, second, lexicon);
    const party = first.tag === 'trap' ? second : first;
    const trap = first.tag === 'trap' ? first : second;
    const isUser = users.includes(trap);
    if (connector === undefined || connector === 'comparative') continue;
    if (
      isUser
        ? connector === 'weak' || !asks(sentence, lexicon)
        : connector === 'weak' && !compares(sentence, lexicon)
    )
      continue;
    const { kind } = sentence.unit;
    const prominent = kind === 'heading' || kind === 'title' || kind === 'cell';
    const severity = prominent && !isUser ? 'error' : 'warning';
    const values = { lemma: party.lemma, trap: trap.lemma };
    return [issueAbout(sentence, 'T8', severity, { first, second }, 'T8', values)];
  }
  return [];
};

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
