import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MappedText, MappedTextBuilder, appendDecoded } from '../../../src/terms/check/mapped-text.ts';
import { normalise } from '../../../src/terms/check/normalise.ts';
import { UnreadableText } from '../../../src/terms/check/page.ts';
import { guessFormat, readStrings } from '../../../src/terms/check/parse/read-page.ts';
import { sentences } from '../../../src/terms/check/sentences.ts';
import { languageRules } from '../../../src/terms/check/language/languages.ts';
import { checkPage } from '../../../src/terms/check/check.ts';
import type { TermLanguage } from '../../../src/terms/languages.ts';
import { findings, page, rules, termbase } from './check-support.ts';

/** The source text at the place a finding names. */
function at(source: string, { line, column }: { line: number; column: number }): string {
  return (source.split('\n')[line - 1] ?? '').slice(column - 1);
}

describe('reading a page', () => {
  it('joins bold and italic words into one sentence', () => {
    expect(rules('en', 'A sentence about **client** vs. *client*, in a row.', 'mdx')).toContain('T1');
  });

  it('sees headings, lists, quotations, tables, captions and front matter', () => {
    const collapse = 'Kunde vs. Kunde';
    const places = [
      `## ${collapse} [#id]`,
      `- ${collapse}`,
      `> ${collapse}`,
      `| ${collapse} | x |\n| --- | --- |\n| a | b |`,
      `<Figure caption="${collapse}" />`,
      `<Note title="${collapse}">Text.</Note>`,
      `Text <Claim source="x">${collapse}</Claim>`,
      `![${collapse}](x.png)`,
      `---\ntitle: ${collapse}\n---\n\nText.`,
      `---\ndescription: "Ein Satz: ${collapse}"\n---\n\nText.`,
    ];
    for (const source of places) expect(rules('de', source, 'mdx'), source).toContain('T1');
  });

  it('does not see code, addresses, other attributes, mentions of words and quoted sources', () => {
    const hidden = [
      '`Kunde vs. Kunde`',
      '```\nKunde vs. Kunde\n```',
      '[Text](https://example.org/kunde-vs-kunde)',
      '<Figure id="Kunde vs. Kunde" />',
      'Das Paar <Mention lang="de">Kunde vs. Kunde</Mention> steht dort.',
      '<SourceQuote>\nKunde vs. Kunde\n</SourceQuote>',
      'export const x = "Kunde vs. Kunde";',
    ];
    for (const source of hidden) expect(rules('de', source, 'mdx'), source).toEqual([]);
  });

  it('names the place of the words, whatever stands around them', () => {
    const cases = [
      'Erst ein Satz. Dann **Kunde** vs. Kunde.',
      '- eins\n- zwei: Kunde vs. Kunde',
      '> Text\n> Kunde vs. Kunde, mehr',
      'A&nbsp;B &amp; C \\* Kunde vs. Kunde',
      '| a | Kunde vs. Kunde |\n| - | - |\n| b | c |',
      '<Note title="Kunde vs. Kunde">x</Note>',
      '---\ntitle: "Kunde vs. Kunde"\n---\n\nText.',
      '---\ntitle: Kunde vs. Kunde\n---\n\nText.',
      'Text\u00AD mit \u200BZeichen, Kunde vs. Kunde',
    ];
    for (const source of cases) {
      const found = findings('de', source, 'mdx').find(({ rule }) => rule === 'T1');
      expect(found && at(source, found), source).toMatch(/^(\*\*)?Kunde\*{0,2} vs\. Kunde/);
    }
  });

  it('looks through soft hyphens, zero-width characters, no-break spaces and decomposed letters', () => {
    expect(rules('de', 'Ein Kun\u00ADde oder ein Kun\u200Bde.', 'mdx')).toContain('T1');
    expect(rules('ru', 'Клиент\u00A0\u2014 это\u202Fклиент.', 'mdx')).toContain('T3');
    expect(rules('pl', 'Różnica między klientami i klientami'.normalize('NFD'), 'mdx')).toContain('T1');
  });

  it('knows that ё and е are one letter', () => {
    expect(rules('ru', 'Как сделать из клиента ещё и клиента?', 'txt')).toEqual(
      rules('ru', 'Как сделать из клиента еще и клиента?', 'txt'),
    );
  });

  it('says in one line what is wrong with broken MDX or front matter, and where', () => {
    const broken = ['# a\n\n<Note>text {', '---\ntitle: [a\n---\n\nText', '<Note>\n\ntext'];
    for (const source of broken) {
      expect(() => page('en', source, 'mdx')).toThrow(UnreadableText);
      try {
        page('en', source, 'mdx');
      } catch (error) {
        expect((error as UnreadableText).message).not.toContain('\n');
        expect((error as UnreadableText).line).toBeGreaterThan(0);
      }
    }
  });

  it('reads HTML and braces in plain Markdown as they are', () => {
    expect(rules('en', '# A title\n\nA <br> and {braces} and client vs. client.', 'md')).toContain('T1');
  });

  it('takes short lines without a stop for headings in plain text', () => {
    const text = 'Was ist ein Kunde?\n\nWer an der Kasse zahlt.\n\nWas ist ein Kunde?\n\nWer unterschreibt.';
    expect(rules('de', text, 'txt')).toContain('T6');
    expect(rules('de', text, 'md')).toContain('T6');
  });

  it('takes a short line directly above a paragraph for a heading, also in text broken at a width', () => {
    const paragraph =
      'Dieser Absatz ist so lang, dass er am Rand umbrochen wurde und in\nder nächsten Zeile weitergeht, bis er endlich zu seinem Ende kommt und\nfertig ist.';
    const text = `Kunde oder Kunde\n${paragraph}\n\nEtwas anderes\n${paragraph}`;
    const read = page('de', text, 'txt');
    expect(read.sections.map(({ heading }) => heading?.text.text)).toEqual([
      undefined,
      'Kunde oder Kunde',
      'Etwas anderes',
    ]);
    expect(read.units.filter(({ kind }) => kind === 'paragraph')).toHaveLength(2);
  });

  it('tells from the text itself what standard input is', () => {
    expect(guessFormat('A line\n\nAnother one.')).toBe('txt');
    expect(guessFormat('## A heading\n\nText')).toBe('md');
    expect(guessFormat('---\ntitle: x\n---\n\n<Term id="client">client</Term>')).toBe('mdx');
  });

  it('reads the strings of a message file with their keys and places', () => {
    const source = '{\n  "a": { "title": "Kunde vs. Kunde" },\n  "b": "{{count}} Kunden"\n}\n';
    const strings = readStrings(source, { file: 'x.json', language: 'de' }, () => true);
    expect(strings.units.map(({ key }) => key)).toEqual(['a.title', 'b']);
    const [found] = checkPage(strings, termbase).findings;
    expect(found && at(source, found)).toMatch(/^Kunde vs/);
  });
});

describe('sentences', () => {
  const split = (language: TermLanguage, text: string) =>
    sentences(text, new Set(languageRules[language].abbreviations)).map(({ start, end }) =>
      text.slice(start, end),
    );

  it('do not end at an abbreviation, an initial or before a small letter', () => {
    const whole: readonly (readonly [TermLanguage, string])[] = [
      ['en', 'Client vs. Customer is the question.'],
      ['de', 'Das kostet z. B. Geld bzw. Zeit, ca. 5 Euro nach Nr. 5 Abs. 1.'],
      ['es', 'Vea p. ej. EE. UU. y el n.º 5 del Sr. López.'],
      ['pl', 'To tzw. Klient, np. Kancelaria, m.in. Warszawa.'],
      ['ru', 'Т. е. А. Б. Иванов и т. д. Всё.'],
      ['en', 'He said “stop!” and left.'],
    ];
    for (const [language, text] of whole) expect(split(language, text), text).toEqual([text]);
  });

  it('end at a stop, a question or an exclamation before a capital, a digit or an opening mark', () => {
    expect(split('es', 'Una cosa. ¿Otra? 3 más! Y ya.')).toEqual(['Una cosa.', '¿Otra?', '3 más!', 'Y ya.']);
  });
});

describe('text without any stop', () => {
  it('is cut, so that it is checked in time', () => {
    const endless = 'während Kunde wird Kunde '.repeat(5000);
    const start = performance.now();
    expect(rules('de', endless, 'txt')).toContain('T4');
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

describe('the way back to the source', () => {
  it('finds every character again after normalisation', () => {
    fc.assert(
      fc.property(
        fc.string({
          unit: fc.constantFrom('a', 'é', 'e\u0301', '\u00AD', '\u00A0', '„', ' ', '\n', 'Ж', '😀'),
        }),
        (text) => {
          const mapped = normalise(new MappedText(text, [{ at: 0, from: 0 }]));
          for (let index = 1; index < mapped.text.length; index += 1) {
            expect(mapped.offset(index)).toBeGreaterThanOrEqual(mapped.offset(index - 1));
            expect(mapped.offset(index)).toBeLessThan(text.length);
          }
        },
      ),
    );
  });

  it('steps over references, escapes and the marks of continued lines', () => {
    const source = 'a &amp; b \\* c\n> d';
    const builder = new MappedTextBuilder();
    appendDecoded(builder, 'a & b * c\nd', source, 0, source.length);
    const mapped = builder.build();
    for (const character of ['b', 'c', 'd']) {
      expect(source[mapped.offset(mapped.text.indexOf(character))]).toBe(character);
    }
  });
});
