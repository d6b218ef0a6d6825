import { readAgain } from './blocks.ts';
import type { Block, BlockRow } from './blocks.ts';
import type { Layout } from './file-layout.ts';
import type { Source } from './source.ts';

/** A row of the list on the page. */
export interface ShownRow {
  /** place in the list, from 0 */
  readonly number: number;
  readonly cells: readonly string[];
  /** class of its account */
  readonly code: number;
}

/** How many blocks are kept parsed. */
const kept = 6;

/** Finds records of a file again by the bytes of their block. Only a few blocks are in memory at a time. */
export class RowLookup {
  private readonly source: Source;
  private readonly layout: Layout;
  private readonly blocks: readonly Block[];
  private readonly firstRecords: readonly number[];
  private readonly parsed = new Map<number, Promise<readonly BlockRow[]>>();

  constructor(source: Source, layout: Layout, blocks: readonly Block[], firstRecords: readonly number[]) {
    this.source = source;
    this.layout = layout;
    this.blocks = blocks;
    this.firstRecords = firstRecords;
  }

  /** Cells of records, in the order asked for. @throws FileError `unreadable` when the file has changed */
  async cells(records: readonly number[]): Promise<readonly (readonly string[])[]> {
    const found: (readonly string[])[] = [];
    // One block after the other: together they would all be in memory at once.
    for (const record of records) {
      const block = this.blockOf(record);
      const rows = await this.rowsOf(block);
      found.push(rows[record - (this.firstRecords[block] ?? 0)]?.cells ?? []);
    }
    return found;
  }

  private blockOf(record: number): number {
    let low = 0;
    let high = this.firstRecords.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.firstRecords[middle] ?? 0) <= record) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  private rowsOf(number: number): Promise<readonly BlockRow[]> {
    const known = this.parsed.get(number);
    if (known) {
      // the latest used last
      this.parsed.delete(number);
      this.parsed.set(number, known);
      return known;
    }
    const block = this.blocks[number];
    const rows = block ? recordsOf(this.source, this.layout, block) : Promise.resolve([]);
    this.parsed.set(number, rows);
    const [oldest] = this.parsed.keys();
    if (this.parsed.size > kept && oldest !== undefined) this.parsed.delete(oldest);
    return rows;
  }
}

/** The records of a block: its rows without the header of the file. */
export async function recordsOf(source: Source, layout: Layout, block: Block): Promise<readonly BlockRow[]> {
  const rows = await readAgain(source, layout, block);
  return block.from === layout.skip ? rows.slice(1) : rows;
}
