import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  endedUndated,
  noContract,
  openContract,
  stillRunning,
  unknownContract,
} from '../../../src/accounts/account-table.ts';
import { rejections } from '../../../src/accounts/rejections.ts';
import { fates, on, taken } from './accounts-support.ts';

describe('rows taken in', () => {
  it.each([
    [['A', '2024-01-01', '', '10'], 'used'],
    [['A', '2024-01-01', '2024-01-01', '10'], 'used'],
    [['A', '2024-01-01', 'ongoing', '10', '', ''], 'used'],
    [['A', '2024-01-01', ''], 'too-few-cells'],
    [['A', '2024-01-01', '', '10', 'x'], 'too-many-cells'],
    [[' ', '2024-01-01', '', '10'], 'no-account'],
    [['A', '', '', '10'], 'no-start'],
    [['A', '01.02.2024', '', '10'], 'start-date'],
    [['A', '2024-01-01', '31.12.2024', '10'], 'end-date'],
    [['A', '2024-01-02', '2024-01-01', '10'], 'end-before-start'],
    [['A', '2024-01-01', '', ''], 'no-amount'],
    [['A', '2024-01-01', '', 'n/a'], 'no-amount'],
    [['A', '2024-01-01', '', 'ten'], 'amount'],
    [['A', '2024-01-01', '', '-10'], 'negative-amount'],
    [['A', '2024-01-01', '', '(10.00)'], 'negative-amount'],
  ] as const)('%j: %s', (row, fate) => {
    expect(fates(taken([row]))).toEqual([fate]);
  });

  it('are used or rejected, never lost, whatever they hold', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'A', 'B', '2024-01-01', '2023-05-06', '10', '-1', 'x', 'active', 'no', '1,5'),
      fc.string(),
    );
    fc.assert(
      fc.property(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 6 }), { maxLength: 60 }),
        fc.constantFrom('combine', 'reject'),
        (rows, repeats) => {
          const intake = taken(rows, { repeats });
          const { records, rejected, repeated, table } = intake;
          expect(records).toBe(rows.length);
          expect(records - rejected).toBe(table.count + repeated);
          const accounts = [...intake.recordAccounts.subarray(0, records)];
          expect(accounts.filter((account) => account < 0)).toHaveLength(rejected);
          expect(Math.max(-1, ...accounts)).toBeLessThan(table.count);
          expect(accounts.every((account) => account >= -rejections.length)).toBe(true);
        },
      ),
    );
  });

  it('of one account are put together: first start, last end, amounts of the same time added', () => {
    const { table, repeated } = taken([
      ['A', '2023-01-01', '2023-12-31', '50'],
      ['A', '2024-01-01', '', '10'],
      ['A', '2024-03-01', '', '5'],
      [' A ', '2022-03-01', '2022-12-31', '70'],
    ]);
    expect(table.count).toBe(1);
    expect(repeated).toBe(3);
    expect(table.get(0)).toMatchObject({ start: on('2022-03-01'), end: stillRunning, amount: 15 });
  });

  it('of one account are mistakes from the second on when the reader says so', () => {
    const rows = [
      ['A', '2023-01-01', '', '50'],
      ['A', '2024-01-01', '', '10'],
    ];
    expect(fates(taken(rows, { repeats: 'reject' }))).toEqual(['used', 'repeated']);
  });

  it('of one account with a long gap between them are counted, for the gap is not seen as leaving', () => {
    const { gaps } = taken([
      ['A', '2023-01-01', '2023-06-30', '50'],
      ['A', '2024-01-01', '', '10'],
      ['B', '2024-01-01', '', '10'],
      ['B', '2022-01-01', '2022-12-31', '10'],
      ['C', '2023-01-01', '2023-12-31', '10'],
      ['C', '2024-02-01', '2024-12-31', '10'],
      ['D', '2023-01-01', '', '10'],
      ['D', '2024-02-01', '', '10'],
    ]);
    expect(gaps).toBe(2);
  });

  it('of one account always add up when amounts are totals', () => {
    const { table } = taken(
      [
        ['A', '2023-01-01', '2023-12-31', '50'],
        ['A', '2024-01-01', '', '10'],
      ],
      { amountPeriod: 'total' },
    );
    expect(table.get(0).amount).toBe(60);
  });

  it('of one account in another currency are rejected', () => {
    const rows = [
      ['A', '2023-01-01', '', '€50'],
      ['A', '2024-01-01', '', '$10'],
      ['B', '2024-01-01', '', '$10'],
    ];
    const intake = taken(rows);
    expect(fates(intake)).toEqual(['used', 'repeated-currency', 'used']);
    expect(intake.currencies.values).toEqual(['', 'EUR', 'USD']);
  });
});

describe('status and contract', () => {
  const mapping = { account: 0, start: 1, status: 2, amount: 3, 'contract-end': 4 } as const;
  const row = (status: string, contract: string) => ['A', '2024-01-01', status, '10', contract];
  const first = (status: string, contract = '') => {
    const intake = taken([row(status, contract)], {
      columns: 5,
      mapping,
      statuses: new Map([['parked', 'ended']]),
    });
    return intake.table.count === 0 ? fates(intake)[0] : intake.table.get(0);
  };

  it.each(['active', 'Aktiv', 'activo', 'aktywny', 'Действует', ''])('%j runs', (status) => {
    expect(first(status)).toMatchObject({ end: stillRunning });
  });

  it.each(['cancelled', 'gekündigt', 'cancelado', 'zakończony', 'Расторгнут', 'Parked'])(
    '%j has ended, nobody knows when',
    (status) => {
      expect(first(status)).toMatchObject({ end: endedUndated });
    },
  );

  it.each(['Lead', 'Interessent', 'interesado', 'лид'])('%j has never paid and is left out', (status) => {
    expect(first(status)).toBe('never-paid');
  });

  it.each(['constructor', '__proto__', 'somewhere'])('%j says nothing and is rejected', (status) => {
    expect(first(status)).toBe('status-word');
  });

  it.each([
    ['', unknownContract],
    ['n/a', unknownContract],
    ['none', noContract],
    ['keiner', noContract],
    ['unbefristet', openContract],
    ['бессрочно', openContract],
    ['2025-01-01', on('2025-01-01')],
  ] as const)('a contract end %j is understood', (contract, meaning) => {
    expect(first('active', contract)).toMatchObject({ contractEnd: meaning });
  });

  it('a contract end that is neither date nor word is rejected', () => {
    expect(first('active', '31.12.2025')).toBe('contract-date');
  });
});
