import type { ChartConfiguration, ChartDataset, Scale } from 'chart.js';
import { barTicks } from './bar-drawing.ts';
import type { BarChart, Chart, LineChart, Tone } from './chart.ts';
import { lineTicks } from './line-drawing.ts';
import { wholeTicks } from './scale.ts';

/** Colours as a canvas takes them, resolved for the theme in force. */
export interface Inks {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly text: string;
  readonly grid: string;
  readonly paper: string;
  readonly font: string;
}

type LineData = ChartDataset<'line', { x: number; y: number | null }[]>;
type BarData = ChartDataset<'bar', ([number, number] | null)[]>;

/** Strokes and markers that tell the two sides apart without colour: dots for customers, a line for clients. */
function stroke(tone: Tone, inks: Inks): Partial<LineData> {
  const ink = inks.tones[tone];
  const common = { borderColor: ink, backgroundColor: ink, pointBackgroundColor: ink, borderWidth: 2.5 };
  if (tone === 'customer')
    return { ...common, borderWidth: 4, borderDash: [0, 8], borderCapStyle: 'round', pointStyle: 'circle' };
  return tone === 'quiet' ? { ...common, borderDash: [7, 5] } : common;
}

const faint = (colour: string): string =>
  colour.replace(/^rgb\((.*)\)$/, 'rgb($1 / 0.16)').replaceAll(',', ' ');

function lineData(chart: LineChart, inks: Inks): LineData[] {
  const xs = chart.x.values;
  const through = (values: readonly (number | null)[]): { x: number; y: number | null }[] =>
    xs.map((x, index) => ({ x, y: values[index] ?? null }));
  const bands = chart.series.flatMap((series): LineData[] => {
    if (!series.band) return [];
    const edge = { borderWidth: 0, pointRadius: 0, backgroundColor: faint(inks.tones[series.tone]) };
    return [
      { ...edge, label: '', data: through(series.band.map((pair) => pair?.[0] ?? null)), fill: false },
      { ...edge, label: '', data: through(series.band.map((pair) => pair?.[1] ?? null)), fill: '-1' },
    ];
  });
  const lines = chart.series.map((series): LineData => ({
    ...stroke(series.tone, inks),
    label: series.label,
    data: through(series.values),
    pointRadius: series.points ? 4 : 0,
    fill: false,
  }));
  const ends = [xs[0] ?? 0, xs.at(-1) ?? 1];
  const levels = chart.levels.map((level): LineData => ({
    label: level.label,
    data: ends.map((x) => ({ x, y: level.value })),
    borderColor: inks.text,
    borderWidth: 1.5,
    borderDash: [2, 3],
    pointRadius: 0,
    fill: false,
  }));
  const marks: LineData = {
    label: '',
    data: chart.marks.map(({ x, y }) => ({ x, y })),
    showLine: false,
    pointRadius: 5,
    borderColor: inks.tones.plain,
    pointBackgroundColor: inks.paper,
    pointBorderColor: inks.tones.plain,
    pointBorderWidth: 2.5,
  };
  return [...bands, ...lines, ...levels, ...(chart.marks.length > 0 ? [marks] : [])];
}

/** An axis that shows exactly these values. */
const exactly = (values: readonly number[], write: (value: number) => string, inks: Inks) => ({
  type: 'linear' as const,
  min: values[0] ?? 0,
  max: values.at(-1) ?? 1,
  afterBuildTicks: (axis: Scale) => {
    axis.ticks = values.map((value) => ({ value }));
  },
  border: { display: false },
  grid: { color: inks.grid },
  ticks: {
    color: inks.text,
    font: { family: inks.font, size: 12 },
    callback: (value: string | number) => write(Number(value)),
  },
});

const shared = {
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  events: [] as 'click'[],
} as const;

/** What Chart.js draws: the same series, levels and round values as the drawing. */
export function canvasConfiguration(chart: Chart, inks: Inks): ChartConfiguration {
  const made = chart.kind === 'lines' ? lineConfiguration(chart, inks) : barConfiguration(chart, inks);
  return made as unknown as ChartConfiguration;
}

function lineConfiguration(
  chart: LineChart,
  inks: Inks,
): ChartConfiguration<'line', { x: number; y: number | null }[]> {
  const xs = chart.x.values;
  const [from, to] = [xs[0] ?? 0, xs.at(-1) ?? 1];
  const x = exactly(wholeTicks(from, to, 7), chart.x.write, inks);
  return {
    type: 'line',
    data: { datasets: lineData(chart, inks) },
    options: {
      ...shared,
      scales: {
        x: { ...x, min: from, max: to, grid: { display: false } },
        y: exactly(lineTicks(chart), chart.y.write, inks),
      },
    },
  };
}

function barConfiguration(
  chart: BarChart,
  inks: Inks,
): ChartConfiguration<'bar', ([number, number] | null)[], string> {
  const value = exactly(barTicks(chart), chart.value.write, inks);
  const names = {
    type: 'category' as const,
    border: { display: false },
    grid: { display: false },
    ticks: { color: inks.text, font: { family: inks.font, size: 12 } },
  };
  const lying = chart.direction === 'across';
  const datasets = chart.series.map((series): BarData => ({
    label: series.label,
    data: series.spans.map((span) => (span === null ? null : [span[0], span[1]])),
    backgroundColor: inks.tones[series.tone],
  }));
  return {
    type: 'bar',
    data: { labels: [...chart.categories.names], datasets },
    options: {
      ...shared,
      indexAxis: lying ? ('y' as const) : ('x' as const),
      scales: lying ? { x: value, y: names } : { x: names, y: value },
    },
  };
}
