import type { Chart } from './chart.ts';

/** The same numbers as the drawing, as rows. */
export interface ChartTable {
  readonly caption: string;
  readonly columns: readonly string[];
  /** written; an empty text where there is no value */
  readonly rows: readonly (readonly string[])[];
}

const columnsOf = (chart: Chart): readonly string[] => [
  chart.kind === 'lines' ? chart.x.label : chart.categories.label,
  ...[...chart.series, ...chart.levels].map((series) => series.label),
];

/** One row, written as the axes write their values; levels are columns too. `undefined` beyond the last. */
function rowOf(chart: Chart, index: number): readonly string[] | undefined {
  if (chart.kind === 'lines') {
    const x = chart.x.values[index];
    const { write } = chart.y;
    return x === undefined
      ? undefined
      : [
          chart.x.write(x),
          ...chart.series.map((series) => written(series.values[index] ?? null, write)),
          ...chart.levels.map((level) => write(level.value)),
        ];
  }
  const name = chart.categories.names[index];
  const { write } = chart.value;
  return name === undefined
    ? undefined
    : [
        name,
        ...chart.series.map((series) => spanWritten(series.spans[index] ?? null, chart.direction, write)),
        ...chart.levels.map((level) => write(level.value)),
      ];
}

/** Every value of the chart. */
export function chartTable(chart: Chart): ChartTable {
  const places = chart.kind === 'lines' ? chart.x.values : chart.categories.names;
  return {
    caption: chart.title,
    columns: columnsOf(chart),
    rows: places.flatMap((_, index) => {
      const row = rowOf(chart, index);
      return row ? [row] : [];
    }),
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
  const row = rowOf(chart, index);
  if (!row) return '';
  const columns = columnsOf(chart);
  const parts = row
    .slice(1)
    .flatMap((text, column) => (text === '' ? [] : [`${columns[column + 1]}: ${text}`]));
  return `${columns[0]}: ${row[0]}; ${parts.join('; ')}`;
}
