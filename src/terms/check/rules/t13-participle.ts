import { attributiveNoun, isAttributiveParticiple } from '../tag.ts';
import { issueAt } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T13 (Polish): *klient kupujący* is one concept that looks like two. */
export const t13: SentenceRule = (sentence, { lexicon }) => {
  if (lexicon.rules.participle === undefined) return [];
  return [...sentence.tokens.keys()].flatMap((index) => {
    if (!isAttributiveParticiple(sentence.text, sentence.tokens, index, lexicon)) return [];
    const noun = attributiveNoun(sentence.text, sentence.tokens, index, lexicon) ?? index;
    return [
      issueAt(sentence, 'T13', 'error', noun, index + 1, 'T13', { noun: sentence.tokens[noun]?.word ?? '' }),
    ];
  });
};
