/** Text as it is compared: no capitals, no accents, ё as е, ł as l. */
export function fold(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '').replaceAll('ł', 'l');
}

/** Whether every word of the query stands somewhere in the text. An empty query matches everything. */
export function matches(query: string, text: string): boolean {
  const folded = fold(text);
  return fold(query)
    .split(/\s+/)
    .every((word) => folded.includes(word));
}

/**
 * How many there are, in words.
 * @param sentences one per plural category of the language, with `{{count}}` for the number
 */
export function countSentence(
  count: number,
  sentences: Readonly<Record<string, string>>,
  language: string,
): string {
  const category = new Intl.PluralRules(language).select(count);
  const sentence = sentences[category] ?? sentences['other'] ?? '';
  return sentence.replace('{{count}}', String(count));
}
