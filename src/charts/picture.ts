import { Chart as Canvas } from 'chart.js';
import { configureBars } from './bar-canvas.ts';
import { barHeight } from './bar-drawing.ts';
import type { Inks } from './canvas-data.ts';
import type { Chart } from './chart.ts';
import { configureLines } from './canvas.ts';

const width = 720;
const margin = 24;
/** Pixels of the file per pixel of the layout. */
const density = 2;

/** A short stroke and the name, for every series and level. */
function legend(context: CanvasRenderingContext2D, chart: Chart, inks: Inks, top: number): void {
  chart.series.forEach((series, index) => {
    const y = top + index * 20;
    context.save();
    context.strokeStyle = inks.tones[series.tone];
    context.fillStyle = inks.tones[series.tone];
    context.lineWidth = series.tone === 'customer' ? 4 : 2.5;
    if (series.tone === 'customer') {
      context.lineCap = 'round';
      context.setLineDash([0, 8]);
    } else if (series.tone === 'quiet') context.setLineDash([7, 5]);
    context.beginPath();
    if ('points' in series && series.points) {
      context.arc(margin + 14, y - 4, 4, 0, 2 * Math.PI);
      context.fill();
    } else {
      context.moveTo(margin, y - 4);
      context.lineTo(margin + 28, y - 4);
      context.stroke();
    }
    context.restore();
    context.fillStyle = inks.tones.plain;
    context.fillText(series.label, margin + 38, y);
  });
  chart.levels.forEach((level, index) => {
    const y = top + (chart.series.length + index) * 20;
    context.save();
    context.strokeStyle = inks.text;
    context.lineWidth = 1.5;
    context.setLineDash([2, 3]);
    context.beginPath();
    context.moveTo(margin, y - 4);
    context.lineTo(margin + 28, y - 4);
    context.stroke();
    context.restore();
    context.fillText(level.label, margin + 38, y);
  });
}

/**
 * The chart as a PNG, drawn on a canvas of its own: title, legend, plot, axis names, credit.
 * @param blank makes an empty canvas that is not on the page
 * @throws Error when the browser gives no picture
 */
export async function chartPicture(
  chart: Chart,
  inks: Inks,
  credit: string,
  blank: () => HTMLCanvasElement,
): Promise<Blob> {
  const head = 58 + 20 * (chart.series.length + chart.levels.length);
  const plotHeight = chart.kind === 'bars' ? barHeight(chart, 380) : 380;
  const height = head + plotHeight + 56;
  const plot = blank();
  plot.width = width - 2 * margin;
  plot.height = plotHeight;
  const configuration = (chart.kind === 'lines' ? configureLines : configureBars)(chart, inks);
  const drawn = new Canvas(plot, {
    ...configuration,
    options: { ...configuration.options, responsive: false, devicePixelRatio: density },
  });

  const page = blank();
  page.width = width * density;
  page.height = height * density;
  const context = page.getContext('2d');
  if (!context) throw new Error('this browser draws no canvas');
  context.scale(density, density);
  context.fillStyle = inks.paper;
  context.fillRect(0, 0, width, height);
  context.fillStyle = inks.tones.plain;
  context.font = `700 16px ${inks.font}`;
  context.fillText(chart.title, margin, margin + 14, width - 2 * margin);
  context.font = `13px ${inks.font}`;
  legend(context, chart, inks, margin + 40);
  context.drawImage(plot, margin, head, width - 2 * margin, plotHeight);
  context.fillStyle = inks.text;
  const axes =
    chart.kind === 'lines'
      ? `${chart.y.label} / ${chart.x.label}`
      : `${chart.value.label} / ${chart.categories.label}`;
  context.fillText(axes, margin, height - 34, width - 2 * margin);
  context.fillText(credit, margin, height - 14, width - 2 * margin);
  drawn.destroy();
  return new Promise((resolve, reject) => {
    page.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('this browser makes no picture'));
    }, 'image/png');
  });
}
