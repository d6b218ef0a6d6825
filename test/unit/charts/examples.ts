import type { BarChart, LineChart } from '../../../src/charts/chart.ts';

export const lines: LineChart = {
  kind: 'lines',
  id: 'projection',
  title: 'Margin of one buyer against what winning it cost',
  description: 'The margin crosses the cost in month 3.',
  x: { label: 'Month', values: [0, 1, 2, 3, 4], write: (value) => `${value}` },
  y: { label: 'Euro', write: (value) => `€${value}` },
  series: [
    { key: 'without', label: 'Without', tone: 'customer', values: [0, 10, 19, 27, 34] },
    {
      key: 'with',
      label: 'With',
      tone: 'client',
      values: [0, 9, null, 26, 34],
      band: [[0, 0], [8, 10], null, [24, 28], [30, 38]],
      points: true,
    },
  ],
  levels: [{ key: 'cac', label: 'Cost to win', value: 25 }],
  marks: [{ label: 'Pays back', x: 2.8, y: 25 }],
};

export const lying: BarChart = {
  kind: 'bars',
  direction: 'across',
  id: 'tornado',
  title: 'Which input matters',
  description: 'Churn matters most.',
  categories: { label: 'Input', names: ['Churn', 'Margin'] },
  value: { label: 'Value', write: (value) => `€${value}` },
  series: [{ key: 'range', label: 'Value', tone: 'plain', spans: [[700, 950], null] }],
  levels: [{ key: 'now', label: 'Now', value: 812 }],
};

export const standing: BarChart = {
  ...lying,
  direction: 'upright',
  id: 'distribution',
  categories: { label: 'Value', names: ['0–1', '1–2', '2–3'] },
  series: [
    {
      key: 'share',
      label: 'Share of draws',
      tone: 'plain',
      spans: [
        [0, 0.2],
        [0, 0.5],
        [0, 0.3],
      ],
    },
  ],
  levels: [],
};
