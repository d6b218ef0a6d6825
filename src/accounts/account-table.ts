import type { Day } from './day.ts';

/** Ends: days, or one of these. */
export const stillRunning = 0x7fffffff;
/** The account has ended, nobody wrote down when. */
export const endedUndated = -0x80000000;

/** Ends of contracts: days, or one of these. */
export const openContract = 0x7fffffff;
export const noContract = -0x80000000;
export const unknownContract = -0x7fffffff;

/** What a cell said about something one has or has not. */
export const said = { nothing: 0, no: 1, yes: 2 } as const;

/** One account as its rows say it. */
export interface AccountRow {
  start: Day;
  /** a day, `stillRunning` or `endedUndated` */
  end: number;
  /** a day, `openContract`, `noContract` or `unknownContract` */
  contractEnd: number;
  /** as the file has it: of one amount period, >= 0 */
  amount: number;
  /** cost to serve of the same period; NaN when nothing is known */
  cost: number;
  plan: number;
  segment: number;
  currency: number;
  scope: number;
  manager: number;
}

type Column = Int32Array | Float64Array | Uint16Array | Uint8Array;

/** Accounts in columns of numbers: 44 bytes each, and 4 for each record of the file. */
export class AccountTable {
  count = 0;
  start: Int32Array;
  end: Int32Array;
  contractEnd: Int32Array;
  amount: Float64Array;
  cost: Float64Array;
  plan: Uint16Array;
  segment: Uint16Array;
  currency: Uint8Array;
  /** scope in the two low bits, manager in the next two */
  saidBits: Uint8Array;
  /** record of the file the account was first seen in */
  record: Int32Array;

  /** @param expected how many accounts to make room for; more are taken as well */
  constructor(expected: number) {
    const size = Math.max(16, expected);
    this.start = new Int32Array(size);
    this.end = new Int32Array(size);
    this.contractEnd = new Int32Array(size);
    this.amount = new Float64Array(size);
    this.cost = new Float64Array(size);
    this.plan = new Uint16Array(size);
    this.segment = new Uint16Array(size);
    this.currency = new Uint8Array(size);
    this.saidBits = new Uint8Array(size);
    this.record = new Int32Array(size);
  }

  /** Adds an account. */
  add(row: AccountRow, record: number): void {
    if (this.count === this.start.length) this.enlarge();
    this.record[this.count] = record;
    this.set(this.count, row);
    this.count += 1;
  }

  set(at: number, row: AccountRow): void {
    this.start[at] = row.start;
    this.end[at] = row.end;
    this.contractEnd[at] = row.contractEnd;
    this.amount[at] = row.amount;
    this.cost[at] = row.cost;
    this.plan[at] = row.plan;
    this.segment[at] = row.segment;
    this.currency[at] = row.currency;
    this.saidBits[at] = row.scope | (row.manager << 2);
  }

  get(at: number): AccountRow {
    const bits = this.saidBits[at] ?? 0;
    return {
      start: this.start[at] ?? 0,
      end: this.end[at] ?? 0,
      contractEnd: this.contractEnd[at] ?? 0,
      amount: this.amount[at] ?? 0,
      cost: this.cost[at] ?? 0,
      plan: this.plan[at] ?? 0,
      segment: this.segment[at] ?? 0,
      currency: this.currency[at] ?? 0,
      scope: bits & 3,
      manager: bits >> 2,
    };
  }

  private enlarge(): void {
    const size = Math.ceil(this.start.length * 1.5) + 16;
    this.start = enlarged(this.start, new Int32Array(size));
    this.end = enlarged(this.end, new Int32Array(size));
    this.contractEnd = enlarged(this.contractEnd, new Int32Array(size));
    this.amount = enlarged(this.amount, new Float64Array(size));
    this.cost = enlarged(this.cost, new Float64Array(size));
    this.plan = enlarged(this.plan, new Uint16Array(size));
    this.segment = enlarged(this.segment, new Uint16Array(size));
    this.currency = enlarged(this.currency, new Uint8Array(size));
    this.saidBits = enlarged(this.saidBits, new Uint8Array(size));
    this.record = enlarged(this.record, new Int32Array(size));
  }
}

function enlarged<Kind extends Column>(from: Kind, to: Kind): Kind {
  to.set(from);
  return to;
}
