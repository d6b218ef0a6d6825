import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { parse } from 'yaml';
import { answerValues, type Answer, type Answers } from '../../../src/assessment/answers.ts';
import { parseExamples, type Example } from '../../../src/assessment/examples.ts';
import { parseInstrument, type Instrument } from '../../../src/assessment/instrument.ts';

const read = (name: string): unknown =>
  parse(readFileSync(new URL(`../../../content/self-assessment/${name}`, import.meta.url), 'utf8'));

/** The questionnaire and the example businesses as published. */
export const instrument: Instrument = parseInstrument(read('questions.yaml'), 'questions.yaml');
export const examples: readonly Example[] = parseExamples(instrument, read('examples.yaml'), 'examples.yaml');

/** Answers as a string of one character a question: 1 to 5, u not sure, n does not apply, . not answered. */
export function answersOf(text: string): Answers {
  const meaning: Readonly<Record<string, Answer>> = {
    u: 'unsure',
    n: 'na',
    1: '1',
    2: '2',
    3: '3',
    4: '4',
    5: '5',
  };
  return Object.fromEntries(
    instrument.flatMap(({ key }, index) => {
      const answer = meaning[text[index] ?? '.'];
      return answer === undefined ? [] : [[key, answer] as const];
    }),
  );
}

/** Any answers, questions without an answer included. */
export const anyAnswers: fc.Arbitrary<Answers> = fc
  .tuple(...instrument.map(() => fc.option(fc.constantFrom(...answerValues), { nil: undefined })))
  .map((values) =>
    Object.fromEntries(
      instrument.flatMap(({ key }, index) => {
        const answer = values[index];
        return answer === undefined ? [] : [[key, answer] as const];
      }),
    ),
  );

export const anyQuestion: fc.Arbitrary<string> = fc.constantFrom(...instrument.map(({ key }) => key));
