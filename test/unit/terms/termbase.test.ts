import { describe, expect, it } from 'vitest';
import {
  conceptOf,
  domainWords,
  formsInTerm,
  loadTermbase,
  parseConcept,
  TermbaseError,
} from '../../../src/terms/termbase.ts';
import { clientFile, customerFile, sampleFiles } from './sample-termbase.ts';

/** Message of the error a termbase with one changed file raises. */
function complaint(path: string, change: (text: string) => string): string {
  const before = sampleFiles[path] ?? '';
  const after = change(before);
  expect(after, 'the test changes the file').not.toBe(before);
  try {
    loadTermbase({ ...sampleFiles, [path]: after });
  } catch (error) {
    if (error instanceof TermbaseError) return error.message;
    throw error;
  }
  return 'no complaint';
}

const client = 'content/terms/client.yaml';
const customer = 'content/terms/customer.yaml';

describe('a termbase that is right', () => {
  const termbase = loadTermbase(sampleFiles);

  it('gives every form of a concept', () => {
    expect(conceptOf(termbase, 'client').entries.pl.preferred.forms).toEqual([
      'klient',
      'klienta',
      'klienci',
    ]);
  });

  it('writes the choices of a fixed compound out', () => {
    const forms = termbase.compounds.filter(({ language }) => language === 'en').map(({ form }) => form);
    expect(forms).toEqual(['client retention', 'customer retention']);
  });

  it('counts a domain word on pages that declare the domain only', () => {
    expect(formsInTerm(termbase, 'client', 'de', ['law'])).toContain('Mandanten');
    expect(formsInTerm(termbase, 'client', 'de', [])).not.toContain('Mandanten');
    expect(domainWords(termbase, 'customer', 'de', ['law'])).toEqual([]);
  });

  it('gives a domain word that is the preferred term itself that term’s forms', () => {
    const [word] = domainWords(termbase, 'client', 'en', ['law']);
    expect(word).toMatchObject({ term: 'client', preferred: true, forms: ['client', 'clients'] });
  });

  it('names the concepts there are when asked for another', () => {
    expect(() => conceptOf(termbase, 'patron')).toThrow(/no concept "patron".*client, customer/);
  });
});

describe('a mistake in a file is named by file, line and field', () => {
  it('a missing definition', () => {
    const message = complaint(client, (text) => text.replace('  definition: What client means.\n', ''));
    expect(message).toBe('content/terms/client.yaml:4: en.definition: is missing');
  });

  it('an empty model sentence', () => {
    const message = complaint(client, (text) =>
      text.replace('example: A sentence with client.', 'example: ""'),
    );
    expect(message).toMatch(/^content\/terms\/client\.yaml:6: en\.example: must not be empty/);
  });

  it('a missing language', () => {
    const message = complaint(client, (text) => text.slice(0, text.indexOf('ru:')));
    expect(message).toMatch(/^content\/terms\/client\.yaml:\d+: ru: is missing/);
  });

  it('a field that does not exist', () => {
    const message = complaint(client, (text) => text.replace('gender: masculine', 'genus: masculine'));
    expect(message).toContain(
      'content/terms/client.yaml:9: en.preferred.genus: is not a field of the schema',
    );
  });

  it('a value that is not allowed', () => {
    const message = complaint(client, (text) => text.replace('gender: masculine', 'gender: male'));
    expect(message).toMatch(/client\.yaml:9: en\.preferred\.gender: /);
  });

  it('text that is not YAML', () => {
    expect(() => parseConcept('concept: [client\n', 'a.yaml')).toThrow(/^a\.yaml:\d: not valid YAML: /);
  });

  it('a related concept that does not exist', () => {
    const message = complaint(client, (text) => text.replace('related: [customer]', 'related: [customre]'));
    expect(message).toBe('content/terms/client.yaml:3: related.0: there is no concept "customre"');
  });

  it('a form listed twice', () => {
    const message = complaint(client, (text) =>
      text.replace('klient; klienta; klienci', 'klient; klienta; klient'),
    );
    expect(message).toMatch(/client\.yaml:\d+: pl\.preferred\.forms: "klient" is listed twice/);
  });

  it('a term that is missing from its own forms', () => {
    const message = complaint(client, (text) => text.replace('client; clients', 'clients'));
    expect(message).toMatch(/en\.preferred\.forms: "client" is not among its own forms/);
  });

  it('a noun without gender', () => {
    const message = complaint(client, (text) =>
      text.replace('term: Klient\n    gender: masculine\n', 'term: Klient\n'),
    );
    expect(message).toMatch(/de\.preferred: needs "gender"/);
  });

  it('a file whose name is not the concept’s id', () => {
    const message = complaint(client, (text) => text.replace('concept: client', 'concept: clients'));
    expect(message).toContain('client.yaml:1: concept: must be "client", like the file');
  });

  it('a preferred term that is also called wrong', () => {
    const message = complaint(client, (text) =>
      text.replace('de:\n', '  avoided:\n    - { term: clients, reason: Wrong. }\nde:\n'),
    );
    expect(message).toMatch(/en\.avoided\.0\.term: "clients" is a form of "client"/);
  });

  it('a Polish compound given as a stem', () => {
    const message = complaint('content/terms/compounds.yaml', (text) => `${text}  pl: retencja klient-\n`);
    expect(message).toBe(
      'content/terms/compounds.yaml:4: 0.pl: "retencja klient-" is a stem; list full forms',
    );
  });

  it('a domain word without forms that is not the preferred term', () => {
    const message = complaint('content/terms/domains.yaml', (text) =>
      text.replace('- term: client', '- term: patron'),
    );
    expect(message).toMatch(/^content\/terms\/domains\.yaml:6: domains\.0\.en\.0: needs "forms"/);
  });

  it('a variant in a domain nobody has described', () => {
    const message = complaint(client, (text) =>
      text.replace('de:\n', '  admitted:\n    - { term: patron, domain: pub, forms: patron }\nde:\n'),
    );
    expect(message).toMatch(/en\.admitted\.0\.domain: "pub" is not in domains\.yaml/);
  });

  it('every mistake at once, not only the first', () => {
    const files = {
      ...sampleFiles,
      [client]: clientFile.replace('definition: What client means.', 'definition: ""'),
      [customer]: customerFile.replace('side: customer', 'side: left'),
    };
    expect(() => loadTermbase(files)).toThrow(/client\.yaml[\s\S]*customer\.yaml/);
  });
});

describe('the two words never share a form (T0)', () => {
  it('refuses one form in both lists', () => {
    const message = complaint(customer, (text) => text.replace('kupujący; kupującego', 'kupujący; klienci'));
    expect(message).toContain('pl.preferred.forms: T0: "klienci" is a form of "client" too');
  });

  it('refuses one form that differs in capitals only', () => {
    const message = complaint(customer, (text) => text.replace('Kunde; Kunden', 'Kunde; klienten'));
    expect(message).toContain('T0: "klienten" is a form of "client" too');
  });

  it('refuses a shared stem behind an adjective', () => {
    const message = complaint(customer, (text) =>
      text
        .replace('term: comprador', 'term: cliente ocasional')
        .replace('comprador; compradores', 'cliente ocasional; clientes ocasionales'),
    );
    expect(message).toContain('shares its stem with "cliente" of "client"');
  });

  it('refuses one preferred term for both', () => {
    const message = complaint(customer, (text) => text.replace('term: customer', 'term: client'));
    expect(message).toContain('"client" is the preferred term of "client" already');
  });
});
