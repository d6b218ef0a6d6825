import { termLanguages, type TermLanguage } from '../../../src/terms/languages.ts';

/** A small termbase that is right, to break in one place per test. */
const words: Record<string, Record<TermLanguage, { term: string; forms: string }>> = {
  client: {
    en: { term: 'client', forms: 'client; clients' },
    de: { term: 'Klient', forms: 'Klient; Klienten' },
    es: { term: 'cliente', forms: 'cliente; clientes' },
    pl: { term: 'klient', forms: 'klient; klienta; klienci' },
    ru: { term: 'клиент', forms: 'клиент; клиента; клиенты' },
  },
  customer: {
    en: { term: 'customer', forms: 'customer; customers' },
    de: { term: 'Kunde', forms: 'Kunde; Kunden' },
    es: { term: 'comprador', forms: 'comprador; compradores' },
    pl: { term: 'kupujący', forms: 'kupujący; kupującego' },
    ru: { term: 'покупатель', forms: 'покупатель; покупателя; покупатели' },
  },
};

function conceptFile(id: string, other: string): string {
  const entries = termLanguages.map((language) => {
    const word = words[id]?.[language];
    return [
      `${language}:`,
      `  definition: What ${id} means.`,
      `  example: A sentence with ${id}.`,
      '  preferred:',
      `    term: ${word?.term ?? ''}`,
      '    gender: masculine',
      `    number: uncountable`,
      `    forms: ${word?.forms ?? ''}`,
      '',
    ].join('\n');
  });
  return `concept: ${id}\nside: ${id}\nrelated: [${other}]\n${entries.join('')}`;
}

export const clientFile = conceptFile('client', 'customer');
export const customerFile = conceptFile('customer', 'client');

export const sampleFiles: Readonly<Record<string, string>> = {
  'content/terms/client.yaml': clientFile,
  'content/terms/customer.yaml': customerFile,
  'content/terms/compounds.yaml':
    '- id: retention\n  en: (client|customer) retention\n  de: Kundenbindung-\n',
  'content/terms/domains.yaml': [
    'domains:',
    '  - domain: law',
    '    side: client',
    '    compulsory: [pl]',
    '    en:',
    '      - term: client',
    '    de:',
    '      - term: Mandant',
    '        forms: Mandant; Mandanten',
    'fields: [sales]',
    '',
  ].join('\n'),
  'content/terms/calques.yaml': '- { language: de, term: Schlüsselunterschied, instead: Unterschied }\n',
};
