/** The languages whose ways of writing numbers and dates are known here. */
export type FormLocale = 'de' | 'en' | 'es' | 'pl' | 'ru';
