/** The languages of the termbase, in the order its files and exports give them. */
export const termLanguages = ['en', 'de', 'es', 'pl', 'ru'] as const;

export type TermLanguage = (typeof termLanguages)[number];
