/**
 * The questionnaire as data: which questions there are, what each measures and how much it weighs.
 * Words are not here; they are looked up by `key`.
 */
export const axes = ['structure', 'practice'] as const;

/** `structure`: what the business is. `practice`: how it behaves. */
export type Axis = (typeof axes)[number];

export const testParts = ['tailored', 'agreed', 'continues'] as const;

/** The three conditions that together make a buyer a client. */
export type TestPart = (typeof testParts)[number];

export interface Question {
  /** Lower-case letters only, so that it can serve as a parameter of a link. */
  readonly key: string;
  readonly axis: Axis;
  /** Relative to the other questions of the axis; a positive whole number. */
  readonly weight: number;
  /** Part of the three-part test that the question asks about. */
  readonly test?: TestPart;
  /** Ids of the works that ground the question. */
  readonly sources: readonly string[];
}

export type Instrument = readonly Question[];

function record(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? { ...value } : {};
}

/**
 * Reads the questionnaire from parsed YAML or JSON.
 * @param file named in the message
 * @throws Error listing every entry that is wrong and what is expected there
 */
export function parseInstrument(data: unknown, file: string): Instrument {
  const problems: string[] = [];
  const questions: Question[] = [];
  for (const [index, entry] of (Array.isArray(data) ? data : []).entries()) {
    const { key, axis, weight, test, sources } = record(entry);
    const at = `${file}: question ${index + 1}`;
    const knownAxis = axes.find((candidate) => candidate === axis);
    const part = testParts.find((candidate) => candidate === test);
    if (typeof key !== 'string' || !/^[a-z]+$/.test(key)) {
      problems.push(`${at}: key must be lower-case letters, such as "continuity"`);
      continue;
    }
    if (questions.some((question) => question.key === key)) problems.push(`${at}: the key "${key}" is taken`);
    if (knownAxis === undefined) problems.push(`${at} (${key}): axis must be one of ${axes.join(', ')}`);
    if (typeof weight !== 'number' || !Number.isInteger(weight) || weight < 1) {
      problems.push(`${at} (${key}): weight must be a whole number from 1`);
    }
    if (test !== undefined && part === undefined) {
      problems.push(`${at} (${key}): test must be one of ${testParts.join(', ')}`);
    }
    if (!Array.isArray(sources) || sources.length === 0 || sources.some((id) => typeof id !== 'string')) {
      problems.push(`${at} (${key}): sources must name at least one work`);
    }
    questions.push({
      key,
      axis: knownAxis ?? 'structure',
      weight: typeof weight === 'number' ? weight : 1,
      sources: Array.isArray(sources) ? sources.map(String) : [],
      ...(part === undefined ? {} : { test: part }),
    });
  }
  for (const axis of axes) {
    if (!questions.some((question) => question.axis === axis))
      problems.push(`${file}: no question on the axis ${axis}`);
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return questions;
}
