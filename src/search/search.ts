import MiniSearch, { type SearchOptions } from 'minisearch';
import { splitCompound } from './compound.ts';
import { indexOptions, reduce, type IndexFile, type SearchDocument } from './index-file.ts';
import type { Stem } from './stem.ts';
import { wordsOf } from './words.ts';

export interface Hit {
  readonly path: string;
  readonly title: string;
  readonly label: string;
  readonly description: string;
  /** The section that fits best, unless the page as a whole does. */
  readonly section: { readonly id: string; readonly heading: string } | undefined;
}

export interface Engine {
  /** Pages that fit the query, best first. The last word may be unfinished. */
  search(query: string): readonly Hit[];
}

/** How much a word in each field counts: titles and terms first. */
const boost = { title: 6, forms: 5, foreign: 5, heading: 4, summary: 2, text: 1, parts: 0.6 };
const own = ['title', 'forms', 'heading', 'summary', 'text', 'parts'];

/** How far a match of each kind is trusted, against 1 for the same stem. */
const trust = { swapped: 0.8, unfinished: 0.5, oneSlip: 0.6, twoSlips: 0.4, sameBeginning: 0.3 };

type Scores = Map<number, number>;

/**
 * Opens an index file.
 * @param stem the stemmer the file was built with
 */
export function openIndex(file: IndexFile, stem: Stem): Engine {
  const index = MiniSearch.loadJS<SearchDocument>(file.index, indexOptions);
  const stops = new Set(file.stop);
  const place = file.pages.flatMap((page, number) =>
    page.passages.map((passage, order) => ({ page: number, passage, first: order === 0 })),
  );

  const find = (term: string, weight: number, options: SearchOptions): Scores =>
    new Map(
      index
        .search(term, { boost, prefix: false, fuzzy: false, ...options })
        .map(({ id, score }) => [id as number, score * weight]),
    );
  const exact = (word: string) => find(reduce(word, file.lemmas, stem), 1, { fields: own });
  const known = (word: string) => !stops.has(word) && exact(word).size > 0;

  /** Documents that fit one word, at its best reading in each. */
  const lookUp = (word: string, last: boolean): Scores => {
    const term = reduce(word, file.lemmas, stem);
    const found = merge(exact(word), find(word, 1, { fields: ['foreign'] }));
    const certain = found.size > 0;
    if (last && word.length >= 2) {
      const unfinished = find(word, trust.unfinished, { fields: [...own, 'foreign'], prefix: true });
      merge(found, unfinished);
    }
    if (word.length >= 5) {
      // Inflection and derivation change the end: two thirds of the word have to agree.
      const beginning = term.slice(0, Math.max(4, Math.ceil(term.length * 0.65)));
      merge(found, find(beginning, trust.sameBeginning, { fields: own, prefix: true }));
    }
    if (certain) return found;

    if (file.language === 'de') {
      for (const [document, score] of together(splitCompound(word, known).map(exact)))
        found.set(document, Math.max(found.get(document) ?? 0, score));
    }
    const swapped = swaps(word).map((other) => find(reduce(other, file.lemmas, stem), trust.swapped, {}));
    for (const scores of swapped) merge(found, scores);
    if (term.length >= 4) {
      const oneSlip = find(term, trust.oneSlip, { fuzzy: 1 });
      merge(found, oneSlip);
      if (oneSlip.size === 0 && term.length >= 6) merge(found, find(term, trust.twoSlips, { fuzzy: 2 }));
    }
    return found;
  };

  return {
    search(query) {
      const all = wordsOf(query, file.language);
      const telling = all.filter((word) => !stops.has(word));
      const words = telling.length > 0 ? telling : all;
      const perWord = words.map((word, position) => lookUp(word, position === words.length - 1));
      const passages = together(perWord);
      const pages = together(perWord.map((scores) => bestOf(scores, (id) => place[id]?.page ?? -1)));
      const best = new Map<number, number>();
      for (const [id, score] of passages) {
        const page = place[id]?.page ?? -1;
        const leader = best.get(page);
        if (leader === undefined || score > (passages.get(leader) ?? 0)) best.set(page, id);
      }
      return [...pages]
        .map(([page, score]) => ({ page, score: score + 0.5 * (passages.get(best.get(page) ?? -1) ?? 0) }))
        .sort((a, b) => b.score - a.score || a.page - b.page)
        .flatMap(({ page: number }) => {
          const page = file.pages[number];
          const leader = place[best.get(number) ?? -1];
          if (!page) return [];
          const { path, title, label, description } = page;
          return [{ path, title, label, description, section: leader?.first ? undefined : leader?.passage }];
        });
    },
  };
}

/** Keeps the higher score of each document in the first map. */
function merge(into: Scores, from: Scores): Scores {
  for (const [id, score] of from) into.set(id, Math.max(into.get(id) ?? 0, score));
  return into;
}

/** Sum over the words of a query, less the more of them are missing. */
function together(perWord: readonly Scores[]): Scores {
  const sum: Scores = new Map();
  const matched: Scores = new Map();
  for (const scores of perWord) {
    for (const [id, score] of scores) {
      sum.set(id, (sum.get(id) ?? 0) + score);
      matched.set(id, (matched.get(id) ?? 0) + 1);
    }
  }
  for (const [id, score] of sum) sum.set(id, score * ((matched.get(id) ?? 0) / perWord.length));
  return sum;
}

/** Highest score of each group. */
function bestOf(scores: Scores, group: (id: number) => number): Scores {
  const best: Scores = new Map();
  for (const [id, score] of scores) best.set(group(id), Math.max(best.get(group(id)) ?? 0, score));
  return best;
}

/** The word with each two neighbouring letters exchanged: the commonest slip of the fingers. */
function swaps(word: string): string[] {
  return [...word.slice(1)].map(
    (letter, position) =>
      word.slice(0, position) + letter + word.charAt(position) + word.slice(position + 2),
  );
}
