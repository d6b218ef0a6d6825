/** Encodings a file may have, by the names that decoders know. */
export const encodings = ['utf-8', 'windows-1252', 'windows-1250', 'windows-1251'] as const;
export type Encoding = (typeof encodings)[number];

export type BytesFinding =
  | {
      readonly kind: 'text';
      readonly encoding: Encoding;
      /** bytes of a byte order mark */ readonly skip: number;
    }
  /** two bytes a character, as "Unicode text" of spreadsheets */
  | { readonly kind: 'utf-16' }
  /** no text: an archive, a spreadsheet file, a picture */
  | { readonly kind: 'binary' }
  | { readonly kind: 'empty' };

/** Whether bytes are UTF-8. A character cut off at the end is left out of the question. */
function isUtf8(bytes: Uint8Array): boolean {
  let end = bytes.length;
  for (let back = 1; back <= 3 && back <= bytes.length; back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte >= 0xc0) {
      end = bytes.length - back;
      break;
    }
    if (byte < 0x80) break;
  }
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end));
    return true;
  } catch {
    return false;
  }
}

/** Letters beyond ASCII that the languages of an encoding use, most of all. */
const letters: Readonly<Record<Exclude<Encoding, 'utf-8'>, RegExp>> = {
  'windows-1252': /[äöüßÄÖÜñáéíóúÑÁÉÍÓÚàèìòùâêîôûçëïœæøåãõ¿¡«»€ªº]/g,
  'windows-1250': /[ąćęłńóśźżĄĆĘŁŃÓŚŹŻäöüßÄÖÜáéíúýčďěňřšťůžÁÉÍÚČŘŠŽőű€]/g,
  'windows-1251': /[а-яА-ЯёЁіїєґІЇЄҐўЎ№«»€]/g,
};

/** How much of what is not ASCII the languages of an encoding would write, 0..1, words of mixed scripts counted against it. */
function plausibility(bytes: Uint8Array, encoding: Exclude<Encoding, 'utf-8'>): number {
  const text = new TextDecoder(encoding).decode(bytes);
  const foreign = text.match(/[^\0-\x7f]/g)?.length ?? 0;
  if (foreign === 0) return 0;
  const fitting = text.match(letters[encoding])?.length ?? 0;
  const mixed = text
    .match(/[a-z][а-яё]|[а-яё][a-z]|[а-яё][А-ЯЁ]/gi)
    ?.filter((pair) => /[a-z]/i.test(pair) || /[а-яё][А-ЯЁ]/.test(pair)).length;
  // letters of western and central Europe stand among Latin ones, in the middle of words capitals are rare
  const lost = encoding === 'windows-1251' ? (mixed ?? 0) : (text.match(/[a-zà-ž][À-Ý]/g)?.length ?? 0);
  const runs = encoding === 'windows-1251' ? 0 : (text.match(/[^\0-\x7f]{4,}/g)?.join('').length ?? 0);
  return (fitting - lost - runs) / foreign;
}

/**
 * Finds out how a file is encoded from its first bytes. UTF-8 when they can be nothing else or nothing but ASCII; otherwise the
 * code page of which most letters make sense.
 */
export function findEncoding(bytes: Uint8Array): BytesFinding {
  if (bytes.length === 0) return { kind: 'empty' };
  const [a = 0, b = 0, c = 0] = bytes;
  if (a === 0xef && b === 0xbb && c === 0xbf) {
    return bytes.length === 3 ? { kind: 'empty' } : { kind: 'text', encoding: 'utf-8', skip: 3 };
  }
  if ((a === 0xff && b === 0xfe) || (a === 0xfe && b === 0xff)) return { kind: 'utf-16' };
  let controls = 0;
  let zeros = 0;
  for (const byte of bytes) {
    if (byte === 0) zeros += 1;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 13) controls += 1;
  }
  if (zeros > 0) return zeros > bytes.length / 4 && controls === 0 ? { kind: 'utf-16' } : { kind: 'binary' };
  if (controls > bytes.length / 50) return { kind: 'binary' };
  if (bytes.every((byte) => byte === 9 || byte === 10 || byte === 13 || byte === 32))
    return { kind: 'empty' };
  if (isUtf8(bytes)) return { kind: 'text', encoding: 'utf-8', skip: 0 };
  const [best = 'windows-1252' as const] = (['windows-1252', 'windows-1250', 'windows-1251'] as const)
    .map((encoding) => ({ encoding, score: plausibility(bytes, encoding) }))
    .sort((x, y) => y.score - x.score)
    .map(({ encoding }) => encoding);
  return { kind: 'text', encoding: best, skip: 0 };
}
