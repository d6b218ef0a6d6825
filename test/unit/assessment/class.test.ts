import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answers } from '../../../src/assessment/answers.ts';
import { whatWouldChange } from '../../../src/assessment/change.ts';
import { classify, sheetColumns, sheetPoints, type ClassCode } from '../../../src/assessment/class.ts';
import { axes } from '../../../src/assessment/instrument.ts';
import { score } from '../../../src/assessment/profile.ts';
import { scoreAxis, thresholds } from '../../../src/assessment/score.ts';
import { anyAnswers, answersOf, examples, instrument } from './instrument.ts';

/** The class as its definition says it: from the bounds of both axes, without the scoring sheet. */
function classFromBounds(answers: Answers): ClassCode {
  const possible = axes.map((axis) => {
    const { low, high } = scoreAxis(instrument, axis, answers);
    if (low.status !== 'ok' || high.status !== 'ok') return undefined;
    return {
      client: high.value >= thresholds.client,
      customer: low.value <= thresholds.customer,
      surelyClient: low.value >= thresholds.client,
      surelyCustomer: high.value <= thresholds.customer,
    };
  });
  const [a, b] = possible;
  if (!a || !b) return 'undecided';
  if (a.surelyClient && b.surelyClient) return 'client';
  if (a.surelyCustomer && b.surelyCustomer) return 'customer';
  const client = a.client && b.client;
  const customer = a.customer && b.customer;
  if (client && customer) return 'undecided';
  return client ? 'mixed-or-client' : customer ? 'customer-or-mixed' : 'mixed';
}

describe('class of a business', () => {
  it.each([
    ['111111111', 'customer'],
    ['222222222', 'customer'],
    ['333333333', 'mixed'],
    ['444444444', 'client'],
    ['555555555', 'client'],
    ['uuuuuuuuu', 'undecided'],
    ['.........', 'undecided'],
    ['nnnnnnnnn', 'undecided'],
    ['555151111', 'mixed'],
    ['111515555', 'mixed'],
  ] as const)('of the answers %s is %s', (text, expected) => {
    expect(classify(instrument, answersOf(text))).toBe(expected);
  });

  it('is client or customer only if both axes are', () => {
    expect(classify(instrument, answersOf('555353333'))).toBe('mixed');
    expect(classify(instrument, answersOf('111313333'))).toBe('mixed');
  });

  it('is never plainly client while one part of the three-part test is at the customer pole', () => {
    for (const text of ['155555555', '515555555', '551555555']) {
      expect(classify(instrument, answersOf(text))).toBe('mixed-or-client');
      expect(Object.values(score(instrument, answersOf(text)).test)).toContain('fails');
    }
  });

  it('by the sums of the scoring sheet is the class that the bounds of the axes give', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        expect(classify(instrument, answers)).toBe(classFromBounds(answers));
      }),
      { numRuns: 2000 },
    );
  });

  it('can be worked out on paper: four sums of whole points an axis, and their signs', () => {
    for (const answer of ['1', '2', '3', '4', '5', 'unsure', 'na', undefined] as const) {
      for (const column of sheetColumns) expect(Number.isInteger(sheetPoints(answer)[column])).toBe(true);
    }
    expect(sheetPoints('1')).toEqual({
      surelyClient: -15,
      perhapsClient: -9,
      perhapsCustomer: 5,
      surelyCustomer: 3,
    });
    expect(sheetPoints('unsure')).toEqual({
      surelyClient: -15,
      perhapsClient: 5,
      perhapsCustomer: 5,
      surelyCustomer: -15,
    });
  });

  it('can be anything for an empty questionnaire and is settled by full answers without "not sure"', () => {
    expect(score(instrument, {}).open).toHaveLength(instrument.length);
    expect(score(instrument, answersOf('123454321')).open).toEqual([]);
  });
});

describe('example businesses', () => {
  it('are at least 24, in different sectors, on both sides and between', () => {
    expect(examples.length).toBeGreaterThanOrEqual(24);
    const counts = Map.groupBy(examples, (example) => example.class);
    for (const code of ['customer', 'customer-or-mixed', 'mixed', 'mixed-or-client', 'client'] as const) {
      expect(counts.get(code)?.length ?? 0, code).toBeGreaterThanOrEqual(2);
    }
  });

  it.each(examples.map((example) => [example.key, example] as const))(
    '%s comes out as expected',
    (_, example) => {
      expect(classify(instrument, example.answers)).toBe(example.class);
    },
  );

  it.each([
    ['consultancy', 'client'],
    ['marketing-agency', 'client'],
    ['public-relations', 'client'],
    ['law-firm', 'client'],
    ['tax-adviser', 'client'],
    ['therapist', 'client'],
    ['enterprise-software', 'client'],
    ['bakery', 'customer'],
    ['petrol-station', 'customer'],
    ['supermarket', 'customer'],
    ['clothing-shop', 'customer'],
    ['pharmacy', 'customer'],
    ['online-shop', 'customer'],
    ['loyalty-card-chain', 'customer'],
    ['restaurant', 'customer'],
    ['cafe', 'customer'],
    ['day-spa', 'customer'],
    ['wedding-planner', 'mixed'],
  ])('%s, which the literature of the topic names as a case, is %s', (key, expected) => {
    expect(examples.find((example) => example.key === key)?.class).toBe(expected);
  });
});

describe('gap between the axes', () => {
  it.each([
    ['555151111', 'structure-far-ahead'],
    ['531241233', 'structure-ahead'],
    ['333333333', 'aligned'],
    ['211313333', 'practice-ahead'],
    ['111515555', 'practice-far-ahead'],
    ['uuu5u5555', 'unclear'],
    ['.........', 'unclear'],
    ['nnn5n5555', 'unclear'],
  ] as const)('of the answers %s is called %s', (text, code) => {
    expect(score(instrument, answersOf(text)).gap.code).toBe(code);
  });

  it('has the sign of structure minus practice', () => {
    expect(score(instrument, answersOf('555151111')).gap.value).toEqual({ status: 'ok', value: 1 });
    expect(score(instrument, answersOf('111515555')).gap.value).toEqual({ status: 'ok', value: -1 });
  });
});

describe('smallest changes that would change the class', () => {
  const positions = ['1', '2', '3', '4', '5'] as const;

  it('change the class as they say, and leave "does not apply" alone', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const now = classify(instrument, answers);
        for (const set of whatWouldChange(instrument, answers)) {
          const after = { ...answers, ...Object.fromEntries(set.changes.map(({ key, to }) => [key, to])) };
          expect(classify(instrument, after)).toBe(set.class);
          expect(set.class).not.toBe(now);
          for (const { key, from } of set.changes) {
            expect(from).toBe(answers[key]);
            expect(from).not.toBe('na');
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('are smallest: where trying every change of one or two answers finds one, no larger set is offered', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const now = classify(instrument, answers);
        const keys = instrument.map(({ key }) => key).filter((key) => answers[key] !== 'na');
        const changes = (list: readonly string[], base: Answers): boolean => {
          const [key, ...rest] = list;
          if (key === undefined) return classify(instrument, base) !== now;
          return positions.some((position) => changes(rest, { ...base, [key]: position }));
        };
        const one = keys.some((key) => changes([key], answers));
        const two = keys.some((a, index) => keys.slice(index + 1).some((b) => changes([a, b], answers)));
        const size = whatWouldChange(instrument, answers)[0]?.changes.length ?? Number.POSITIVE_INFINITY;
        expect(size === 1).toBe(one);
        expect(size <= 2).toBe(two);
      }),
      { numRuns: 60 },
    );
  });

  it('move no answer further than needed', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const now = classify(instrument, answers);
        for (const { changes } of whatWouldChange(instrument, answers).slice(0, 20)) {
          for (const change of changes) {
            const from = Number(change.from);
            if (Number.isNaN(from)) continue;
            const step = Number(change.to) > from ? 1 : -1;
            const less = { ...answers, ...Object.fromEntries(changes.map(({ key, to }) => [key, to])) };
            const position = positions[Number(change.to) - step - 1];
            if (position === undefined) continue;
            expect(classify(instrument, { ...less, [change.key]: position })).toBe(now);
          }
        }
      }),
      { numRuns: 150 },
    );
  });

  it('put those first that move least', () => {
    const [first] = whatWouldChange(instrument, answersOf('444444444'));
    expect(first?.changes).toEqual([{ key: 'continuity', from: '4', to: '3' }]);
    expect(first?.class).toBe('mixed');
  });

  it('are none when no question applies', () => {
    expect(whatWouldChange(instrument, answersOf('nnnnnnnnn'))).toEqual([]);
  });
});
