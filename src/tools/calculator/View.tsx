import { useEffect, useMemo, useState } from 'preact/hooks';
import { projectValue } from '../../economics/projection.ts';
import { evaluateWithRanges } from '../../economics/ranges.ts';
import { ChartFigure } from './ChartFigure.tsx';
import type { CurveAnswer } from './curves.ts';
import { isAsked, readDraft } from './draft.ts';
import { numberFields } from './fields.ts';
import { Examples } from './Examples.tsx';
import { Figures } from './Figures.tsx';
import { Inputs } from './Inputs.tsx';
import { More } from './More.tsx';
import { Problems } from './Problems.tsx';
import { projectionChart } from './projection-chart.ts';
import { readRanges } from './range-draft.ts';
import { useSession } from './session.ts';
import type { Session } from './session.ts';
import { createTool } from './tool.ts';
import type { CalculatorProps, Tool } from './tool.ts';
import { shortVerdict, Verdict } from './Verdict.tsx';
import { useCurves } from './use-curves.ts';
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

/** The page of the tool for a given state. */
export function Calculation({ tool, session }: { tool: Tool; session: Session }) {
  const { say, locale } = tool;
  const { draft, live, changed } = session;
  const { currency, period } = draft;
  const writer = useMemo(() => createWriter(tool, { currency, period }), [tool, currency, period]);
  const reading = useMemo(() => readDraft(draft, locale), [draft, locale]);
  const { scenario } = reading;
  const ranges = useMemo(() => readRanges(draft.ranges, locale), [draft.ranges, locale]);
  const evaluation = useMemo(() => evaluateWithRanges(scenario, ranges), [scenario, ranges]);
  const [curveAnswer, chooseAnswer] = useState<CurveAnswer>('ltv-cac');
  const { counted, limited, ownNext } = draft;
  const fields = useMemo(
    () => numberFields.filter((field) => isAsked({ counted, limited, ownNext }, field)),
    [counted, limited, ownNext],
  );
  const curves = useCurves(scenario, fields, curveAnswer);
  const answer = shortVerdict(tool, evaluation);
  const chart = useMemo(() => {
    const projection = projectValue(scenario);
    return projection.status === 'ok'
      ? projectionChart(tool, writer, projection.value, period, currency)
      : writer.reason(projection);
  }, [tool, writer, scenario, period, currency]);

  return (
    <div class="calculator">
      <p class="lead">{say('intro')}</p>
      <p>
        {say('accounts')} {say('example')}
      </p>
      <Examples tool={tool} session={session} />
      <Problems tool={tool} session={session} />
      <div class="bench">
        <Verdict tool={tool} writer={writer} scenario={scenario} evaluation={evaluation} />
        <Inputs
          tool={tool}
          session={session}
          writer={writer}
          reading={reading}
          issues={evaluation.issues}
          name={draft.name === '' ? say('more.compare.unnamed', { number: session.current + 1 }) : draft.name}
          curves={curves}
          chooseAnswer={chooseAnswer}
          answer={answer}
        />
        <div class="results">
          {typeof chart === 'string' ? (
            <p class="aside">{say('projection.missing', { reason: chart })}</p>
          ) : (
            <ChartFigure tool={tool} chart={chart} live={live} changed={changed} />
          )}
          <Figures tool={tool} writer={writer} scenario={scenario} evaluation={evaluation} />
        </div>
      </div>
      {live && (
        <More
          tool={tool}
          session={session}
          writer={writer}
          scenario={scenario}
          ranges={ranges}
          evaluation={evaluation}
        />
      )}
      <Announcement text={answer} live={changed} />
    </div>
  );
}

/**
 * The calculator. The server renders it with the example; script makes every figure follow the inputs and keeps them in
 * the address.
 */
export function View(props: CalculatorProps) {
  const tool = useMemo(() => createTool(props), [props]);
  return <Calculation tool={tool} session={useSession(props.locale)} />;
}
