import type { Mention, Sentence } from '../mention.ts';
import type { Lexicon } from '../lexicon.ts';
import { connectorBetween } from './connected.ts';
import { issueAbout } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T8: a consumer (in German also a program) where the other side belongs: "Cliente frente a consumidor". */
export const t08: SentenceRule = (sentence, { lexicon, page }) => {
  if (page.frontMatter?.concepts.includes('consumer') === true) return [];
  for (const [index, second] of sentence.mentions.entries()) {
    const first = sentence.mentions[index - 1];
    if (first === undefined || !isTrapPair(first, second)) continue;
    const connector = connectorBetween(sentence, first, second, lexicon);
    if (connector === undefined || (connector === 'weak' && !compares(sentence, lexicon))) continue;
    const { kind } = sentence.unit;
    const severity = kind === 'heading' || kind === 'title' || kind === 'cell' ? 'error' : 'warning';
    const party = first.tag === 'trap' ? second : first;
    const trap = first.tag === 'trap' ? first : second;
    return [
      issueAbout(sentence, 'T8', severity, { first, second }, 'T8', { lemma: party.lemma, trap: trap.lemma }),
    ];
  }
  return [];
};

function isTrapPair(first: Mention, second: Mention): boolean {
  const isParty = (mention: Mention) => mention.tag === 'client' || mention.tag === 'customer';
  return (first.tag === 'trap' && isParty(second)) || (second.tag === 'trap' && isParty(first));
}

/** Whether the sentence compares: it has a word such as "difference". */
export function compares(sentence: Sentence, lexicon: Lexicon): boolean {
  return sentence.tokens.some((token) => lexicon.words.comparison.has(token.fold));
}
