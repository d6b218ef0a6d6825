import MiniSearch, { type AsPlainObject } from 'minisearch';
import { splitCompound } from './compound.ts';
import type { SearchLanguage } from './language.ts';
import type { Passage } from './passages.ts';
import type { Stem } from './stem.ts';
import { fold, wordsOf } from './words.ts';

/** A page as the index wants it. */
export interface SearchablePage {
  readonly path: string;
  readonly title: string;
  /** Words for the kind of page, shown with a hit. */
  readonly label: string;
  readonly description: string;
  readonly summary: readonly string[];
  readonly passages: readonly Passage[];
  /** Words readers use for what it says; they count like a heading. */
  readonly also: string;
  /** Paths of the terms the page says it is about. */
  readonly about: readonly string[];
  /** Forms of the term the page is about, in its own language and in the others; empty for a page that has none. */
  readonly forms: readonly string[];
  readonly foreign: readonly string[];
  /** The terms themselves, as a dictionary would list them, in all languages. */
  readonly names: readonly string[];
}

/** What the browser fetches: one file per language. */
export interface IndexFile {
  readonly language: SearchLanguage;
  /** Folded words that say nothing by themselves. */
  readonly stop: readonly string[];
  /** Folded form to folded lemma, where there is no stemmer. */
  readonly lemmas: Readonly<Record<string, string>>;
  /** Term, its words folded, to the numbers of the pages it is a name of. */
  readonly names: Readonly<Record<string, readonly number[]>>;
  /** In the order of the documents: page by page, each passage a document. */
  readonly pages: readonly {
    readonly path: string;
    readonly title: string;
    readonly label: string;
    readonly description: string;
    /** Numbers of the pages of the terms it is about. */
    readonly about: readonly number[];
    readonly passages: readonly { readonly id: string; readonly heading: string }[];
  }[];
  readonly index: AsPlainObject;
}

/** Fields of a document, the name short because the index repeats it. */
export const fields = ['title', 'forms', 'foreign', 'also', 'heading', 'summary', 'text', 'parts'] as const;

export interface SearchDocument extends Readonly<Record<(typeof fields)[number], string>> {
  readonly id: number;
}

/** Stem of a folded word; the forms of the termbase first, then the stemmer. */
export function reduce(word: string, lemmas: Readonly<Record<string, string>>, stem: Stem): string {
  return stem(Object.hasOwn(lemmas, word) ? (lemmas[word] ?? word) : word);
}

/** The same function, which answers a second time from memory: a guide says the same words over and over. */
function remembering<Answer>(answer: (text: string) => Answer): (text: string) => Answer {
  const known = new Map<string, Answer>();
  return (text) => {
    const found = known.get(text) ?? answer(text);
    known.set(text, found);
    return found;
  };
}

/**
 * @param stop   words that say nothing by themselves, as one writes them; they are indexed in titles and headings only
 * @param lemmas form to lemma, as one writes them; for a language without a stemmer
 */
export function buildIndex(
  language: SearchLanguage,
  pages: readonly SearchablePage[],
  stop: readonly string[],
  lemmas: Readonly<Record<string, string>>,
  stem: Stem,
): IndexFile {
  const stops = new Set(stop.map((word) => fold(word, language)));
  const folded = Object.fromEntries(
    Object.entries(lemmas).map(([form, lemma]) => [fold(form, language), fold(lemma, language)]),
  );
  const words = remembering((text) => wordsOf(text, language));
  const telling = remembering((text) => words(text).filter((word) => !stops.has(word)));
  const stemOf = remembering(stem);
  const stems = (list: readonly string[]) => list.map((word) => reduce(word, folded, stemOf)).join(' ');
  const distinct = (list: readonly string[]) => [...new Set(list)];

  const everything = pages.flatMap((page) =>
    [page.title, page.description, ...page.forms, ...page.summary]
      .concat(page.passages.flatMap(({ heading, text }) => [heading, text]))
      .flatMap(telling),
  );
  const vocabulary = new Set(everything.map(stemOf));
  const known = (part: string) => !stops.has(part) && vocabulary.has(stemOf(part));
  const partsOf = remembering((word) => (language === 'de' ? splitCompound(word, known) : []));

  const documents = pages.flatMap((page) =>
    page.passages.map(({ heading, text }, index): Omit<SearchDocument, 'id'> => {
      const first = index === 0;
      const title = first ? page.title : '';
      const summary = first ? [page.description, ...page.summary] : [];
      return {
        title: stems(words(title)),
        forms: first ? distinct(stems(page.forms.flatMap(telling)).split(' ')).join(' ') : '',
        foreign: first ? distinct(page.foreign.flatMap(words)).join(' ') : '',
        also: first ? stems(telling(page.also)) : '',
        heading: stems(words(heading)),
        summary: stems(summary.flatMap(telling)),
        text: stems(telling(text)),
        parts: stems([title, heading, ...summary, text].flatMap(telling).flatMap(partsOf)),
      };
    }),
  );
  const names: Record<string, number[]> = {};
  for (const [number, page] of pages.entries()) {
    for (const name of new Set(page.names.map((text) => words(text).join(' '))))
      names[name] = [...(names[name] ?? []), number];
  }
  const index = emptyIndex();
  index.addAll(documents.map((document, id) => ({ id, ...document })));
  return {
    language,
    stop: [...stops],
    lemmas: folded,
    names,
    pages: pages.map(({ path, title, label, description, about, passages }) => ({
      path,
      title,
      label,
      description,
      about: about.map((term) => pages.findIndex((page) => page.path === term)).filter((at) => at >= 0),
      passages: passages.map(({ id, heading }) => ({ id, heading })),
    })),
    index: index.toJSON(),
  };
}

/** The words are stems already: nothing is left for the index to do but to part them. */
export const indexOptions = {
  fields: [...fields],
  tokenize: (text: string) => text.split(' ').filter((word) => word !== ''),
  processTerm: (term: string) => term,
};

function emptyIndex(): MiniSearch<SearchDocument> {
  return new MiniSearch<SearchDocument>(indexOptions);
}
