import Papa from 'papaparse';
import { bytesOf, decode } from './file-layout.ts';
import { ReadAhead } from './read-ahead.ts';
import { FileError } from './source.ts';
import type { Layout } from './file-layout.ts';
import type { Source } from './source.ts';

/** A stretch of the file that begins and ends with a row, found again by its bytes. */
export interface Block {
  /** byte it begins at, and the byte after it */
  readonly from: number;
  readonly to: number;
  /** line of its first row */
  readonly line: number;
  /** one row whose quotes never close, kept as it stands */
  readonly broken: boolean;
}

/** A row with the line it begins at; `bad` when its quotes make no sense. */
export interface BlockRow {
  readonly cells: readonly string[];
  readonly line: number;
  readonly bad: boolean;
}

interface Parsed {
  readonly data: string[][];
  readonly errors: readonly { readonly code: string; readonly row?: number }[];
  readonly meta: { readonly cursor: number };
}

/** How many bytes are read at a time. */
export const blockBytes = 512 * 1024;
/** A row may be as long as so many blocks. */
const longestBlocks = 4;

const newlineCode = { '\n': 10, '\r': 13 } as const;

const isBlank = (cells: readonly string[]): boolean => cells.length === 1 && (cells[0] ?? '').trim() === '';

/** A cell without the carriage return of a CRLF. */
const dropReturn = (cells: string[]): void => {
  const last = cells.length - 1;
  const cell = cells[last] ?? '';
  if (cell.charCodeAt(cell.length - 1) === 13) cells[last] = cell.slice(0, -1);
};

const countOf = (text: string, mark: string): number => {
  let count = 0;
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + 1)) count += 1;
  return count;
};

/** Takes rows; `cells` is only valid during the call unless copied by whoever keeps it. */
export type TakeRow = (cells: readonly string[], line: number, bad: boolean) => void;

/** Reads text in rows with Papa Parse, knowing how many lines each row has. */
export class RowReader {
  private readonly layout: Layout;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /** @param open whether the last row may go on after the text; it is then left to be read again */
  parse(text: string, open: boolean): Parsed {
    const { separator: delimiter, newline } = this.layout;
    // A parser keeps its place between calls, so each stretch has its own.
    const parser = new Papa.Parser({ delimiter, newline });
    return parser.parse(text, 0, open) as Parsed;
  }

  /** Hands rows on, blank lines left out. @returns lines that the rows take up */
  hand(parsed: Parsed, from: number, quoted: boolean, take: TakeRow): number {
    const { newline } = this.layout;
    const bad = new Set(parsed.errors.flatMap(({ row }) => row ?? []));
    let line = from;
    for (let at = 0; at < parsed.data.length; at += 1) {
      const cells = parsed.data[at] ?? [];
      if (newline === '\n') dropReturn(cells);
      if (!isBlank(cells)) take(cells, line, bad.size > 0 && bad.has(at));
      line += 1;
      if (quoted) for (const cell of cells) if (cell.includes(newline)) line += countOf(cell, newline);
    }
    return line - from;
  }
}

/** Byte after the line break that comes before the last `count` line breaks; 0 when there is none. */
function afterBreak(bytes: Uint8Array, code: number, count: number): number {
  let left = count;
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    if (bytes[at] !== code) continue;
    if (left === 0) return at + 1;
    left -= 1;
  }
  return 0;
}

/**
 * Reads a file from beginning to end, block by block. Every block is decoded and parsed on its own: it begins where the last
 * whole row of the one before ended, which the number of line breaks after it tells in every encoding read here.
 * @param take every row, the header too; broken rows with their text as the only cell
 * @param after called after every block; `false` stops
 * @param size bytes read at a time
 * @throws FileError
 */
export async function readBlocks(
  source: Source,
  layout: Layout,
  take: TakeRow,
  after: (block: Block, text: string) => boolean,
  size = blockBytes,
): Promise<void> {
  const rows = new RowReader(layout);
  const ahead = new ReadAhead(source, layout.skip);
  const code = newlineCode[layout.newline];
  const longest = longestBlocks * size;
  let from = layout.skip;
  let line = 1;
  let length = size;
  while (from < source.size) {
    const bytes = await ahead.bytes(from, Math.min(source.size, from + length));
    if (bytes.length === 0) throw new FileError('unreadable');
    const last = from + bytes.length >= source.size;
    const text = decode(bytes, layout.encoding);
    const quoted = text.includes('"');
    const parsed = rows.parse(text, true);
    const { cursor } = parsed.meta;
    if (cursor > 0) {
      const rest = text.slice(cursor);
      const cut = rest === '' ? bytes.length : afterBreak(bytes, code, countOf(rest, layout.newline));
      const block = { from, to: from + cut, line, broken: false };
      line += rows.hand(parsed, line, quoted, take);
      from += cut;
      length = size;
      if (!after(block, cursor === text.length ? text : text.slice(0, cursor))) return;
      continue;
    }
    // no whole row: the end of the file, a row longer than what was read, or quotes that never close
    if (last) {
      const end = rows.parse(text, false);
      if (!end.errors.some((error) => error.code === 'MissingQuotes')) {
        rows.hand(end, line, quoted, take);
        after({ from, to: from + bytes.length, line, broken: false }, text);
        return;
      }
    } else if (length < longest) {
      length *= 2;
      continue;
    }
    const at = text.indexOf(layout.newline);
    if (at < 0 && !last) throw new FileError('long-line');
    const cut = at < 0 ? bytes.length : afterBreak(bytes, code, countOf(text, layout.newline) - 1);
    take([at < 0 ? text : text.slice(0, at).replace(/\r$/, '')], line, true);
    const block = { from, to: from + cut, line, broken: true };
    from += cut;
    line += 1;
    if (!after(block, '')) return;
  }
}

/** The rows of one block, read again. @throws FileError `unreadable` when the file has changed */
export async function readAgain(source: Source, layout: Layout, block: Block): Promise<readonly BlockRow[]> {
  const text = decode(await bytesOf(source, block.from, block.to), layout.encoding);
  if (block.broken) return [{ cells: [text.replace(/\r?[\n\r]$/, '')], line: block.line, bad: true }];
  const found: BlockRow[] = [];
  const rows = new RowReader(layout);
  const whole = rows.parse(text, false);
  rows.hand(whole, block.line, text.includes('"'), (cells, line, bad) => found.push({ cells, line, bad }));
  return found;
}
