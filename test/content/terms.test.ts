import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../src/terms/check/check.ts';
import { readPage } from '../../src/terms/check/parse/read-page.ts';
import { termLanguages, type TermLanguage } from '../../src/terms/languages.ts';
import { readTermbase } from '../../src/terms/read-termbase.ts';
import { readDictionary } from './dictionary.ts';

const termbase = await readTermbase();
const concepts = [...termbase.concepts.values()];

/** Every list of forms of a language that a text may rightly use. */
function formLists(language: TermLanguage) {
  const inConcepts = concepts.flatMap(({ id, entries }) => {
    const { preferred, admitted, derived } = entries[language];
    return [preferred, ...preferred.compounds, ...admitted, ...derived].map(({ forms }) => ({ id, forms }));
  });
  const inDomains = [...termbase.domains.values()].flatMap((domain) =>
    domain.words.filter((word) => word.language === language).map(({ forms }) => ({ id: domain.id, forms })),
  );
  return [...inConcepts, ...inDomains];
}

describe('the termbase', () => {
  it('has 32 concepts, each in five languages', () => {
    expect(concepts).toHaveLength(32);
    for (const { entries } of concepts) expect(Object.keys(entries)).toEqual([...termLanguages]);
  });

  it('tags the parties the checker looks for, and nothing else', () => {
    const tagged = concepts.filter(({ tag }) => tag !== undefined).map(({ id, tag }) => `${id}: ${tag}`);
    expect(tagged).toEqual([
      'buyer: hypernym',
      'client: client',
      'consumer: trap',
      'customer: customer',
      'repeat-customer: customer',
    ]);
  });

  it.each(termLanguages)('uses each term in its own model sentence in %s', (language) => {
    for (const { id, entries } of concepts) {
      const { preferred, admitted, derived, example } = entries[language];
      const forms = [preferred, ...preferred.compounds, ...admitted, ...derived].flatMap(
        (word) => word.forms,
      );
      const sentence = example.toLocaleLowerCase(language).replaceAll('\u00A0', ' ');
      const used = forms.some((form) => sentence.includes(form.toLocaleLowerCase(language)));
      expect(used, `${id}: "${example}"`).toBe(true);
    }
  });

  it.each(termLanguages)(
    'writes definitions, sentences and reasons of %s as sentences of their own',
    (language) => {
      const definitions = concepts.map(({ entries }) => entries[language].definition);
      expect(new Set(definitions).size).toBe(definitions.length);
      for (const { id, entries } of concepts) {
        const { definition, example, avoided } = entries[language];
        for (const text of [definition, example, ...avoided.map(({ reason }) => reason)]) {
          expect(text, id).toMatch(/^[\p{Lu}“„«¿\d][\s\S]*[.?]$/u);
          expect(text, id).not.toMatch(/["']|\.\.\.| {2}|\s$/);
          expect(/\p{Script=Cyrillic}/u.test(text), `${id}: "${text}"`).toBe(language === 'ru');
        }
      }
    },
  );

  it.each(termLanguages)(
    'has definitions and model sentences the checker finds nothing wrong with in %s',
    (language) => {
      const said = concepts.flatMap(({ id: file, entries }) => {
        const { definition, example } = entries[language];
        return [definition, example].flatMap((text) => {
          const page = readPage(text, { file, language, format: 'txt', own: true });
          return checkPage(page, termbase).findings.map(({ rule, message }) => `${file} ${rule}: ${message}`);
        });
      });
      expect(said).toEqual([]);
    },
  );

  it('has a name in every language for each domain and field, and no field that nothing uses', () => {
    const used = concepts.flatMap(({ entries }) =>
      termLanguages.flatMap((language) => entries[language].admitted.map(({ domain }) => domain)),
    );
    for (const field of termbase.fields) expect(used, field).toContain(field);
    for (const language of termLanguages) {
      const { domain } = JSON.parse(readFileSync(`content/messages/${language}/glossary.json`, 'utf8')) as {
        domain: Record<string, string>;
      };
      expect(Object.keys(domain).sort()).toEqual([...termbase.domains.keys(), ...termbase.fields].sort());
    }
  });

  it('gives every domain a word, or a way round it, in each language', () => {
    const wordless = [...termbase.domains.values()]
      .filter(({ id }) => id !== 'beauty')
      .flatMap(({ id, words, around }) =>
        termLanguages
          .filter((language) => !words.some((word) => word.language === language) && !around[language])
          .map(
            (language) =>
              `content/terms/domains.yaml: ${id} has neither a word nor a way round it in ${language}`,
          ),
      );
    expect(wordless).toEqual([]);
  });
});

interface Review {
  /** Forms of ours the dictionary does not know, as somebody has read them. */
  readonly unknown: readonly string[];
  /** Forms the dictionary derives from a preferred term and our list leaves out. */
  readonly leftOut: readonly string[];
}

const reviews: Readonly<Partial<Record<TermLanguage, Review>>> = JSON.parse(
  readFileSync(new URL('dictionary-review.json', import.meta.url), 'utf8'),
);

describe.each(termLanguages)('the forms of %s against its Hunspell dictionary', (language) => {
  const dictionary = readDictionary(language);
  const review = reviews[language];
  if (!review)
    throw new Error(
      `test/content/dictionary-review.json: add "${language}": { "unknown": [], "leftOut": [] }`,
    );
  const asTyped = (word: string) => word.replaceAll('’', "'");

  it('are words it knows, or words somebody has read', { timeout: 60_000 }, async () => {
    const { knows } = await dictionary;
    const words = new Set(
      formLists(language)
        .flatMap(({ forms }) => forms)
        .flatMap((form) => form.split(/[\s,…]+/))
        .filter((word) => /^[\p{L}\p{M}’-]+$/u.test(word)),
    );
    const unknown = [...words].filter((word) => !knows(asTyped(word))).sort();
    expect(unknown).toEqual(review.unknown);
  });

  it('are all forms it derives, or the rest was left out on purpose', { timeout: 60_000 }, async () => {
    const { formsOf } = await dictionary;
    const leftOut = concepts.flatMap(({ entries }) => {
      const { preferred, admitted, derived } = entries[language];
      const ours = new Set(
        [preferred, ...preferred.compounds, ...admitted, ...derived].flatMap(({ forms }) =>
          forms.map(asTyped),
        ),
      );
      return [preferred.term, preferred.feminine]
        .flatMap((lemma) => (lemma === undefined ? [] : formsOf(lemma)))
        .filter((form) => !/^-|-$/.test(form) && !ours.has(form));
    });
    expect([...new Set(leftOut)].sort()).toEqual(review.leftOut);
  });
});
