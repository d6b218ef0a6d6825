import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NumberField } from '../../economics/limits.ts';
import type { Period } from '../../economics/period.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { exampleDraft, inPeriod } from './draft.ts';
import type { Draft } from './draft.ts';
import { noExtras } from './extras.ts';
import type { ExtraName, Extras } from './extras.ts';
import type { LinkProblem, State } from './link.ts';
import type { Parts } from './parts.ts';
import type { Later } from './use-later.ts';

export interface Session {
  /** scenarios side by side, one at least */
  readonly drafts: readonly Draft[];
  /** index of the one being edited */
  readonly current: number;
  readonly draft: Draft;
  /** inputs of the parts further down the page */
  readonly extras: Extras;
  readonly problems: readonly LinkProblem[];
  /** whether script has taken over; false in the HTML of the server */
  readonly live: boolean;
  /** whether the script that writes links is there */
  readonly linkable: boolean;
  /** whether the reader has changed anything, or came with a link */
  readonly changed: boolean;
  /** replaces parts of the scenario being edited */
  readonly edit: (change: Partial<Draft>) => void;
  readonly type: (field: NumberField, text: string) => void;
  /** looks at the same business over another period */
  readonly switchPeriod: (period: Period) => void;
  readonly typeExtra: (name: ExtraName, text: string) => void;
  /** replaces all scenarios and, when given, all extras */
  readonly load: (drafts: readonly Draft[], current: number, extras?: Extras) => void;
  readonly choose: (index: number) => void;
  readonly report: (problems: readonly LinkProblem[]) => void;
  /** address of the page with everything in it */
  readonly link: () => string;
}

/** Browsers refuse more than about a hundred changes of the address in half a minute. */
const shortestPause = 400;

function writeAddress(fragment: string): void {
  try {
    history.replaceState(history.state, '', `#${fragment}`);
  } catch {
    // refused for being too frequent; the next change writes it
  }
}

/** Writes the address at once when it has rested, else as soon as it has; `flush` does not wait. */
function useAddress(): { write: (fragment: string) => void; flush: () => void } {
  const waiting = useRef<{ fragment: string; timer: ReturnType<typeof setTimeout> } | null>(null);
  const last = useRef(-Infinity);
  return useMemo(() => {
    const flush = (): void => {
      if (!waiting.current) return;
      clearTimeout(waiting.current.timer);
      writeAddress(waiting.current.fragment);
      waiting.current = null;
      last.current = performance.now();
    };
    const write = (fragment: string): void => {
      if (waiting.current) clearTimeout(waiting.current.timer);
      const pause = Math.max(0, last.current + shortestPause - performance.now());
      waiting.current = { fragment, timer: setTimeout(flush, pause) };
      if (pause === 0) flush();
    };
    return { write, flush };
  }, []);
}

/** Values typed into the page before script took over. */
function typedBefore(example: Draft): Draft {
  const texts = { ...example.texts };
  for (const input of document.querySelectorAll<HTMLInputElement>('#calculator input[data-field]')) {
    const field = input.dataset['field'] as NumberField;
    if (input.value !== input.defaultValue) texts[field] = input.value;
  }
  return { ...example, texts };
}

/** Whether a fragment may be a state, and not an anchor. */
export const carriesState = (hash: string): boolean => /[#&]v=/.test(hash);

/** State of the tool, kept in the fragment of the address as soon as the script for that is there. */
export function useSession(locale: FormLocale, { loaded: parts, failed }: Later<Parts>): Session {
  const [state, setState] = useState<State>(() => ({ drafts: [exampleDraft(locale)], extras: noExtras }));
  const [current, setCurrent] = useState(0);
  const [problems, setProblems] = useState<readonly LinkProblem[]>([]);
  const [started, setStarted] = useState(false);
  const [linked, setLinked] = useState(false);
  const [changed, setChanged] = useState(false);
  const memory = useRef(new Map<Period, Draft>());
  const address = useAddress();
  // two changes within one turn both build on the latest state
  const latest = useRef(state);
  latest.current = state;
  const touched = useRef(false);

  const put = (next: State, index: number): void => {
    latest.current = next;
    setState(next);
    setCurrent(index);
    setChanged(true);
    touched.current = true;
    if (parts) address.write(parts.linkOf(next, locale));
  };
  const { drafts, extras } = state;
  const draft = drafts[current] ?? drafts[0] ?? exampleDraft(locale);
  const replace = (change: (draft: Draft) => Draft): void => {
    const next = latest.current.drafts.map((other, index) => (index === current ? change(other) : other));
    put({ ...latest.current, drafts: next }, current);
  };

  useEffect(() => {
    const before = typedBefore(exampleDraft(locale));
    setState((known) => ({ ...known, drafts: [before] }));
    setStarted(true);
    setLinked(carriesState(location.hash));
  }, [locale]);

  useEffect(() => {
    if (!parts || !started) return undefined;
    const take = (): boolean => {
      const read = parts.readLink(location.hash, locale);
      if (!read) return false;
      memory.current.clear();
      setState(read);
      setCurrent(0);
      setProblems(read.problems);
      setChanged(true);
      return true;
    };
    if (!take() && touched.current) address.write(parts.linkOf(latest.current, locale));
    setLinked(false);
    addEventListener('hashchange', take);
    addEventListener('pagehide', address.flush);
    document.addEventListener('focusout', address.flush);
    return () => {
      removeEventListener('hashchange', take);
      removeEventListener('pagehide', address.flush);
      document.removeEventListener('focusout', address.flush);
    };
  }, [locale, address, parts, started]);

  return {
    drafts,
    current: Math.min(current, drafts.length - 1),
    draft,
    extras,
    problems,
    live: started && (!linked || failed),
    linkable: started && parts !== undefined,
    changed,
    edit: (change) => {
      memory.current.clear();
      replace((known) => ({ ...known, ...change }));
    },
    type: (field, text) => {
      memory.current.clear();
      replace((known) => ({ ...known, texts: { ...known.texts, [field]: text } }));
    },
    switchPeriod: (period) => {
      if (period === draft.period) return;
      // going back gives the numbers exactly as they were
      memory.current.set(draft.period, draft);
      const known = memory.current.get(period);
      replace((now) => known ?? inPeriod(now, period, locale));
    },
    typeExtra: (name, text) => {
      put({ ...latest.current, extras: { ...latest.current.extras, [name]: text } }, current);
    },
    load: (next, index, nextExtras) => {
      memory.current.clear();
      put({ drafts: next, extras: nextExtras ?? latest.current.extras }, index);
    },
    choose: (index) => {
      memory.current.clear();
      setCurrent(index);
    },
    report: setProblems,
    link: () => {
      const link = new URL(location.href);
      if (parts) link.hash = parts.linkOf(latest.current, locale);
      return link.href;
    },
  };
}
