import { createServer } from 'node:http';
import { mkdirSync } from 'node:fs';
import { cpus } from 'node:os';
import { resolve } from 'node:path';
import { chromium } from '@playwright/test';
import type { CDPSession, Page } from '@playwright/test';
import { createSite } from '../../src/cli/static-site.ts';
import { evaluateWithRanges } from '../../src/economics/ranges.ts';
import { defaultScenario } from '../../src/economics/scenario.ts';
import { simulate } from '../../src/economics/simulation.ts';
import { computeCurves } from '../../src/tools/calculator/curves.ts';
import { draftOf, isAsked, readDraft } from '../../src/tools/calculator/draft.ts';
import { numberFields } from '../../src/tools/calculator/fields.ts';
import { bytesOfCalculator } from './bytes.ts';

/**
 * How fast the calculator is: the model alone, dragging a curve in the browser with the processor slowed down four times,
 * the simulation, and bytes of script. Needs a finished build in dist/.
 * Times are also given as multiples of a yardstick that runs in the same process: a million square roots and logarithms.
 * Exit code 1 when a limit is passed.
 */
const slowDown = 4;

interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'ms' | 'bytes';
  readonly limit: number;
  /** multiple of the yardstick, for what ran in this process */
  readonly inYardsticks?: number;
}

const quantile = (values: readonly number[], share: number): number => {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN;
};

const timed = (run: () => void): number => {
  const start = performance.now();
  run();
  return performance.now() - start;
};

let sink = 0;
const yardstick = (): number =>
  quantile(
    Array.from({ length: 15 }, () =>
      timed(() => {
        for (let i = 1; i <= 1_000_000; i += 1) sink += Math.sqrt(i) + Math.log(i);
      }),
    ),
    0.5,
  );

/** One change of an input: reading the form, every figure, the curve beside every input. */
function modelTimes(): number[] {
  const draft = draftOf(defaultScenario, 'EUR', 'en');
  const fields = numberFields.filter((field) => isAsked(draft, field));
  const change = (step: number): number =>
    timed(() => {
      const texts = { ...draft.texts, arpa: String(50 + (step % 37) / 10) };
      const { scenario } = readDraft({ ...draft, texts }, 'en');
      evaluateWithRanges(scenario, { x: { low: 1, high: 3, shape: 'even' } });
      computeCurves(scenario, fields, 'ltv-cac', null);
    });
  for (let warming = 0; warming < 200; warming += 1) change(warming);
  return Array.from({ length: 500 }, (_, step) => change(step));
}

function simulationTime(): number {
  const settings = { scenario: defaultScenario, ranges: {}, churnFromCounts: true, draws: 100_000, seed: 1 };
  return timed(() => {
    const run = simulate(settings);
    if (run.status !== 'ok') throw new Error(run.reason);
    while (!run.value.next().done);
  });
}

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

async function traced(session: CDPSession, act: () => Promise<void>): Promise<TraceEvent[]> {
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

interface Drag {
  /** per input event, until the next one */
  readonly work: readonly number[];
  /** the same without redrawing the chart, which may follow later */
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
  const charts = events.filter(
    ({ name, tid, args }) =>
      name === 'FunctionCall' && tid === thread.tid && /ChartFigure|canvas/.test(args?.data?.url ?? ''),
  );
  const sum = (list: readonly TraceEvent[]): number => list.reduce((total, event) => total + cost(event), 0);
  const between = (list: readonly TraceEvent[]): number[] =>
    starts.slice(0, -1).map((from, index) => {
      const to = starts[index + 1] ?? Infinity;
      return sum(list.filter(({ ts }) => ts >= from && ts < to));
    });
  const work = between(tasks);
  const chart = between(charts);
  const within = tasks.filter(({ ts }) => ts >= (starts[0] ?? 0) && ts <= (starts.at(-1) ?? 0));
  return {
    work,
    withoutChart: work.map((total, index) => total - (chart[index] ?? 0)),
    longest: Math.max(...within.map(cost)),
  };
}

async function dragging(page: Page, session: CDPSession): Promise<Drag> {
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
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowDown });
  const events = await traced(session, async () => {
    for (let step = 0; step < 150; step += 1) {
      await page.mouse.move(x(0.5 + 0.35 * Math.sin(step / 8)), y);
      await page.waitForTimeout(30);
    }
  });
  await session.send('Emulation.setCPUThrottlingRate', { rate: 1 });
  await page.mouse.up();
  return workPerInput(events);
}

/** The yardstick in the page, not slowed down. */
const inPage = (page: Page): Promise<number> =>
  page.evaluate(() => {
    const times = Array.from({ length: 15 }, () => {
      const start = performance.now();
      let sum = 0;
      for (let i = 1; i <= 1_000_000; i += 1) sum += Math.sqrt(i) + Math.log(i);
      return sum > 0 ? performance.now() - start : NaN;
    });
    return times.sort((a, b) => a - b)[7] ?? NaN;
  });

/** From pressing the button to the result, best of three, and the longest task of the main thread meanwhile. */
async function simulating(page: Page, session: CDPSession): Promise<{ time: number; longest: number }> {
  await page.locator('#part-certainty summary').first().click();
  await page.locator('#simulation-draws').selectOption('100000');
  const once = (): Promise<number> =>
    page.evaluate(
      () =>
        new Promise<number>((finish) => {
          const start = performance.now();
          const shown = document.querySelector('[data-metric="sim-ltv-median"]')?.getAttribute('value');
          new MutationObserver((_, observer) => {
            const now = document.querySelector('[data-metric="sim-ltv-median"]')?.getAttribute('value');
            if (now === undefined || now === null || now === shown) return;
            observer.disconnect();
            finish(performance.now() - start);
          }).observe(document.body, { subtree: true, childList: true, attributes: true });
          document.querySelector<HTMLButtonElement>('#part-certainty p.buttons:not(.files) button')?.click();
        }),
    );
  const times: number[] = [];
  const events = await traced(session, async () => {
    for (const seed of ['1', '2', '3']) {
      await page.locator('#simulation-seed').fill(seed);
      times.push(await once());
      await page.waitForTimeout(300);
    }
  });
  return { time: Math.min(...times), longest: longestTask(events) };
}

/** The longest task of the page's main thread, in milliseconds of processor time. */
function longestTask(events: readonly TraceEvent[]): number {
  const main = events.filter(({ name, args }) => name === 'thread_name' && args?.name === 'CrRendererMain');
  const tasks = events.filter(
    ({ name, pid, tid }) =>
      name.endsWith('RunTask') && main.some((thread) => thread.pid === pid && thread.tid === tid),
  );
  if (tasks.length === 0) throw new Error('no task of the main thread in the trace');
  return Math.max(...tasks.map(cost));
}

async function inBrowser(): Promise<{ rows: Row[]; version: string }> {
  const cache = resolve('.cache/browser');
  mkdirSync(cache, { recursive: true });
  process.env['TMPDIR'] = cache;
  const { default: packaged } = await import('@sparticuz/chromium');
  const server = createServer(createSite('dist')).listen(0);
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const browser = await chromium.launch({
    executablePath: await packaged.executablePath(),
    args: ['--no-sandbox', '--disable-background-networking'],
  });
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const session = await page.context().newCDPSession(page);
    await page.goto(`http://localhost:${port}/en/calculator/`);
    await page.waitForSelector('.parts');
    const unit = await inPage(page);
    const drag = await dragging(page, session);
    const simulation = await simulating(page, session);
    const dragged = (what: string, measured: number, limit: number): Row => ({
      what: `dragging at ${slowDown}x: ${what}`,
      measured,
      unit: 'ms',
      limit,
      inYardsticks: measured / unit,
    });
    const rows: Row[] = [
      dragged('figures and curves, median', quantile(drag.withoutChart, 0.5), 16),
      dragged('figures and curves, 95 %', quantile(drag.withoutChart, 0.95), 16),
      dragged('with the chart, 95 %', quantile(drag.work, 0.95), 32),
      dragged('longest task', drag.longest, 50),
      {
        what: 'simulation in the page, 100,000 draws, best of 3',
        measured: simulation.time,
        unit: 'ms',
        limit: 500,
        inYardsticks: simulation.time / unit,
      },
      { what: 'simulation in the page: longest task', measured: simulation.longest, unit: 'ms', limit: 50 },
    ];
    return { rows, version: browser.version() };
  } finally {
    await browser.close();
    server.close();
  }
}

const unit = yardstick();
const model = quantile(modelTimes(), 0.5);
const simulations = Array.from({ length: 5 }, simulationTime);
const simulated = quantile(simulations, 0.5);
const bytes = bytesOfCalculator();
const { rows: browserRows, version } = await inBrowser();
const rows: Row[] = [
  {
    what: 'one change: all figures and all curves, median',
    measured: model,
    unit: 'ms',
    limit: 2,
    inYardsticks: model / unit,
  },
  {
    what: 'simulation alone, 100,000 draws, median of 5',
    measured: simulated,
    unit: 'ms',
    limit: 500,
    inYardsticks: simulated / unit,
  },
  ...browserRows,
  { what: 'script for the first answer', measured: bytes.first, unit: 'bytes', limit: 20_000 },
  { what: 'with curves, links and workings', measured: bytes.withParts, unit: 'bytes', limit: 30_000 },
  { what: 'charts, ours and the library, in addition', measured: bytes.charts, unit: 'bytes', limit: 48_000 },
];

const processor = cpus();
console.log(
  `${processor[0]?.model ?? 'unknown processor'}, ${String(processor.length)} cores, Node ${process.versions.node}, Chromium ${version}`,
);
console.log(`yardstick: a million square roots and logarithms, ${unit.toFixed(2)} ms${sink > 0 ? '' : ' '}`);
const cells = (row: Row): string[] => [
  row.what,
  row.unit === 'ms' ? `${row.measured.toFixed(2)} ms` : `${String(row.measured)} bytes`,
  row.inYardsticks === undefined ? '' : `${row.inYardsticks.toFixed(3)} yardsticks`,
  `${((100 * row.measured) / row.limit).toFixed(0)} % of ${String(row.limit)} ${row.unit}`,
];
const table = rows.map(cells);
const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
process.exitCode = rows.some(({ measured, limit }) => !(measured <= limit)) ? 1 : 0;
