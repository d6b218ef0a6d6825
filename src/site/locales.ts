/** The five languages, equal in rank; the order is alphabetical by code wherever a list needs one. */
export const locales = ['de', 'en', 'es', 'pl', 'ru'] as const;

export type Locale = (typeof locales)[number];

interface LocaleFacts {
  /** The language's own name for itself. */
  readonly name: string;
  /** `og:locale` wants language and territory. */
  readonly ogLocale: string;
  /** Words a minute an adult reads aloud from continuous text: Trauzettel-Klosinski and Dietz 2012 (IReST). */
  readonly readingSpeed: number;
}

export const localeFacts: Readonly<Record<Locale, LocaleFacts>> = {
  de: { name: 'Deutsch', ogLocale: 'de_DE', readingSpeed: 179 },
  en: { name: 'English', ogLocale: 'en_GB', readingSpeed: 228 },
  es: { name: 'Español', ogLocale: 'es_ES', readingSpeed: 218 },
  pl: { name: 'Polski', ogLocale: 'pl_PL', readingSpeed: 166 },
  ru: { name: 'Русский', ogLocale: 'ru_RU', readingSpeed: 184 },
};

export function isLocale(text: string | undefined): text is Locale {
  return locales.some((locale) => locale === text);
}
