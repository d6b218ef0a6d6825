import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  noContract,
  openContract,
  said,
  stillRunning,
  unknownContract,
} from '../../../src/accounts/account-table.ts';
import type { AccountRow } from '../../../src/accounts/account-table.ts';
import { classify, labelOf, missingFacts, movementOf, partOf } from '../../../src/accounts/classify.ts';
import { addMonths } from '../../../src/accounts/day.ts';
import { Dictionary } from '../../../src/accounts/dictionary.ts';
import { defaultRules } from '../../../src/accounts/rules.ts';
import type { Rules } from '../../../src/accounts/rules.ts';
import { on, tableOf } from './accounts-support.ts';

const asOf = on('2026-08-31');
const rules = defaultRules(asOf);
const mapping = { account: 0, start: 1, end: 2, amount: 3, plan: 4, 'contract-end': 5, manager: 6, scope: 7 };
const plans = new Dictionary();
plans.number('Basic');
plans.number('Custom');

const codeOf = (row: Partial<AccountRow>, own: Rules = rules, map = mapping) =>
  classify(tableOf([row]), own, { mapping: map, plans }).codes[0] ?? 0;
const label = (row: Partial<AccountRow>, own: Rules = rules) => labelOf(codeOf(row, own));

const client: Partial<AccountRow> = { scope: said.yes, contractEnd: on('2027-01-01') };

describe('the three-part test', () => {
  it('makes a client of an account whose work is tailored, agreed and goes on', () => {
    expect(label(client)).toBe('client');
    expect(label({ ...client, contractEnd: openContract })).toBe('client');
  });

  it.each([
    ['nothing tailored', { scope: said.no }],
    ['nothing agreed', { contractEnd: noContract }],
    ['an agreement that ran out long ago', { contractEnd: on('2026-01-01') }],
    [
      'an agreement that had run out long before it left',
      { start: on('2020-01-01'), contractEnd: on('2021-01-01'), end: on('2024-06-30') },
    ],
    ['one short project', { contractEnd: on('2023-02-15'), end: on('2023-02-20') }],
  ] as const)('makes a customer of one with %s', (_, row) => {
    expect(label({ ...client, ...row })).toBe('customer');
  });

  it.each([
    ['left with its agreement', on('2024-06-30'), on('2024-06-30')],
    ['left soon after its agreement', on('2024-03-31'), on('2024-06-30')],
    ['leaves later, its agreement just over', on('2026-06-30'), on('2027-06-30')],
  ])('leaves one a client that %s', (_, contractEnd, end) => {
    expect(label({ ...client, start: on('2020-01-01'), contractEnd, end })).toBe('client');
  });

  it('tests an agreement on the day of the list for those who leave later', () => {
    const row = { ...client, start: on('2020-01-01'), contractEnd: on('2026-05-30'), end: on('2026-10-31') };
    expect(label(row)).toBe('customer');
  });

  it('makes a customer of one that came back for years without anything tailored', () => {
    expect(label({ start: on('2010-01-01'), scope: said.no, contractEnd: noContract })).toBe('customer');
  });

  it.each([
    ['tailored', { scope: said.nothing }],
    ['agreed', { contractEnd: unknownContract }],
    ['continues', { start: on('2026-07-01'), contractEnd: on('2026-10-15') }],
  ] as const)('leaves one uncertain and names what is missing: %s', (part, row) => {
    const code = codeOf({ ...client, ...row });
    expect(labelOf(code)).toBe('uncertain');
    expect(missingFacts(code)).toEqual([part]);
  });

  it('does not take a manager for tailored work, unless told to', () => {
    const row = { ...client, scope: said.nothing, manager: said.yes };
    expect(label(row)).toBe('uncertain');
    expect(label(row, { ...rules, tailored: { ...rules.tailored, manager: true } })).toBe('client');
  });

  it('takes plans marked as made to measure, or as agreed, at their word', () => {
    const tailored = { ...rules.tailored, plans: ['Custom'] };
    expect(label({ ...client, scope: said.nothing, plan: 2 }, { ...rules, tailored })).toBe('client');
    expect(label({ ...client, scope: said.nothing, plan: 1 }, { ...rules, tailored })).toBe('uncertain');
    const agreed = { ...rules.agreed, plans: ['Custom'] };
    expect(label({ ...client, contractEnd: noContract, plan: 2 }, { ...rules, agreed })).toBe('client');
  });

  it('knows nothing of columns that are not mapped', () => {
    const bare = { account: 0, start: 1, end: 2, amount: 3 } as typeof mapping;
    const code = codeOf({}, rules, bare);
    expect(missingFacts(code)).toEqual(['tailored', 'agreed']);
  });

  it('takes empty cells for a no when told to', () => {
    const own = { ...rules, tailored: { ...rules.tailored, empty: 'no' as const } };
    expect(label({ ...client, scope: said.nothing }, own)).toBe('customer');
  });

  it('leaves accounts out that begin later', () => {
    expect(label({ ...client, start: asOf + 1 })).toBe('later');
  });
});

describe('any list of accounts', () => {
  const rows = fc.array(
    fc.record({
      start: fc.integer({ min: on('2018-01-01'), max: on('2026-12-31') }),
      end: fc.oneof(fc.constant(stillRunning), fc.integer({ min: on('2026-12-31'), max: on('2028-12-31') })),
      contractEnd: fc.oneof(
        fc.constantFrom(unknownContract, noContract, openContract),
        fc.integer({ min: on('2018-01-01'), max: on('2029-12-31') }),
      ),
      scope: fc.constantFrom(0, 1, 2),
      manager: fc.constantFrom(0, 1, 2),
      plan: fc.constantFrom(0, 1, 2),
    }),
    { maxLength: 40 },
  );

  it('is sorted into groups that add up, each account by its own three parts', () => {
    fc.assert(
      fc.property(rows, (list) => {
        const { codes, counts, parts, missing } = classify(tableOf(list), rules, { mapping, plans });
        expect(counts.client + counts.customer + counts.uncertain + counts.later).toBe(list.length);
        for (const { yes, no, unknown } of Object.values(parts)) {
          expect(yes + no + unknown).toBe(list.length - counts.later);
        }
        for (const code of codes) {
          const values = (['tailored', 'agreed', 'continues'] as const).map((part) => partOf(code, part));
          if (labelOf(code) === 'client') expect(values).toEqual([2, 2, 2]);
          if (labelOf(code) === 'customer') expect(values).toContain(1);
          if (labelOf(code) === 'uncertain') expect(missingFacts(code).length).toBeGreaterThan(0);
        }
        expect(missing.tailored + missing.agreed + missing.continues).toBeGreaterThanOrEqual(
          counts.uncertain,
        );
      }),
    );
  });

  it('never has more clients when a rule asks for more months', () => {
    fc.assert(
      fc.property(
        rows,
        fc.integer({ min: 0, max: 60 }),
        fc.integer({ min: 0, max: 60 }),
        (list, months, more) => {
          const clients = (own: Rules) => classify(tableOf(list), own, { mapping, plans }).counts.client;
          const with_ = (count: number): Rules => ({
            ...rules,
            agreed: { ...rules.agreed, months: count },
            continues: { months: count },
          });
          expect(clients(with_(months + more))).toBeLessThanOrEqual(clients(with_(months)));
        },
      ),
    );
  });
});

describe('movement', () => {
  const notice = addMonths(asOf, 3);
  const movement = (row: Partial<AccountRow>) => movementOf(tableOf([row]), 0, codeOf(row), asOf, notice);

  it('goes toward being a client when a customer lacks one part only', () => {
    expect(movement({ scope: said.yes, contractEnd: noContract })).toBe('toward');
    expect(movement({ scope: said.no, contractEnd: noContract })).toBe('none');
    expect(movement({ scope: said.yes, contractEnd: noContract, end: asOf })).toBe('none');
  });

  it('goes back when the agreement of a client is running out', () => {
    expect(movement({ ...client, contractEnd: on('2026-11-30') })).toBe('back');
    expect(movement({ ...client, contractEnd: on('2026-07-31') })).toBe('back');
    expect(movement({ ...client, contractEnd: on('2026-12-01') })).toBe('none');
    expect(movement({ ...client, contractEnd: openContract })).toBe('none');
  });
});
