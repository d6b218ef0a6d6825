import { testParts, type TestPart } from './instrument.ts';

/** Whether one part of the three-part test holds for one buyer. */
export const partAnswers = ['yes', 'no', 'unsure'] as const;

export type PartAnswer = (typeof partAnswers)[number];

/** Answers about one buyer; a part without an entry has not been answered yet. */
export type BuyerAnswers = Readonly<Partial<Record<TestPart, PartAnswer>>>;

export interface BuyerFinding {
  /** A client when all three parts hold, a customer as soon as one does not, else undecided. */
  readonly label: 'client' | 'customer' | 'undecided';
  /** Parts that do not hold: what would have to change to make this buyer a client. */
  readonly missing: readonly TestPart[];
  /** Parts that are not sure or not answered yet. */
  readonly open: readonly TestPart[];
}

/** The label of one buyer by the three-part test: tailored, agreed, continuing. */
export function labelBuyer(answers: BuyerAnswers): BuyerFinding {
  const missing = testParts.filter((part) => answers[part] === 'no');
  const open = testParts.filter((part) => answers[part] === undefined || answers[part] === 'unsure');
  const label = missing.length > 0 ? 'customer' : open.length > 0 ? 'undecided' : 'client';
  return { label, missing, open };
}
