import type { ComponentType } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { NumberField } from '../../economics/limits.ts';
import type { Ranges } from '../../economics/ranges.ts';
import { evaluateScenario } from '../../economics/scenario.ts';
import type { CurveAnswer } from './curve-answers.ts';
import type { HeldRange } from './curves.ts';
import { isAsked, readDraft } from './draft.ts';
import type { DraftRead } from './draft.ts';
import { numberFields } from './fields.ts';
import { Figures } from './Figures.tsx';
import { Inputs } from './Inputs.tsx';
import type { Parts } from './parts.ts';
import type { ProjectionProps } from './ProjectionFigure.tsx';
import { Resting } from './Resting.tsx';
import { carriesState, useSession } from './session.ts';
import type { Session } from './session.ts';
import type { Shared } from './shared.ts';
import { Slot } from './Slot.tsx';
import type { Behind } from './Slot.tsx';
import { createTool } from './tool.ts';
import type { CalculatorProps, Tool } from './tool.ts';
import { useLater, useSeen, whenIdle } from './use-later.ts';
import type { Later } from './use-later.ts';
import { useStable } from './use-stable.ts';
import { shortVerdict, Verdict } from './Verdict.tsx';
import { createWriter } from './write.ts';

/** Says the answer once it has rested for a second, so that typing is not talked over. */
function Announcement({ text, live }: { text: string; live: boolean }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    if (!live) return undefined;
    const timer = setTimeout(() => {
      setSaid(text);
    }, 1000);
    return () => {
      clearTimeout(timer);
    };
  }, [text, live]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}

const noRanges: Ranges = {};

const loadParts = (): Promise<Parts> => import('./parts.ts').then(({ parts }) => parts);
const loadProjection = (): Promise<ComponentType<ProjectionProps>> =>
  import('./ProjectionFigure.tsx').then(({ ProjectionFigure }) => ProjectionFigure);

/** A place is behind when the reader has changed something and its script is not there. */
const behindOf = ({ loaded, failed }: Later<unknown>, changed: boolean): Behind =>
  loaded || !changed ? '' : failed ? 'failed' : 'waiting';

const nowhere: ReadonlySet<string> = new Set();

/** The page of the tool for a given state. */
function Calculation({
  tool,
  session,
  later,
  projection,
}: {
  tool: Tool;
  session: Session;
  later: Later<Parts>;
  /** on the server */
  projection: ComponentType<ProjectionProps> | undefined;
}) {
  const { say, locale } = tool;
  const { draft, live, changed } = session;
  const { currency, period } = draft;
  const parts = later.loaded;
  const behind = behindOf(later, changed);
  const results = useRef<HTMLDivElement>(null);
  const seen = useSeen(parts !== undefined, results, '100%');
  const chart = useLater(loadProjection, seen, projection);
  const failed = later.failed || chart.failed;
  const writer = useMemo(() => createWriter(tool, { currency, period }), [tool, currency, period]);
  const before = useRef<DraftRead | undefined>(undefined);
  const reading = useMemo(() => {
    before.current = { draft, reading: readDraft(draft, locale, before.current) };
    return before.current.reading;
  }, [draft, locale]);
  const { scenario } = reading;
  const ranges = useMemo(
    () => parts?.readRanges(draft.ranges, locale) ?? noRanges,
    [parts, draft.ranges, locale],
  );
  const evaluation = useMemo(
    () => parts?.evaluateWithRanges(scenario, ranges) ?? evaluateScenario(scenario),
    [parts, scenario, ranges],
  );
  const [answer, chooseAnswer] = useState<CurveAnswer>('ltv-cac');
  const [held, setHeld] = useState<HeldRange | null>(null);
  const { counted, limited, ownNext } = draft;
  const fields = useMemo(
    () => numberFields.filter((field) => isAsked({ counted, limited, ownNext }, field)),
    [counted, limited, ownNext],
  );
  const [, settle] = useState({});
  const keeper = useMemo(
    () =>
      parts?.createCurveKeeper(() => {
        settle({});
      }),
    [parts],
  );
  const curves = keeper?.follow(scenario, fields, answer, held);
  const resting = keeper?.resting() ?? nowhere;
  const hold = useStable((field: NumberField | null): void => {
    const known = field === null ? undefined : curves?.[field];
    setHeld(field !== null && known ? { field, range: known.range } : null);
  });
  const { type } = session;
  const shared = useMemo(
    (): Shared => ({ tool, writer, parts, behind, live, ranges, answer, hold, type }),
    [tool, writer, parts, behind, live, ranges, answer, hold, type],
  );
  const verdict = shortVerdict(tool, evaluation);

  return (
    <div class="calculator">
      <p class="lead">{say('intro')}</p>
      <p>
        {say('accounts')} {say('example')}
      </p>
      <Resting resting={resting.has('examples')}>
        <Slot part={parts?.Examples} props={{ tool, session }} live={live} behind={behind} />
      </Resting>
      {parts && <parts.Problems tool={tool} session={session} />}
      <p role="status" class={failed ? 'note' : 'hidden'}>
        {failed && say('parts-failed')}
      </p>
      <div class="bench">
        <Resting resting={resting.has('answer')}>
          <Verdict tool={tool} writer={writer} scenario={scenario} evaluation={evaluation} />
        </Resting>
        <Inputs
          shared={shared}
          session={session}
          reading={reading}
          issues={evaluation.issues}
          name={draft.name === '' ? say('more.compare.unnamed', { number: session.current + 1 }) : draft.name}
          curves={curves}
          chooseAnswer={chooseAnswer}
          verdict={verdict}
          resting={resting}
        />
        <div class="results" ref={results}>
          <Resting resting={resting.has('projection-chart-title')}>
            <Slot
              part={chart.loaded}
              props={{ tool, session, writer, scenario }}
              live={live}
              behind={behindOf(chart, changed)}
            />
          </Resting>
          <Figures shared={shared} scenario={scenario} evaluation={evaluation} resting={resting} />
        </div>
      </div>
      {live && parts && (
        <Resting resting={resting.has('parts')}>
          <parts.More
            tool={tool}
            session={session}
            writer={writer}
            scenario={scenario}
            ranges={ranges}
            evaluation={evaluation}
          />
        </Resting>
      )}
      <Announcement text={verdict} live={changed} />
    </div>
  );
}

/** The parts the server renders at once. */
export interface GivenParts {
  readonly parts: Parts;
  readonly projection: ComponentType<ProjectionProps>;
}

/**
 * The calculator. The server renders it with the example; script makes every figure follow the inputs and keeps them in
 * the address.
 */
export function View({ given, ...props }: CalculatorProps & { given?: GivenParts }) {
  // the page's data never change
  const [tool] = useState(() => createTool(props));
  const [idle, setIdle] = useState(false);
  useEffect(() => {
    // a link is to be read at once
    if (carriesState(location.hash)) setIdle(true);
    else
      whenIdle(() => {
        setIdle(true);
      });
  }, []);
  const later = useLater(loadParts, idle, given?.parts);
  const session = useSession(props.locale, later);
  return <Calculation tool={tool} session={session} later={later} projection={given?.projection} />;
}
