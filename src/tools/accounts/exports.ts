import { labelOf, missingFacts, part, partOf, parts } from '../../accounts/classify.ts';
import type { Classes, Label, Part } from '../../accounts/classify.ts';
import { csvLine } from '../../accounts/csv-cell.ts';
import { rejections } from '../../accounts/rejections.ts';
import type { Intake } from '../../accounts/intake.ts';
import type { Rejection } from '../../accounts/rejections.ts';
import type { Block } from './blocks.ts';
import type { Layout } from './file-layout.ts';
import type { Source } from './source.ts';
import { recordsOf } from './row-lookup.ts';

/** Words of the columns that exports add, in the language of the page. */
export interface ExportWords {
  readonly label: string;
  readonly labels: Readonly<Record<Label, string>>;
  readonly parts: Readonly<Record<Part, string>>;
  readonly yes: string;
  readonly no: string;
  readonly unknown: string;
  readonly missing: string;
  readonly line: string;
  readonly reason: string;
  readonly reasons: Readonly<Record<Rejection, string>>;
}

/** A file that has been read. */
export interface ReadFile {
  readonly source: Source;
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly blocks: readonly Block[];
  readonly firstRecords: readonly number[];
  readonly intake: Intake;
}

/** Exports begin with a byte order mark, by which spreadsheets know UTF-8. */
const mark = '\ufeff';

/** Goes through all records block by block; the text of every block leaves the heap as a blob of its own. */
async function written(
  file: ReadFile,
  head: readonly string[],
  lineOf: (cells: readonly string[], line: number, account: number) => string,
): Promise<Blob> {
  const pieces: Blob[] = [new Blob([mark + csvLine(head, file.layout.separator)])];
  for (const [number, block] of file.blocks.entries()) {
    let record = file.firstRecords[number] ?? 0;
    let text = '';
    for (const { cells, line } of await recordsOf(file.source, file.layout, block)) {
      text += lineOf(cells, line, file.intake.recordAccounts[record] ?? -1);
      record += 1;
    }
    if (text !== '') pieces.push(new Blob([text]));
  }
  return new Blob(pieces, { type: 'text/csv;charset=utf-8' });
}

/** The used rows, every original column kept, with label, parts of the test and missing facts behind. */
export function exportLabelled(file: ReadFile, { codes }: Classes, words: ExportWords): Promise<Blob> {
  const { separator } = file.layout;
  const columns = file.header.length;
  const known = new Map<number, string>([
    [part.yes, words.yes],
    [part.no, words.no],
    [part.unknown, words.unknown],
  ]);
  const head = [...file.header, words.label, ...parts.map((name) => words.parts[name]), words.missing];
  // an account's added cells depend on its class alone, of which there are few
  const added = new Map<number, readonly string[]>();
  const addedFor = (code: number): readonly string[] => {
    let cells = added.get(code);
    if (!cells) {
      cells = [
        words.labels[labelOf(code)],
        ...parts.map((name) => known.get(partOf(code, name)) ?? ''),
        missingFacts(code)
          .map((name) => words.parts[name])
          .join(', '),
      ];
      added.set(code, cells);
    }
    return cells;
  };
  return written(file, head, (cells, _, account) =>
    account < 0 ? '' : csvLine([...cells.slice(0, columns), ...addedFor(codes[account] ?? 0)], separator),
  );
}

/** The rejected rows, with line number and reason in front, cells as they stand. */
export function exportRejected(file: ReadFile, words: ExportWords): Promise<Blob> {
  const { separator } = file.layout;
  return written(file, [words.line, words.reason, ...file.header], (cells, line, account) => {
    const reason = rejections[-1 - account];
    return reason === undefined ? '' : csvLine([String(line), words.reasons[reason], ...cells], separator);
  });
}
