import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { locales } from '../../../src/site/locales.ts';
import { findTypography, fixTypography } from '../../../src/typography/lint.ts';
import type { TypographyLanguage } from '../../../src/typography/rules.ts';

const nb = '\u00A0';
/** What somebody types, and what the language prints. ⍽ stands for a no-break space. */
const mended: readonly [TypographyLanguage, string, string][] = [
  ['en', 'He said "yes" twice', 'He said “yes” twice'],
  ['en', "the client's plan", 'the client’s plan'],
  ['en', 'it stays - or goes', 'it stays⍽– or goes'],
  ['en', 'it stays — or goes', 'it stays⍽– or goes'],
  ['en', 'pages 10-15', 'pages 10–15'],
  ['en', '92 % stay', '92% stay'],
  ['en', '22 November 2026', '22⍽November 2026'],
  ['en', 'and so on...', 'and so on…'],
  ['en', '-3 a month', '−3 a month'],
  ['en', '5x the cost', '5× the cost'],
  ['de', 'Er sagt "ja".', 'Er sagt „ja“.'],
  ['de', '„ja” sagen', '„ja“ sagen'],
  ['de', 'bleibt - oder geht', 'bleibt⍽– oder geht'],
  ['de', '10-15 Tage, z. B. im März', '10–15 Tage, z.⍽B. im März'],
  ['de', '§ 13, Art. 6, Nr. 5', '§⍽13, Art.⍽6, Nr.⍽5'],
  ['de', '92% im Jahr', '92⍽% im Jahr'],
  ['de', 'und dann …', 'und dann⍽…'],
  ['es', 'dice "sí" y calla', 'dice «sí» y calla'],
  ['es', 'de 10–15 días', 'de 10-15 días'],
  ['es', '92% al año', '92⍽% al año'],
  ['es', '22 de noviembre de 2026', '22⍽de noviembre de 2026'],
  ['es', 'según el art. 3, p. ej.', 'según el art.⍽3, p.⍽ej.'],
  ['pl', 'mówi "tak"', 'mówi „tak”'],
  ['pl', '„tak“ mówi', '„tak” mówi'],
  ['pl', 'zostaje — albo nie', 'zostaje⍽– albo nie'],
  ['pl', 'w spa i u fryzjera', 'w⍽spa i⍽u⍽fryzjera'],
  ['pl', '92 % rocznie, 5 mln. zł', '92% rocznie, 5⍽mln zł'],
  ['pl', 'art. 22, 22 listopada 2026 r.', 'art.⍽22, 22⍽listopada 2026⍽r.'],
  ['ru', 'говорит "да"', 'говорит «да»'],
  ['ru', 'отток - доля', 'отток⍽— доля'],
  ['ru', 'отток — доля', 'отток⍽— доля'],
  ['ru', '10—15 дней', '10–15 дней'],
  ['ru', 'в спа и у парикмахера', 'в⍽спа и⍽у⍽парикмахера'],
  ['ru', '92% за год, № 5, т. е. ст. 454', '92⍽% за год, №⍽5, т.⍽е. ст.⍽454'],
];
/** What only a person can put right. */
const reported: readonly [TypographyLanguage, string, string][] = [
  ['en', 'costs 1,200 € a year', 'money'],
  ['en', 'he said «yes»', 'quotes'],
  ['de', 'Maria’s Kanzlei', 'apostrophe'],
  ['de', 'sie sagt «ja»', 'quotes'],
  ['es', 'Cuándo vuelve?', 'question'],
  ['es', 'dice “sí” y calla', 'quotes'],
  ['es', 'así – o no – sigue', 'dash'],
  ['es', 'pesa 14.600 bytes', 'number'],
  ['es', 'son 1.234.567 filas', 'number'],
  ['es', 'cuesta 1.200,50 euros', 'number'],
  ['es', 'no pesa más de 14.600.', 'number'],
  ['pl', 'moduł CRM’u', 'apostrophe'],
  ['ru', 'говорит „да“', 'quotes'],
];
const wellSet: readonly [TypographyLanguage, string][] = [
  ['en', `“A ‘b’ c” stays${nb}– or goes; 2026-11-25, €1,200, 10–15%, well-kept…`],
  ['de', `„A ‚b‘ c“ bleibt${nb}– oder geht; 1.200${nb}€, 2026-11-25, B2B-Kunde`],
  [
    'es',
    `«A “b” c» —así— sigue. ¿Vuelve? 10-15${nb}%, 1200${nb}€, 14${nb}600, la cifra «1.234,50»; 2.2, 0.1.2345`,
  ],
  ['pl', `„Ale «b» c” zostaje${nb}– albo nie; 10–15%, CRM-u, biało-czerwony`],
  ['ru', `«Но „б“ г» отток${nb}— доля; 10–15${nb}%, кто-то, ну и${nb}что?..`],
];
const shown = (text: string) => text.replaceAll(nb, '⍽');

describe('typography of each language', () => {
  it.each(mended)('%s: “%s” becomes “%s”', (language, typed, printed) => {
    expect(shown(fixTypography(typed, language))).toBe(printed);
  });

  it.each(reported)('%s: “%s” is reported and left to a person (%s)', (language, text, rule) => {
    expect(findTypography(text, language).map((finding) => finding.rule)).toContain(rule);
    expect(fixTypography(text, language)).toBe(text);
  });

  it.each(wellSet)('%s: a well-set line is left alone', (language, text) => {
    expect(findTypography(text, language)).toEqual([]);
  });

  it('mends any text once and for all', () => {
    const piece = fc.constantFrom(
      ...[
        '"',
        "'",
        ' ',
        '  ',
        '-',
        '–',
        '—',
        '...',
        '…',
        '%',
        '5',
        '12',
        'w',
        'в',
        'a',
        'слово',
        'word',
        '€',
      ],
      ...['.', ',', '?', '«', '»', '„', '“', '”', nb, '\n', 'z.', 'B.', 'т.', 'art.', '(', ')'],
    );
    fc.assert(
      fc.property(
        fc.array(piece, { maxLength: 14 }),
        fc.constantFrom<TypographyLanguage>(...locales),
        (pieces, language) => {
          const once = fixTypography(pieces.join(''), language);
          expect(fixTypography(once, language)).toBe(once);
        },
      ),
      { numRuns: 2000 },
    );
  });
});
