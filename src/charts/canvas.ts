import {
  BarController,
  BarElement,
  CategoryScale,
  Chart as Canvas,
  Filler,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
} from 'chart.js';
import type { Configure, Inks } from './canvas-data.ts';
import type { Chart } from './chart.ts';

export { configureLines } from './line-canvas.ts';

Canvas.register(
  LineController,
  LineElement,
  PointElement,
  BarController,
  BarElement,
  LinearScale,
  CategoryScale,
  Filler,
);

/** A chart on a canvas that can be given new data. */
export interface LiveChart {
  /** redraws at once, without animation */
  update(chart: Chart): void;
  /** the place read off, an index of the x values; `null` for none */
  point(index: number | null): void;
  /** index of the x value nearest to a horizontal position, in CSS pixels from the left of the canvas */
  indexAt(offset: number): number | null;
  destroy(): void;
}

/** Resolved colours of the theme in force, read where the chart stands. */
export function inksAt(host: Element): Inks {
  const probe = host.ownerDocument.createElement('span');
  probe.hidden = true;
  host.append(probe);
  const colour = (name: string): string => {
    probe.className = `ink-${name}`;
    return getComputedStyle(probe).color;
  };
  const inks: Inks = {
    tones: {
      customer: colour('customer'),
      client: colour('client'),
      plain: colour('plain'),
      quiet: colour('quiet'),
    },
    text: colour('quiet'),
    grid: colour('rule'),
    paper: colour('paper'),
    font: getComputedStyle(host).fontFamily,
  };
  probe.remove();
  return inks;
}

/**
 * Draws `chart` on `canvas`; colours follow the theme when it changes.
 * @param configure for the kind of the chart, which stays the same
 */
export function showOnCanvas(canvas: HTMLCanvasElement, chart: Chart, configure: Configure): LiveChart {
  const host = canvas.parentElement ?? canvas;
  let shown = chart;
  let pointed: number | null = null;
  // reading colours makes the browser work out styles; they change with the theme only
  let inks = inksAt(host);

  const xPixel = (live: Canvas, index: number): number | undefined => {
    const value = shown.kind === 'lines' ? shown.x.values[index] : index;
    return value === undefined ? undefined : live.scales['x']?.getPixelForValue(value);
  };
  const first = configure(chart, inks);
  const live = new Canvas(canvas, {
    ...first,
    plugins: [
      ...(first.plugins ?? []),
      {
        id: 'pointed',
        afterDatasetsDraw: (drawn) => {
          const x = pointed === null ? undefined : xPixel(drawn, pointed);
          if (x === undefined) return;
          const { ctx, chartArea } = drawn;
          ctx.save();
          ctx.strokeStyle = inks.tones.plain;
          ctx.beginPath();
          ctx.moveTo(x, chartArea.top);
          ctx.lineTo(x, chartArea.bottom);
          ctx.stroke();
          ctx.restore();
        },
      },
    ],
  });
  const redraw = (): void => {
    const { data, options } = configure(shown, inks);
    live.data = data;
    if (options) live.options = options;
    live.update('none');
  };
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  const recolour = (): void => {
    inks = inksAt(host);
    redraw();
  };
  scheme.addEventListener('change', recolour);
  return {
    update(next) {
      shown = next;
      redraw();
    },
    point(index) {
      if (index === pointed) return;
      pointed = index;
      live.draw();
    },
    indexAt(offset) {
      const value = live.scales['x']?.getValueForPixel(offset);
      if (value === undefined) return null;
      if (shown.kind === 'bars')
        return Math.min(shown.categories.names.length - 1, Math.max(0, Math.round(value)));
      const distances = shown.x.values.map((x) => Math.abs(x - value));
      return distances.indexOf(Math.min(...distances));
    },
    destroy() {
      scheme.removeEventListener('change', recolour);
      live.destroy();
    },
  };
}
