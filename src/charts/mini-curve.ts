import { position } from './scale.ts';
import { coordinate, node } from './svg.ts';
import type { SvgNode } from './svg.ts';

/** A small curve without axes: the course of an answer over the range of one input. */
export interface MiniCurve {
  /** ends of both axes */
  readonly x: readonly [low: number, high: number];
  readonly y: readonly [low: number, high: number];
  readonly inputs: readonly number[];
  /** `null` where there is no answer */
  readonly values: readonly (number | null)[];
  /** the place the reader is at; `y` is `null` when there is no answer there */
  readonly point: { readonly x: number; readonly y: number | null } | null;
  /** inputs at which something turns */
  readonly turns: readonly number[];
  /** shaded part of the range of inputs */
  readonly band: readonly [low: number, high: number] | null;
}

const units = 1000;
const inset = 4;

/** The drawing, as wide as its place; it says nothing that is not said in words beside it. */
export function drawMiniCurve(curve: MiniCurve, height: number): SvgNode {
  const within = (share: number): number => Math.min(1, Math.max(0, share));
  const x = (value: number): number => position(value, curve.x[0], curve.x[1]);
  const y = (value: number): number =>
    coordinate(height - inset - position(value, curve.y[0], curve.y[1]) * (height - 2 * inset));
  const percent = (share: number): string => `${coordinate(share * 100)}%`;
  let path = '';
  let open = false;
  curve.inputs.forEach((input, index) => {
    const value = curve.values[index];
    if (value === null || value === undefined) {
      open = false;
      return;
    }
    path += `${open ? 'L' : 'M'}${coordinate(x(input) * units)} ${y(value)}`;
    open = true;
  });
  const band = curve.band?.map((end) => within(x(end)));
  const zero = curve.y[0] <= 0 && curve.y[1] >= 0 ? y(0) : null;
  const turns = curve.turns.map((turn) => `M${coordinate(x(turn) * units)} 0V${height}`).join('');
  const { point } = curve;
  // Always the same elements: while a curve follows, their attributes change and nothing else.
  return node('svg', { class: 'chart mini', width: '100%', height, 'aria-hidden': 'true' }, [
    band
      ? node('rect', {
          class: 'band',
          x: percent(band[0] ?? 0),
          width: percent((band[1] ?? 0) - (band[0] ?? 0)),
          y: 0,
          height,
        })
      : null,
    zero === null ? null : node('line', { class: 'grid', x1: 0, x2: '100%', y1: zero, y2: zero }),
    node('svg', { width: '100%', height, viewBox: `0 0 ${units} ${height}`, preserveAspectRatio: 'none' }, [
      node('path', { class: 'series plain', d: path }),
      node('path', { class: 'turn', d: turns }),
    ]),
    point === null
      ? null
      : node('line', {
          class: 'here',
          x1: percent(within(x(point.x))),
          x2: percent(within(x(point.x))),
          y1: 0,
          y2: height,
        }),
    point === null || point.y === null
      ? null
      : node('circle', {
          class: 'mark',
          cx: percent(within(x(point.x))),
          cy: Math.min(height - inset, Math.max(inset, y(point.y))),
          r: 5,
        }),
  ]);
}
