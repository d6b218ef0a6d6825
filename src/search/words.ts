import type { SearchLanguage } from './language.ts';

/**
 * One word as it is compared: no capitals, no accents, ł as l, ß as ss, ё as е. The й stays, since it is a letter that
 * endings are made of. German may be written with ae, oe, ue for ä, ö, ü: both become the bare vowel.
 */
export function fold(word: string, language: SearchLanguage): string {
  const bare = word
    .toLowerCase()
    .normalize('NFD')
    // Every mark but the breve that makes й of и.
    .replace(/(?!(?<=и)\u0306)\p{M}/gu, '')
    .normalize('NFC')
    .replaceAll('ł', 'l')
    .replaceAll('ß', 'ss');
  if (language !== 'de') return bare;
  // “neue”, “Frauen”, “Quelle” are no umlauts written out.
  return bare.replace(/(?<![aeoq])ue/g, 'u').replace(/([ao])e(?![iu])/g, '$1');
}

/** The words of a text, folded, in order. A hyphen or an apostrophe parts words; a figure counts as one. */
export function wordsOf(text: string, language: SearchLanguage): string[] {
  return (text.normalize('NFC').match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).map((word) => fold(word, language));
}
