import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { chartHeight } from '../../charts/chart.ts';
import type { Chart } from '../../charts/chart.ts';
import { drawLines } from '../../charts/line-drawing.ts';
import { node } from '../../charts/svg.ts';
import type { SvgNode } from '../../charts/svg.ts';
import { projectValue } from '../../economics/projection.ts';
import type { Scenario } from '../../economics/scenario.ts';
import { ChartFigure } from './ChartFigure.tsx';
import { projectionChart } from './projection-chart.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** The projection is a chart of lines; drawing bars is left to the parts that need it. */
const drawProjection = (chart: Chart): SvgNode =>
  chart.kind === 'lines' ? drawLines(chart, chartHeight) : node('svg');

export interface ProjectionProps {
  tool: Tool;
  session: Session;
  writer: Writer;
  scenario: Scenario;
}

/** The course of one account won, or why there is none to draw. */
function Projection({ tool, session, writer, scenario }: ProjectionProps) {
  const { live, changed } = session;
  const { period, currency } = session.draft;
  const chart = useMemo(() => {
    const projection = projectValue(scenario);
    return projection.status === 'ok'
      ? projectionChart(tool, writer, projection.value, period, currency)
      : writer.reason(projection);
  }, [tool, writer, scenario, period, currency]);
  return typeof chart === 'string' ? (
    <p class="aside">{tool.say('projection.missing', { reason: chart })}</p>
  ) : (
    <ChartFigure tool={tool} chart={chart} draw={drawProjection} live={live} changed={changed} />
  );
}

/** Milliseconds between two drawings while the reader drags, so that figures and curves go first. */
const pause = 90;

/**
 * The projection. While the reader drags it is drawn anew about ten times a second, in a task of its own and not together
 * with figures and curves, and once more when the hand rests.
 */
export function ProjectionFigure(props: ProjectionProps) {
  const latest = useRef(props);
  const last = useRef(0);
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const [shown, show] = useState(props);
  useLayoutEffect(() => {
    if (latest.current === props) return;
    latest.current = props;
    timer.current ??= setTimeout(
      () => {
        timer.current = undefined;
        last.current = performance.now();
        show(latest.current);
      },
      last.current + pause - performance.now(),
    );
  });
  useEffect(
    () => () => {
      clearTimeout(timer.current);
    },
    [],
  );
  return useMemo(() => <Projection {...shown} />, [shown]);
}
