/** Spanish plural of a noun or adjective: cliente, compradora; captación, autoevaluaciones; interés is not covered. */
export function spanishPlural(word: string): string {
  if (word.endsWith('ón')) return `${word.slice(0, -2)}ones`;
  if (word.endsWith('z')) return `${word.slice(0, -1)}ces`;
  return /[aeiouáéó]$/.test(word) ? `${word}s` : `${word}es`;
}

/** Feminine of a Spanish agent noun or adjective: comprador, compradora; interesado, interesada. */
export function spanishFeminine(word: string): string {
  if (word.endsWith('o')) return `${word.slice(0, -1)}a`;
  return word.endsWith('or') ? `${word}a` : word;
}

/** Masculine and feminine, singular and plural. */
export function spanishForms(word: string): string[] {
  const feminine = spanishFeminine(word);
  return [...new Set([word, feminine, spanishPlural(word), spanishPlural(feminine)])];
}

/** English noun: client, clients; persons also have their possessives. */
export function englishForms(word: string, person: boolean): string[] {
  const plural = /[^aeiou]y$/.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`;
  return person ? [word, plural, `${word}’s`, `${plural}’`] : [word, plural];
}
