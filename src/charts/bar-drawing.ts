import type { BarChart, BarSeries } from './chart.ts';
import { across, anchorAt, root, up } from './frame.ts';
import type { Frame } from './frame.ts';
import { legible, lines } from './labels.ts';
import { extent, position, ticks } from './scale.ts';
import { coordinate, node } from './svg.ts';
import type { SvgNode } from './svg.ts';

/** The round values the value axis spans; upright bars stand on nothing. */
export function barTicks(chart: BarChart): readonly number[] {
  const values = [
    ...chart.series.flatMap((series) => series.spans.flatMap((span) => span ?? [])),
    ...chart.levels.map((level) => level.value),
  ];
  const [low, top] = extent(values) ?? [0, 1];
  // a bar to the edge is seen only if there is room before it
  const high = values.includes(Infinity) ? top + (top - low || Math.abs(top) || 1) / 4 : top;
  return chart.direction === 'upright' ? ticks(Math.min(0, low), Math.max(0, high), 4) : ticks(low, high, 5);
}

const lineHeight = 16;

/** Pixels of the labels of lying categories; all take as many lines as the longest. */
const nameHeight = (chart: BarChart): number =>
  4 + lineHeight * Math.max(1, ...chart.categories.names.map((name) => lines(name).length));

/** Pixels that one lying category takes: its label, then its bars. */
const rowHeight = (chart: BarChart): number => nameHeight(chart) + 4 + 16 * chart.series.length;

const rowTop = (chart: BarChart, frame: Frame, index: number): number => frame.top + index * rowHeight(chart);

/** Height of the drawing in pixels; lying bars take what they need. */
export const barHeight = (chart: BarChart, upright: number): number =>
  chart.direction === 'upright' ? upright : 34 + rowHeight(chart) * chart.categories.names.length;

const share = (from: number, to: number, values: readonly number[]): readonly [number, number] => {
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  const [a, b] = [from, to].map((end) => position(Math.min(high, end), low, high)) as [number, number];
  return a <= b ? [a, b] : [b, a];
};

const part = (frame: Frame, size: number): string | number =>
  frame.width === undefined ? `${coordinate(size * 100)}%` : coordinate(size * frame.width);

function lyingBars(
  series: BarSeries,
  order: number,
  chart: BarChart,
  values: readonly number[],
  frame: Frame,
): SvgNode[] {
  return series.spans.flatMap((span, index) => {
    if (!span) return [];
    const [from, to] = share(...span, values);
    const y = rowTop(chart, frame, index) + nameHeight(chart) + order * 16;
    return [
      node('rect', {
        class: `bar ${series.tone}`,
        x: across(frame, from),
        y,
        width: part(frame, to - from),
        height: 13,
      }),
    ];
  });
}

function uprightBars(
  series: BarSeries,
  order: number,
  chart: BarChart,
  values: readonly number[],
  frame: Frame,
): SvgNode[] {
  const slot = 1 / Math.max(1, chart.categories.names.length);
  const width = (slot * 0.86) / chart.series.length;
  return series.spans.flatMap((span, index) => {
    if (!span) return [];
    const [from, to] = share(...span, values);
    const x = index * slot + slot * 0.07 + order * width;
    const top = up(frame, to);
    return [
      node('rect', {
        class: `bar ${series.tone}`,
        x: across(frame, x),
        y: top,
        width: part(frame, width),
        height: coordinate(up(frame, from) - top),
      }),
    ];
  });
}

function lyingFrame(chart: BarChart, values: readonly number[], frame: Frame): SvgNode[] {
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  const bottom = frame.height - frame.bottom;
  const labels = values.map(chart.value.tick ?? chart.value.write);
  const written = legible(labels);
  return values.flatMap((value, index) => {
    const at = position(value, low, high);
    const x = across(frame, at);
    return [
      node('line', { class: 'grid', x1: x, x2: x, y1: frame.top, y2: bottom }),
      ...(written[index]
        ? [
            node('text', { class: 'tick', x, y: bottom + 18, 'text-anchor': anchorAt(at) }, [
              labels[index] ?? '',
            ]),
          ]
        : []),
    ];
  });
}

const lyingNames = (chart: BarChart, frame: Frame): SvgNode[] =>
  chart.categories.names.flatMap((name, index) =>
    lines(name).map((line, at) =>
      node('text', { class: 'category', x: 0, y: rowTop(chart, frame, index) + 14 + at * lineHeight }, [
        line,
      ]),
    ),
  );

/** A level beside the bars only, so that it does not run through the labels. */
const lyingLevel = (chart: BarChart, frame: Frame, at: number): SvgNode[] =>
  chart.categories.names.map((_, index) => {
    const top = rowTop(chart, frame, index);
    const x = across(frame, at);
    return node('line', {
      class: 'level',
      x1: x,
      x2: x,
      y1: top + nameHeight(chart),
      y2: top + rowHeight(chart),
    });
  });

function uprightFrame(values: readonly number[], frame: Frame): SvgNode[] {
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  return values.map((value) => {
    const y = up(frame, position(value, low, high));
    return node('line', { class: value === 0 ? 'zero' : 'grid', x1: 0, x2: across(frame, 1), y1: y, y2: y });
  });
}

function uprightNames(chart: BarChart, values: readonly number[], frame: Frame): SvgNode[] {
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  const { names } = chart.categories;
  const every = Math.ceil(names.length / 3);
  return [
    // the line the bars stand on needs no number, which they would hide
    ...values
      .filter((value) => value !== 0)
      .map((value) =>
        node('text', { class: 'tick', x: 0, y: up(frame, position(value, low, high)) - 4 }, [
          chart.value.write(value),
        ]),
      ),
    ...names.flatMap((name, index) => {
      if (index % every !== 0) return [];
      const at = (index + 0.5) / names.length;
      return [
        node(
          'text',
          { class: 'tick', x: across(frame, at), y: frame.height - 8, 'text-anchor': anchorAt(at) },
          [name],
        ),
      ];
    }),
  ];
}

/**
 * The drawing of a bar chart.
 * @param upright height in pixels when the bars stand
 * @param width   pixels for a file; left out, the drawing is as wide as its place
 */
export function drawBars(chart: BarChart, upright: number, width?: number): SvgNode {
  const standing = chart.direction === 'upright';
  const frame: Frame = { width, height: barHeight(chart, upright), top: standing ? 20 : 4, bottom: 26 };
  const values = barTicks(chart);
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  const levels = chart.levels.flatMap((level) => {
    const at = position(level.value, low, high);
    return standing
      ? [node('line', { class: 'level', x1: 0, x2: across(frame, 1), y1: up(frame, at), y2: up(frame, at) })]
      : lyingLevel(chart, frame, at);
  });
  const bars = chart.series.flatMap((series, order) =>
    (standing ? uprightBars : lyingBars)(series, order, chart, values, frame),
  );
  return root(
    frame,
    chart,
    standing
      ? [...uprightFrame(values, frame), ...bars, ...levels, ...uprightNames(chart, values, frame)]
      : [...lyingFrame(chart, values, frame), ...bars, ...levels, ...lyingNames(chart, frame)],
  );
}
