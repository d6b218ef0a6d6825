import { useMemo } from 'preact/hooks';
import type { BarChart } from '../../../charts/chart.ts';
import { draw } from '../../../charts/draw.ts';
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
  const chart = useMemo((): BarChart | null => {
    const bars = tornado(scenario, answer, ranges).filter(
      ({ swing }) => swing.status === 'ok' && swing.value > 0,
    );
    const current = evaluateFigure(scenario, answer);
    const first = bars[0];
    if (!first || current.status !== 'ok') return null;
    const name = say(`figures.names.${answer}`);
    return {
      kind: 'bars',
      direction: 'across',
      id: 'tornado-chart',
      title: say('more.certainty.tornado-chart', { answer: name }),
      description: say('more.certainty.tornado-most', { name: say(`fields.${first.field}.label`) }),
      categories: {
        label: say('more.certainty.input'),
        names: bars.map((bar) => barName(tool, writer, bar)),
      },
      value: { label: name, write: (value) => writer.unit(metricUnits[answer], value) },
      series: [
        {
          key: 'swing',
          label: name,
          tone: 'plain',
          spans: bars.map(({ atLow, atHigh }) =>
            atLow.status === 'ok' && atHigh.status === 'ok' ? [atLow.value, atHigh.value] : null,
          ),
        },
      ],
      levels: [{ key: 'now', label: say('more.certainty.now'), value: current.value }],
    };
  }, [tool, writer, scenario, ranges, answer, say]);
  if (!chart) return <p class="aside">{say('more.certainty.no-tornado')}</p>;
  return <ChartFigure tool={tool} chart={chart} draw={draw} live changed={false} />;
}
