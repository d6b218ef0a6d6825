import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { validateXML } from 'xmllint-wasm';
import { csvColumns, csvRows, toCsv } from '../../../src/terms/exports/csv.ts';
import { definedTerms } from '../../../src/terms/exports/defined-terms.ts';
import { toJson } from '../../../src/terms/exports/json.ts';
import { conceptRecords } from '../../../src/terms/exports/records.ts';
import { everyLabelOf, labels, toSkos } from '../../../src/terms/exports/skos.ts';
import { toTbx } from '../../../src/terms/exports/tbx.ts';
import { termLanguages } from '../../../src/terms/languages.ts';
import { readTermbase } from '../../../src/terms/read-termbase.ts';
import { conceptOf, loadTermbase } from '../../../src/terms/termbase.ts';
import { readJson } from './read-back/json.ts';
import { readSkos } from './read-back/skos.ts';
import { tbxBasicFaults } from './read-back/tbx-basic.ts';
import { readTbx } from './read-back/tbx.ts';
import { clientFile, sampleFiles } from './sample-termbase.ts';

const termbase = await readTermbase();
const records = conceptRecords(termbase);

/** A termbase whose sentences hold everything a format has to escape. */
const awkward = loadTermbase({
  ...sampleFiles,
  'content/terms/client.yaml': clientFile.replace(
    'A sentence with client.',
    String.raw`'Fish & chips <b>"quoted"</b>, a; b | c \ d'`,
  ),
});

const schema = readFileSync(new URL('../../schemas/TBXcoreStructV03.rng', import.meta.url), 'utf8');

/** What xmllint has to say against a file, by the core schema. */
async function schemaErrors(contents: string): Promise<string[]> {
  const { valid, errors } = await validateXML({
    xml: { fileName: 'terms.tbx', contents },
    schema,
    extension: 'relaxng',
  });
  return valid ? [] : [...errors.map(({ message }) => message), 'not valid'];
}

describe('the TBX file', () => {
  const tbx = toTbx(termbase);

  it('is valid by the published core schema', async () => {
    expect(await schemaErrors(tbx)).toEqual([]);
  });

  it.each([
    ['a concept without an id', /<conceptEntry id="client">/, '<conceptEntry>'],
    ['two concepts with one id', '<conceptEntry id="client">', '<conceptEntry id="customer">'],
    ['an element TBX does not know', '<term>client</term>', '<word>client</word>'],
    [
      'a language section without a term',
      /<langSec xml:lang="en">[\s\S]*?<\/langSec>/,
      '<langSec xml:lang="en"/>',
    ],
    ['a file without a header', /<tbxHeader>[\s\S]*<\/tbxHeader>/, ''],
  ])('would not be valid with %s', async (_what, from, to) => {
    const broken = tbx.replace(from, to);
    expect(broken).not.toBe(tbx);
    expect(await schemaErrors(broken)).toContain('not valid');
  });

  it('keeps the rules of the TBX-Basic dialect', () => {
    expect(tbxBasicFaults(tbx)).toEqual([]);
  });

  it.each([
    ['a status that does not exist', 'preferredTerm-admn-sts', 'bestTerm', /"bestTerm" is not allowed/],
    [
      'a definition below a term',
      '<descrip type="context">',
      '<descrip type="definition">',
      /not allowed in termSec/,
    ],
    ['a field the dialect lacks', 'type="projectSubset"', 'type="inflection"', /no data category/],
    ['a reference to nothing', 'target="customer"', 'target="patron"', /"patron" is no id/],
  ])('would break them with %s', (_what, from, to, fault) => {
    expect(tbxBasicFaults(tbx.replace(from, to)).join('\n')).toMatch(fault);
  });

  it('gives back what went in', () => {
    const status = { preferred: 'preferred', admitted: 'admitted', avoided: 'deprecated', derived: '' };
    const expected = records.map(({ id, related, languages }) => ({
      id,
      related,
      languages: languages.map(({ language, definition, example, terms }) => ({
        language,
        definition,
        example,
        terms: terms
          .filter((term) => term.status !== 'derived')
          .map((term) => ({
            term: term.term,
            status: `${status[term.status]}Term-admn-sts`,
            partOfSpeech: term.partOfSpeech === 'phrase' ? 'other' : term.partOfSpeech,
            gender: term.gender === 'common' ? 'other' : (term.gender ?? ''),
            phrase: term.fixed || term.partOfSpeech === 'phrase',
            regions: term.regions,
            domains: term.domains,
            note: term.note ?? '',
          })),
      })),
    }));
    expect(readTbx(tbx)).toEqual(expected);
  });

  it('survives markup in a sentence', async () => {
    const xml = toTbx(awkward);
    expect(await schemaErrors(xml)).toEqual([]);
    expect(readTbx(xml)[0]?.languages[0]?.example).toBe(
      String.raw`Fish & chips <b>"quoted"</b>, a; b | c \ d`,
    );
  });
});

describe('the CSV file', () => {
  const read = (csv: string) => Papa.parse(csv, { header: true, skipEmptyLines: true });

  it('gives back every row', () => {
    const { data, errors, meta } = read(toCsv(termbase));
    expect(errors).toEqual([]);
    expect(meta.fields).toEqual([...csvColumns]);
    expect(data).toEqual(csvRows(termbase));
  });

  it('has a row for each concept’s preferred term in each language', () => {
    const preferred = csvRows(termbase).filter((row) => row.status === 'preferred');
    expect(preferred).toHaveLength(records.length * termLanguages.length);
  });

  it('survives quotes, commas and semicolons in a sentence', () => {
    expect(read(toCsv(awkward)).data).toEqual(csvRows(awkward));
  });

  it('holds no cell that a spreadsheet would run as a formula', () => {
    const cells = csvRows(termbase).flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
  });
});

describe('the JSON file', () => {
  it('gives back the whole termbase', () => {
    expect(readJson(toJson(termbase))).toEqual(JSON.parse(JSON.stringify(termbase, mapAsIs), reviveMaps));
    expect(conceptRecords(readJson(toJson(termbase)))).toEqual(records);
  });
});

/** Maps as pairs, so that a termbase can be compared without its undefined fields. */
function mapAsIs(_key: string, value: unknown): unknown {
  return value instanceof Map ? { pairs: [...value] } : value;
}
function reviveMaps(_key: string, value: { pairs?: [string, unknown][] } | null): unknown {
  return value?.pairs ? new Map(value.pairs) : value;
}

describe('the SKOS file', () => {
  const base = 'https://example.org/terms.skos.ttl#';
  const concepts = readSkos(toSkos(termbase, base), base);

  it('gives back labels, definitions and relations', () => {
    const everyLabel = everyLabelOf(records);
    const expected = records.map((record) => ({
      id: record.id,
      related: record.related,
      broader: record.broader,
      languages: Object.fromEntries(
        record.languages.map(({ language, definition, example, terms }) => {
          const { preferred, alternative, hidden } = labels(record, language, everyLabel);
          const note = terms[0]?.note;
          return [
            language,
            {
              prefLabel: [preferred],
              ...(alternative.length > 0 ? { altLabel: [...alternative].sort() } : {}),
              ...(hidden.length > 0 ? { hiddenLabel: [...hidden].sort() } : {}),
              definition: [definition],
              example: [example],
              ...(note === undefined ? {} : { scopeNote: [note] }),
            },
          ];
        }),
      ),
    }));
    expect(concepts).toEqual(expected);
  });

  it('gives a concept one preferred label per language, and no label twice (S13, S14)', () => {
    for (const concept of concepts) {
      for (const language of termLanguages) {
        const { prefLabel = [], altLabel = [], hiddenLabel = [] } = concept.languages[language] ?? {};
        expect(prefLabel).toHaveLength(1);
        const all = [...prefLabel, ...altLabel, ...hiddenLabel];
        expect(new Set(all).size, `${concept.id} ${language}`).toBe(all.length);
      }
    }
  });

  it('never relates a concept to its broader concept (S27)', () => {
    for (const { id, related } of concepts) {
      for (let above = concepts.find((one) => one.id === id)?.broader ?? []; above.length > 0;) {
        expect(
          above.filter((other) => related.includes(other)),
          id,
        ).toEqual([]);
        above = above.flatMap((other) => concepts.find((one) => one.id === other)?.broader ?? []);
      }
    }
  });

  it('does not lead a search for the customer word to the client', () => {
    const client = concepts.find(({ id }) => id === 'client');
    const found = Object.values(client?.languages ?? {}).flatMap((record) => record['hiddenLabel'] ?? []);
    for (const word of ['customer', 'Kunde', 'comprador', 'kupujący', 'покупатель'])
      expect(found).not.toContain(word);
  });
});

describe('the glossary for search engines', () => {
  it.each(termLanguages)('lists every concept in %s with its definition', (language) => {
    const terms = definedTerms(termbase, language);
    expect(terms.map(({ concept }) => concept)).toEqual([...termbase.concepts.keys()]);
    const client = terms.find(({ concept }) => concept === 'client');
    const entry = conceptOf(termbase, 'client').entries[language];
    expect(client).toMatchObject({ name: entry.preferred.term, definition: entry.definition });
  });
});
