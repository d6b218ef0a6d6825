/**
 * Reads a list of inflected forms as `content/terms/` writes it: forms separated by semicolons, line breaks free.
 *
 * - `(a|b|c)` stands for one of whole words: `(koszt|kosztu) pozyskania klienta` is two forms. An empty choice leaves
 *   the word out: `quien (|te|le) paga`. Parentheses without a bar are literal: `Klient(inn)en`.
 * - `…` between two words stands for words in between: `wer … zahlt`.
 * - A final hyphen stands for any continuation of the word (compounds.yaml, German and English only): `Kundenbindung-`.
 *
 * @returns every form written out, in order, doubles included so that the validator can name them
 */
export function expandForms(text: string): string[] {
  return text
    .split(';')
    .map((item) => item.replace(/\s+/g, ' ').trim())
    .filter((item) => item !== '')
    .flatMap(expandChoices);
}

function expandChoices(item: string): string[] {
  const choice = /\(([^()|]*\|[^()]*)\)/.exec(item);
  if (!choice) return [item.replace(/\s+/g, ' ').trim()];
  const before = item.slice(0, choice.index);
  const after = item.slice(choice.index + choice[0].length);
  return (choice[1] ?? '').split('|').flatMap((word) => expandChoices(`${before}${word.trim()}${after}`));
}
