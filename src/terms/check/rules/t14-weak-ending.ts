import { gap } from '../mention.ts';
import { issueAt } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** T14 (German): a weak noun that lost its ending: *dem Klient* for *dem Klienten*. */
export const t14: SentenceRule = (sentence, { lexicon }) => {
  const { weakNouns } = lexicon.rules;
  if (weakNouns === undefined) return [];
  const { after, nouns } = weakNouns;
  return [...sentence.tokens.entries()].flatMap(([index, token]) => {
    const noun = Object.keys(nouns).find(
      (name) => token.fold === name || (name === 'kunde' && isCompound(token.fold)),
    );
    if (noun === undefined || /^-\S/.test(sentence.text.slice(token.end, token.end + 2))) return [];
    const article = articleBefore(index);
    if (article === undefined) return [];
    const ending = nouns[noun] ?? '';
    const instead = `${token.word.slice(0, token.word.length - noun.length)}${matchCase(token.word, noun, ending)}`;
    return [issueAt(sentence, 'T14', 'error', article, index + 1, 'T14', { instead })];
  });

  /** Index of the article, directly before or with one adjective between; a hyphen joins "SaaS-Kunde". */
  function articleBefore(index: number): number | undefined {
    for (let at = index - 1; at >= Math.max(0, index - 2); at -= 1) {
      const between = gap(sentence, at, at + 1);
      const word = sentence.tokens[at];
      if (word === undefined || (between !== ' ' && between !== '-')) return undefined;
      if (between === ' ' && after.includes(word.fold)) return at;
      if (between === ' ' && !/^\p{Ll}+en$/u.test(word.word)) return undefined;
    }
    return undefined;
  }
};

/** Compounds in -kunde that are persons; not Urkunde, Sekunde, Erdkunde. */
function isCompound(word: string): boolean {
  return /^(?:stamm|einmal|gelegenheits|abo|online|laden|haushalts|strom|neu|bestands|alt|end|geschäfts|privat|firmen|groß|ziel|wunsch|referenz|schlüssel|dauer)kunde$/.test(
    word,
  );
}

function matchCase(word: string, noun: string, ending: string): string {
  return word.length > noun.length ? ending.toLowerCase() : ending;
}
