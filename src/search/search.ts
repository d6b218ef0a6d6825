import MiniSearch, { type SearchOptions } from 'minisearch';
import { knownEnds, splitCompound } from './compound.ts';
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
const boost = { title: 6, forms: 5, foreign: 5, also: 4, heading: 4, summary: 2, text: 1, parts: 0.6 };

/**
 * A name counts the same however many other names stand beside it; in a text a word counts more the shorter the text
 * is (b of the BM25 formula).
 */
const groups = {
  title: { fields: ['title'], bm25: { k: 1.2, d: 0.5, b: 0 } },
  forms: { fields: ['forms'], bm25: { k: 1.2, d: 0.5, b: 0 } },
  foreign: { fields: ['foreign'], bm25: { k: 1.2, d: 0.5, b: 0 } },
  also: { fields: ['also'], bm25: { k: 1.2, d: 0.5, b: 0 } },
  texts: { fields: ['heading', 'summary', 'text', 'parts'], bm25: { k: 1.2, d: 0.5, b: 0.7 } },
} as const;

/** How far a match of each kind is trusted, against 1 for the same stem. */
const trust = {
  swapped: 0.8,
  unfinished: 0.4,
  oneSlip: 0.5,
  twoSlips: 0.3,
  parts: 0.7,
  /** The same beginning, where a stemmer has taken the endings off already, and where there is none. */
  beginning: 0.2,
  unstemmed: 0.5,
  /** The word of this language for a word of another. */
  translated: 0.4,
  /** The term a page is about. */
  subject: 0.5,
};

/** What a title or heading is worth more that has all words of the query one after the other. */
const ordered = 1.25;

/** Share of the best score below which a page is left out. */
const faint = 0.04;

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
  const pageOf = (document: number) => place[document]?.page ?? -1;

  const find = (term: string, group: keyof typeof groups): Scores => {
    const { fields, bm25 } = groups[group];
    const options = { boost, prefix: false, fuzzy: false, bm25, fields: [...fields] };
    return new Map(index.search(term, options).map(({ id, score }) => [id as number, score]));
  };
  /** A title that is a form of the term as well says the same thing once. */
  const own = (term: string) => {
    const names = find(term, 'title');
    take(names, find(term, 'forms'));
    take(names, find(term, 'also'));
    return add(names, find(term, 'texts'));
  };
  const everywhere = (term: string) => {
    const found = own(term);
    take(found, find(term, 'foreign'));
    return found;
  };
  /** Documents with a term like this one, each by its best term; never the sum, or rich families would win. */
  const like = (term: string, how: SearchOptions, weight: (other: string) => number): Scores => {
    const others = new Set(index.search(term, how).flatMap(({ terms }) => terms));
    const found: Scores = new Map();
    for (const other of others) if (weight(other) > 0) take(found, everywhere(other), weight(other));
    return found;
  };
  const exact = (word: string) => own(reduce(word, file.lemmas, stem));
  const known = (word: string) => !stops.has(word) && exact(word).size > 0;

  /** Documents that fit a word of another language: its concept, and what speaks of the concept in this language. */
  const translated = (word: string): Scores => {
    const concepts = find(word, 'foreign');
    const titles = [...concepts.keys()].flatMap((id) => file.pages[pageOf(id)]?.title ?? []).slice(0, 2);
    for (const title of titles) {
      const words = wordsOf(title, file.language).filter((part) => !stops.has(part));
      take(concepts, together(words.map(exact)), trust.translated);
    }
    return concepts;
  };

  /** Documents that fit one word, each by the best reading of the word. */
  const lookUp = (word: string, last: boolean): Scores => {
    const term = reduce(word, file.lemmas, stem);
    const found = exact(word);
    const certain = found.size > 0;
    take(found, certain ? find(word, 'foreign') : translated(word));
    const sure = found.size > 0;
    if (last && word.length >= 2)
      take(
        found,
        like(word, { prefix: true }, (other) => trust.unfinished * likeness(word, other)),
      );
    if (word.length >= 5) {
      // Inflection and derivation change the end: two thirds of the word have to agree.
      const beginning = term.slice(0, Math.max(4, Math.ceil(term.length * 0.65)));
      const weight = file.language === 'pl' ? trust.unstemmed : trust.beginning;
      take(
        found,
        like(beginning, { prefix: true }, (other) => weight * likeness(term, other)),
      );
    }
    if (sure) return found;

    if (file.language === 'de') take(found, together(splitCompound(word, known).map(exact)));
    if (found.size === 0) take(found, together(knownEnds(word, known).map(exact)), trust.parts);
    for (const other of swaps(word)) take(found, exact(other), trust.swapped);
    if (term.length >= 4) {
      const near = like(term, { fuzzy: 1 }, () => trust.oneSlip);
      take(
        near,
        like(word, { fuzzy: 1 }, () => trust.oneSlip),
      );
      if (near.size === 0 && term.length >= 6)
        take(
          near,
          like(term, { fuzzy: 2 }, () => trust.twoSlips),
        );
      take(found, near);
    }
    return found;
  };

  /** A word that half of the guide is about says less about what is wanted than one that two pages have. */
  const weighed = (scores: Scores): Scores => {
    const pages = new Set([...scores.keys()].map(pageOf)).size;
    const weight = Math.log(1 + file.pages.length / Math.max(1, pages)) / Math.log(1 + file.pages.length);
    return new Map([...scores].map(([id, score]) => [id, score * Math.sqrt(weight)]));
  };

  const sharing = file.pages.reduce((counts, { about }) => {
    for (const term of about) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
  }, new Map<number, number>());
  /** A page that says it is about a term is meant when the term is; the fewer say so, the more. */
  const withSubjects = (pages: Scores): Scores => {
    const result = new Map(pages);
    for (const [number, { about }] of file.pages.entries()) {
      const shares = about.map((term) => (pages.get(term) ?? 0) / (sharing.get(term) ?? 1));
      const share = trust.subject * Math.max(0, ...shares);
      if (share > 0) result.set(number, (result.get(number) ?? 0) + share);
    }
    return result;
  };

  /** Words of titles and headings in their order, for what the order of a query's words says. */
  const lines = place.map(({ page, passage, first }) =>
    wordsOf(first ? (file.pages[page]?.title ?? '') : passage.heading, file.language)
      .filter((word) => !stops.has(word))
      .map((word) => reduce(word, file.lemmas, stem)),
  );
  const inOrder = (words: readonly string[]): ReadonlySet<number> => {
    const terms = words.map((word) => reduce(word, file.lemmas, stem));
    if (terms.length < 2) return new Set();
    return new Set(lines.flatMap((line, id) => (holds(line, terms) ? [id] : [])));
  };

  return {
    search(query) {
      const all = wordsOf(query, file.language);
      const telling = all.filter((word) => !stops.has(word));
      const words = telling.length > 0 ? telling : all;
      const perWord = words.map((word, position) => weighed(lookUp(word, position === words.length - 1)));
      const passages = together(perWord);
      const pages = together(perWord.map((scores) => withSubjects(bestOf(scores, pageOf))));
      for (const id of inOrder(words)) {
        passages.set(id, (passages.get(id) ?? 0) * ordered);
        pages.set(pageOf(id), (pages.get(pageOf(id)) ?? 0) * ordered);
      }
      const best = new Map<number, number>();
      for (const [id, score] of passages) {
        const leader = best.get(pageOf(id));
        if (leader === undefined || score > (passages.get(leader) ?? 0)) best.set(pageOf(id), id);
      }
      const top = Math.max(0, ...pages.values());
      const named = file.names[all.join(' ')] ?? [];
      return [...new Set([...pages.keys(), ...named])]
        .map((page) => {
          const asPassage = passages.get(best.get(page) ?? -1) ?? 0;
          const asName = named.includes(page) ? top : 0;
          return { page, score: (pages.get(page) ?? 0) + 0.5 * asPassage + asName };
        })
        .sort((a, b) => b.score - a.score || a.page - b.page)
        .filter(({ score }, _, [first]) => score >= faint * (first?.score ?? 0))
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

/** Share of the longer word that both begin with. */
function likeness(word: string, other: string): number {
  let same = 0;
  while (same < word.length && word[same] === other[same]) same += 1;
  return same / Math.max(word.length, other.length);
}

/** Whether the line holds the terms one directly after the other. */
function holds(line: readonly string[], terms: readonly string[]): boolean {
  return line.some((_, start) => terms.every((term, offset) => line[start + offset] === term));
}

/** Adds the scores of each document to those of the first map. */
function add(into: Scores, from: Scores): Scores {
  for (const [id, score] of from) into.set(id, (into.get(id) ?? 0) + score);
  return into;
}

/** Keeps the higher score of each document in the first map. */
function take(into: Scores, from: Scores, weight = 1): void {
  for (const [id, score] of from) into.set(id, Math.max(into.get(id) ?? 0, score * weight));
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
    (letter, position) => word.slice(0, position) + letter + word.charAt(position) + word.slice(position + 2),
  );
}
