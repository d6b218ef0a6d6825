import { useMemo } from 'preact/hooks';
import type { BarChart } from '../../../charts/chart.ts';
import { draw } from '../../../charts/draw.ts';
import { infinite } from '../../../economics/figure.ts';
import type { Figure } from '../../../economics/figure.ts';
import type { Ranges } from '../../../economics/ranges.ts';
import { evaluateFigure } from '../../../economics/scenario.ts';
import type { Scenario } from '../../../economics/scenario.ts';
import { tornado } from '../../../economics/tornado.ts';
import type { TornadoBar } from '../../../economics/tornado.ts';
import { metricUnits } from '../../../economics/metrics.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import type { CurveAnswer } from '../curve-answers.ts';
import type { Tool } from '../tool.ts';
import type { Writer } from '../write.ts';

/** "Churn rate: 1.83% to 4.89%", without a second name in brackets, so that it fits a narrow screen */
function barName({ say }: Tool, writer: Writer, { field, input }: TornadoBar): string {
  return say('more.certainty.bar', {
    name: say(`fields.${field}.label`).replace(/ \(.*\)$/, ''),
    low: writer.bound(field, input.low),
    high: writer.bound(field, input.high),
  });
}

const isEndless = ({ swing }: TornadoBar): boolean => swing.status === 'infinite';

/** Which input matters: what each does to one answer when only it changes. */
export function TornadoChart({
  tool,
  writer,
  scenario,
  ranges,
  answer,
}: {
  tool: Tool;
  writer: Writer;
  scenario: Scenario;
  ranges: Ranges;
  answer: CurveAnswer;
}) {
  const { say } = tool;
  const all = useMemo(() => tornado(scenario, answer, ranges), [scenario, ranges, answer]);
  const chart = useMemo((): BarChart | null => {
    const bars = all.filter((bar) => isEndless(bar) || (bar.swing.status === 'ok' && bar.swing.value > 0));
    const current = evaluateFigure(scenario, answer);
    const first = bars[0];
    if (!first) return null;
    const name = say(`figures.names.${answer}`);
    /** "never", "no limit" */
    const endless = writer.figure(answer, infinite('no-churn'));
    const end = (figure: Figure): number => (figure.status === 'ok' ? figure.value : Infinity);
    return {
      kind: 'bars',
      direction: 'across',
      id: 'tornado-chart',
      title: say('more.certainty.tornado-chart', { answer: name }),
      description: say('more.certainty.tornado-most', { name: say(`fields.${first.field}.label`) }),
      categories: {
        label: say('more.certainty.input'),
        names: bars.map((bar) =>
          isEndless(bar)
            ? say('more.certainty.bar-endless', { bar: barName(tool, writer, bar), endless })
            : barName(tool, writer, bar),
        ),
      },
      value: {
        label: name,
        write: (value) => (value === Infinity ? endless : writer.unit(metricUnits[answer], value)),
        ...(metricUnits[answer] === 'points-per-period' && {
          tick: (value) => `${writer.bound('delta', value)}\u00a0${writer.sign('delta')}`,
        }),
      },
      series: [
        {
          key: 'swing',
          label: name,
          tone: 'plain',
          spans: bars.map(({ atLow, atHigh }) => [end(atLow), end(atHigh)]),
        },
      ],
      levels:
        current.status === 'ok'
          ? [{ key: 'now', label: say('more.certainty.now'), value: current.value }]
          : [],
    };
  }, [tool, writer, scenario, answer, all, say]);
  return (
    <>
      {chart ? (
        <ChartFigure tool={tool} chart={chart} draw={draw} live changed={false} />
      ) : (
        <p class="aside">{say('more.certainty.no-tornado')}</p>
      )}
      {all.map((bar) =>
        bar.swing.status === 'ok' ||
        bar.swing.status === 'infinite' ||
        bar.swing.reason === 'not-affected' ? null : (
          <p key={bar.field} class="aside">
            {say('more.certainty.bar-impossible', {
              bar: barName(tool, writer, bar),
              reason: writer.reason(bar.swing),
            })}
          </p>
        ),
      )}
    </>
  );
}
