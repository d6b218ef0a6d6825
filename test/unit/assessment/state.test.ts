import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { labelBuyer, partAnswers, type BuyerAnswers } from '../../../src/assessment/buyer.ts';
import { parseExamples } from '../../../src/assessment/examples.ts';
import { parseInstrument, testParts } from '../../../src/assessment/instrument.ts';
import { nextSteps } from '../../../src/assessment/next-steps.ts';
import { score } from '../../../src/assessment/profile.ts';
import { readRecord, writeRecord } from '../../../src/assessment/record.ts';
import {
  cleanName,
  emptyState,
  fromEntries,
  maximumLines,
  maximumNameLength,
  toEntries,
  type AssessmentState,
} from '../../../src/assessment/state.ts';
import { anyAnswers, answersOf, instrument } from './instrument.ts';

const anyBuyer: fc.Arbitrary<BuyerAnswers> = fc
  .tuple(...testParts.map(() => fc.option(fc.constantFrom(...partAnswers), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(
      testParts.flatMap((part, index) => {
        const answer = values[index];
        return answer === undefined ? [] : [[part, answer] as const];
      }),
    ),
  );

const anyState: fc.Arbitrary<AssessmentState> = fc.record({
  lines: fc.array(fc.record({ name: fc.string({ unit: 'grapheme' }).map(cleanName), answers: anyAnswers }), {
    minLength: 1,
    maxLength: maximumLines,
  }),
  buyer: anyBuyer,
});

describe('answers in a link', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(fromEntries(instrument, new Map(toEntries(instrument, state)))).toEqual({
          state,
          problems: [],
        });
      }),
      { numRuns: 500 },
    );
  });

  it('are written under plain names in the order of the questions', () => {
    const state = {
      lines: [{ name: '', answers: answersOf('3uu..n..5') }],
      buyer: { agreed: 'yes' },
    } as const;
    expect(toEntries(instrument, state)).toEqual([
      ['continuity', '3'],
      ['tie', 'unsure'],
      ['tailoring', 'unsure'],
      ['norms', 'na'],
      ['trust', '5'],
      ['buyer-agreed', 'yes'],
    ]);
    expect(toEntries(instrument, emptyState)).toEqual([]);
  });

  it('that are not known are left out and named', () => {
    const values = new Map([
      ['continuity', '7'],
      ['tie', '4'],
      ['mood', 'good'],
      ['tie-9', '1'],
      ['lines', '12'],
      ['buyer-agreed', 'perhaps'],
      ['constructor', '3'],
    ]);
    expect(fromEntries(instrument, values)).toEqual({
      state: { lines: [{ name: '', answers: { tie: '4' } }], buyer: {} },
      problems: [
        { code: 'unknown-value', name: 'continuity', value: '7' },
        { code: 'unknown-name', name: 'mood' },
        { code: 'unknown-name', name: 'tie-9' },
        { code: 'unknown-value', name: 'lines', value: '12' },
        { code: 'unknown-value', name: 'buyer-agreed', value: 'perhaps' },
        { code: 'unknown-name', name: 'constructor' },
      ],
    });
  });

  it('may belong to up to four lines of business', () => {
    const { state } = fromEntries(
      instrument,
      new Map([
        ['name-3', 'Repairs'],
        ['tie', '1'],
        ['tie-3', '5'],
      ]),
    );
    expect(state.lines).toEqual([
      { name: '', answers: { tie: '1' } },
      { name: '', answers: {} },
      { name: 'Repairs', answers: { tie: '5' } },
    ]);
  });

  it('of any kind never raise an exception, and never let anything else into the state', () => {
    const keys = new Set(instrument.map(({ key }) => key));
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string(), fc.string())), (entries) => {
        const { state } = fromEntries(instrument, new Map(entries));
        for (const line of state.lines) {
          for (const key of Object.keys(line.answers)) expect(keys.has(key)).toBe(true);
          score(instrument, line.answers);
        }
      }),
      { numRuns: 2000 },
    );
  });
});

describe('name of a line of business', () => {
  it('is one short line of text', () => {
    expect(cleanName('  Shop\nand\u202eworkshop ')).toBe('Shop and workshop');
    expect([...cleanName('я'.repeat(100))]).toHaveLength(maximumNameLength);
  });
});

describe('answers in a file', () => {
  it('come back as they went out', () => {
    fc.assert(
      fc.property(anyState, (state) => {
        expect(readRecord(instrument, writeRecord(instrument, state))).toEqual({ state, problems: [] });
      }),
    );
  });

  it.each([
    ['', 'not-json'],
    ['{', 'not-json'],
    ['null', 'not-ours'],
    ['[1]', 'not-ours'],
    ['{"kind":"something"}', 'not-ours'],
    ['{"kind":"client-or-customer/self-assessment","version":2}', 'newer-version'],
    ['{"kind":"client-or-customer/self-assessment","version":1,"answers":null}', 'not-ours'],
  ])('that read %j are refused as %s', (text, error) => {
    expect(readRecord(instrument, text)).toEqual({ error });
  });

  it('of any kind never raise an exception', () => {
    fc.assert(fc.property(fc.oneof(fc.string(), fc.json()), (text) => void readRecord(instrument, text)));
  });
});

describe('one buyer', () => {
  it.each([
    [{ tailored: 'yes', agreed: 'yes', continues: 'yes' }, 'client'],
    [{ tailored: 'yes', agreed: 'yes', continues: 'no' }, 'customer'],
    [{ tailored: 'no' }, 'customer'],
    [{ tailored: 'unsure', agreed: 'no' }, 'customer'],
    [{ tailored: 'yes', agreed: 'yes', continues: 'unsure' }, 'undecided'],
    [{}, 'undecided'],
  ] as const)('with %j is labelled %s', (answers, label) => {
    expect(labelBuyer(answers).label).toBe(label);
  });

  it('is told what is missing and what is open', () => {
    expect(labelBuyer({ tailored: 'no', agreed: 'yes' })).toEqual({
      label: 'customer',
      missing: ['tailored'],
      open: ['continues'],
    });
  });
});

describe('next steps', () => {
  const codes = (text: string) => {
    const answers = answersOf(text);
    return nextSteps(score(instrument, answers), answers).map(({ code }) => code);
  };

  it('are three different ones for any answers, and none without an answer', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const profile = score(instrument, answers);
        const steps = nextSteps(profile, answers);
        expect(steps).toHaveLength(profile.answered === 0 ? 0 : 3);
        expect(new Set(steps.map(({ code }) => code)).size).toBe(steps.length);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    ['tailored work without an agreement asks for an agreement', '415423334', 'agree-engagement'],
    ['a tailored and agreed one-off job is called one', '155534245', 'name-one-off'],
    ['a standing contract for a standard product keeps tailoring apart', '531241233', 'tailor-apart'],
    ['agreements ahead of behaviour ask for behaviour', '555151111', 'close-practice-gap'],
    ['care ahead of agreements asks for a price', '111515555', 'charge-for-care'],
    ['a question that is not sure is settled first', '5u5555555', 'settle-open'],
    ['a client business that depends on its clients looks at the risk', '555555555', 'spread-risk'],
    ['a customer business counts purchases', '111111111', 'count-purchases'],
    ['a client business counts engagements', '555545555', 'count-engagements'],
  ])('%s', (_, text, code) => {
    expect(codes(text)).toContain(code);
  });
});

describe('questionnaire and examples as data', () => {
  it('name the file and the entry that is wrong', () => {
    expect(() => parseInstrument([{ key: 'Tie' }], 'questions.yaml')).toThrow(/questions\.yaml: question 1/);
    expect(() => parseInstrument([{ key: 'tie', axis: 'depth', weight: 0 }], 'questions.yaml')).toThrow(
      /\(tie\): axis[\s\S]*\(tie\): weight[\s\S]*\(tie\): sources/,
    );
    expect(() =>
      parseExamples(instrument, [{ key: 'mill', answers: [9], class: 'big' }], 'examples.yaml'),
    ).toThrow(/example 1 \(mill\): sector[\s\S]*class[\s\S]*"continuity"/);
  });
});
