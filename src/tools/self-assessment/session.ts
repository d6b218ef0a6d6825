import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../assessment/answers.ts';
import type { Instrument } from '../../assessment/instrument.ts';
import {
  emptyState,
  fromEntries,
  isEntryName,
  toEntries,
  type AssessmentState,
  type Line,
} from '../../assessment/state.ts';
import { readFragment, writeFragment } from '../../forms/fragment.ts';

/** Something of a link or a file that could not be used: code of a message, and what it names. */
export interface Problem {
  readonly code: string;
  readonly name: string;
  readonly value: string;
}

export interface Session {
  readonly state: AssessmentState;
  /** Index of the line being answered. */
  readonly current: number;
  readonly problems: readonly Problem[];
  /** Whether script has taken over; false in the HTML of the server. */
  readonly live: boolean;
  readonly change: (state: AssessmentState) => void;
  readonly answer: (question: string, answer: Answer) => void;
  readonly editLine: (line: Line) => void;
  readonly choose: (line: number) => void;
  /** Replaces everything; the problems take the place of earlier ones. */
  readonly load: (state: AssessmentState, problems: readonly Problem[]) => void;
}

/** The state as a fragment without `#`; empty when there is nothing to keep. */
export function fragmentOf(instrument: Instrument, state: AssessmentState): string {
  const entries = toEntries(instrument, state);
  return entries.length === 0 ? '' : writeFragment(entries);
}

/** Reads a fragment. @returns `undefined` when it is no state but an anchor or nothing */
export function readState(
  instrument: Instrument,
  hash: string,
): { readonly state: AssessmentState; readonly problems: readonly Problem[] } | undefined {
  const reading = readFragment(hash, (name) => isEntryName(instrument, name));
  if (!reading.present) return undefined;
  const { state, problems } = fromEntries(instrument, reading.values);
  return {
    state,
    problems: [
      ...reading.problems.map(({ code, key }) => ({ code, name: key, value: '' })),
      ...problems.map(({ code, name, ...rest }) => ({
        code,
        name,
        value: 'value' in rest ? rest.value : '',
      })),
    ],
  };
}

/**
 * Takes over answers chosen in the page before script did, or put back by the browser on reload. The inputs are left
 * unchecked, as the view believes them to be; it checks them again from the state.
 */
function takeFromPage(instrument: Instrument): AssessmentState {
  const values = new Map<string, string>();
  for (const input of document.querySelectorAll<HTMLInputElement>('.self-assessment input:checked')) {
    values.set(input.name, input.value);
    input.checked = false;
  }
  return fromEntries(instrument, values).state;
}

function writeAddress(fragment: string): void {
  const { pathname, search } = location;
  try {
    history.replaceState(history.state, '', fragment === '' ? pathname + search : `#${fragment}`);
  } catch {
    // Some browsers limit how often a page may do this; the next change tries again.
  }
}

/** State of the tool, kept in the fragment of the address. */
export function useSession(instrument: Instrument): Session {
  const [state, setState] = useState(emptyState);
  const [current, setCurrent] = useState(0);
  const [problems, setProblems] = useState<readonly Problem[]>([]);
  const [live, setLive] = useState(false);

  const change = (next: AssessmentState) => {
    setState(next);
    setCurrent((line) => Math.min(line, next.lines.length - 1));
    writeAddress(fragmentOf(instrument, next));
  };
  const editLine = (line: Line) => {
    change({ ...state, lines: state.lines.map((other, index) => (index === current ? line : other)) });
  };

  useEffect(() => {
    const take = () => {
      const read = readState(instrument, location.hash);
      if (!read) return;
      setState(read.state);
      setProblems(read.problems);
      setCurrent((line) => Math.min(line, read.state.lines.length - 1));
    };
    setState(takeFromPage(instrument));
    take();
    setLive(true);
    addEventListener('hashchange', take);
    return () => {
      removeEventListener('hashchange', take);
    };
  }, [instrument]);

  return {
    state,
    current,
    problems,
    live,
    change,
    editLine,
    answer: (question, answer) => {
      const line = state.lines[current];
      if (line) editLine({ ...line, answers: { ...line.answers, [question]: answer } });
    },
    choose: setCurrent,
    load: (next, list) => {
      change(next);
      setProblems(list);
    },
  };
}
