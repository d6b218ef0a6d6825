import { answerTo, isOpen, quarters, type Answer, type Answers } from './answers.ts';
import { axes, type Axis, type Instrument } from './instrument.ts';
import { applicableQuestions, thresholds } from './score.ts';

export const classCodes = [
  'customer',
  'customer-or-mixed',
  'mixed',
  'mixed-or-client',
  'client',
  'undecided',
] as const;

/** What the business is. A compound means that the interval of the score crosses a threshold. */
export type ClassCode = (typeof classCodes)[number];

export const sheetColumns = ['surelyClient', 'perhapsClient', 'perhapsCustomer', 'surelyCustomer'] as const;

export type SheetColumn = (typeof sheetColumns)[number];

/** Points of one answer in the four columns of the scoring sheet, before its question's weight. */
export type SheetPoints = Readonly<Record<SheetColumn, number>>;

/**
 * Points of an answer on the scoring sheet.
 *
 * A weighted mean is at least `t` for every weight within the tolerance exactly when the sum of
 * weight x (answer - t) is not negative with the weight lowered where answer - t is positive and raised where it is
 * negative; for some weight within the tolerance when the same holds with the roles exchanged. So four sums by hand
 * decide the class, uncertainty included. An open question counts as the worst case for "surely" and as the best for
 * "perhaps". One point is a sixteenth of the way between the poles.
 */
export function sheetPoints(answer: Answer | undefined): SheetPoints {
  if (answer === 'na') return { surelyClient: 0, perhapsClient: 0, perhapsCustomer: 0, surelyCustomer: 0 };
  const position = quarters(answer);
  const weigh = (distance: number, surely: boolean) => {
    const raised = surely ? distance < 0 : distance > 0;
    // "+ 0" turns -0 into 0.
    return distance * (4 + (raised ? 1 : -1) * 4 * thresholds.weightTolerance) + 0;
  };
  const towardsClient = (at: number) => at - 4 * thresholds.client;
  const towardsCustomer = (at: number) => 4 * thresholds.customer - at;
  return {
    surelyClient: weigh(towardsClient(position ?? 0), true),
    perhapsClient: weigh(towardsClient(position ?? 4), false),
    perhapsCustomer: weigh(towardsCustomer(position ?? 0), false),
    surelyCustomer: weigh(towardsCustomer(position ?? 4), true),
  };
}

/** Sums of the scoring sheet for one axis, or `undefined` when no question of the axis applies. */
export function sheetSums(instrument: Instrument, axis: Axis, answers: Answers): SheetPoints | undefined {
  const questions = applicableQuestions(instrument, axis, answers);
  if (questions.length === 0) return undefined;
  const sums = { surelyClient: 0, perhapsClient: 0, perhapsCustomer: 0, surelyCustomer: 0 };
  for (const { key, weight } of questions) {
    const points = sheetPoints(answerTo(answers, key));
    for (const column of sheetColumns) sums[column] += weight * points[column];
  }
  return sums;
}

/**
 * Class of the business: customer or client only if both axes are, in between otherwise. If the interval of an axis
 * leaves more than one class open, the code names them; `undecided` when all three are open or an axis has no question
 * that applies.
 */
export function classify(instrument: Instrument, answers: Answers): ClassCode {
  const sums = axes.map((axis) => sheetSums(instrument, axis, answers));
  const both = (column: SheetColumn) => sums.every((axis) => axis !== undefined && axis[column] >= 0);
  if (sums.includes(undefined)) return 'undecided';
  if (both('surelyClient')) return 'client';
  if (both('surelyCustomer')) return 'customer';
  const perhapsClient = both('perhapsClient');
  const perhapsCustomer = both('perhapsCustomer');
  if (perhapsClient && perhapsCustomer) return 'undecided';
  if (perhapsClient) return 'mixed-or-client';
  if (perhapsCustomer) return 'customer-or-mixed';
  return 'mixed';
}

/** Keys of the questions that are not sure or not answered, those that weigh most first. */
export function openQuestions(instrument: Instrument, answers: Answers): readonly string[] {
  return instrument
    .filter(({ key }) => isOpen(answerTo(answers, key)))
    .toSorted((a, b) => b.weight - a.weight)
    .map(({ key }) => key);
}
