import type { Lexicon } from './lexicon.ts';
import type { Mention, Sentence } from './mention.ts';
import type { TaggedUnit } from './rules/page-rule.ts';

/** Technical words in a sentence, and in a page, from which on *client* is a program. */
const inSentence = 2;
const inPage = 5;
const perMention = 0.5;

/**
 * Takes the client mentions out where they are programs: the manual of an SQL client names a client in every
 * sentence and no business relationship at all. The customer word has no such meaning and stays.
 */
export function withoutPrograms(units: readonly TaggedUnit[], lexicon: Lexicon): TaggedUnit[] {
  const signs = (sentence: Sentence) =>
    sentence.tokens.filter((token) => lexicon.rules.computing.test(token.fold)).length;
  const sentences = units.flatMap((unit) => unit.sentences);
  const clients = sentences.reduce((sum, { mentions }) => sum + mentions.filter(mayBeProgram).length, 0);
  if (clients === 0) return [...units];
  const total = sentences.reduce((sum, sentence) => sum + signs(sentence), 0);
  const technical = total >= inPage && total >= clients * perMention;
  return units.map(({ unit, sentences: own }) => ({
    unit,
    sentences: own.map((sentence) => {
      if (!sentence.mentions.some(mayBeProgram) || !(technical || signs(sentence) >= inSentence))
        return sentence;
      return { ...sentence, mentions: sentence.mentions.filter((mention) => !mayBeProgram(mention)) };
    }),
  }));
}

function mayBeProgram(mention: Mention): boolean {
  return mention.tag === 'client' || mention.lemma === 'Client';
}
