import { drawBars } from './bar-drawing.ts';
import type { Chart } from './chart.ts';
import { drawLines } from './line-drawing.ts';
import { svgText } from './svg-text.ts';
import { node } from './svg.ts';
import type { SvgNode } from './svg.ts';

/** Colours of a file, which has no stylesheet to inherit from. */
export interface Palette {
  readonly paper: string;
  readonly ink: string;
  readonly muted: string;
  readonly rule: string;
  readonly customer: string;
  readonly client: string;
}

const fileStyle = (palette: Palette): string => `
text{font:13px system-ui,sans-serif;fill:${palette.ink}}
.tick,.credit,.axis{fill:${palette.muted}}
.title{font-weight:700;font-size:16px}
.grid{stroke:${palette.rule}}.zero{stroke:${palette.muted}}
.series{fill:none;stroke-width:2.5;stroke:${palette.ink}}
.series.customer{stroke:${palette.customer};stroke-width:4;stroke-linecap:round;stroke-dasharray:0 8}
.series.client{stroke:${palette.client}}
.series.quiet{stroke:${palette.muted};stroke-dasharray:7 5}
.band{fill:${palette.muted};fill-opacity:.18}
.bar,.point{fill:${palette.ink}}
.bar.customer,.point.customer{fill:${palette.customer}}.bar.client,.point.client{fill:${palette.client}}
.bar.quiet,.point.quiet{fill:${palette.muted}}
.level{stroke:${palette.muted};stroke-width:1.5;stroke-dasharray:2 3}
.mark{fill:${palette.paper};stroke:${palette.ink};stroke-width:2.5}
.tick,.level-label,.mark-label,.category{paint-order:stroke;stroke:${palette.paper};stroke-width:4px;stroke-linejoin:round}
`;

const fileWidth = 720;
const margin = 24;

/** Strokes that tell series apart without words: a short sample and its name. */
function legend(chart: Chart, y: number): SvgNode[] {
  const entries = [
    ...chart.series.map(({ tone, label }) => ({ style: `series ${tone}`, label })),
    // the levels of a line chart are named where they run
    ...(chart.kind === 'bars' ? chart.levels.map(({ label }) => ({ style: 'level', label })) : []),
  ];
  return entries.flatMap(({ style, label }, index) => {
    const line = y + index * 20;
    return [
      node('path', { class: style, d: `M0 ${line - 4}H28` }),
      node('text', { x: 38, y: line }, [label]),
    ];
  });
}

/** Entries of the legend of a file. */
export const legendLength = (chart: Chart): number =>
  chart.series.length + (chart.kind === 'bars' ? chart.levels.length : 0);

/**
 * The chart as a file of its own, with title, legend, axis names and a line of credit.
 * @returns XML text
 */
export function chartFile(chart: Chart, palette: Palette, credit: string): string {
  const plotWidth = fileWidth - 2 * margin;
  const plot = chart.kind === 'lines' ? drawLines(chart, 380, plotWidth) : drawBars(chart, 380, plotWidth);
  const plotHeight = Number(plot.attributes['height']);
  const head = 58 + 20 * legendLength(chart);
  const height = head + plotHeight + 62;
  const axes =
    chart.kind === 'lines'
      ? `${chart.y.label} / ${chart.x.label}`
      : `${chart.value.label} / ${chart.categories.label}`;
  const file = node(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      width: fileWidth,
      height,
      viewBox: `0 0 ${fileWidth} ${height}`,
      role: 'img',
    },
    [
      node('title', {}, [chart.title]),
      node('desc', {}, [chart.description]),
      node('style', {}, [fileStyle(palette)]),
      node('rect', { width: fileWidth, height, fill: palette.paper }),
      node('g', { transform: `translate(${margin} ${margin})` }, [
        node('text', { class: 'title', y: 14 }, [chart.title]),
        ...legend(chart, 40),
        node(
          'g',
          { transform: `translate(0 ${head - margin})` },
          plot.children.filter((child) => !isNaming(child)),
        ),
        node('text', { class: 'axis', y: height - margin * 2 - 22 }, [axes]),
        node('text', { class: 'credit', y: height - margin * 2 }, [credit]),
      ]),
    ],
  );
  return `<?xml version="1.0" encoding="UTF-8"?>\n${svgText(file)}\n`;
}

const isNaming = (child: SvgNode | string): boolean =>
  typeof child !== 'string' && (child.tag === 'title' || child.tag === 'desc');
