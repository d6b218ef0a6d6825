/** One word of a sentence. Offsets count in the normalised text of its unit. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** As written. */
  readonly word: string;
  /** Lower case by the language's own rules; ё is е. */
  readonly fold: string;
}

/** What a language adds to the word pattern: possessive endings, gender signs. A regular expression's source. */
export type WordTail = string;

const wordPatterns = new Map<WordTail, RegExp>();

function wordPattern(tail: WordTail): RegExp {
  const known = wordPatterns.get(tail);
  if (known !== undefined) return known;
  const made = new RegExp(`[\\p{L}\\p{M}\\p{N}_]+${tail === '' ? '' : `(?:${tail})?`}|\uFFFC`, 'gu');
  wordPatterns.set(tail, made);
  return made;
}

/** Folds case and ё, for comparing words: "Клиентом" and "клиентом", "Ещё" and "еще" are equal. */
export function fold(word: string, locale: string): string {
  return word.toLocaleLowerCase(locale).replaceAll('ё', 'е');
}

/** Splits `text.slice(from, to)` into words. */
export function tokenise(text: string, from: number, to: number, locale: string, tail: WordTail): Token[] {
  const tokens: Token[] = [];
  const pattern = wordPattern(tail);
  pattern.lastIndex = from;
  for (let match = pattern.exec(text); match !== null && match.index < to; match = pattern.exec(text)) {
    const word = match[0];
    tokens.push({ start: match.index, end: match.index + word.length, word, fold: fold(word, locale) });
  }
  return tokens;
}
