import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { exactly, shared } from './canvas-data.ts';
import type { Configure, Inks } from './canvas-data.ts';
import type { LineChart, Tone } from './chart.ts';
import { lineTicks, xTicks } from './line-drawing.ts';

type LineData = ChartDataset<'line', { x: number; y: number | null }[]>;

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
    showLine: series.points !== true,
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

function lineConfiguration(
  chart: LineChart,
  inks: Inks,
): ChartConfiguration<'line', { x: number; y: number | null }[]> {
  const xs = chart.x.values;
  const [from, to] = [xs[0] ?? 0, xs.at(-1) ?? 1];
  const x = exactly(xTicks(chart), chart.x.write, inks);
  return {
    type: 'line',
    data: { datasets: lineData(chart, inks) },
    options: {
      ...shared,
      // the data are pairs already, as the library keeps them, and in order of x
      parsing: false,
      scales: {
        x: { ...x, min: from, max: to, grid: { display: false } },
        y: exactly(lineTicks(chart), chart.y.write, inks),
      },
    },
  };
}

/** @throws TypeError for a chart of bars */
export const configureLines: Configure = (chart, inks) => {
  if (chart.kind !== 'lines') throw new TypeError('not a chart of lines');
  return lineConfiguration(chart, inks) as unknown as ChartConfiguration;
};
