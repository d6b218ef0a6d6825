import { drawBars } from './bar-drawing.ts';
import { chartHeight } from './chart.ts';
import type { Chart } from './chart.ts';
import { drawLines } from './line-drawing.ts';
import type { SvgNode } from './svg.ts';

/** The drawing for the page: fluid, text in its own size at every width, colours from the page's stylesheet. */
export const draw = (chart: Chart): SvgNode =>
  chart.kind === 'lines' ? drawLines(chart, chartHeight) : drawBars(chart, chartHeight);
