import type { Chart } from './chart.ts';

/** The same numbers as the drawing, as rows. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** written; an empty text where there is no value */
  readonly rows: readonly (readonly string[])[];
}

/** Every value of the chart, written as its axes write them; levels are columns too. */
export function chartTable(chart: Chart): ChartTable {
  const headings = [...chart.series, ...chart.levels].map((series) => series.label);
  if (chart.kind === 'lines') {
    const { write } = chart.y;
    return {
      caption: chart.title,
      columns: [chart.x.label, ...headings],
      rows: chart.x.values.map((x, index) => [
        chart.x.write(x),
        ...chart.series.map((series) => written(series.values[index] ?? null, write)),
        ...chart.levels.map((level) => write(level.value)),
      ]),
    };
  }
  const { write } = chart.value;
  return {
    caption: chart.title,
    columns: [chart.categories.label, ...headings],
    rows: chart.categories.names.map((name, index) => [
      name,
      ...chart.series.map((series) => spanWritten(series.spans[index] ?? null, chart.direction, write)),
      ...chart.levels.map((level) => write(level.value)),
    ]),
  };
}

const written = (value: number | null, write: (value: number) => string): string =>
  value === null ? '' : write(value);

const spanWritten = (
  span: readonly [number, number] | null,
  direction: 'across' | 'upright',
  write: (value: number) => string,
): string => {
  if (span === null) return '';
  return direction === 'upright' && span[0] === 0 ? write(span[1]) : `${write(span[0])} … ${write(span[1])}`;
};

/**
 * What the chart says at one place of its x axis, as one line: for the read-out that keyboard and screen reader use.
 * @param index of the x value or category
 */
export function readOut(chart: Chart, index: number): string {
  const table = chartTable(chart);
  const row = table.rows[index];
  if (!row) return '';
  const parts = row
    .slice(1)
    .map((text, column) => (text === '' ? null : `${table.columns[column + 1]}: ${text}`));
  return `${table.columns[0]}: ${row[0]}; ${parts.filter((text) => text !== null).join('; ')}`;
}
