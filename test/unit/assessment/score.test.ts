import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isOpen, positions, type Answer, type Answers } from '../../../src/assessment/answers.ts';
import { axes } from '../../../src/assessment/instrument.ts';
import { score } from '../../../src/assessment/profile.ts';
import { scoreAxis, thresholds, type Figure } from '../../../src/assessment/score.ts';
import { anyAnswers, anyQuestion, answersOf, instrument } from './instrument.ts';

const number = (figure: Figure) => (figure.status === 'ok' ? figure.value : Number.NaN);
const both = (answers: Answers) => axes.map((axis) => scoreAxis(instrument, axis, answers));
const near = 1e-12;

function mirror(answers: Answers): Answers {
  return Object.fromEntries(
    Object.entries(answers).map(([key, answer]) => [
      key,
      positions.find((position) => Number(position) === 6 - Number(answer)) ?? answer,
    ]),
  );
}

describe('score of an axis', () => {
  it('is 0 when every answer is the customer pole, 1 when every answer is the client pole, half in the middle', () => {
    for (const [text, expected] of [
      ['111111111', 0],
      ['333333333', 0.5],
      ['555555555', 1],
    ] as const) {
      for (const axis of both(answersOf(text))) {
        expect([number(axis.low), number(axis.point), number(axis.high)]).toEqual([
          expected,
          expected,
          expected,
        ]);
      }
    }
  });

  it('is the mean of the answers weighted as the questionnaire says', () => {
    const { structure, practice } = score(instrument, answersOf('155534245'));
    expect(number(structure.point)).toBeCloseTo((3 * 0 + 3 * 1 + 3 * 1 + 2 * 0.5) / 11, 12);
    expect(number(practice.point)).toBeCloseTo((2 * 1 + 2 * 0.75 + 2 * 0.25 + 2 * 0.75 + 1 * 1) / 9, 12);
  });

  it('leaves out a question that does not apply', () => {
    const { structure } = score(instrument, answersOf('n11155555'));
    expect(structure.applicable).toBe(3);
    expect(number(structure.point)).toBeCloseTo(2 / 8, 12);
  });

  it('does not exist without an answer, and without a question that applies has no bounds either', () => {
    const empty = score(instrument, {});
    expect(empty.structure.point).toEqual({ status: 'undefined', reason: 'no-answer' });
    expect([number(empty.structure.low), number(empty.structure.high)]).toEqual([0, 1]);
    const nothing = score(instrument, answersOf('nnnnnnnnn'));
    expect(nothing.structure).toMatchObject({
      point: { status: 'undefined', reason: 'not-applicable' },
      low: { status: 'undefined', reason: 'not-applicable' },
      high: { status: 'undefined', reason: 'not-applicable' },
    });
  });

  it('moves towards the client pole, or stays, when one answer does', () => {
    fc.assert(
      fc.property(anyAnswers, anyQuestion, fc.integer({ min: 1, max: 4 }), (answers, key, position) => {
        const at = (value: number) => ({ ...answers, [key]: String(value) as Answer });
        const before = both(at(position));
        const after = both(at(position + 1));
        for (const [index, axis] of before.entries()) {
          for (const figure of ['point', 'low', 'high'] as const) {
            const [a, b] = [number(axis[figure]), number(after[index]?.[figure] ?? axis[figure])];
            if (!Number.isNaN(a)) expect(b).toBeGreaterThanOrEqual(a - near);
          }
        }
      }),
    );
  });

  it('becomes one minus itself when every answer is mirrored', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        const mirrored = both(mirror(answers));
        for (const [index, axis] of both(answers).entries()) {
          const other = mirrored[index];
          if (!other || Number.isNaN(number(axis.low))) continue;
          expect(number(other.low)).toBeCloseTo(1 - number(axis.high), 10);
          expect(number(other.high)).toBeCloseTo(1 - number(axis.low), 10);
          if (axis.point.status === 'ok') expect(number(other.point)).toBeCloseTo(1 - number(axis.point), 10);
        }
      }),
    );
  });

  it('does not depend on the order of the questions or of the answers', () => {
    fc.assert(
      fc.property(anyAnswers, fc.shuffledSubarray([...instrument], { minLength: 9 }), (answers, shuffled) => {
        const reversed = Object.fromEntries(Object.entries(answers).toReversed());
        const { structure, practice, class: code } = score(instrument, answers);
        const other = score(shuffled, reversed);
        for (const [a, b] of [
          [structure, other.structure],
          [practice, other.practice],
        ] as const) {
          for (const figure of ['point', 'low', 'high'] as const) {
            if (a[figure].status === 'ok') expect(number(b[figure])).toBeCloseTo(number(a[figure]), 10);
            else expect(b[figure]).toEqual(a[figure]);
          }
        }
        expect(other.class).toBe(code);
      }),
    );
  });

  it('lies within its interval', () => {
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const { point, low, high } of both(answers)) {
          if (point.status !== 'ok') continue;
          expect(number(low)).toBeLessThanOrEqual(point.value + near);
          expect(number(high)).toBeGreaterThanOrEqual(point.value - near);
        }
      }),
    );
  });

  it('has an interval that no further answer widens', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyQuestion,
        fc.constantFrom<Answer>('1', '2', '3', '4', '5', 'unsure', 'na'),
        (answers, key, answer) => {
          fc.pre(isOpen(answers[key]));
          const after = both({ ...answers, [key]: answer });
          for (const [index, { low, high }] of both(answers).entries()) {
            const narrower = after[index];
            if (!narrower || narrower.low.status !== 'ok' || low.status !== 'ok') continue;
            expect(number(narrower.low)).toBeGreaterThanOrEqual(number(low) - near);
            expect(number(narrower.high)).toBeLessThanOrEqual(number(high) + near);
          }
        },
      ),
    );
  });

  it('has the bounds that trying every corner of the weights and of the open questions finds', () => {
    const corner = (answers: Answers, axis: 'structure' | 'practice') => {
      let found: number[] = [];
      const questions = instrument.filter(
        (question) => question.axis === axis && answers[question.key] !== 'na',
      );
      const walk = (index: number, points: number, weights: number) => {
        const question = questions[index];
        if (!question) {
          found.push(points / weights);
          return;
        }
        const answer = answers[question.key];
        const values = isOpen(answer) ? [0, 1] : [(Number(answer) - 1) / 4];
        for (const value of values) {
          for (const factor of [1 - thresholds.weightTolerance, 1 + thresholds.weightTolerance]) {
            walk(index + 1, points + question.weight * factor * value, weights + question.weight * factor);
          }
        }
      };
      if (questions.length > 0) walk(0, 0, 0);
      else found = [Number.NaN];
      return [Math.min(...found), Math.max(...found)];
    };
    fc.assert(
      fc.property(anyAnswers, (answers) => {
        for (const axis of axes) {
          const { low, high } = scoreAxis(instrument, axis, answers);
          const [least, greatest] = corner(answers, axis);
          expect(number(low)).toBeCloseTo(least ?? Number.NaN, 10);
          expect(number(high)).toBeCloseTo(greatest ?? Number.NaN, 10);
        }
      }),
      { numRuns: 60 },
    );
  });
});
