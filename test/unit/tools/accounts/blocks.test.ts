import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAgain, readBlocks, type Block, type BlockRow } from '../../../../src/tools/accounts/blocks.ts';
import type { Layout } from '../../../../src/tools/accounts/file-layout.ts';

describe('reading in blocks', () => {
  const layout: Layout = { encoding: 'utf-8', skip: 0, separator: ',', newline: '\n' };
  const read = async (text: string, size: number) => {
    const source = new Blob([text]);
    const rows: BlockRow[] = [];
    const blocks: Block[] = [];
    await readBlocks(
      source,
      layout,
      (cells, line, bad) => rows.push({ cells: [...cells], line, bad }),
      (block) => {
        blocks.push(block);
        return true;
      },
      size,
    );
    const again = await Promise.all(blocks.map((block) => readAgain(source, layout, block)));
    return { rows, again: again.flat(), blocks, size: source.size };
  };
  const cell = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.constantFrom('"', 'a\nb', 'ż,ó', '\u{1f9ff}', '', 'x"y', '"\n"'),
  );
  const quoted = (text: string) => (/[",\n\r]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);

  it('finds the same rows at the same lines as reading all at once, however small the blocks', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 25 }),
        fc.integer({ min: 64, max: 300 }),
        fc.boolean(),
        async (table, size, closed) => {
          const rows = table.map((row) => row.map((text) => text.replaceAll('\r', '')));
          const text = rows.map((row) => row.map(quoted).join(',')).join('\n') + (closed ? '\n' : '');
          const found = await read(text, size);
          expect(found.rows.map(({ cells }) => cells)).toEqual(rows);
          expect(found.again).toEqual(found.rows);
          let line = 1;
          for (const [index, row] of rows.entries()) {
            expect(found.rows[index]?.line).toBe(line);
            line += 1 + row.join('').split('\n').length - 1;
          }
          // the blocks are the file, without gap or overlap
          expect(found.blocks[0]?.from).toBe(0);
          expect(found.blocks.at(-1)?.to).toBe(found.size);
          found.blocks.reduce((end, { from, to }) => {
            expect(from).toBe(end);
            return to;
          }, 0);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('ends on any bytes whatever, and reads back what it read', async () => {
    const piece = fc.constantFrom('"', ',', '\n', '\r\n', 'a', 'ż', '""', '\u{1f9ff}', ' ');
    await fc.assert(
      fc.asyncProperty(
        fc.array(piece, { maxLength: 200 }),
        fc.integer({ min: 16, max: 64 }),
        async (pieces, size) => {
          let found;
          try {
            found = await read(pieces.join(''), size);
          } catch (error) {
            expect(error).toMatchObject({ problem: 'long-line' });
            return;
          }
          expect(found.again).toEqual(found.rows);
        },
      ),
      { numRuns: 500 },
    );
  });
});
