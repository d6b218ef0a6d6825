import { createHash } from 'node:crypto';
import { getCollection } from 'astro:content';
import { z } from 'astro/zod';
import { parse } from 'yaml';
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

const lists = import.meta.glob<string>('/content/search/*.yaml', {
  eager: true,
  query: '?raw',
  import: 'default',
});

const wordList = z.string().transform((text) => text.split(/\s+/).filter((word) => word !== ''));

/** What no rule can know of a language: words that say nothing, and forms too irregular for a stemmer. */
const wordLists = z.strictObject({
  stop: wordList,
  /** Word to its irregular forms. */
  irregular: z.record(z.string(), wordList),
  /** Key of a page to words readers use for what it says, whether the page uses them or not. */
  also: z.record(z.string(), z.string()),
});

function listsOf(locale: Locale): z.output<typeof wordLists> {
  const file = `content/search/${locale}.yaml`;
  const text = lists[`/${file}`];
  if (text === undefined) throw new Error(`${file} is missing`);
  const { data, error } = wordLists.safeParse(parse(text));
  if (!data) throw new Error(`${file}: ${z.prettifyError(error)}`);
  return data;
}

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

type Names = Pick<SearchablePage, 'forms' | 'foreign' | 'names'>;

/** What a concept is called. A page with the key of a concept is about that concept, as its term page is. */
function namesOf(concept: Concept | undefined, own: Locale): Names {
  if (!concept) return { forms: [], foreign: [], names: [] };
  const others = locales.filter((locale) => locale !== own);
  return {
    forms: formsOf(concept, own),
    foreign: others.flatMap((locale) => formsOf(concept, locale)),
    names: locales.flatMap((locale) => {
      const { preferred, admitted } = concept.entries[locale];
      return [preferred, ...admitted].map(({ term }) => term);
    }),
  };
}

function termPage(page: Page, concept: Concept): Omit<SearchablePage, 'label'> {
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
    also: '',
    about: [],
    ...namesOf(concept, page.locale),
  };
}

/** Form to word: the irregular forms, and for a language without a stemmer the forms of the termbase. */
function lemmas(locale: Locale, irregular: Readonly<Record<string, readonly string[]>>) {
  const pairs = Object.entries(irregular).flatMap(([word, forms]) =>
    forms.map((form) => [form, word] as const),
  );
  if (locale !== 'pl') return Object.fromEntries(pairs);
  const single = (form: string) => !/\s/.test(form);
  const terms = [...termbase.concepts.values()].flatMap((concept) => {
    const { preferred, admitted } = concept.entries[locale];
    return [preferred, ...preferred.compounds, ...admitted].filter(({ term }) => single(term));
  });
  const inflected = terms.flatMap(({ term, forms }) =>
    forms.filter((form) => single(form) && form !== term).map((form) => [form, term] as const),
  );
  return Object.fromEntries([...pairs, ...inflected]);
}

async function searchablePages(
  locale: Locale,
  also: Readonly<Record<string, string>>,
): Promise<readonly SearchablePage[]> {
  const t = messages(locale, 'search');
  const registry = await publishedPages();
  const unknown = Object.keys(also).find((key) => !registry.has(key));
  if (unknown !== undefined)
    throw new Error(`content/search/${locale}.yaml: also: there is no page "${unknown}"`);
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
      if (page.kind === 'term')
        return { ...termPage(page, conceptOf(termbase, page.key.replace(/^term-/, ''))), label };
      const entry = entries.get(`${page.key}/${locale}`);
      if (!entry) throw new Error(`${page.file} is not in the collection`);
      const { path, title, description, menu } = page;
      return {
        path,
        title,
        label,
        description,
        summary: [
          ...(menu === undefined ? [] : [menu]),
          ...('summary' in entry.data ? entry.data.summary : []),
        ],
        passages: passagesOf(entry.body ?? ''),
        also: also[page.key] ?? '',
        about: entry.data.concepts.map((concept) => registry.page(`term-${concept}`, locale).path),
        ...namesOf(termbase.concepts.get(page.key), locale),
      };
    });
}

export interface PublishedIndex {
  /** Root-relative; carries a hash of the content, so that it may be kept for ever. */
  readonly path: string;
  readonly json: string;
}

async function build(locale: Locale): Promise<PublishedIndex> {
  const { stop, irregular, also } = listsOf(locale);
  const pages = await searchablePages(locale, also);
  const file = buildIndex(locale, pages, stop, lemmas(locale, irregular), await loadStem(locale));
  const json = JSON.stringify(file);
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
