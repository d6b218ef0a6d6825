import type { ChartConfiguration, ChartDataset } from 'chart.js';
import { barTicks } from './bar-drawing.ts';
import { exactly, shared } from './canvas-data.ts';
import type { Configure, Inks } from './canvas-data.ts';
import type { BarChart } from './chart.ts';

type BarData = ChartDataset<'bar', ([number, number] | null)[]>;

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

/** @throws TypeError for a chart of lines */
export const configureBars: Configure = (chart, inks) => {
  if (chart.kind !== 'bars') throw new TypeError('not a chart of bars');
  return barConfiguration(chart, inks) as unknown as ChartConfiguration;
};
