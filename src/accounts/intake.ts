import { AccountIndex } from './account-index.ts';
import {
  AccountTable,
  endedUndated,
  noContract,
  openContract,
  said,
  stillRunning,
  unknownContract,
} from './account-table.ts';
import type { AccountRow } from './account-table.ts';
import { currencyCode, readAmount, scanPlainAmount } from './amount-format.ts';
import type { DecimalMark } from './amount-format.ts';
import { isNothing, isOpenEnded, saysYes, standingOf } from './cell-words.ts';
import { scanDate } from './date-format.ts';
import type { DateOrder } from './date-format.ts';
import type { Day } from './day.ts';
import { Dictionary } from './dictionary.ts';
import { rejections } from './rejections.ts';
import type { Rejection } from './rejections.ts';
import { combined, hasGap } from './repeats.ts';
import type { AmountPeriod, Mapping } from './roles.ts';
import type { KnownStanding } from './standing.ts';

/** How the cells of a file are to be read. */
export interface IntakeSettings {
  /** how many columns the header has */
  readonly columns: number;
  readonly mapping: Mapping;
  readonly dateOrder: DateOrder;
  readonly decimalMark: DecimalMark;
  readonly amountPeriod: AmountPeriod;
  /** what several rows of one account mean: parts of it, or mistakes from the second on */
  readonly repeats: 'combine' | 'reject';
  /** status words that only the reader knows, lower case, and what they mean */
  readonly statuses: ReadonlyMap<string, KnownStanding>;
}

/** A record that was not used, for the list shown. */
export interface Rejected {
  readonly record: number;
  /** line of the file it begins at; the header is line 1 unless empty lines come before it */
  readonly line: number;
  readonly reason: Rejection;
}

/** How many rejected records are listed at once; all of them can be downloaded. */
export const mostListed = 100;

/** How many different cells that say yes or no are remembered. */
const mostCells = 1000;

const reasonNumber = new Map<Rejection, number>(rejections.map((reason, index) => [reason, index]));

/** Whether a text may begin or end with a space of any kind. */
const hasSpace = (text: string): boolean => {
  const first = text.charCodeAt(0);
  const last = text.charCodeAt(text.length - 1);
  return first <= 32 || first >= 128 || last <= 32 || last >= 128;
};

/** Takes the records of a file in, one by one, and keeps numbers. Every record ends up used or rejected. */
export class Intake {
  readonly table: AccountTable;
  readonly plans = new Dictionary();
  readonly segments = new Dictionary();
  readonly currencies = new Dictionary();
  /** account of every record, or −1 − number of the reason why it was rejected */
  recordAccounts: Int32Array;
  records = 0;
  /** records of accounts that had a record before */
  repeated = 0;
  /** of those, records with a long gap before or after what was known of the account; it is not seen as leaving */
  gaps = 0;
  readonly listed: Rejected[] = [];
  readonly rejectedBy = new Float64Array(rejections.length);
  /** latest start or dated end */
  latest: Day = -Infinity;
  earliest: Day = Infinity;

  private readonly index: AccountIndex;
  private currencyText: string | undefined;
  private currencyNumber = 0;
  private readonly saidByCell = new Map<string, number>();
  private readonly settings: IntakeSettings;
  private readonly row: AccountRow = {
    start: 0,
    end: stillRunning,
    contractEnd: unknownContract,
    amount: 0,
    cost: NaN,
    plan: 0,
    segment: 0,
    currency: 0,
    scope: said.nothing,
    manager: said.nothing,
  };

  /** @param expected how many records there may be, to make room for them at once */
  constructor(settings: IntakeSettings, expected = 1000) {
    this.settings = settings;
    this.table = new AccountTable(expected);
    this.index = new AccountIndex(expected);
    this.recordAccounts = new Int32Array(Math.max(16, expected));
  }

  /** Takes a record in. @param line where it begins in the file */
  add(cells: readonly string[], line: number): void {
    const reason = this.read(cells);
    if (reason === undefined) this.keep(cells[this.settings.mapping.account ?? 0] ?? '', line);
    else this.reject(reason, line);
  }

  /** Counts a record whose cells could not even be told apart. */
  reject(reason: Rejection, line: number): void {
    const number = reasonNumber.get(reason) ?? 0;
    this.rejectedBy[number] = (this.rejectedBy[number] ?? 0) + 1;
    if (this.listed.length < mostListed) this.listed.push({ record: this.records, line, reason });
    this.note(-1 - number);
  }

  /** Records that were not used. */
  get rejected(): number {
    return this.rejectedBy.reduce((sum, count) => sum + count, 0);
  }

  private note(account: number): void {
    if (this.records === this.recordAccounts.length) {
      const more = new Int32Array(Math.ceil(this.records * 1.5) + 16);
      more.set(this.recordAccounts);
      this.recordAccounts = more;
    }
    this.recordAccounts[this.records] = account;
    this.records += 1;
  }

  private keep(name: string, line: number): void {
    const { table, row } = this;
    // a name known already gives a number below the count
    const number = this.index.number(hasSpace(name) ? name.trim() : name);
    if (number < table.count) {
      if (this.settings.repeats === 'reject') {
        this.reject('repeated', line);
        return;
      }
      const before = table.get(number);
      if (before.currency !== row.currency) {
        this.reject('repeated-currency', line);
        return;
      }
      if (hasGap(before, row)) this.gaps += 1;
      table.set(number, combined(before, row, this.settings.amountPeriod));
      this.repeated += 1;
    } else table.add(row, this.records);
    if (row.start > this.latest) this.latest = row.start;
    if (row.start < this.earliest) this.earliest = row.start;
    if (row.end !== stillRunning && row.end > this.latest) this.latest = row.end;
    this.note(number);
  }

  /** Reads the cells of a record into `row`. @returns why it cannot be used, if so */
  private read(cells: readonly string[]): Rejection | undefined {
    const { mapping, columns } = this.settings;
    if (cells.length < columns) return 'too-few-cells';
    if (cells.length > columns && cells.slice(columns).some((cell) => cell.trim() !== ''))
      return 'too-many-cells';
    const name = cells[mapping.account ?? 0] ?? '';
    if (name === '' || (hasSpace(name) && name.trim() === '')) return 'no-account';
    return this.readDates(cells) ?? this.readMoney(cells) ?? this.readOthers(cells);
  }

  private readDates(cells: readonly string[]): Rejection | undefined {
    const { mapping, dateOrder, statuses } = this.settings;
    const { row } = this;
    const startCell = cells[mapping.start ?? 0] ?? '';
    row.start = scanDate(startCell, dateOrder);
    if (Number.isNaN(row.start)) return isNothing(startCell) ? 'no-start' : 'start-date';

    row.end = stillRunning;
    if (mapping.end !== undefined) {
      const cell = cells[mapping.end] ?? '';
      if (cell !== '') {
        const day = scanDate(cell, dateOrder);
        if (!Number.isNaN(day)) {
          if (day < row.start) return 'end-before-start';
          row.end = day;
        } else if (!isNothing(cell) && !isOpenEnded(cell) && standingOf(cell) !== 'running')
          return 'end-date';
      }
    }
    // a dated end says more than a status
    if (mapping.status !== undefined && row.end === stillRunning) {
      const cell = cells[mapping.status] ?? '';
      const standing = standingOf(cell);
      const meaning = standing === 'unknown' ? statuses.get(cell.trim().toLowerCase()) : standing;
      if (meaning === 'never') return 'never-paid';
      if (meaning === 'ended') row.end = endedUndated;
      else if (meaning === undefined && !isNothing(cell)) return 'status-word';
    }

    row.contractEnd = unknownContract;
    if (mapping['contract-end'] !== undefined) {
      const cell = cells[mapping['contract-end']] ?? '';
      if (cell !== '') {
        const day = scanDate(cell, dateOrder);
        if (!Number.isNaN(day)) row.contractEnd = day;
        else if (isOpenEnded(cell)) row.contractEnd = openContract;
        else {
          const word = saysYes(cell);
          if (word === 'yes') return 'contract-date';
          row.contractEnd = word === 'no' ? noContract : unknownContract;
        }
      }
    }
    return undefined;
  }

  private readMoney(cells: readonly string[]): Rejection | undefined {
    const { mapping, decimalMark } = this.settings;
    const { row } = this;
    const cell = cells[mapping.amount ?? 0] ?? '';
    let sign = '';
    let value = scanPlainAmount(cell, decimalMark);
    if (Number.isNaN(value)) {
      if (isNothing(cell)) return 'no-amount';
      const amount = readAmount(cell, decimalMark);
      if (amount === undefined) return 'amount';
      value = amount.value;
      sign = amount.currency;
      if (value < 0) return 'negative-amount';
    }
    row.amount = value;
    row.currency = this.currencyOf(
      mapping.currency === undefined ? '' : (cells[mapping.currency] ?? ''),
      sign,
    );
    row.cost = NaN;
    if (mapping.cost !== undefined) {
      const text = cells[mapping.cost] ?? '';
      const cost = scanPlainAmount(text, decimalMark);
      if (!Number.isNaN(cost)) row.cost = cost;
      else if (!isNothing(text)) {
        const amount = readAmount(text, decimalMark);
        if (amount === undefined || amount.value < 0) return 'cost';
        row.cost = amount.value;
      }
    }
    return undefined;
  }

  /** Number of the currency that its own column names, or else the sign beside the amount. */
  private currencyOf(named: string, sign: string): number {
    if (sign === '' && named === this.currencyText) return this.currencyNumber;
    const code = named === '' ? sign : currencyCode(named);
    const number = Math.min(255, this.currencies.number(code === '' ? named.trim() : code));
    if (sign === '') {
      this.currencyText = named;
      this.currencyNumber = number;
    }
    return number;
  }

  private saidBy(cell: string): number {
    const known = this.saidByCell.get(cell);
    if (known !== undefined) return known;
    const found = said[saysYes(cell)];
    if (this.saidByCell.size < mostCells)
      this.saidByCell.set(cell.length > 12 ? [...cell].join('') : cell, found);
    return found;
  }

  private readOthers(cells: readonly string[]): undefined {
    const { mapping } = this.settings;
    const { row } = this;
    row.plan = mapping.plan === undefined ? 0 : this.plans.number(cells[mapping.plan] ?? '');
    row.segment = mapping.segment === undefined ? 0 : this.segments.number(cells[mapping.segment] ?? '');
    row.scope = mapping.scope === undefined ? said.nothing : this.saidBy(cells[mapping.scope] ?? '');
    row.manager = mapping.manager === undefined ? said.nothing : this.saidBy(cells[mapping.manager] ?? '');
    return undefined;
  }
}
