/** `1` is the customer pole of a question, `5` its client pole, `unsure` "not sure", `na` "does not apply". */
export const answerValues = ['1', '2', '3', '4', '5', 'unsure', 'na'] as const;

export type Answer = (typeof answerValues)[number];

export const positions = ['1', '2', '3', '4', '5'] as const satisfies readonly Answer[];

export type Position = (typeof positions)[number];

/** Answers by question key. A question without an entry has not been answered yet. */
export type Answers = Readonly<Record<string, Answer>>;

export function parseAnswer(text: unknown): Answer | undefined {
  return answerValues.find((value) => value === text);
}

/** Answer to one question; keys that objects inherit, such as `constructor`, have none. */
export function answerTo(answers: Answers, key: string): Answer | undefined {
  return Object.hasOwn(answers, key) ? answers[key] : undefined;
}

/**
 * Quarters of the way from the customer pole (0) to the client pole (4).
 * @returns `undefined` where the answer gives no position: not sure, does not apply, not answered
 */
export function quarters(answer: Answer | undefined): number | undefined {
  return answer === undefined || answer === 'unsure' || answer === 'na' ? undefined : Number(answer) - 1;
}

/** Whether the question could lie anywhere between its poles: not sure, or not answered yet. */
export function isOpen(answer: Answer | undefined): boolean {
  return answer === undefined || answer === 'unsure';
}
