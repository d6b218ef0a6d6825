import { AccountTable, stillRunning, unknownContract } from '../../../src/accounts/account-table.ts';
import type { AccountRow } from '../../../src/accounts/account-table.ts';
import { dayOf } from '../../../src/accounts/day.ts';
import { Intake } from '../../../src/accounts/intake.ts';
import type { IntakeSettings } from '../../../src/accounts/intake.ts';

/** A day written YYYY-MM-DD. */
export function on(text: string): number {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number);
  return dayOf(year, month, day);
}

/** An account as its row says it, running and with nothing else known unless `more` says so. */
export const accountRow = (more: Partial<AccountRow> = {}): AccountRow => ({
  start: on('2023-01-01'),
  end: stillRunning,
  contractEnd: unknownContract,
  amount: 100,
  cost: NaN,
  plan: 0,
  segment: 0,
  currency: 0,
  scope: 0,
  manager: 0,
  ...more,
});

export function tableOf(rows: readonly Partial<AccountRow>[]): AccountTable {
  const table = new AccountTable(rows.length);
  rows.forEach((row, record) => {
    table.add(accountRow(row), record);
  });
  return table;
}

export const settings: IntakeSettings = {
  columns: 4,
  mapping: { account: 0, start: 1, end: 2, amount: 3 },
  dateOrder: 'ymd',
  decimalMark: '.',
  amountPeriod: 'month',
  repeats: 'combine',
  statuses: new Map(),
};

/** Takes rows in. @param more settings other than account, start, end, amount */
export function taken(rows: readonly (readonly string[])[], more: Partial<IntakeSettings> = {}): Intake {
  const intake = new Intake({ ...settings, ...more }, 2);
  rows.forEach((row, index) => {
    intake.add(row, index + 2);
  });
  return intake;
}

/** Why each row was rejected, or `used`. */
export const fates = (intake: Intake): string[] => {
  const reasons = new Map(intake.listed.map(({ record, reason }) => [record, reason]));
  return Array.from({ length: intake.records }, (_, record) => reasons.get(record) ?? 'used');
};
