import type { ChartConfiguration, ChartDataset, Plugin } from 'chart.js';
import { barTicks } from './bar-drawing.ts';
import { axisText, exactly, shared } from './canvas-data.ts';
import type { Configure, Inks } from './canvas-data.ts';
import type { BarChart } from './chart.ts';

type BarData = ChartDataset<'bar', ([number, number] | null)[]>;

/** The levels to compare with, across the bars. */
const levelLines = (chart: BarChart, inks: Inks): Plugin<'bar'> => ({
  id: 'levels',
  afterDatasetsDraw: ({ ctx, chartArea, scales }) => {
    ctx.save();
    ctx.strokeStyle = inks.text;
    ctx.lineWidth = 1.5;
    ctx.setLineDash([2, 3]);
    for (const { value } of chart.levels) {
      ctx.beginPath();
      if (chart.direction === 'across') {
        const x = scales['x']?.getPixelForValue(value) ?? 0;
        ctx.moveTo(x, chartArea.top);
        ctx.lineTo(x, chartArea.bottom);
      } else {
        const y = scales['y']?.getPixelForValue(value) ?? 0;
        ctx.moveTo(chartArea.left, y);
        ctx.lineTo(chartArea.right, y);
      }
      ctx.stroke();
    }
    ctx.restore();
  },
});

function barConfiguration(
  chart: BarChart,
  inks: Inks,
): ChartConfiguration<'bar', ([number, number] | null)[], string> {
  const values = barTicks(chart);
  const value = exactly(values, chart.value.write, inks);
  const edge = values.at(-1) ?? 1;
  const names = {
    type: 'category' as const,
    border: { display: false },
    grid: { display: false },
    ticks: axisText(inks),
  };
  const lying = chart.direction === 'across';
  const datasets = chart.series.map((series): BarData => ({
    label: series.label,
    data: series.spans.map((span) =>
      span === null ? null : [Math.min(edge, span[0]), Math.min(edge, span[1])],
    ),
    backgroundColor: inks.tones[series.tone],
  }));
  return {
    type: 'bar',
    plugins: [levelLines(chart, inks)],
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
