import type { TermLanguage } from '../languages.ts';
import { germanNouns, germanPairForms } from './german.ts';
import {
  cells,
  formsOf,
  type AdjectiveClass,
  type Agreement,
  type Cell,
  type NounClass,
  type Paradigm,
} from './paradigm.ts';
import { polishAdjectives, polishNouns } from './polish.ts';
import { russianAdjectives, russianNouns } from './russian.ts';
import { englishForms, spanishForms, spanishPlural } from './western.ts';

const nouns: Readonly<Partial<Record<TermLanguage, Readonly<Record<string, NounClass>>>>> = {
  de: germanNouns,
  pl: polishNouns,
  ru: russianNouns,
};

const adjectives: Readonly<Partial<Record<TermLanguage, Readonly<Record<string, AdjectiveClass>>>>> = {
  pl: polishAdjectives,
  ru: russianAdjectives,
};

/** Classes with no cases: a word in, its forms out. */
const lists: Readonly<Partial<Record<TermLanguage, Readonly<Record<string, (lemma: string) => string[]>>>>> =
  {
    en: { person: (lemma) => englishForms(lemma, true), thing: (lemma) => englishForms(lemma, false) },
    de: { pair: germanPairForms },
    es: { pair: spanishForms, s: (lemma) => [lemma, spanishPlural(lemma)] },
  };

/** Names of the classes a language has. */
export function classNames(language: TermLanguage): string[] {
  return [
    ...Object.keys(lists[language] ?? {}),
    ...Object.keys(nouns[language] ?? {}),
    ...Object.keys(adjectives[language] ?? {}),
    '=',
  ];
}

interface Part {
  readonly name: string;
  readonly lemma: string;
  readonly singularOnly: boolean;
  readonly irregular: Readonly<Partial<Record<Cell, string>>>;
  readonly word: string;
}

function readPart(word: string): Part {
  const colon = word.indexOf(':');
  const [name = '', ...flags] = word.slice(0, colon).split('.');
  const [lemma = '', ...exceptions] = word.slice(colon + 1).split('+');
  const irregular: Partial<Record<Cell, string>> = {};
  for (const exception of exceptions) {
    const [cellName, form] = exception.split('=');
    const cell = cells.find((known) => known === cellName);
    if (!cell || form === undefined) throw new Error(`"${exception}" in "${word}" must be like pl.gen=umów`);
    irregular[cell] = form;
  }
  return { name, lemma, singularOnly: flags.includes('sg'), irregular, word };
}

/**
 * All forms of a word or phrase; the vocative only of single words.
 * @param words `class:lemma`, in order; `=:word` stays as it is; an adjective agrees with the noun of the phrase;
 *   `class.sg:lemma` has no plural; `f-a:umowa+pl.gen=umów` names an irregular form
 * @returns different forms, singular before plural, in the order of the cases
 * @throws Error naming the class, the lemma or the missing noun
 * @example phraseForms('pl', ['adj:stały', 'm-participle:kupujący'])
 * @example phraseForms('ru', ['m-inan:коэффициент', '=:оттока'])
 */
export function phraseForms(language: TermLanguage, words: readonly string[]): string[] {
  const parts = words.map(readPart);
  const [only] = parts;
  const list = parts.length === 1 && only ? lists[language]?.[only.name] : undefined;
  if (list && only) return list(only.lemma);

  const head = parts
    .map((part) => nouns[language]?.[part.name]?.(part.lemma))
    .find((paradigm) => paradigm !== undefined);
  if (!head) {
    throw new Error(
      `No noun in "${words.join(' ')}". Classes of ${language}: ${classNames(language).join(', ')}`,
    );
  }
  const paradigms = parts.map((part) => decline(language, part, head.agreement));
  const phrase: Partial<Record<Cell, string>> = {};
  const wanted = cells.filter((cell) => parts.length === 1 || cell !== 'sg.voc');
  const singularOnly = parts.some((part) => part.singularOnly);
  for (const cell of wanted.filter((cell) => !singularOnly || cell.startsWith('sg'))) {
    const forms = paradigms.map((paradigm) =>
      typeof paradigm === 'string' ? paradigm : paradigm.forms[cell],
    );
    if (forms.every((form) => form !== undefined)) phrase[cell] = forms.join(' ');
  }
  return formsOf({ agreement: head.agreement, forms: phrase });
}

function decline(
  language: TermLanguage,
  { name, lemma, word, irregular }: Part,
  agreement: Agreement,
): Paradigm | string {
  if (name === '=') return lemma;
  const paradigm = nouns[language]?.[name]?.(lemma) ?? adjectives[language]?.[name]?.(lemma, agreement);
  if (!paradigm) {
    throw new Error(
      `"${word}" has no known class. Classes of ${language}: ${classNames(language).join(', ')}`,
    );
  }
  return { agreement: paradigm.agreement, forms: { ...paradigm.forms, ...irregular } };
}
