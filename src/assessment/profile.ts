import { answerTo, quarters, type Answers } from './answers.ts';
import { classify, openQuestions, type ClassCode } from './class.ts';
import { testParts, type Instrument, type TestPart } from './instrument.ts';
import { scoreAxis, type AxisScore, type Figure } from './score.ts';

export const gapCodes = [
  'structure-far-ahead',
  'structure-ahead',
  'aligned',
  'practice-ahead',
  'practice-far-ahead',
  'unclear',
] as const;

/** How the two axes stand to each other. `unclear`: the intervals leave it open, or an axis has no score. */
export type GapCode = (typeof gapCodes)[number];

/** From which difference of the axes one is called ahead of the other, and far ahead. */
export const gapThresholds = { ahead: 0.25, farAhead: 0.5 } as const;

export interface Gap {
  /** Structure minus practice: positive when agreements are closer to the client pole than behaviour is. */
  readonly value: Figure;
  readonly code: GapCode;
}

/** Side of one question: its position as `customer` (1, 2), `middle` (3), `client` (4, 5), or that there is none. */
export type Side = 'customer' | 'middle' | 'client' | 'unsure' | 'na' | 'unanswered';

/** `holds` from the fourth position, `partly` at the third, `fails` below, `open` without a position. */
export type TestFinding = 'holds' | 'partly' | 'fails' | 'open';

export interface Profile {
  readonly structure: AxisScore;
  readonly practice: AxisScore;
  readonly gap: Gap;
  readonly class: ClassCode;
  /** Questions with an answer, "not sure" and "does not apply" included. */
  readonly answered: number;
  /** Questions not sure or not answered, those that weigh most first. */
  readonly open: readonly string[];
  /** What the answers say about the three-part test for the typical buyer. */
  readonly test: Readonly<Record<TestPart, TestFinding>>;
}

export function sideOf(answers: Answers, key: string): Side {
  const answer = answerTo(answers, key);
  if (answer === undefined) return 'unanswered';
  if (answer === 'unsure' || answer === 'na') return answer;
  return answer === '3' ? 'middle' : answer < '3' ? 'customer' : 'client';
}

function gapOf(structure: AxisScore, practice: AxisScore): Gap {
  const { point: s, low: sLow, high: sHigh } = structure;
  const { point: p, low: pLow, high: pHigh } = practice;
  if (s.status !== 'ok' || p.status !== 'ok') {
    return { value: s.status !== 'ok' ? s : p, code: 'unclear' };
  }
  const difference = s.value - p.value;
  const value: Figure = { status: 'ok', value: difference };
  if (sLow.status !== 'ok' || sHigh.status !== 'ok' || pLow.status !== 'ok' || pHigh.status !== 'ok') {
    return { value, code: 'unclear' };
  }
  const low = sLow.value - pHigh.value;
  const high = sHigh.value - pLow.value;
  const { ahead, farAhead } = gapThresholds;
  const size = Math.abs(difference);
  if (size >= ahead && (difference > 0 ? low > 0 : high < 0)) {
    if (difference > 0) return { value, code: size >= farAhead ? 'structure-far-ahead' : 'structure-ahead' };
    return { value, code: size >= farAhead ? 'practice-far-ahead' : 'practice-ahead' };
  }
  return { value, code: size < ahead && low > -farAhead && high < farAhead ? 'aligned' : 'unclear' };
}

function testFinding(instrument: Instrument, part: TestPart, answers: Answers): TestFinding {
  const question = instrument.find(({ test }) => test === part);
  const position = question && quarters(answerTo(answers, question.key));
  if (position === undefined) return 'open';
  return position >= 3 ? 'holds' : position === 2 ? 'partly' : 'fails';
}

/** Everything the answers to one questionnaire say. Answers to questions the instrument does not have are ignored. */
export function score(instrument: Instrument, answers: Answers): Profile {
  const structure = scoreAxis(instrument, 'structure', answers);
  const practice = scoreAxis(instrument, 'practice', answers);
  const [tailored, agreed, continues] = testParts.map((part) => testFinding(instrument, part, answers));
  return {
    structure,
    practice,
    gap: gapOf(structure, practice),
    class: classify(instrument, answers),
    answered: instrument.filter(({ key }) => answerTo(answers, key) !== undefined).length,
    open: openQuestions(instrument, answers),
    test: { tailored: tailored ?? 'open', agreed: agreed ?? 'open', continues: continues ?? 'open' },
  };
}
