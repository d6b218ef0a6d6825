import fc from 'fast-check';
import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';
import { describe, expect, it } from 'vitest';
import { endedUndated, said, stillRunning } from '../../../src/accounts/account-table.ts';
import type { AccountRow } from '../../../src/accounts/account-table.ts';
import { classify, groups } from '../../../src/accounts/classify.ts';
import { concentrationOf } from '../../../src/accounts/concentration.ts';
import { addMonths, dayOf } from '../../../src/accounts/day.ts';
import { Dictionary } from '../../../src/accounts/dictionary.ts';
import { addSeen, lifeTable, noExposure, seenPeriods } from '../../../src/accounts/life-table.ts';
import { defaultRules } from '../../../src/accounts/rules.ts';
import { summarise } from '../../../src/accounts/summary.ts';
import type { SummarySettings } from '../../../src/accounts/summary.ts';
import { on, tableOf } from './accounts-support.ts';

const asOf = on('2026-08-31');
const rules = defaultRules(asOf);
const mapping = { account: 0, start: 1, end: 2, amount: 3, scope: 4 };
const settings: SummarySettings = {
  rules,
  period: 'year',
  amountPeriod: 'month',
  currency: 0,
  margin: 1,
  discount: 0.1,
  horizon: 5,
};

const summaryOf = (rows: readonly Partial<AccountRow>[], more: Partial<SummarySettings> = {}) => {
  const table = tableOf(rows);
  return summarise(table, classify(table, rules, { mapping, plans: new Dictionary() }), {
    ...settings,
    ...more,
  });
};
/** Accounts without tailored work: all of them customers. */
const customers = (rows: readonly Partial<AccountRow>[], more: Partial<SummarySettings> = {}) =>
  summaryOf(
    rows.map((row) => ({ scope: said.no, ...row })),
    more,
  ).customer;

describe('retention', () => {
  const rows = [
    { start: on('2024-01-01') },
    { start: on('2024-01-01'), end: on('2026-01-01') },
    { start: on('2024-01-01'), end: on('2025-06-01') },
    { start: on('2026-01-01') },
    { start: on('2025-10-01'), end: on('2026-03-01') },
  ];

  it('compares those there a year ago with those of them still there, new ones left out', () => {
    const { retention } = customers(rows);
    expect(retention).toMatchObject({ start: 2, kept: 1, added: 1 });
    expect(retention.retention).toEqual({ status: 'ok', value: 0.5 });
    expect(retention.churnInterval.status === 'ok' && retention.churnInterval.value.low).toBeCloseTo(
      0.0945,
      4,
    );
  });

  it('does not exist where nobody was there before', () => {
    expect(customers([{ start: on('2026-05-01') }]).retention.retention).toMatchObject({
      status: 'undefined',
    });
  });

  it('is not given when somebody left on a day nobody knows', () => {
    const group = customers([...rows, { end: endedUndated }]);
    expect(group.undated).toBe(1);
    expect(group.retention.retention.status).toBe('undefined');
    expect(group.value.status).toBe('undefined');
    // without those leavers everything about staying would flatter the group
    expect(group.survival).toEqual([]);
    expect(group.cohorts).toEqual([]);
    expect(group.meanTenure.status).toBe('undefined');
    expect(group.medianTenure.status).toBe('undefined');
  });

  it('counts those who came and left again within the period apart', () => {
    expect(customers(rows).retention).toMatchObject({ added: 1, cameAndLeft: 1 });
  });
});

describe('survival', () => {
  const survivalOf = (rows: readonly (readonly [start: string, end?: string])[]) => {
    const table = tableOf(
      rows.map(([start, end]) => ({ start: on(start), end: end === undefined ? stillRunning : on(end) })),
    );
    const exposure = noExposure();
    rows.forEach((_, at) => {
      addSeen(exposure, seenPeriods(table, at, asOf, 12));
    });
    return lifeTable(exposure);
  };

  it('is the share that each period kept, multiplied', () => {
    const rows = survivalOf([
      ['2022-01-01', '2022-06-01'],
      ['2022-01-01', '2024-03-01'],
      ['2022-01-01'],
      ['2022-01-01'],
      ['2024-06-01'],
    ]);
    expect(rows.map(({ atRisk, lost }) => [atRisk, lost])).toEqual([
      [5, 1],
      [4, 0],
      [3, 1],
      [2, 0],
    ]);
    expect(rows.map(({ survival }) => Number(survival.toFixed(6)))).toEqual([0.8, 0.8, 0.533333, 0.533333]);
  });

  it('counts who leaves on the day a period is over as lost in it', () => {
    expect(survivalOf([['2023-01-01', '2024-01-01'], ['2023-01-01']])[0]).toMatchObject({
      lost: 1,
      atRisk: 2,
    });
  });

  it('does not count losses in a period that those who stay have not finished either', () => {
    expect(survivalOf([['2026-01-01', '2026-02-01'], ['2026-01-01']])).toEqual([]);
  });

  it('comes with 95 % intervals that are wider where fewer were seen', () => {
    const rows = survivalOf([
      ['2023-01-01', '2023-06-01'],
      ['2023-01-01'],
      ['2023-01-01'],
      ['2023-01-01'],
      ['2025-01-01'],
      ['2025-01-01'],
    ]);
    // first year: 5 of 6, the plain Wilson interval
    expect(rows[0]?.low).toBeCloseTo(0.4365, 4);
    expect(rows[0]?.high).toBeCloseTo(0.9699, 4);
    // second year: nobody lost, three seen
    expect(rows[1]?.survival).toBe(rows[0]?.survival);
    expect(rows[1]?.low).toBeCloseTo(0.4365, 4);
    const none = survivalOf([['2024-01-01'], ['2024-01-01']]);
    expect(none[0]).toMatchObject({ survival: 1, high: 1 });
    expect(none[0]?.low).toBeCloseTo(0.3424, 4);
    const all = survivalOf([
      ['2024-01-01', '2024-03-01'],
      ['2024-01-01', '2024-03-01'],
    ]);
    expect(all[0]).toMatchObject({ survival: 0, low: 0 });
    expect(all[0]?.high).toBeCloseTo(0.6576, 4);
  });

  it('has intervals that hold the truth about as often as they say', () => {
    const generator = xoroshiro128plus(5);
    let held = 0;
    for (let trial = 0; trial < 400; trial += 1) {
      const exposure = noExposure();
      for (let account = 0; account < 60; account += 1) {
        const watched = 1 + Math.floor(4 * uniformFloat64(generator));
        let years = 0;
        while (years < watched && uniformFloat64(generator) > 0.2) years += 1;
        addSeen(exposure, years < watched ? -1 - years : watched);
      }
      const third = lifeTable(exposure)[2];
      if (third && third.low <= 0.8 ** 3 && third.high >= 0.8 ** 3) held += 1;
    }
    expect(held / 400).toBeGreaterThan(0.92);
    expect(held / 400).toBeLessThan(0.99);
  });

  it('is found again without bias from lists in which everybody has the same chance to leave', () => {
    // 10,000 accounts that start evenly over five years; every third of those there leaves within the year
    const generator = xoroshiro128plus(7);
    const draw = () => uniformFloat64(generator);
    const rows = Array.from({ length: 10_000 }, (): Partial<AccountRow> => {
      const start = on('2021-08-31') + Math.floor(1826 * draw());
      let years = 0;
      while (draw() > 1 / 3) years += 1;
      const end = start + Math.floor(years * 365.25) + 1 + Math.floor(362 * draw());
      return { start, end: end > asOf ? stillRunning : end };
    });
    for (const { survival, period, atRisk } of customers(rows).survival) {
      if (atRisk > 200) expect(Math.abs(survival - (2 / 3) ** period)).toBeLessThan(0.02);
    }
  });
});

describe('value', () => {
  // the cohort of Fader and Hardie 2007, high end: 1,000 accounts, survivors in per cent after 0, 1, ... 7 years
  const left = [1000, 869, 743, 653, 593, 551, 517, 491];
  const rows = Array.from({ length: 1000 }, (_, number): Partial<AccountRow> => {
    const year = left.findIndex((count) => number >= count);
    const start = on('2019-08-01');
    return { start, end: year < 0 ? stillRunning : addMonths(start, 12 * (year - 1) + 6) };
  });

  it('comes from the model of the published cohort', () => {
    const yearly = rows.map((row) => ({ ...row, amount: 1200 }));
    const { curve, survival, value, amountPerPeriod } = customers(yearly, { amountPeriod: 'year' });
    expect(survival.slice(0, 7).map(({ survival: share }) => Math.round(1000 * share))).toEqual(
      left.slice(1),
    );
    expect(curve.status === 'ok' && curve.value).toMatchObject({ model: 'beta-geometric' });
    if (curve.status === 'ok' && curve.value.model === 'beta-geometric') {
      expect(curve.value.alpha).toBeCloseTo(0.668, 2);
      expect(curve.value.beta).toBeCloseTo(3.806, 1);
    }
    expect(amountPerPeriod).toEqual({ status: 'ok', value: 1200 });
    expect(value.status === 'ok' && value.value).toBeGreaterThan(1200);
  });

  /** 20,000 accounts at 100 a month of which 8 % leave every month; begun evenly over four years. */
  const monthly = (() => {
    const generator = xoroshiro128plus(11);
    const draw = () => uniformFloat64(generator);
    return Array.from({ length: 20_000 }, (): Partial<AccountRow> => {
      const start = addMonths(asOf, -1 - Math.floor(48 * draw()));
      let months = 1;
      while (draw() > 0.08) months += 1;
      const end = addMonths(start, months);
      return { start, end: end > asOf ? stillRunning : end };
    });
  })();
  /** sixty payments of 100, discounted at 10 % a year */
  const truth = Array.from({ length: 60 }, (_, t) => 100 * 0.92 ** t * 1.1 ** (-t / 12)).reduce(
    (a, b) => a + b,
  );

  it.each(['month', 'quarter', 'year'] as const)(
    'counts payments as they are made, month by month, when the period looked at is one %s',
    (period) => {
      const { value } = customers(monthly, { period });
      expect(value.status === 'ok' && value.value / truth).toBeGreaterThan(0.98);
      expect(value.status === 'ok' && value.value / truth).toBeLessThan(1.02);
    },
  );

  it('says so when accounts do not differ in how readily they leave', () => {
    const { curve } = customers(monthly);
    expect(curve).toMatchObject({ status: 'ok', reason: 'constant-churn', value: { model: 'geometric' } });
    expect(curve.status === 'ok' && curve.value.model === 'geometric' && curve.value.churn).toBeCloseTo(
      0.08,
      2,
    );
  });

  it('gives every step the weight of the accounts seen in it', () => {
    // 1000 young accounts of which a tenth left within the year; five old ones of which four left in their second
    const young = Array.from({ length: 1000 }, (_, number) => ({
      start: addMonths(asOf, -13),
      end: number < 100 ? addMonths(asOf, -6) : stillRunning,
    }));
    const old = Array.from({ length: 6 }, (_, number) => ({
      start: addMonths(asOf, -30),
      end: number < 5 ? addMonths(asOf, -12) : stillRunning,
    }));
    const { curve } = customers([...young, ...old], { amountPeriod: 'year' });
    expect(curve.status === 'ok' && curve.value.model === 'geometric' && curve.value.churn).toBeLessThan(
      0.11,
    );
  });

  it('takes margin and cost to serve off', () => {
    const full = customers(rows).marginPerPeriod;
    const half = customers(rows, { margin: 0.5 }).marginPerPeriod;
    const served = customers(rows.map((row) => ({ ...row, cost: 10 }))).marginPerPeriod;
    expect([full, half, served]).toEqual([1200, 600, 1080].map((value) => ({ status: 'ok', value })));
  });

  it('spreads a total over the time it was paid in', () => {
    const group = customers([{ start: addMonths(asOf, -10), amount: 1000 }], {
      amountPeriod: 'total',
      period: 'month',
    });
    expect(group.amountPerPeriod.status === 'ok' && group.amountPerPeriod.value).toBeCloseTo(100, -0.5);
  });
});

describe('concentration', () => {
  it('is the share of the largest and of the largest tenth', () => {
    const { total, largest, topTenth } = concentrationOf(
      Float64Array.from([1, 2, 3, 4, 10, 5, 5, 5, 5, 5, 5]),
    );
    expect(total).toBe(50);
    expect(largest).toEqual({ status: 'ok', value: 0.2 });
    expect(topTenth).toEqual({ status: 'ok', value: 0.3 });
  });

  it('does not exist without revenue', () => {
    expect(concentrationOf(new Float64Array(0)).largest.status).toBe('undefined');
    expect(concentrationOf(Float64Array.from([0, 0])).topTenth.status).toBe('undefined');
  });

  it('grows from the largest to the tenth to all, for any amounts', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 1e6 }), { minLength: 1 }), (amounts) => {
        const { largest, topTenth, total } = concentrationOf(Float64Array.from(amounts));
        if (total === 0 || largest.status !== 'ok' || topTenth.status !== 'ok') return;
        expect(largest.value).toBeLessThanOrEqual(topTenth.value + 1e-12);
        expect(topTenth.value).toBeLessThanOrEqual(1 + 1e-12);
        expect(topTenth.value).toBeGreaterThanOrEqual(
          Math.ceil(amounts.length / 10) / amounts.length - 1e-12,
        );
      }),
    );
  });
});

describe('the groups of any list', () => {
  const anyRow = fc.record({
    start: fc.integer({ min: on('2019-01-01'), max: asOf }),
    scope: fc.constantFrom(0, 1, 2),
    amount: fc.integer({ min: 0, max: 10_000 }),
    currency: fc.constantFrom(0, 1),
    life: fc.integer({ min: 0, max: 4000 }),
  });

  it('hold every account and its money once, whatever the period', () => {
    fc.assert(
      fc.property(
        fc.array(anyRow, { maxLength: 60 }),
        fc.constantFrom('month', 'quarter', 'year'),
        (list, period) => {
          const rows = list.map(({ life, ...row }) => ({
            ...row,
            end: row.start + life > asOf ? stillRunning : row.start + life,
          }));
          const summary = summaryOf(rows, { period });
          const sum = (of: (group: (typeof summary)['client']) => number) =>
            groups.reduce((whole, group) => whole + of(summary[group]), 0);
          expect(sum(({ accounts }) => accounts)).toBe(rows.length);
          expect(sum(({ running, ended }) => running + ended)).toBe(rows.length);
          const money = rows.filter(({ end, currency }) => end === stillRunning && currency === 0);
          expect(sum(({ revenue }) => revenue.total)).toBe(
            money.reduce((whole, { amount }) => whole + amount, 0),
          );
          expect(sum(({ otherCurrency }) => otherCurrency)).toBe(
            rows.filter(({ currency }) => currency === 1).length,
          );
          for (const group of groups) {
            const { survival, cohorts, retention } = summary[group];
            survival.reduce((before, row) => {
              expect(row.survival).toBeLessThanOrEqual(before);
              return row.survival;
            }, 1);
            for (const { there } of cohorts) expect([...there].sort((a, b) => b - a)).toEqual(there);
            expect(retention.kept).toBeLessThanOrEqual(retention.start);
          }
        },
      ),
    );
  });

  it('tell cohorts by calendar year and follow them as far as all of them were seen', () => {
    const { cohorts } = customers([
      { start: dayOf(2023, 2, 1) },
      { start: dayOf(2023, 11, 1), end: dayOf(2024, 3, 1) },
      { start: dayOf(2025, 10, 1) },
    ]);
    expect(cohorts).toEqual([
      { year: 2023, part: 1, accounts: 2, there: [2, 1, 1] },
      { year: 2025, part: 1, accounts: 1, there: [1] },
    ]);
  });
});
