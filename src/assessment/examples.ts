import { parseAnswer, type Answer, type Answers } from './answers.ts';
import { classCodes, type ClassCode } from './class.ts';
import type { Instrument } from './instrument.ts';

/** A kind of business, never a firm, with answers that fit most businesses of that kind. */
export interface Example {
  readonly key: string;
  readonly sector: string;
  readonly answers: Answers;
  /** Class that the answers are expected to give. */
  readonly class: ClassCode;
}

/**
 * Reads the example businesses from parsed YAML or JSON: `key`, `sector`, `class`, and `answers` as one list in the
 * order of the questions.
 * @param file named in the message
 * @throws Error listing every entry that is wrong and what is expected there
 */
export function parseExamples(instrument: Instrument, data: unknown, file: string): readonly Example[] {
  const problems: string[] = [];
  const examples: Example[] = [];
  for (const [index, entry] of (Array.isArray(data) ? (data as readonly unknown[]) : []).entries()) {
    const fields: Readonly<Record<string, unknown>> =
      typeof entry === 'object' && entry !== null ? { ...entry } : {};
    const { key, sector } = fields;
    const at = `${file}: example ${index + 1}`;
    if (typeof key !== 'string' || !/^[a-z]+(-[a-z]+)*$/.test(key)) {
      problems.push(`${at}: key must be lower-case words joined by hyphens`);
      continue;
    }
    if (examples.some((example) => example.key === key)) problems.push(`${at}: the key "${key}" is taken`);
    if (typeof sector !== 'string') problems.push(`${at} (${key}): sector is missing`);
    const expected = classCodes.find((code) => code === fields.class);
    if (expected === undefined)
      problems.push(`${at} (${key}): class must be one of ${classCodes.join(', ')}`);
    const listed: readonly unknown[] = Array.isArray(fields.answers) ? fields.answers : [];
    const answers: Record<string, Answer> = {};
    for (const [place, question] of instrument.entries()) {
      const answer = parseAnswer(String(listed[place]));
      if (answer === undefined) problems.push(`${at} (${key}): no valid answer to "${question.key}"`);
      else answers[question.key] = answer;
    }
    if (listed.length > instrument.length) problems.push(`${at} (${key}): more answers than questions`);
    examples.push({ key, sector: String(sector), answers, class: expected ?? 'undecided' });
  }
  if (problems.length > 0) throw new Error(problems.join('\n'));
  return examples;
}
