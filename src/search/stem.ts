import type { SearchLanguage } from './language.ts';

/** Reduces a folded word to what its inflected forms have in common. */
export type Stem = (word: string) => string;

const loaders: Readonly<Record<SearchLanguage, () => Promise<Stem>>> = {
  de: async () => (await import('@orama/stemmers/german')).stemmer,
  en: async () => (await import('@orama/stemmers/english')).stemmer,
  es: async () => (await import('@orama/stemmers/spanish')).stemmer,
  ru: async () => (await import('@orama/stemmers/russian')).stemmer,
  // Snowball had no Polish when this was written: the index carries the forms of the termbase, the rest is approximate.
  pl: () => Promise.resolve((word) => word),
};

/** The Snowball stemmer of one language, loaded when it is asked for. */
export function loadStem(language: SearchLanguage): Promise<Stem> {
  return loaders[language]();
}
