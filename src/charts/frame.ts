import { coordinate, node } from './svg.ts';
import type { SvgNode } from './svg.ts';

/**
 * Where things go. A fluid drawing is as wide as its place on the page: x positions are per cent, so that text keeps its
 * size at every width, and paths lie in a nested drawing that stretches. A fixed drawing has a width in pixels, for files.
 */
export interface Frame {
  /** pixels, or `undefined` for fluid */
  readonly width: number | undefined;
  readonly height: number;
  /** pixels kept free above and below the plot */
  readonly top: number;
  readonly bottom: number;
}

/** Width of the coordinate system of paths in a fluid drawing. */
const units = 1000;

/** Position along the width. @param share 0 left, 1 right */
export const across = (frame: Frame, share: number): string | number =>
  frame.width === undefined ? `${coordinate(share * 100)}%` : coordinate(share * frame.width);

/** Position along the height. @param share 0 bottom of the plot, 1 top */
export const up = (frame: Frame, share: number): number =>
  coordinate(frame.height - frame.bottom - share * (frame.height - frame.top - frame.bottom));

/** x of a path. @param share 0 left, 1 right */
export const pathX = (frame: Frame, share: number): number => coordinate(share * (frame.width ?? units));

/** Puts paths (drawn with `pathX` and `up`) into the frame. */
export function paths(frame: Frame, children: readonly SvgNode[]): SvgNode {
  if (frame.width !== undefined) return node('g', {}, children);
  return node(
    'svg',
    {
      x: 0,
      y: 0,
      width: '100%',
      height: frame.height,
      viewBox: `0 0 ${units} ${frame.height}`,
      preserveAspectRatio: 'none',
      class: 'stretch',
    },
    children,
  );
}

/** The outermost element, with title and description as its accessible name. */
export function root(
  frame: Frame,
  chart: { readonly id: string; readonly title: string; readonly description: string },
  children: readonly SvgNode[],
): SvgNode {
  return node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      role: 'img',
      class: 'chart',
      'aria-labelledby': `${chart.id}-title ${chart.id}-description`,
      width: frame.width ?? '100%',
      height: frame.height,
    },
    [
      node('title', { id: `${chart.id}-title` }, [chart.title]),
      node('desc', { id: `${chart.id}-description` }, [chart.description]),
      ...children,
    ],
  );
}

/** Text stays inside: it starts at the left edge, ends at the right one and is centred in between. */
export const anchorAt = (share: number): 'start' | 'middle' | 'end' =>
  share < 0.08 ? 'start' : share > 0.92 ? 'end' : 'middle';
