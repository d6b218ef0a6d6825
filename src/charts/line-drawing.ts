import type { Level, LineChart, Mark, Series } from './chart.ts';
import { across, anchorAt, paths, pathX, root, up } from './frame.ts';
import type { Frame } from './frame.ts';
import { extent, position, ticks, wholeTicks } from './scale.ts';
import { node } from './svg.ts';
import type { SvgNode } from './svg.ts';

const isWithin = (x: number, { x: { values } }: LineChart): boolean =>
  x >= (values[0] ?? 0) && x <= (values.at(-1) ?? 0);

/** The round values the y axis of a line chart spans; the first and last are its ends. */
export function lineTicks(chart: LineChart): readonly number[] {
  const values = [
    ...chart.series.flatMap((series) => [
      ...series.values,
      ...(series.band?.flatMap((pair) => pair ?? []) ?? []),
    ]),
    ...chart.levels.map((level) => level.value),
    ...chart.marks.filter(({ x }) => isWithin(x, chart)).map(({ y }) => y),
  ];
  const [low, high] = extent(values) ?? [0, 1];
  return ticks(Math.min(0, low), Math.max(0, high), 5);
}

/** The values written along the x axis. */
export const xTicks = ({ x }: LineChart): readonly number[] =>
  x.ticks ?? wholeTicks(x.values[0] ?? 0, x.values.at(-1) ?? 1, 7);

/** Runs of neighbouring points, broken where a value is missing. */
function runs(
  xs: readonly number[],
  ys: readonly (number | null)[],
): readonly (readonly [number, number])[][] {
  const found: [number, number][][] = [];
  let current: [number, number][] = [];
  xs.forEach((x, index) => {
    const y = ys[index];
    if (y === null || y === undefined) {
      if (current.length > 0) found.push(current);
      current = [];
    } else current.push([x, y]);
  });
  if (current.length > 0) found.push(current);
  return found;
}

interface Scales {
  readonly frame: Frame;
  readonly x: (value: number) => number;
  readonly y: (value: number) => number;
}

const pathThrough = (points: readonly (readonly [number, number])[], { frame, x, y }: Scales): string =>
  points
    .map(([px, py], index) => `${index === 0 ? 'M' : 'L'}${pathX(frame, x(px))} ${up(frame, y(py))}`)
    .join('');

function seriesPaths(series: Series, xs: readonly number[], scales: Scales): SvgNode[] {
  const shapes: SvgNode[] = [];
  if (series.band) {
    const low = runs(
      xs,
      series.band.map((pair) => pair?.[0] ?? null),
    );
    const high = runs(
      xs,
      series.band.map((pair) => pair?.[1] ?? null),
    );
    low.forEach((run, index) => {
      const back = [...(high[index] ?? [])].reverse();
      const d = `${pathThrough(run, scales)}${pathThrough(back, scales).replace('M', 'L')}Z`;
      shapes.push(node('path', { class: `band ${series.tone}`, d }));
    });
  }
  if (series.points) return shapes;
  for (const run of runs(xs, series.values)) {
    shapes.push(node('path', { class: `series ${series.tone}`, d: pathThrough(run, scales) }));
  }
  return shapes;
}

function seriesPoints(series: Series, xs: readonly number[], { frame, x, y }: Scales): SvgNode[] {
  if (!series.points) return [];
  return xs.flatMap((value, index) => {
    const height = series.values[index];
    if (height === null || height === undefined) return [];
    return [
      node('circle', {
        class: `point ${series.tone}`,
        cx: across(frame, x(value)),
        cy: up(frame, y(height)),
        r: 4,
      }),
    ];
  });
}

function gridLines(values: readonly number[], { frame, y }: Scales): SvgNode[] {
  return values.map((value) => {
    const height = up(frame, y(value));
    return node('line', {
      class: value === 0 ? 'zero' : 'grid',
      x1: 0,
      x2: across(frame, 1),
      y1: height,
      y2: height,
    });
  });
}

function labels(chart: LineChart, values: readonly number[], scales: Scales): SvgNode[] {
  const { frame, x, y } = scales;
  const tickLabels = values.map((value) =>
    node('text', { class: 'tick', x: 0, y: up(frame, y(value)) - 4 }, [chart.y.write(value)]),
  );
  const baseline = frame.height - frame.bottom + 18;
  const xLabels = xTicks(chart).map((value) =>
    node(
      'text',
      { class: 'tick', x: across(frame, x(value)), y: baseline, 'text-anchor': anchorAt(x(value)) },
      [chart.x.write(value)],
    ),
  );
  return [...tickLabels, ...xLabels];
}

const levelLine = (level: Level, written: string, { frame, y }: Scales): SvgNode[] => {
  const height = up(frame, y(level.value));
  return [
    node('line', { class: 'level', x1: 0, x2: across(frame, 1), y1: height, y2: height }),
    node('text', { class: 'level-label', x: across(frame, 1), y: height - 6, 'text-anchor': 'end' }, [
      `${level.label}: ${written}`,
    ]),
  ];
};

const markPoint = (mark: Mark, { frame, x, y }: Scales): SvgNode[] => {
  const share = x(mark.x);
  const height = up(frame, y(mark.y));
  return [
    node('circle', { class: 'mark', cx: across(frame, share), cy: height, r: 5 }),
    node(
      'text',
      {
        class: 'mark-label',
        x: across(frame, share),
        y: height + 20,
        dx: share > 0.5 ? -6 : 6,
        'text-anchor': share > 0.5 ? 'end' : 'start',
      },
      [mark.label],
    ),
  ];
};

/**
 * The drawing of a line chart.
 * @param width pixels for a file; left out, the drawing is as wide as its place
 */
export function drawLines(chart: LineChart, height: number, width?: number): SvgNode {
  const frame: Frame = { width, height, top: 20, bottom: 26 };
  const values = lineTicks(chart);
  const [low = 0, high = 1] = [values[0], values.at(-1)];
  const xs = chart.x.values;
  const [from = 0, to = 1] = [xs[0], xs.at(-1)];
  const scales: Scales = {
    frame,
    x: (value) => position(value, from, to),
    y: (value) => position(value, low, high),
  };
  return root(frame, chart, [
    ...gridLines(values, scales),
    paths(
      frame,
      chart.series.flatMap((series) => seriesPaths(series, xs, scales)),
    ),
    ...chart.series.flatMap((series) => seriesPoints(series, xs, scales)),
    ...labels(chart, values, scales),
    ...chart.levels.flatMap((level) => levelLine(level, chart.y.write(level.value), scales)),
    ...chart.marks.filter(({ x }) => isWithin(x, chart)).flatMap((mark) => markPoint(mark, scales)),
  ]);
}
