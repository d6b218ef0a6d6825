import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { buildIndex, type SearchablePage } from '../../../src/search/index-file.ts';
import type { SearchLanguage } from '../../../src/search/language.ts';
import { openIndex, type Engine } from '../../../src/search/search.ts';
import { loadStem } from '../../../src/search/stem.ts';

const page = (path: string, rest: Partial<SearchablePage>): SearchablePage => ({
  path,
  title: path,
  label: 'Article',
  description: '',
  summary: [],
  passages: [{ id: '', heading: '', text: '' }],
  also: '',
  about: [],
  forms: [],
  foreign: [],
  names: [],
  ...rest,
});
const text = (words: string) => [{ id: '', heading: '', text: words }];

async function open(
  language: SearchLanguage,
  pages: readonly SearchablePage[],
  stop: readonly string[] = [],
) {
  const stem = await loadStem(language);
  // Through JSON and back, as it reaches the browser.
  const file: unknown = JSON.parse(JSON.stringify(buildIndex(language, pages, stop, {}, stem)));
  return openIndex(file as Parameters<typeof openIndex>[0], stem);
}
const paths = (engine: Engine, query: string) => engine.search(query).map((hit) => hit.path);

describe('what is found', () => {
  let english: Engine;
  beforeAll(async () => {
    english = await open(
      'en',
      [
        page('churn', {
          title: 'Churn',
          forms: ['churn', 'churns'],
          foreign: ['отток', 'оттока'],
          names: ['churn'],
        }),
        page('keep', {
          title: 'Keep or win',
          passages: [
            { id: '', heading: '', text: 'What churn costs.' },
            { id: 'trail', heading: 'Where the claim comes from', text: 'Consultants quoted a rumour.' },
          ],
          about: ['churn'],
        }),
        page('care', {
          title: 'Customer care',
          also: 'hotline',
          passages: text('Complaints about churn and more.'),
        }),
      ],
      ['the', 'from', 'where', 'what', 'a', 'about', 'and', 'or'],
    );
  });

  it('is the page whose title says it before pages that mention it', () => {
    expect(paths(english, 'churn')).toEqual(['churn', 'keep', 'care']);
  });

  it('does not hang on endings or capitals', () => {
    expect(paths(english, 'COMPLAINT')).toEqual(['care']);
    expect(paths(english, 'rumours')).toEqual(['keep']);
  });

  it('names the section that fits, and none when the page as a whole does', () => {
    expect(english.search('rumour')[0]?.section).toEqual({
      id: 'trail',
      heading: 'Where the claim comes from',
    });
    expect(english.search('churn')[0]?.section).toBeUndefined();
  });

  it('includes the concept behind a word of another language, and what speaks of it in this one', () => {
    expect(paths(english, 'оттока')).toEqual(['churn', 'keep', 'care']);
  });

  it('forgives one wrong, missing or exchanged letter', () => {
    expect(paths(english, 'rumuor')).toEqual(['keep']);
    expect(paths(english, 'consultnts')).toEqual(['keep']);
    expect(paths(english, 'complaimts')).toEqual(['care']);
  });

  it('follows a word while it is being typed', () => {
    expect(paths(english, 'consul')).toEqual(['keep']);
  });

  it('ignores words that say nothing, unless there are no others', () => {
    expect(paths(english, 'where is the rumour from')).toEqual(['keep']);
    expect(paths(english, 'what or')[0]).toBe('keep');
  });

  it('prefers pages that have more words of the query', async () => {
    const engine = await open('en', [
      page('one', { passages: text('contract contract contract') }),
      page('both', { passages: text('a contract, a lawyer and what they say to each other on a long day') }),
      page('other', { passages: text('lawyer') }),
    ]);
    expect(paths(engine, 'contract lawyer')[0]).toBe('both');
  });

  it('includes words an editor has listed for a page', () => {
    expect(paths(english, 'hotline')).toEqual(['care']);
  });

  it('is nothing for an empty query or one that fits nowhere', () => {
    expect(paths(english, '')).toEqual([]);
    expect(paths(english, ' ?! ')).toEqual([]);
    expect(paths(english, 'zzzzzz')).toEqual([]);
  });

  it('is a list without doubles for any text a reader can type', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (query) => {
        const found = paths(english, query);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });

  it('does not mistake names of a program for words', () => {
    expect(paths(english, 'constructor __proto__ toString')).toEqual([]);
  });
});

describe('each language by its own rules', () => {
  it('finds a German part in a compound, a compound by its parts, and an umlaut written out', async () => {
    const german = await open('de', [
      page('fees', { title: 'Bindungskosten', passages: text('Was die Kundenbindung kostet, sind Kosten.') }),
      page('help', { title: 'Beschwerden', passages: text('Die Bindung des Kunden. Das Verhältnis.') }),
    ]);
    expect(paths(german, 'Kundenbindungskosten')).toEqual(['fees', 'help']);
    expect(paths(german, 'Beschwerdemanagement')).toEqual(['help']);
    expect(paths(german, 'Verhaeltnisse')).toEqual(['help']);
  });

  it('finds Russian and Polish words in other cases, Spanish ones in the plural and without accents', async () => {
    const russian = await open('ru', [page('party', { passages: text('Организация свадьбы.') })]);
    expect(paths(russian, 'свадьбой')).toEqual(['party']);
    const polish = await open('pl', [page('party', { passages: text('Jedno wesele, a potem reklamacje.') })]);
    expect(paths(polish, 'wesela')).toEqual(['party']);
    expect(paths(polish, 'reklamacji')).toEqual(['party']);
    const spanish = await open('es', [page('party', { passages: text('La captación y una queja.') })]);
    expect(paths(spanish, 'quejas')).toEqual(['party']);
    expect(paths(spanish, 'captacion')).toEqual(['party']);
  });
});
