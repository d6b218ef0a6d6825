import { answerTo, isOpen, quarters, type Answers } from './answers.ts';
import type { Axis, Instrument, Question } from './instrument.ts';

/**
 * Where the classes begin on each axis, and how far a weight may be wrong.
 * An axis is `customer` up to 0.25, which is an average answer of at most the second of five positions, and
 * `client` from 0.75, an average of at least the fourth. Each weight may be up to a quarter higher or lower.
 */
export const thresholds = { customer: 0.25, client: 0.75, weightTolerance: 0.25 } as const;

/** A number, or the reason why there is none. */
export type Figure =
  | { readonly status: 'ok'; readonly value: number }
  | { readonly status: 'undefined'; readonly reason: 'no-answer' | 'not-applicable' };

export interface AxisScore {
  /** Weighted mean of the answers that give a position: 0 customer pole, 1 client pole. */
  readonly point: Figure;
  /** Exact bounds over every weight within the tolerance and every position of an open question. */
  readonly low: Figure;
  readonly high: Figure;
  /** Questions that apply; those that are open among them. */
  readonly applicable: number;
  readonly open: number;
}

interface Item {
  readonly weight: number;
  /** Quarters from the customer pole, 0..4. */
  readonly quarters: number;
}

/** Questions of an axis that apply to the business. */
export function applicableQuestions(
  instrument: Instrument,
  axis: Axis,
  answers: Answers,
): readonly Question[] {
  return instrument.filter((question) => question.axis === axis && answerTo(answers, question.key) !== 'na');
}

function mean(items: readonly Item[], factor: (rank: number) => number): number {
  let points = 0;
  let weights = 0;
  for (const [rank, item] of items.entries()) {
    points += item.weight * factor(rank) * item.quarters;
    weights += item.weight * factor(rank);
  }
  return points / (4 * weights);
}

/**
 * Least or greatest weighted mean over all weights within the tolerance. The mean is a quotient of two linear
 * functions of the weights, so its extremes lie at corners, and in the extreme the weights are raised on one side
 * of a cut through the sorted answers and lowered on the other: n + 1 cuts to try.
 */
function extreme(items: readonly Item[], end: 'low' | 'high'): number {
  const { weightTolerance } = thresholds;
  const sorted = items.toSorted((a, b) =>
    end === 'low' ? a.quarters - b.quarters : b.quarters - a.quarters,
  );
  const candidates = [...sorted, undefined].map((_, cut) =>
    mean(sorted, (rank) => (rank < cut ? 1 + weightTolerance : 1 - weightTolerance)),
  );
  return end === 'low' ? Math.min(...candidates) : Math.max(...candidates);
}

/** Score of one axis. */
export function scoreAxis(instrument: Instrument, axis: Axis, answers: Answers): AxisScore {
  const questions = applicableQuestions(instrument, axis, answers);
  const known: Item[] = [];
  const lowest: Item[] = [];
  const highest: Item[] = [];
  for (const { key, weight } of questions) {
    const position = quarters(answerTo(answers, key));
    if (position !== undefined) known.push({ weight, quarters: position });
    lowest.push({ weight, quarters: position ?? 0 });
    highest.push({ weight, quarters: position ?? 4 });
  }
  const none = (reason: 'no-answer' | 'not-applicable'): Figure => ({ status: 'undefined', reason });
  const ok = (value: number): Figure => ({ status: 'ok', value });
  const applies = questions.length > 0;
  return {
    point: known.length > 0 ? ok(mean(known, () => 1)) : none(applies ? 'no-answer' : 'not-applicable'),
    low: applies ? ok(extreme(lowest, 'low')) : none('not-applicable'),
    high: applies ? ok(extreme(highest, 'high')) : none('not-applicable'),
    applicable: questions.length,
    open: questions.filter(({ key }) => isOpen(answerTo(answers, key))).length,
  };
}
