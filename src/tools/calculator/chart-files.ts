import { inksAt } from '../../charts/canvas.ts';
import type { Chart } from '../../charts/chart.ts';
import { chartFile } from '../../charts/file.ts';
import { chartPicture } from '../../charts/picture.ts';
import { saveFile } from '../page/save-file.ts';

/** Saves a chart in the colours of the page at `host`. @param kind of file */
export async function saveChart(
  kind: 'svg' | 'png',
  chart: Chart,
  host: Element,
  credit: string,
): Promise<void> {
  const inks = inksAt(host);
  const { customer, client, plain, quiet } = inks.tones;
  const content =
    kind === 'png'
      ? await chartPicture(chart, inks, credit, () => document.createElement('canvas'))
      : new Blob(
          [
            chartFile(
              chart,
              { paper: inks.paper, ink: plain, muted: quiet, rule: inks.grid, customer, client },
              credit,
            ),
          ],
          { type: 'image/svg+xml' },
        );
  saveFile(`${chart.id}.${kind}`, content);
}
