import { drawLines } from '../../charts/line-drawing.ts';
import type { LineChart, Series } from '../../charts/chart.ts';
import { chartTable } from '../../charts/table.ts';
import type { Group } from '../../accounts/classify.ts';
import { fewestAtRisk } from '../../accounts/fewest.ts';
import { svgElement } from '../calculator/SvgElement.tsx';
import { Table } from './Table.tsx';
import type { Result, Tool } from './tool.ts';

const height = 280;

/** Survival of clients as a line and of customers as dots; `null` when neither has enough accounts to see any. */
export function survivalChart(tool: Tool, { answer, values }: Result): LineChart | null {
  const { say, number, percent } = tool;
  const shown = (['customer', 'client'] as const satisfies readonly Group[]).flatMap((group): Series[] => {
    const rows = answer.summary[group].survival.filter(({ atRisk }) => atRisk >= fewestAtRisk);
    if (rows.length === 0) return [];
    const values = [1, ...rows.map(({ survival }) => survival)];
    const band = [[1, 1] as const, ...rows.map(({ low, high }) => [low, high] as const)];
    return [{ key: group, label: say(`groups.${group}`), tone: group, values, band }];
  });
  const length = Math.max(0, ...shown.map((series) => series.values.length));
  if (length < 2) return null;
  return {
    kind: 'lines',
    id: 'survival',
    title: say('survival.title'),
    description: say('survival.text', { count: fewestAtRisk }),
    x: {
      label: say(`survival.x-${values.period}`),
      values: Array.from({ length }, (_, period) => period),
      write: number,
    },
    y: { label: say('survival.y'), write: percent },
    series: shown.map((series) => ({
      ...series,
      values: Array.from({ length }, (_, period) => series.values[period] ?? null),
      band: Array.from({ length }, (_, period) => series.band?.[period] ?? null),
    })),
    levels: [],
    marks: [],
  };
}

/** Groups of which nothing about staying is shown, and why; nothing when there are none. */
export function Withheld({ tool: { say }, result }: { tool: Tool; result: Result }) {
  const hidden = (['client', 'customer'] as const).filter(
    (group) => result.answer.summary[group].undated > 0,
  );
  if (hidden.length === 0) return null;
  const names = hidden.map((group) => say(`groups.${group}`)).join(', ');
  return <p class="problem">{say('survival.withheld', { groups: names })}</p>;
}

/** The chart with its legend, and the same numbers as a table. */
export function SurvivalChart({ tool, result }: { tool: Tool; result: Result }) {
  const chart = survivalChart(tool, result);
  const withheld = <Withheld tool={tool} result={result} />;
  if (!chart) {
    return (
      <>
        {withheld}
        <p>{tool.say('survival.none')}</p>
      </>
    );
  }
  const table = chartTable(chart);
  /** a value with its interval */
  const cellOf = (text: string, row: number, column: number): string => {
    const ends = chart.series[column]?.band?.[row];
    if (!ends || row === 0) return text;
    const [low, high] = [chart.y.write(ends[0]), chart.y.write(ends[1])];
    return `${text} (${tool.say('table.interval', { low, high })})`;
  };
  return (
    <figure class="survival">
      <figcaption>
        <b>{chart.title}</b> {chart.description}
      </figcaption>
      {withheld}
      <ul class="legend">
        {chart.series.map(({ key, label, tone }) => (
          <li key={key}>
            <svg class="chart" width="34" height="12" aria-hidden="true">
              <path class={`series ${tone}`} d="M3 6H33" />
            </svg>
            {label}
          </li>
        ))}
      </ul>
      {svgElement(drawLines(chart, height))}
      <p class="axis">{chart.x.label}</p>
      <details>
        <summary>{tool.say('survival.table')}</summary>
        <Table
          id="survival-table"
          caption={table.caption}
          columns={table.columns}
          rows={table.rows.map(([first, ...rest], row) => [
            first,
            ...rest.map((cell, index) => cellOf(cell, row, index)),
          ])}
        />
      </details>
    </figure>
  );
}
