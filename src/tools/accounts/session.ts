import { useEffect, useRef, useState } from 'preact/hooks';
import type { Encoding } from '../../accounts/encoding.ts';
import type { Mapping } from '../../accounts/roles.ts';
import { defaultRules } from '../../accounts/rules.ts';
import type { Rules } from '../../accounts/rules.ts';
import { choicesOf } from './choices.ts';
import type { Choices } from './choices.ts';
import type { Separator } from './source.ts';
import type { Failure } from './messages.ts';
import { linkOf, readLink } from './rules-link.ts';
import type { LinkProblem, LinkReading } from './rules-link.ts';
import { defaultValues } from './tool.ts';
import type { Result, Values } from './tool.ts';
import { CallError, createClient } from './worker-client.ts';
import type { Client } from './worker-client.ts';
import type { Findings, Preview } from './workbench.ts';

/** A file that has been opened, and everything decided about it. */
export interface Opened {
  readonly file: File;
  readonly preview: Preview;
  readonly mapping: Mapping;
  readonly findings: Findings;
  readonly choices: Choices;
}

export type Stage = 'start' | 'opening' | 'mapping' | 'reading' | 'ready';

export interface Session {
  /** Whether script has taken over; false in the HTML of the server. */
  readonly live: boolean;
  readonly stage: Stage;
  readonly opened: Opened | null;
  readonly failure: Failure | null;
  /** what of the address could not be used */
  readonly problems: readonly LinkProblem[];
  /** share of the file read so far, 0..1 */
  readonly progress: number;
  readonly result: Result | null;
  /** parts of the result that are drawn: one more with every task, so that no task has to draw everything */
  readonly drawn: number;
  /** grows with every answer of the worker, so that what hangs on it is asked for again */
  readonly version: number;
  readonly client: Client;
  readonly open: (file: File) => void;
  readonly reopen: (wanted: { encoding?: Encoding; separator?: Separator }) => void;
  readonly map: (mapping: Mapping) => void;
  readonly choose: (choices: Partial<Choices>) => void;
  readonly read: () => void;
  readonly cancel: () => void;
  readonly changeMapping: () => void;
  readonly adjust: (rules: Rules, values: Values) => void;
  /** says what could not be used, in place of what was said before */
  readonly report: (problems: readonly LinkProblem[]) => void;
}

/** Parts a result is drawn in: its figures, its rules, its list. */
export const parts = 3;

const settingsOf = (values: Values) => ({
  period: values.period,
  currency: values.currency,
  margin: values.margin / 100,
  discount: values.discount / 100,
  horizon: values.horizon,
});

const failureOf = (error: unknown): Failure =>
  error instanceof CallError ? error.failure : { problem: 'failed', found: 0 };

function writeAddress(fragment: string): void {
  try {
    history.replaceState(history.state, '', `#${fragment}`);
  } catch {
    // Some browsers limit how often a page may do this; the next change tries again.
  }
}

/** State of the tool. Everything about the file stays in the worker; the page holds what it shows. */
export function useSession(): Session {
  const [live, setLive] = useState(false);
  const [stage, setStage] = useState<Stage>('start');
  const [opened, setOpened] = useState<Opened | null>(null);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [progress, setProgress] = useState(0);
  const [result, setResult] = useState<Result | null>(null);
  const [version, setVersion] = useState(0);
  const [drawn, setDrawn] = useState(0);
  const [problems, setProblems] = useState<readonly LinkProblem[]>([]);
  const linked = useRef<LinkReading | undefined>(undefined);
  const held = useRef<Client | null>(null);
  held.current ??= createClient();
  const client = held.current;
  // what comes back from an earlier call is not shown any more
  const turn = useRef(0);

  const latest = useRef<(reading: LinkReading) => void>(() => undefined);

  useEffect(() => {
    const take = (): void => {
      const reading = readLink(location.hash);
      if (!reading) return;
      linked.current = reading;
      setProblems(reading.problems);
      latest.current(reading);
    };
    take();
    setLive(true);
    addEventListener('hashchange', take);
    return () => {
      removeEventListener('hashchange', take);
    };
  }, []);

  useEffect(() => {
    if (stage !== 'ready') setDrawn(0);
    if (stage !== 'ready' || drawn >= parts) return undefined;
    const timer = setTimeout(() => {
      setDrawn(drawn + 1);
    });
    return () => {
      clearTimeout(timer);
    };
  }, [stage, drawn]);

  const during = async (
    next: Stage,
    back: Stage,
    work: (current: () => boolean) => Promise<void>,
  ): Promise<void> => {
    turn.current += 1;
    const own = turn.current;
    const current = () => own === turn.current;
    setStage(next);
    setFailure(null);
    try {
      await work(current);
    } catch (error) {
      if (!current()) return;
      setFailure(failureOf(error));
      setStage(back);
    }
  };

  const openFile = (file: File, wanted: { encoding?: Encoding; separator?: Separator }): void => {
    void during('opening', 'start', async (current) => {
      setOpened(null);
      setResult(null);
      const preview = await client.call('open', file, wanted);
      const findings = await client.call('inspect', preview.mapping);
      if (!current()) return;
      setOpened({ file, preview, mapping: preview.mapping, findings, choices: choicesOf(findings) });
      setStage('mapping');
    });
  };

  const answer = (rules: Rules, values: Values): void => {
    if (!result) return;
    const { report, amountPeriod } = result;
    void during('ready', 'ready', async (current) => {
      setResult({ ...result, rules, values });
      const found = await client.call('answer', rules, settingsOf(values));
      if (!current()) return;
      setResult({ report, answer: found, rules, values, amountPeriod });
      setVersion((before) => before + 1);
    });
  };

  const adjust = (rules: Rules, values: Values): void => {
    writeAddress(linkOf(rules, values));
    linked.current = readLink(location.hash);
    answer(rules, values);
  };
  // a link followed while a result is shown
  latest.current = (reading) => {
    if (!result) return;
    const { rules, values } = reading.apply(result.rules, result.values);
    answer(rules, values);
  };

  const read = (): void => {
    if (!opened) return;
    const { choices, mapping } = opened;
    const { dateOrder, decimalMark, amountPeriod } = choices;
    if (dateOrder === null || decimalMark === null || amountPeriod === null) return;
    void during('reading', 'mapping', async (current) => {
      setProgress(0);
      setResult(null);
      client.onProgress = (bytes) => {
        setProgress(bytes / Math.max(1, opened.file.size));
      };
      const { repeats, statuses } = choices;
      const report = await client.call('read', {
        mapping,
        dateOrder,
        decimalMark,
        amountPeriod,
        repeats,
        statuses,
      });
      if (!current()) return;
      if (!report || report.latest === null) {
        setStage('mapping');
        setFailure(report ? { problem: 'no-rows', found: report.rejected } : null);
        return;
      }
      const today = Math.floor(Date.now() / 86_400_000);
      const usual = {
        rules: defaultRules(Math.max(Math.min(report.latest, today), report.earliest ?? report.latest)),
        values: { ...defaultValues, currency: report.currencies[0]?.code ?? '' },
      };
      const { rules, values } = linked.current?.apply(usual.rules, usual.values) ?? usual;
      const found = await client.call('answer', rules, settingsOf(values));
      if (!current()) return;
      setResult({ report, answer: found, rules, values, amountPeriod });
      setVersion((before) => before + 1);
      setStage('ready');
    });
  };

  return {
    live,
    stage,
    opened,
    failure,
    problems,
    progress,
    result,
    drawn,
    version,
    client,
    open: (file) => {
      openFile(file, {});
    },
    reopen: (wanted) => {
      if (opened) openFile(opened.file, wanted);
    },
    map: (mapping) => {
      if (!opened) return;
      void during('mapping', 'mapping', async (current) => {
        const findings = await client.call('inspect', mapping);
        if (current()) setOpened({ ...opened, mapping, findings, choices: choicesOf(findings) });
      });
    },
    choose: (choices) => {
      if (opened) setOpened({ ...opened, choices: { ...opened.choices, ...choices } });
    },
    read,
    cancel: () => {
      turn.current += 1;
      void client.call('stop');
      setStage('mapping');
    },
    changeMapping: () => {
      setResult(null);
      setStage('mapping');
    },
    adjust,
    report: setProblems,
  };
}
