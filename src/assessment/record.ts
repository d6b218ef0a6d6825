import type { Instrument } from './instrument.ts';
import { fromEntries, toEntries, type AssessmentState, type ReadState } from './state.ts';

const kind = 'client-or-customer/self-assessment';
const version = 1;

export type RecordError = 'not-json' | 'not-ours' | 'newer-version';

/** The state as a file to keep: JSON with the names and values of a link. */
export function writeRecord(instrument: Instrument, state: AssessmentState): string {
  const answers = Object.fromEntries(toEntries(instrument, state));
  return `${JSON.stringify({ kind, version, answers }, null, 2)}\n`;
}

/**
 * Reads a file written by {@link writeRecord}.
 * @returns the state, or why the text is no such file: not JSON, another kind of JSON, made by a later version
 */
export function readRecord(
  instrument: Instrument,
  text: string,
): ReadState | { readonly error: RecordError } {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return { error: 'not-json' };
  }
  if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== kind) {
    return { error: 'not-ours' };
  }
  if (!('version' in data) || data.version !== version) return { error: 'newer-version' };
  if (!('answers' in data) || typeof data.answers !== 'object' || data.answers === null) {
    return { error: 'not-ours' };
  }
  return fromEntries(
    instrument,
    new Map(Object.entries(data.answers).map(([name, value]) => [name, String(value)])),
  );
}
