/** Languages the search knows how to reduce to stems; a code of its own, so that this folder needs nothing else. */
export const searchLanguages = ['de', 'en', 'es', 'pl', 'ru'] as const;

export type SearchLanguage = (typeof searchLanguages)[number];
