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
import { handOver } from './measurement.ts';
import { dragging, draggingBareSlider, longestTask, slowDown, traced } from './drag.ts';

/**
 * How fast the calculator is: the model alone, dragging a curve in the browser with the processor slowed down four times,
 * the simulation, and bytes of script. Needs a finished build in dist/.
 * Times are also given as multiples of a yardstick that runs in the same process: a million square roots and logarithms;
 * for dragging, of what a slider on an otherwise empty page takes.
 * Exit code 1 when a limit is passed.
 */
interface Row {
  readonly what: string;
  readonly measured: number;
  readonly unit: 'ms' | 'bytes';
  readonly limit: number;
  /** multiple of the yardstick, for what ran in this process */
  readonly inYardsticks?: number;
  /** multiple of what dragging a slider on an empty page takes */
  readonly inBareSliders?: number;
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
    const bareSlider = (await draggingBareSlider(page, session)).work;
    const bare = quantile(bareSlider, 0.5);
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
      inBareSliders: measured / bare,
    });
    const rows: Row[] = [
      {
        what: `dragging a slider on an empty page at ${slowDown}x, median`,
        measured: bare,
        unit: 'ms',
        limit: 16,
      },
      {
        what: `dragging a slider on an empty page at ${slowDown}x, 95 %`,
        measured: quantile(bareSlider, 0.95),
        unit: 'ms',
        limit: 16,
      },
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
  row.inYardsticks === undefined
    ? row.inBareSliders === undefined
      ? ''
      : `${row.inBareSliders.toFixed(1)} bare sliders`
    : `${row.inYardsticks.toFixed(3)} yardsticks`,
  `${((100 * row.measured) / row.limit).toFixed(0)} % of ${String(row.limit)} ${row.unit}`,
];
const table = rows.map(cells);
const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
for (const row of table) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
handOver(
  rows.map(({ what, measured, unit: of, limit, inYardsticks, inBareSliders }) => ({
    what,
    measured,
    unit: of,
    limit,
    // the page has its own yardstick, run beside
    ...(inYardsticks === undefined
      ? {}
      : { yardstick: { name: 'a million roots and logs', value: measured / inYardsticks } }),
    ...(inBareSliders === undefined
      ? {}
      : { yardstick: { name: 'a bare slider', value: measured / inBareSliders } }),
  })),
);
process.exitCode = rows.some(({ measured, limit }) => !(measured <= limit)) ? 1 : 0;
