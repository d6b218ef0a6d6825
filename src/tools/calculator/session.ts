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
import { createRest } from './rest.ts';
import type { Later } from './use-later.ts';

/** What can be done to the state. The same functions for as long as the page is there. */
export interface Changes {
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

export interface Session extends Changes {
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
}

/** Browsers refuse more than about a hundred changes of the address in half a minute, and each takes them a while. */
const pause = 400;

interface Address {
  /** at once after a rest, else when the changes rest again */
  readonly write: (fragment: () => string) => void;
  /** what waits, now */
  readonly flush: () => void;
}

function createAddress(): Address {
  let waiting: (() => string) | undefined;
  const flush = (): void => {
    if (!waiting) return;
    try {
      history.replaceState(history.state, '', `#${waiting()}`);
    } catch {
      // refused for being too frequent; the next change writes it
    }
    waiting = undefined;
  };
  const rest = createRest(pause, flush);
  return {
    write: (fragment) => {
      waiting = fragment;
      if (!rest.stirred()) flush();
      rest.stir();
    },
    flush,
  };
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
  const [address] = useState(createAddress);
  const { drafts, extras } = state;
  const index = Math.min(current, drafts.length - 1);
  // two changes within one turn both build on the latest state
  const latest = useRef({ state, index, parts });
  latest.current = { state, index, parts };
  const touched = useRef(false);
  const memory = useRef(new Map<Period, Draft>());

  const { linkOf, ...changes } = useMemo(() => {
    const linkOf = (): string => latest.current.parts?.linkOf(latest.current.state, locale) ?? '';
    const put = (next: State, at: number): void => {
      latest.current = { ...latest.current, state: next, index: at };
      setState(next);
      setCurrent(at);
      setChanged(true);
      touched.current = true;
      if (latest.current.parts) address.write(linkOf);
    };
    const replace = (change: (draft: Draft) => Draft): void => {
      const now = latest.current;
      const next = now.state.drafts.map((other, at) => (at === now.index ? change(other) : other));
      put({ ...now.state, drafts: next }, now.index);
    };
    const made: Changes & { linkOf: () => string } = {
      linkOf,
      edit: (change) => {
        memory.current.clear();
        replace((known) => ({ ...known, ...change }));
      },
      type: (field, text) => {
        memory.current.clear();
        replace((known) => ({ ...known, texts: { ...known.texts, [field]: text } }));
      },
      switchPeriod: (period) => {
        replace((now) => {
          if (period === now.period) return now;
          // going back gives the numbers exactly as they were
          memory.current.set(now.period, now);
          return memory.current.get(period) ?? inPeriod(now, period, locale);
        });
      },
      typeExtra: (name, text) => {
        const now = latest.current;
        put({ ...now.state, extras: { ...now.state.extras, [name]: text } }, now.index);
      },
      load: (next, at, nextExtras) => {
        memory.current.clear();
        put({ drafts: next, extras: nextExtras ?? latest.current.state.extras }, at);
      },
      choose: (at) => {
        memory.current.clear();
        latest.current = { ...latest.current, index: at };
        setCurrent(at);
      },
      report: setProblems,
      link: () => {
        const link = new URL(location.href);
        if (latest.current.parts) link.hash = linkOf();
        return link.href;
      },
    };
    return made;
  }, [locale, address]);

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
    if (!take() && touched.current) address.write(linkOf);
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
    ...changes,
    drafts,
    current: index,
    draft: drafts[index] ?? exampleDraft(locale),
    extras,
    problems,
    live: started && (!linked || failed),
    linkable: started && parts !== undefined,
    changed,
  };
}
