import type { ChartConfiguration, Scale } from 'chart.js';
import type { Chart, Tone } from './chart.ts';

/** Colours as a canvas takes them, resolved for the theme in force. */
export interface Inks {
  readonly tones: Readonly<Record<Tone, string>>;
  readonly text: string;
  readonly grid: string;
  readonly paper: string;
  readonly font: string;
}

/** How what stands at an axis is written: as in the drawing nothing is turned; where there is no room, some are left out. */
export const axisText = (inks: Inks) => ({
  color: inks.text,
  font: { family: inks.font, size: 12 },
  maxRotation: 0,
});

/** An axis that shows exactly these values. */
export const exactly = (values: readonly number[], write: (value: number) => string, inks: Inks) => ({
  type: 'linear' as const,
  min: values[0] ?? 0,
  max: values.at(-1) ?? 1,
  afterBuildTicks: (axis: Scale) => {
    axis.ticks = values.map((value) => ({ value }));
  },
  border: { display: false },
  grid: { color: inks.grid },
  ticks: {
    ...axisText(inks),
    callback: (value: string | number) => write(Number(value)),
  },
});

/** Options of every chart. */
export const shared = {
  animation: false,
  responsive: true,
  maintainAspectRatio: false,
  events: [] as 'click'[],
} as const;

/** What Chart.js draws: the same series, levels and round values as the drawing. */
export type Configure = (chart: Chart, inks: Inks) => ChartConfiguration;
