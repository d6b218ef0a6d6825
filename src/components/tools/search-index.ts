import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { buildIndex, type SearchablePage } from '../../search/index-file.ts';
import { passagesOf } from '../../search/passages.ts';
import { loadStem } from '../../search/stem.ts';
import type { Locale } from '../../site/locales.ts';
import { locales } from '../../site/locales.ts';
import { messages } from '../../site/messages.ts';
import { publishedPages } from '../../site/published.ts';
import type { Page } from '../../site/registry.ts';
import { termbase } from '../../terms/bundled-termbase.ts';
import { conceptOf, domainWords, type Concept } from '../../terms/termbase.ts';

/** Words that say nothing by themselves, one list per language, parted by white space. */
const stopWords = import.meta.glob<string>('/content/search/*.txt', {
  eager: true,
  query: '?raw',
  import: 'default',
});

/** All forms of a concept in one language, the words of every trade included. */
function formsOf(concept: Concept, locale: Locale): string[] {
  const { preferred, admitted, derived } = concept.entries[locale];
  const own = [preferred, ...preferred.compounds, ...admitted, ...derived].flatMap((word) => [
    word.term,
    ...word.forms,
  ]);
  const side = concept.id === 'client' || concept.id === 'customer' ? concept.id : undefined;
  const trades = side ? domainWords(termbase, side, locale, [...termbase.domains.keys()]) : [];
  return [...own, ...trades.flatMap((word) => [word.term, ...word.forms])];
}

function termPage(page: Page): Omit<SearchablePage, 'label'> {
  const concept = conceptOf(termbase, page.key.replace(/^term-/, ''));
  const { definition, example, preferred, admitted, avoided } = concept.entries[page.locale];
  const notes = [preferred.gloss, preferred.note, ...admitted.map((word) => word.note)];
  const wrong = avoided.flatMap((word) => [word.term, word.reason]);
  const text = [example, ...notes.filter((note) => note !== undefined), ...wrong].join(' ');
  return {
    path: page.path,
    title: page.title,
    description: definition,
    summary: [],
    passages: [{ id: '', heading: '', text }],
    forms: formsOf(concept, page.locale),
    foreign: locales
      .filter((locale) => locale !== page.locale)
      .flatMap((locale) => formsOf(concept, locale)),
  };
}

/** Single-word forms of the termbase with their lemma, for the language that has no stemmer. */
function lemmas(locale: Locale): Record<string, string> {
  if (locale !== 'pl') return {};
  const single = (form: string) => !/\s/.test(form);
  return Object.fromEntries(
    [...termbase.concepts.values()].flatMap((concept) => {
      const { preferred, admitted } = concept.entries[locale];
      return [preferred, ...preferred.compounds, ...admitted]
        .filter(({ term }) => single(term))
        .flatMap(({ term, forms }) =>
          forms.filter((form) => single(form) && form !== term).map((form) => [form, term] as const),
        );
    }),
  );
}

async function searchablePages(locale: Locale): Promise<readonly SearchablePage[]> {
  const t = messages(locale, 'search');
  const registry = await publishedPages();
  const entries = new Map(
    [...(await getCollection('articles')), ...(await getCollection('pages'))].map((entry) => [
      entry.id,
      entry,
    ]),
  );
  return registry.pages
    .filter((page) => page.locale === locale && page.kind !== 'home' && page.key !== 'search')
    .map((page) => {
      const label = t(`kind.${page.kind}`);
      if (page.kind === 'term') return { ...termPage(page), label };
      const entry = entries.get(`${page.key}/${locale}`);
      if (!entry) throw new Error(`${page.file} is not in the collection`);
      const { path, title, description, menu } = page;
      return {
        path,
        title,
        label,
        description,
        summary: [...(menu === undefined ? [] : [menu]), ...('summary' in entry.data ? entry.data.summary : [])],
        passages: passagesOf(entry.body ?? ''),
        forms: [],
        foreign: [],
      };
    });
}

export interface PublishedIndex {
  /** Root-relative; carries a hash of the content, so that it may be kept for ever. */
  readonly path: string;
  readonly json: string;
}

async function build(locale: Locale): Promise<PublishedIndex> {
  const stop = stopWords[`/content/search/${locale}.txt`];
  if (stop === undefined) throw new Error(`content/search/${locale}.txt is missing`);
  const pages = await searchablePages(locale);
  const words = stop.split(/\s+/).filter((word) => word !== '');
  const json = JSON.stringify(buildIndex(locale, pages, words, lemmas(locale), await loadStem(locale)));
  const hash = createHash('sha256').update(json).digest('base64url').slice(0, 8);
  return { path: `/assets/search/${locale}.${hash}.json`, json };
}

const built = new Map<Locale, Promise<PublishedIndex>>();

/** The search index of one language, built once. */
export function searchIndex(locale: Locale): Promise<PublishedIndex> {
  const index = built.get(locale) ?? build(locale);
  built.set(locale, index);
  return index;
}
