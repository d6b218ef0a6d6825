import { getCollection } from 'astro:content';
import { sectionsOf, waiting, type Sections, type Waiting } from './drift.ts';
import { locales, type Locale } from './locales.ts';
import { publishedPages } from './published.ts';

/** Sections of each text of `content/articles` and `content/pages` that wait to be looked at, by key, in the order of pages. */
async function readTextStatus(): Promise<ReadonlyMap<string, readonly Waiting[]>> {
  const entries = new Map(
    [...(await getCollection('articles')), ...(await getCollection('pages'))].map((entry) => [
      entry.id,
      entry,
    ]),
  );
  const reviews = new Map((await getCollection('reviewed')).map(({ data }) => [data.id, data.sections]));
  const version = (key: string, locale: Locale): Sections => {
    const entry = entries.get(`${key}/${locale}`);
    if (!entry) throw new Error(`${key}/${locale} is not in the collection`);
    const summary = 'summary' in entry.data ? entry.data.summary : [];
    return sectionsOf([entry.data.title, entry.data.description, ...summary], entry.body ?? '');
  };
  const { keys } = await publishedPages();
  return new Map(
    keys
      .filter((key) => locales.some((locale) => entries.has(`${key}/${locale}`)))
      .map((key) => {
        const versions = Object.fromEntries(locales.map((locale) => [locale, version(key, locale)]));
        return [key, waiting(versions as Record<Locale, Sections>, reviews.get(key) ?? {})];
      }),
  );
}

let status: ReturnType<typeof readTextStatus> | undefined;

/** Worked out once for a build; the page in each language shows the same. */
export function textStatus(): ReturnType<typeof readTextStatus> {
  status ??= readTextStatus();
  return status;
}
