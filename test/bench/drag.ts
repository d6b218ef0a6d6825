import { setTimeout } from 'node:timers/promises';
import type { CDPSession, Page } from '@playwright/test';

/** Work of a page's main thread, read from a trace of the browser. Times are processor time in milliseconds. */

/** How many times slower the processor is made while dragging. */
export const slowDown = 4;

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly ts: number;
  readonly dur?: number;
  /** processor time, which other programs do not change */
  readonly tdur?: number;
  readonly tid: number;
  readonly pid: number;
  readonly args?: {
    readonly name?: string;
    readonly data?: { readonly type?: string; readonly url?: string };
  };
}

/** What the browser records while `act` runs. */
export async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
  const events: TraceEvent[] = [];
  const collect = ({ value }: { value: unknown[] }): void => {
    events.push(...(value as TraceEvent[]));
  };
  session.on('Tracing.dataCollected', collect);
  const done = new Promise<void>((finish) => {
    session.once('Tracing.tracingComplete', () => {
      finish();
    });
  });
  await session.send('Tracing.start', {
    traceConfig: {
      includedCategories: ['toplevel', 'devtools.timeline'],
    },
    transferMode: 'ReportEvents',
  });
  await act();
  await session.send('Tracing.end');
  await done;
  session.off('Tracing.dataCollected', collect);
  return events;
}

/** Milliseconds of processor time. */
const cost = ({ tdur, dur = 0 }: TraceEvent): number => (tdur ?? dur) / 1000;

export interface Drag {
  /** per input event, until the next one */
  readonly work: readonly number[];
  /** the same without redrawing the chart and the picture that shows it alone, which may follow later */
  readonly withoutChart: readonly number[];
  readonly longest: number;
}

/** Processor time of the main thread from one input event to the next, in milliseconds, and the longest task meanwhile. */
function workPerInput(events: readonly TraceEvent[]): Drag {
  const inputs = events
    .filter(({ name, args }) => name === 'EventDispatch' && args?.data?.type === 'input')
    .sort((a, b) => a.ts - b.ts);
  const thread = inputs[0];
  if (!thread) throw new Error('no input event in the trace');
  const tasks = events.filter(
    ({ name, pid, tid, dur }) =>
      name.endsWith('RunTask') && pid === thread.pid && tid === thread.tid && dur !== undefined,
  );
  const startOf = ({ ts }: TraceEvent): number =>
    tasks.find((task) => task.ts <= ts && ts <= task.ts + (task.dur ?? 0))?.ts ?? ts;
  const starts = inputs.map(startOf);
  const within = (outer: TraceEvent, { ts }: TraceEvent): boolean =>
    ts >= outer.ts && ts <= outer.ts + (outer.dur ?? 0);
  // the chart follows in a task of its own: a timer or an animation frame that runs its script
  const ofChart = events.filter(
    ({ name, tid, args }) =>
      name === 'FunctionCall' &&
      tid === thread.tid &&
      /\/(ProjectionFigure|canvas)\./.test(args?.data?.url ?? ''),
  );
  const charts = events.filter(
    (event) =>
      (event.name === 'TimerFire' || event.name === 'FireAnimationFrame') &&
      event.tid === thread.tid &&
      ofChart.some((call) => within(event, call)),
  );
  const sum = (list: readonly TraceEvent[]): number => list.reduce((total, event) => total + cost(event), 0);
  const paints = events.filter(({ name, tid }) => name === 'Paint' && tid === thread.tid);
  const perInput = starts.slice(0, -1).map((from, index) => {
    const to = starts[index + 1] ?? Infinity;
    const since = (list: readonly TraceEvent[], start = from): TraceEvent[] =>
      list.filter(({ ts }) => ts >= start && ts < to);
    const drawings = since(charts);
    const drawn = Math.min(...drawings.map(({ ts }) => ts));
    // once figures and curves are painted, a picture after a drawing of the chart shows nothing else that is new
    const painted = paints.some(({ ts }) => ts >= from && ts < drawn);
    const pictures = since(tasks, painted ? drawn : to).filter(
      (task) => paints.some((paint) => within(task, paint)) && !charts.some((chart) => within(task, chart)),
    );
    return { work: sum(since(tasks)), chart: sum([...drawings, ...pictures]) };
  });
  const meanwhile = tasks.filter(({ ts }) => ts >= (starts[0] ?? 0) && ts <= (starts.at(-1) ?? 0));
  return {
    work: perInput.map(({ work }) => work),
    withoutChart: perInput.map(({ work, chart }) => work - chart),
    longest: Math.max(...meanwhile.map(cost)),
  };
}

/** Drags the curve of an input up and down, once the chart library is there. */
export async function dragging(page: Page, session: CDPSession): Promise<Drag> {
  const slider = page.locator('.field:has(#field-arpa) input[type="range"]');
  await slider.scrollIntoViewIfNeeded();
  const box = await slider.boundingBox();
  if (!box) throw new Error('no curve');
  const y = box.y + box.height / 2;
  const x = (share: number): number => box.x + box.width * share;
  await page.mouse.move(x(0.3), y);
  await page.mouse.down();
  // the chart library comes with the first change; it is waited for
  for (let step = 0; step < 10; step += 1) await page.mouse.move(x(0.3 + step / 100), y);
  await page.waitForSelector('.plot.drawn');
  await page.waitForTimeout(500);
  return upAndDown(page, session, box);
}

/**
 * Pulls what is held to a place. It goes straight to the browser: the mouse of the test library runs script of its own in
 * the page at every movement with a button down, which is no work of the page.
 */
const pull = (session: CDPSession, x: number, y: number): Promise<unknown> =>
  session.send('Input.dispatchMouseEvent', { type: 'mouseMoved', x, y, button: 'left', buttons: 1 });

type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number };

async function upAndDown(page: Page, session: CDPSession, box: Box): Promise<Drag> {
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const events = await traced(session, async () => {
    for (let step = 0; step < 150; step += 1) {
      // evenly, since a movement too small to change the number is no input event, but work
      const share = 0.15 + 0.7 * Math.abs(((step / 25) % 2) - 1);
      await pull(session, box.x + box.width * share, box.y + box.height / 2);
      await setTimeout(30);
    }
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.mouse.up();
  return workPerInput(events);
}

/** The same movement along a slider on an otherwise empty page: what the browser itself needs. */
export async function draggingBareSlider(page: Page, session: CDPSession): Promise<Drag> {
  await page.setContent('<input type="range">');
  const box = await page.locator('input').boundingBox();
  if (!box) throw new Error('no slider');
  await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
  await page.mouse.down();
  return upAndDown(page, session, box);
}

/** The longest task of the page's main thread, in milliseconds of processor time. */
export function longestTask(events: readonly TraceEvent[]): number {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name.endsWith('RunTask') && main.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  if (tasks.length === 0) throw new Error('no task of the main thread in the trace');
  return Math.max(...tasks.map(cost));
}
