import { describe, expect, it } from 'vitest';
import { findEncoding, type Encoding } from '../../../src/accounts/encoding.ts';
import { sampleRows } from '../../../src/accounts/sample.ts';
import { locales } from '../../../src/site/locales.ts';

/** Bytes of a text in a code page, by asking the decoder what every byte means. */
function encoded(text: string, encoding: Encoding): Uint8Array {
  const decoder = new TextDecoder(encoding);
  const bytes = new Map(
    Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from([...text], (character) => bytes.get(character) ?? 63);
}

const texts = {
  'windows-1252': [
    'Konto;Beginn\nMüller & Söhne;01.02.2024\nGroß GmbH, Köln;15.03.2024\n',
    'Cuenta;Inicio\nPeña y Muñoz;01/02/2024\nAlgodón San José;15/03/2024\n',
    'Compte\nCafé de la Gare\nHôtel Élysée\n',
  ],
  'windows-1250': [
    'Nabywca;Początek\nŻółw i Spółka;01.02.2024\nŚledź, Łódź;15.03.2024\n',
    'Zakład Przemysłowy Wrocław\nPiekarnia Kościuszki\n',
    'Účet\nŘezníček Plzeň\nŠkoda Děčín\n',
  ],
  'windows-1251': [
    'Платящий;Начало\nПекарня на углу;01.02.2024\nООО «Ромашка»;15.03.2024\n',
    'Счёт\nЗАВОД №5\nИП Ёлкин\n',
    'Account,Company\n1,Альфа\n2,Beta\n3,Гамма\n',
  ],
} as const;

describe('the encoding of a file', () => {
  for (const encoding of ['windows-1252', 'windows-1250', 'windows-1251'] as const) {
    it.each(texts[encoding])(`${encoding} is recognised: %j`, (text) => {
      const bytes = encoded(text, encoding);
      const found = findEncoding(bytes);
      expect(found).toMatchObject({ kind: 'text' });
      // another code page will do when it reads the very same text
      const read = found.kind === 'text' ? new TextDecoder(found.encoding).decode(bytes) : '';
      expect(read).toBe(text);
    });
  }

  it('of every sample file is recognised, in UTF-8 and in the code page of its language', () => {
    const pages = {
      en: 'windows-1252',
      de: 'windows-1252',
      es: 'windows-1252',
      pl: 'windows-1250',
      ru: 'windows-1251',
    } as const;
    for (const language of locales) {
      const text = [...sampleRows(language, 50, 1)].map((row) => row.join(';')).join('\n');
      const utf8 = new TextEncoder().encode(text);
      expect(findEncoding(utf8)).toEqual({ kind: 'text', encoding: 'utf-8', skip: 0 });
      const bytes = encoded(text, pages[language]);
      const found = findEncoding(bytes);
      expect(found.kind === 'text' && new TextDecoder(found.encoding).decode(bytes)).toBe(text);
    }
  });

  it('is UTF-8 also when the bytes end within a character', () => {
    const bytes = new TextEncoder().encode('Łódź, Żółw');
    for (let length = 1; length <= bytes.length; length += 1) {
      expect(findEncoding(bytes.subarray(0, length))).toMatchObject({ kind: 'text', encoding: 'utf-8' });
    }
  });

  it('knows a byte order mark', () => {
    expect(findEncoding(Uint8Array.of(0xef, 0xbb, 0xbf, 65))).toEqual({
      kind: 'text',
      encoding: 'utf-8',
      skip: 3,
    });
    expect(findEncoding(Uint8Array.of(0xff, 0xfe, 65, 0)).kind).toBe('utf-16');
    expect(findEncoding(Uint8Array.of(65, 0, 66, 0, 67, 0)).kind).toBe('utf-16');
  });

  it('is none for what is no text', () => {
    expect(findEncoding(new Uint8Array(0)).kind).toBe('empty');
    expect(findEncoding(Uint8Array.of(0xef, 0xbb, 0xbf)).kind).toBe('empty');
    expect(findEncoding(Uint8Array.of(32, 10, 13, 9)).kind).toBe('empty');
    expect(findEncoding(Uint8Array.of(80, 75, 3, 4, 0, 0, 8, 1)).kind).toBe('binary');
    expect(findEncoding(Uint8Array.from({ length: 200 }, (_, at) => at)).kind).toBe('binary');
  });
});
