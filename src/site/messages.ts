import i18next, { type TFunction } from 'i18next';
import { locales, type Locale } from './locales.ts';

const files = import.meta.glob<Record<string, unknown>>('/content/messages/*/*.json', {
  eager: true,
  import: 'default',
});

const translations = i18next.createInstance();

await translations.init({
  fallbackLng: false,
  supportedLngs: [...locales],
  returnNull: false,
  interpolation: { escapeValue: false },
  resources: Object.fromEntries(
    locales.map((locale) => [
      locale,
      Object.fromEntries(
        Object.entries(files)
          .filter(([file]) => file.startsWith(`/content/messages/${locale}/`))
          .map(([file, content]) => [file.replace(/^.*\/([^/]+)\.json$/, '$1'), content]),
      ),
    ]),
  ),
});

/** Looks one message up: `t('nav.guide')`, `t('reading-time', { count: 3 })`. */
export type Translate = (key: string, values?: Readonly<Record<string, string | number>>) => string;

function translate(locale: Locale, area: string): Translate {
  const t: TFunction = translations.getFixedT(locale, area);
  // Most messages are the same on every page.
  const known = new Map<string, string>();
  return (key, values) => {
    const text: unknown = (values === undefined ? known.get(key) : undefined) ?? t(key, values ?? {});
    if (typeof text !== 'string' || text === key) {
      throw new Error(`content/messages/${locale}/${area}.json: no message "${key}"`);
    }
    if (values === undefined) known.set(key, text);
    return text;
  };
}

const areas = new Map<string, Translate>();

/**
 * The messages of one area (`content/messages/<locale>/<area>.json`) in one language.
 * @returns a lookup that throws for a missing message, naming file and key: there is no fallback language.
 */
export function messages(locale: Locale, area: string): Translate {
  const name = `${locale}/${area}`;
  const found = areas.get(name) ?? translate(locale, area);
  areas.set(name, found);
  return found;
}

/** All messages of one area as they stand in the file, for an island that chooses among them in the browser. */
export function messageTree(locale: Locale, area: string): Readonly<Record<string, unknown>> {
  const tree = files[`/content/messages/${locale}/${area}.json`];
  if (!tree) throw new Error(`content/messages/${locale}/${area}.json is missing`);
  return tree;
}
