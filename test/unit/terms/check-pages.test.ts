import { describe, expect, it } from 'vitest';
import { checkPage, checkPages } from '../../../src/terms/check/check.ts';
import type { TermLanguage } from '../../../src/terms/languages.ts';
import { declared, findings, page, rules, termbase } from './check-support.ts';

describe('T6: the same thing twice in the structure', () => {
  it('reports two equal headings, two equal questions and two equal cells', () => {
    expect(rules('es', '## El cliente\n\nTexto.\n\n## El cliente\n\nTexto.')).toContain('T6');
    expect(rules('en', '## What is a client?\n\nText.\n\n## What is the client?\n\nText.')).toContain('T6');
    expect(rules('pl', '| | Klient | Klient |\n| - | - | - |\n| a | b | c |')).toContain('T6');
    expect(rules('de', '| Merkmal | Der Kunde | Kunden |\n| - | - | - |\n| a | b | c |')).toContain('T6');
  });

  it('reports an address that a generator numbered', () => {
    expect(rules('de', '[zum Abschnitt](#was-ist-ein-kunde-1)')).toContain('T6');
    expect(rules('pl', '[dalej](#pozyskiwanie-klientow-2)')).toContain('T6');
    expect(rules('de', '[zum Schritt](#schritt-2)')).toEqual([]);
  });

  it('reports two cards with one label, and two entries that explain one word', () => {
    expect(rules('en', '<Card label="Client" />\n<Card label="Client" />')).toContain('T6');
    expect(rules('en', 'Customer: someone who pays once.\n\nCustomer: someone who signs.')).toContain('T6');
  });

  it('lets headings without a party repeat, and a dialogue go back and forth', () => {
    expect(rules('en', '## Price\n\nText.\n\n## Price\n\nText.')).toEqual([]);
    expect(rules('en', 'Customer: Good morning.\n\nBaker: Hello.\n\nCustomer: Two rolls, please.')).toEqual(
      [],
    );
    expect(rules('en', '| | Client | Customer |\n| - | - | - |\n| a | client | customer |')).toEqual([]);
  });
});

describe('T7: a page about both on which one is missing', () => {
  it('reports the missing side of a page that declares both', () => {
    const found = findings('es', declared('El cliente paga y el cliente vuelve.'));
    expect(found.map(({ rule }) => rule)).toContain('T7');
    expect(found.find(({ rule }) => rule === 'T7')?.message).toContain('comprador');
    expect(found.find(({ rule }) => rule === 'T7')?.line).toBe(2);
  });

  it('does not count a fixed compound as naming a side', () => {
    expect(rules('en', declared('The client talks to customer success.'))).toContain('T7');
    expect(rules('en', declared('The client talks to the customer.'))).toEqual([]);
  });

  it('reports a definition of one side without one of the other', () => {
    const body =
      '## Wer ist ein Klient? [#a]\n\nEin Klient beauftragt, ein Kunde kauft.\n\n## Anderes [#b]\n\nText.';
    expect(rules('de', declared(body))).toContain('T7');
    expect(rules('de', declared(`${body}\n\n## Wer ist ein Kunde? [#c]\n\nText.`))).toEqual([]);
  });

  it('counts a text without front matter as about the pair when a heading or three sentences collapse', () => {
    expect(rules('de', 'Kunde oder Kunde\n\nEin Absatz über den Kunden.', 'txt')).toContain('T7');
    const three = 'Ein Kunde ist ein Kunde. Alle Kunden sind Kunden. So werden aus Kunden Kunden.';
    expect(rules('de', three, 'txt')).toContain('T7');
    expect(rules('de', 'Ein Kunde ist ein Kunde. Er zahlt an der Kasse.', 'txt')).toEqual(['T3']);
  });

  it('leaves a text about something else alone', () => {
    expect(rules('es', 'Los clientes del bar llegan pronto.\n\nEl cliente pide pan.', 'txt')).toEqual([]);
  });
});

describe('T10: what a component prints', () => {
  it('reports a wrong form, an unknown concept and a comparison of one concept with itself', () => {
    expect(rules('de', '<Term id="customer">Klient</Term> und Kunde.')).toContain('T10');
    expect(rules('de', '<Term id="nonsense">Kunde</Term>')).toContain('T10');
    expect(rules('de', '<Compare a="Kunde" b="Kundin" />')).toContain('T10');
    expect(rules('de', '<Compare a="customer" b="customer" />')).toContain('T10');
  });

  it('accepts every inflected form, and a domain word where its domain is declared', () => {
    expect(rules('de', 'Mit <Term id="client">Klienten</Term> reden.')).toEqual([]);
    expect(rules('ru', 'Работа с <Term id="customer">покупателями</Term>.')).toEqual([]);
    expect(rules('de', 'Mit <Term id="client">Mandanten</Term> reden.')).toContain('T10');
    expect(
      rules('de', declared('Mit <Term id="client">Mandanten</Term> reden.', ['domains: [law]'])),
    ).toEqual([]);
    expect(rules('de', '<Compare a="Klient" b="Kunde" />')).toEqual([]);
  });
});

describe('T11: the languages name the same sides block by block', () => {
  const set = (texts: Partial<Record<TermLanguage, string>>, key = 'x') =>
    checkPages(
      [{ key, pages: Object.entries(texts).map(([language, text]) => page(language as TermLanguage, text)) }],
      termbase,
    ).findings.filter(({ rule }) => rule === 'T11');
  const heading = '## A [#a]\n\n';

  it('reports a side that one language leaves out', () => {
    const found = set({
      en: `${heading}The client stays, the customer goes.`,
      de: `${heading}Der Klient bleibt, der Kunde geht.`,
      es: `${heading}El cliente se queda, el cliente se va.`,
    });
    expect(found).toHaveLength(1);
    expect(found[0]).toMatchObject({ lang: 'es', severity: 'error', line: 3 });
    expect(found[0]?.message).toContain('customer');
  });

  it('reports a swap of the two sides', () => {
    const found = set({
      en: `${heading}The customer pays.`,
      de: `${heading}Der Klient zahlt.`,
      ru: `${heading}Платит покупатель.`,
    });
    expect(found.map(({ lang }) => lang)).toEqual(['de', 'de']);
  });

  it('compares headings and table rows as well as sections', () => {
    const table = (cell: string) => `${heading}| a | b |\n| - | - |\n| ${cell} | c |\n| d | e |`;
    expect(set({ en: table('client'), de: table('Klient'), pl: table('osoba') }).length).toBeGreaterThan(0);
    expect(
      set({ en: '## Client [#a]\n\nText.', de: '## Kunde [#a]\n\nText.', ru: '## Клиент [#a]\n\nТекст.' }),
    ).toHaveLength(2);
  });

  it('does not count masked compounds, and counts words of declared domains', () => {
    expect(set({ en: `${heading}Customer success helps.`, de: `${heading}Die Betreuung hilft.` })).toEqual(
      [],
    );
    const domain = ['domains: [law, saas]'];
    expect(
      set({
        en: declared(`${heading}The client signs.`, domain),
        de: declared(`${heading}Der Mandant unterschreibt.`, domain),
      }),
    ).toEqual([]);
  });

  it('reports a section that a language does not have', () => {
    const found = set({ en: `${heading}Text.\n\n## B [#b]\n\nText.`, de: `${heading}Text.` });
    expect(found).toMatchObject([{ lang: 'de', rule: 'T11' }]);
  });

  it('only warns about consumer and buyer, and not about buyer in the glossary', () => {
    const texts = {
      en: `${heading}A buyer pays.`,
      de: `${heading}Es wird gezahlt.`,
      es: `${heading}Se paga.`,
    };
    expect(set(texts)).toMatchObject([{ severity: 'warning' }]);
    expect(set(texts, 'glossary')).toEqual([]);
  });

  it('leaves out what is marked, with its reason counted', () => {
    const exempt = '{/* parity-exempt: only German law has this */}\n\n';
    const pages = [
      page('en', `${heading}${exempt}The client and the customer.`),
      page('de', `${heading}Nur der Klient.`),
    ];
    const result = checkPages([{ key: 'x', pages }], termbase);
    expect(result.findings).toEqual([]);
    expect(result.suppressed).toMatchObject([{ rule: 'T11', reason: 'only German law has this' }]);
    expect(set({ en: `${heading}<Note local>The client.</Note> Text.`, de: `${heading}Text.` })).toEqual([]);
  });
});

describe('T12: two words for one side', () => {
  it('warns where the domain of the second word is not declared', () => {
    expect(findings('de', 'Der Klient unterschreibt.\n\nDer Mandant zahlt.')).toMatchObject([
      { rule: 'T12', severity: 'warning' },
    ]);
    expect(
      rules('de', declared('Der Klient unterschreibt.\n\nDer Mandant zahlt.', ['domains: [law]'])),
    ).toEqual([]);
    expect(rules('de', 'Der Mandant zahlt.')).toEqual([]);
  });
});

describe('suppressions', () => {
  const check = (source: string) => checkPage(page('de', source), termbase);

  it('hold back one rule in the block that follows, with a reason that is counted', () => {
    const result = check(
      '{/* term-ignore-next T1: ein Beispiel */}\n\nKunde vs. Kunde.\n\nKunden gegen Kunden.',
    );
    expect(result.findings.filter(({ rule }) => rule === 'T1')).toHaveLength(1);
    expect(result.suppressed).toMatchObject([{ line: 1, rule: 'T1', reason: 'ein Beispiel' }]);
  });

  it('inside a paragraph cover the next sentence only', () => {
    const result = check('Text. {/* term-ignore-next T14: Zitat */} Er gab es dem Klient. Und dem Klient.');
    expect(result.findings.map(({ rule }) => rule)).toEqual(['T14']);
  });

  it('do nothing without a reason or for an unknown rule, and are reported', () => {
    expect(check('{/* term-ignore-next T1 */}\n\nKunde vs. Kunde.').findings.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['ignore', 'T1']),
    );
    expect(check('{/* term-ignore-next T99: weil */}\n\nText.').findings).toMatchObject([
      { rule: 'ignore', severity: 'error' },
    ]);
    expect(check('{/* parity-exempt */}\n\nText.').findings).toMatchObject([{ rule: 'ignore' }]);
  });

  it('are reported when they hold back nothing any more', () => {
    expect(check('{/* term-ignore-next T1: weil */}\n\nText.').findings).toMatchObject([
      { rule: 'ignore', severity: 'warning' },
    ]);
  });

  it('work as HTML comments in plain Markdown', () => {
    const source = '# Titel\n\n<!-- term-ignore-next T1: Beispiel -->\n\nKunde vs. Kunde.';
    expect(checkPage(page('de', source, 'md'), termbase).suppressed).toHaveLength(1);
  });
});

describe('text about something else', () => {
  it('may speak of programs called client', () => {
    const manual =
      'Der Client öffnet eine Verbindung zum Server auf Port 5432. Der Client sendet SQL, während der Client wartet.';
    expect(rules('de', manual, 'txt')).toEqual([]);
    const spanish =
      'El cliente abre el puerto 5432 del servidor, mientras que el cliente espera la respuesta SQL.';
    expect(rules('es', spanish, 'txt')).toEqual([]);
  });

  it('keeps everyday words for regulars to a warning', () => {
    expect(findings('pl', 'Stali klienci piekarni przychodzą o szóstej.', 'txt')).toMatchObject([
      { rule: 'T9', severity: 'warning' },
    ]);
    const own = checkPage(page('pl', 'Stali klienci piekarni przychodzą o szóstej.', 'mdx', true), termbase);
    expect(own.findings).toMatchObject([{ rule: 'T9', severity: 'error' }]);
  });

  it('may tell two kinds of one side apart', () => {
    const fine: readonly (readonly [TermLanguage, string])[] = [
      ['en', 'New customers get a discount, while existing customers pay the full price.'],
      ['de', 'Neue Kunden bekommen Rabatt, während alte Kunden den vollen Preis zahlen.'],
      ['es', 'Los clientes nuevos pagan menos, mientras que los clientes antiguos pagan todo.'],
      ['pl', 'Nowi klienci dostają rabat, podczas gdy dawni klienci płacą pełną cenę.'],
      ['ru', 'Новые клиенты получают скидку, тогда как старые клиенты платят полную цену.'],
    ];
    for (const [language, text] of fine) expect(rules(language, text, 'txt'), text).toEqual([]);
  });
});
