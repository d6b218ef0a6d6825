import { MappedTextBuilder } from './mapped-text.ts';
import type { MappedText } from './mapped-text.ts';

/** Stands for something that was in the text and is not language: code, a mention, a figure. */
export const placeholder = '\uFFFC';

const invisible = /[\u00AD\u200B-\u200D\u2060\uFEFF]/;
const needsWork = /[\u00AD\u200B-\u200D\u2060\uFEFF\u00A0\u2000-\u200A\u202F\t\r\n‘’‚‛“”„‟«»‹›‐‑‒–―−]|\p{M}/u;

const replacements: Readonly<Record<string, string>> = {
  '\t': ' ',
  '\r': ' ',
  '\n': ' ',
  '‘': "'",
  '’': "'",
  '‛': "'",
  '‚': '"',
  '“': '"',
  '”': '"',
  '„': '"',
  '‟': '"',
  '«': '"',
  '»': '"',
  '‹': '"',
  '›': '"',
  '‐': '-',
  '‑': '-',
  '‒': '—',
  '–': '—',
  '―': '—',
  '−': '-',
};

/**
 * NFC; soft hyphens and zero-width characters gone; every space a plain space; one kind of quotation mark (`"`),
 * apostrophe (`'`), hyphen (`-`) and dash (`—`). Offsets into the source survive.
 */
export function normalise(input: MappedText): MappedText {
  const { text } = input;
  if (!needsWork.test(text)) return input;
  const builder = new MappedTextBuilder();
  const clusters = text.match(/\P{M}\p{M}*|\p{M}+/gsu) ?? [];
  let index = 0;
  for (const cluster of clusters) {
    if (!invisible.test(cluster)) builder.append(plain(cluster), input.offset(index));
    else if (cluster.length > 1)
      builder.append(plain(cluster.replaceAll(new RegExp(invisible, 'g'), '')), input.offset(index));
    index += cluster.length;
  }
  return builder.build();
}

function plain(cluster: string): string {
  if (cluster.length === 1) {
    const replaced = replacements[cluster];
    if (replaced !== undefined) return replaced;
    return cluster === '\u00A0' || cluster === '\u202F' || (cluster >= '\u2000' && cluster <= '\u200A')
      ? ' '
      : cluster;
  }
  return cluster.normalize('NFC');
}
