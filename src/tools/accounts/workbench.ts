import { findDecimalMark } from '../../accounts/amount-format.ts';
import type { DecimalMarkFinding } from '../../accounts/amount-format.ts';
import { isNothing, standingOf } from '../../accounts/cell-words.ts';
import { classify, groups, movementOf } from '../../accounts/classify.ts';
import type { Classes, Group, Movement } from '../../accounts/classify.ts';
import { proposeAmountPeriod, proposeMapping } from '../../accounts/column-names.ts';
import { addMonths } from '../../accounts/day.ts';
import { findDateOrder } from '../../accounts/date-format.ts';
import type { DateOrderFinding } from '../../accounts/date-format.ts';
import type { Encoding } from '../../accounts/encoding.ts';
import { Intake } from '../../accounts/intake.ts';
import type { IntakeSettings } from '../../accounts/intake.ts';
import type { AmountPeriod, Mapping } from '../../accounts/roles.ts';
import type { Rules } from '../../accounts/rules.ts';
import { summarise } from '../../accounts/summary.ts';
import type { Summary, SummarySettings } from '../../accounts/summary.ts';
import { RowReader, readBlocks } from './blocks.ts';
import type { Block } from './blocks.ts';
import { decode, findLayout } from './file-layout.ts';
import { FileError, mostColumns } from './source.ts';
import type { Layout } from './file-layout.ts';
import type { Separator, Source } from './source.ts';
import { exportLabelled, exportRejected } from './exports.ts';
import type { ExportWords } from './exports.ts';
import { reportOf } from './report.ts';
import type { Report } from './report.ts';
import { RowLookup } from './row-lookup.ts';
import type { ShownRow } from './row-lookup.ts';

/** What the first part of a file shows. */
export interface Preview {
  readonly encoding: Encoding;
  readonly separator: Separator;
  readonly header: readonly string[];
  /** first rows, as they stand */
  readonly rows: readonly (readonly string[])[];
  /** columns by name, as far as names say what they are */
  readonly mapping: Mapping;
  readonly size: number;
}

/** How the cells of the mapped columns are written, as far as the first part of the file tells. */
export interface Findings {
  readonly dates: DateOrderFinding;
  readonly decimals: DecimalMarkFinding;
  readonly amountPeriod: AmountPeriod | null;
  /** status words that only the reader knows, with how often they come */
  readonly statuses: readonly { readonly word: string; readonly count: number }[];
  /** whether an account has more than one row */
  readonly repeats: boolean;
}

export interface Answer {
  readonly counts: Classes['counts'];
  readonly parts: Classes['parts'];
  readonly missing: Classes['missing'];
  readonly summary: Summary;
}

/** Which accounts are listed, and in which order. */
export interface ListSettings {
  readonly group: Group | Exclude<Movement, 'none'> | 'all';
  readonly order: 'file' | 'amount';
}

const previewRows = 5;
const samplesLooked = 5000;

interface Opened {
  readonly source: Source;
  readonly layout: Layout;
  readonly header: readonly string[];
  readonly sample: readonly (readonly string[])[];
}

interface Loaded {
  readonly intake: Intake;
  readonly blocks: readonly Block[];
  /** first record of every block */
  readonly firstRecords: readonly number[];
  readonly mapping: Mapping;
  readonly amountPeriod: AmountPeriod;
  readonly lookup: RowLookup;
}

/** A file being worked on: opened, read into columns of numbers, labelled, listed, exported. Runs in a worker or in Node. */
export class Workbench {
  private opened: Opened | undefined;
  private loaded: Loaded | undefined;
  private classes: Classes | undefined;
  private rules: Rules | undefined;
  private list = new Int32Array(0);
  /** counts what was begun or stopped: a reading that is not the latest gives up */
  private turn = 0;
  private readonly clock: () => number;

  /** @param clock milliseconds, for the duration of reading only */
  constructor(clock: () => number = () => 0) {
    this.clock = clock;
  }

  /** Looks at the beginning of a file. @throws FileError */
  async open(
    source: Source,
    wanted: { readonly encoding?: Encoding | undefined; readonly separator?: Separator | undefined } = {},
  ): Promise<Preview> {
    this.stop();
    this.opened = undefined;
    this.loaded = undefined;
    const { bytes, ...layout } = await findLayout(source, wanted);
    const text = decode(bytes.subarray(layout.skip), layout.encoding);
    const rows = new RowReader(layout);
    const whole = bytes.length >= source.size;
    const found: (readonly string[])[] = [];
    rows.hand(rows.parse(text, !whole), 1, false, (cells) => {
      if (found.length <= samplesLooked) found.push(cells);
    });
    const [header, ...sample] = found;
    if (header === undefined) throw new FileError(whole ? 'no-rows' : 'long-line');
    if (header.length > mostColumns) throw new FileError('too-many-columns', header.length);
    if (header.length < 2) throw new FileError('one-column');
    if (sample.length === 0) throw new FileError(whole ? 'no-rows' : 'long-line');
    this.opened = { source, layout, header, sample };
    return {
      encoding: layout.encoding,
      separator: layout.separator,
      header,
      rows: sample.slice(0, previewRows),
      mapping: proposeMapping(header),
      size: source.size,
    };
  }

  /** How the cells of mapped columns are written. */
  inspect(mapping: Mapping): Findings {
    const { header, sample } = this.needOpened();
    const cells = (column: number | undefined): string[] =>
      column === undefined ? [] : sample.map((row) => row[column] ?? '');
    const statuses = new Map<string, number>();
    for (const cell of cells(mapping.status)) {
      const word = cell.trim().toLowerCase();
      if (!isNothing(cell) && standingOf(cell) === 'unknown')
        statuses.set(word, (statuses.get(word) ?? 0) + 1);
    }
    const accounts = cells(mapping.account).map((cell) => cell.trim());
    return {
      dates: findDateOrder([
        ...cells(mapping.start),
        ...cells(mapping.end),
        ...cells(mapping['contract-end']),
      ]),
      decimals: findDecimalMark([...cells(mapping.amount), ...cells(mapping.cost)]),
      amountPeriod:
        mapping.amount === undefined ? null : (proposeAmountPeriod(header[mapping.amount] ?? '') ?? null),
      statuses: [...statuses]
        .sort((a, b) => b[1] - a[1])
        .slice(0, 30)
        .map(([word, count]) => ({ word, count })),
      repeats: new Set(accounts).size < accounts.length,
    };
  }

  /**
   * Reads the whole file.
   * @param progress told the bytes read so far, after every block; awaited, so that a worker can take messages meanwhile
   * @returns `undefined` when it was stopped
   * @throws FileError
   */
  async read(
    settings: Omit<IntakeSettings, 'columns'>,
    progress: (bytes: number) => void = () => undefined,
  ): Promise<Report | undefined> {
    const { source, layout, header, sample } = this.needOpened();
    this.stop();
    const own = this.turn;
    this.loaded = undefined;
    this.classes = undefined;
    const begun = this.clock();
    const sampleBytes = sample.slice(0, 1000).reduce((sum, row) => sum + row.join(' ').length + 2, 0);
    const perRow = Math.max(4, sampleBytes / Math.min(1000, sample.length));
    const expected = Math.ceil((source.size / perRow) * 1.02) + 16;
    const intake = new Intake({ ...settings, columns: header.length }, expected);
    const blocks: Block[] = [];
    const firstRecords: number[] = [];
    let headerSeen = false;
    let before = 0;
    let unreadable = 0;
    await readBlocks(
      source,
      layout,
      (cells, line, bad) => {
        if (!headerSeen) {
          headerSeen = true;
          return;
        }
        if (bad) intake.reject('quotes', line);
        else intake.add(cells, line);
      },
      (block, text) => {
        blocks.push(block);
        firstRecords.push(before);
        before = intake.records;
        for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) unreadable += 1;
        progress(block.to);
        return own === this.turn;
      },
    );
    if (own !== this.turn) return undefined;
    const lookup = new RowLookup(source, layout, blocks, firstRecords);
    const { mapping, amountPeriod } = settings;
    this.loaded = { intake, blocks, firstRecords, mapping, amountPeriod, lookup };
    return reportOf(intake, unreadable, this.clock() - begun);
  }

  /** Stops a reading that is under way. */
  stop(): void {
    this.turn += 1;
  }

  /** Labels and summarises what was read. */
  answer(
    rules: Rules,
    settings: Omit<SummarySettings, 'rules' | 'amountPeriod' | 'currency'> & { readonly currency: string },
  ): Answer {
    const { intake, mapping, amountPeriod } = this.needLoaded();
    const classes = classify(intake.table, rules, { mapping, plans: intake.plans });
    this.classes = classes;
    this.rules = rules;
    const currency = Math.max(0, intake.currencies.values.indexOf(settings.currency));
    const summary = summarise(intake.table, classes, { ...settings, rules, amountPeriod, currency });
    return { counts: classes.counts, parts: classes.parts, missing: classes.missing, summary };
  }

  /** Chooses the accounts to list. @returns how many they are */
  choose({ group, order }: ListSettings): number {
    const { intake } = this.needLoaded();
    const { codes } = this.needClasses();
    const wanted = this.wanted(group);
    const list = new Int32Array(intake.table.count);
    let count = 0;
    for (let at = 0; at < list.length; at += 1) {
      if (!wanted(at, codes[at] ?? 0)) continue;
      list[count] = at;
      count += 1;
    }
    this.list = list.slice(0, count);
    if (order === 'amount') {
      const { amount } = intake.table;
      this.list.sort((a, b) => (amount[b] ?? 0) - (amount[a] ?? 0) || a - b);
    }
    return count;
  }

  /** Whether an account with a class belongs to a list. */
  private wanted(group: ListSettings['group']): (at: number, code: number) => boolean {
    const { table } = this.needLoaded().intake;
    if (group === 'all') return (_, code) => code >> 6 < groups.length;
    if (group === 'toward' || group === 'back') {
      const { asOf, notice } = this.rules ?? { asOf: 0, notice: 0 };
      const last = addMonths(asOf, notice);
      return (at, code) => movementOf(table, at, code, asOf, last) === group;
    }
    const number = groups.indexOf(group);
    return (_, code) => code >> 6 === number;
  }

  /** Rows of the chosen list, read back from the file. */
  async rows(from: number, to: number): Promise<readonly ShownRow[]> {
    const { intake, lookup } = this.needLoaded();
    const { codes } = this.needClasses();
    const accounts = [...this.list.subarray(from, to)];
    const cells = await lookup.cells(accounts.map((account) => intake.table.record[account] ?? 0));
    return accounts.map((account, index) => ({
      number: from + index,
      cells: cells[index] ?? [],
      code: codes[account] ?? 0,
    }));
  }

  /** The rows that were used, with their label, as a CSV file. */
  async labelled(words: ExportWords): Promise<Blob> {
    const { intake, blocks, firstRecords } = this.needLoaded();
    return exportLabelled({ ...this.needOpened(), blocks, firstRecords, intake }, this.needClasses(), words);
  }

  /** The rows that were not used, with line number and reason, as a CSV file. */
  async rejected(words: ExportWords): Promise<Blob> {
    const { intake, blocks, firstRecords } = this.needLoaded();
    return exportRejected({ ...this.needOpened(), blocks, firstRecords, intake }, words);
  }

  private needOpened(): Opened {
    if (!this.opened) throw new Error('no file is open');
    return this.opened;
  }

  private needLoaded(): Loaded {
    if (!this.loaded) throw new Error('no file has been read');
    return this.loaded;
  }

  private needClasses(): Classes {
    if (!this.classes) throw new Error('nothing has been labelled');
    return this.classes;
  }
}
