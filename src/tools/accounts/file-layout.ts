import Papa from 'papaparse';
import { findEncoding } from '../../accounts/encoding.ts';
import type { Encoding } from '../../accounts/encoding.ts';
import { FileError, largestFile, separators } from './source.ts';
import type { Separator, Source } from './source.ts';

/** How the bytes of a file become rows. */
export interface Layout {
  readonly encoding: Encoding;
  /** bytes of a byte order mark in front */
  readonly skip: number;
  readonly separator: Separator;
  readonly newline: '\n' | '\r';
}

/** How much of a file is looked at to find out how it is written, in bytes. */
export const firstLook = 1_000_000;

/** Bytes of a file. @throws FileError `unreadable` when the file has gone or changed */
export async function bytesOf(source: Source, from: number, to: number): Promise<Uint8Array> {
  try {
    return new Uint8Array(await source.slice(from, to).arrayBuffer());
  } catch {
    throw new FileError('unreadable');
  }
}

/** Text of bytes, a byte order mark kept as a character so that nothing shifts. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string =>
  new TextDecoder(encoding, { ignoreBOM: true }).decode(bytes);

/** The separator with which most lines have the same number of cells, more than one. */
function findSeparator(text: string, newline: '\n' | '\r'): Separator {
  let best: Separator = ',';
  let most = 0;
  for (const separator of separators) {
    const { data } = Papa.parse<string[]>(text.slice(0, 200_000), {
      delimiter: separator,
      newline,
      preview: 60,
      skipEmptyLines: 'greedy',
    });
    const columns = data[0]?.length ?? 0;
    if (columns < 2) continue;
    const alike = data.filter((row) => row.length === columns).length;
    const score = alike * 1000 + columns;
    if (score > most) {
      most = score;
      best = separator;
    }
  }
  return best;
}

/**
 * Finds out how a file is written.
 * @param wanted what the reader has chosen instead of what was found
 * @throws FileError when it is no table of text
 */
export async function findLayout(
  source: Source,
  wanted: { readonly encoding?: Encoding | undefined; readonly separator?: Separator | undefined } = {},
): Promise<Layout & { readonly bytes: Uint8Array }> {
  if (source.size > largestFile) throw new FileError('too-big', source.size);
  const bytes = await bytesOf(source, 0, Math.min(firstLook, source.size));
  const found = findEncoding(bytes);
  if (found.kind !== 'text') throw new FileError(found.kind);
  const encoding = wanted.encoding ?? found.encoding;
  const skip = found.skip;
  const text = decode(bytes.subarray(skip), encoding);
  const newline = text.includes('\n') || !text.includes('\r') ? '\n' : '\r';
  const separator = wanted.separator ?? findSeparator(text, newline);
  return { encoding, skip, separator, newline, bytes };
}
