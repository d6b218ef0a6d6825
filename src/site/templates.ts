import type { Locale } from './locales.ts';

/** The templates that readers download: tables as CSV, texts as Markdown and as a page to print. */
const tables = import.meta.glob<string>('/content/templates/*/*.csv', {
  eager: true,
  import: 'default',
  query: '?raw',
});

const at = (locale: Locale, name: string) => `/content/templates/${locale}/${name}.csv`;

/** Names of the tables of a language, without extension. */
export function spreadsheets(locale: Locale): string[] {
  return Object.keys(tables)
    .filter((file) => file.startsWith(`/content/templates/${locale}/`))
    .map((file) => file.replace(/^.*\/([^/]+)\.csv$/, '$1'));
}

/** The CSV as it is to be delivered: a spreadsheet recognises UTF-8 by the mark at its start. */
export function spreadsheet(locale: Locale, name: string): string {
  const text = tables[at(locale, name)];
  if (text === undefined) throw new Error(`${at(locale, name)} does not exist`);
  return text.startsWith('\uFEFF') ? text : `\uFEFF${text}`;
}

/** @param file `record.csv`, `agenda.md`, or `agenda/` for the page to print */
export const templatePath = (locale: Locale, file: string) => `/templates/${locale}/${file}`;
