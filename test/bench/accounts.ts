import { createWriteStream, existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { chromium, type Page } from '@playwright/test';
import { csvLine } from '../../src/accounts/csv-cell.ts';
import { sampleRows } from '../../src/accounts/sample.ts';
import { createSite } from '../../src/cli/static-site.ts';
import { handOver } from './measurement.ts';

/**
 * `npm run bench:accounts`, over an existing `dist/`: a million accounts in the page as a reader uses it, from the press on
 * "read" to the labelled and summarised result, beside bare Papa Parse on the same file in a worker of the same browser.
 * Exit code 1 when the ratio, the memory or the longest task on the main thread is over its limit.
 */
const rows = Number(process.argv[2] ?? 1_000_000);
const runs = Number(process.argv[3] ?? 5);
const limits = { ratio: 3, bytesPerRow: 200, task: 50 };
const file = resolve(`.cache/bench-accounts-${String(rows)}.csv`);

/** About 100 bytes a row: the sample's columns and a note, as exports have them. */
async function writeFile(): Promise<void> {
  if (existsSync(file)) return;
  mkdirSync('.cache', { recursive: true });
  const out = createWriteStream(file);
  let text = '';
  let number = -1;
  for (const cells of sampleRows('en', rows, 7)) {
    number += 1;
    text += csvLine(
      [...cells, number === 0 ? 'Note' : `note ${String((number * 7919) % 1_000_003)} of the account`],
      ',',
    );
    if (text.length < 1e6) continue;
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  }
  out.end(text);
  await once(out, 'finish');
}

const require = createRequire(import.meta.url);
const bench: Readonly<Record<string, readonly [type: string, body: string]>> = {
  '/bench/': ['text/html', '<!doctype html><title>bare</title><input type="file">'],
  '/bench/papaparse.js': [
    'text/javascript',
    readFileSync(require.resolve('papaparse/papaparse.min.js'), 'utf8'),
  ],
  '/bench/worker.js': [
    'text/javascript',
    `importScripts('/bench/papaparse.js');
     onmessage = ({ data }) => {
       if (data === 'ready?') return postMessage('ready');
       let rows = 0;
       Papa.parse(data.file, { chunkSize: data.chunkSize, chunk: ({ data }) => { rows += data.length; }, complete: () => postMessage(rows) });
     };`,
  ],
};

const site = createSite('dist');
const server = createServer((request, response) => {
  const found = bench[request.url ?? ''];
  if (found) response.writeHead(200, { 'Content-Type': found[0] }).end(found[1]);
  else site(request, response);
}).listen(0);
await once(server, 'listening');
const origin = `http://localhost:${String((server.address() as AddressInfo).port)}`;

/** Bytes that bare Papa Parse reads at a time: its own choice, and as much as the workbench does. The limit holds for the faster one. */
const chunkSizes = [10 * 1024 * 1024, 512 * 1024] as const;

/** Milliseconds that bare Papa Parse takes for the file in a worker that has started. */
async function bare(page: Page, chunkSize: number): Promise<number> {
  await page.goto(`${origin}/bench/`);
  await page.locator('input').setInputFiles(file);
  return page.evaluate(async (size) => {
    const worker = new Worker('/bench/worker.js');
    const answer = () =>
      new Promise((done) => {
        worker.onmessage = ({ data }) => {
          done(data);
        };
      });
    worker.postMessage('ready?');
    await answer();
    const begun = performance.now();
    worker.postMessage({ file: document.querySelector('input')?.files?.[0], chunkSize: size });
    await answer();
    return performance.now() - begun;
  }, chunkSize);
}

interface Workbench {
  readonly milliseconds: number;
  /** bytes of page and worker over the idle page */
  readonly bytes: number;
  /** longest task on the main thread, ms; 0 when none was over 50 */
  readonly longest: number;
}

interface HeapUsage {
  readonly usedSize: number;
  readonly embedderHeapUsedSize: number;
  /** array buffers */
  readonly backingStorageSize: number;
}
const sum = ({ usedSize, embedderHeapUsedSize, backingStorageSize }: HeapUsage): number =>
  usedSize + embedderHeapUsedSize + backingStorageSize;

/** Measures what the page and its workers hold after a collection of garbage, in bytes. */
async function memoryOf(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  const workers: string[] = [];
  const waiting = new Map<number, (result: unknown) => void>();
  let last = 0;
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') workers.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { id: number; result: unknown };
    waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', {
    autoAttach: true,
    waitForDebuggerOnStart: false,
    flatten: false,
  });
  const toWorker = (sessionId: string, method: string): Promise<unknown> =>
    new Promise((done) => {
      last += 1;
      waiting.set(last, done);
      void session.send('Target.sendMessageToTarget', {
        sessionId,
        message: JSON.stringify({ id: last, method }),
      });
    });
  return async () => {
    await session.send('HeapProfiler.collectGarbage');
    let bytes = sum((await session.send('Runtime.getHeapUsage')) as HeapUsage);
    for (const worker of workers) {
      await toWorker(worker, 'HeapProfiler.collectGarbage');
      bytes += sum((await toWorker(worker, 'Runtime.getHeapUsage')) as HeapUsage);
    }
    return bytes;
  };
}

async function workbench(page: Page): Promise<Workbench> {
  await page.goto(`${origin}/en/accounts/`);
  const memory = await memoryOf(page);
  const idle = await memory();
  await page.evaluate(() => {
    const tasks: number[] = [];
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      tasks.push(...list.getEntries().map(({ duration }) => duration));
    }).observe({ type: 'longtask' });
  });
  await page.locator('#accounts-file').setInputFiles(file);
  await page.locator('.mapping button.main').waitFor();
  const milliseconds = await page.evaluate(async () => {
    const begun = performance.now();
    document.querySelector<HTMLButtonElement>('.mapping button.main')?.click();
    await new Promise<void>((done) => {
      const observer = new MutationObserver(() => {
        if (!document.querySelector('#rules')) return;
        observer.disconnect();
        done();
      });
      observer.observe(document.body, { childList: true, subtree: true });
    });
    return performance.now() - begun;
  });
  await page.locator('.list tbody tr').first().waitFor();
  await page.locator('#agreed-months').fill('12');
  await page.locator('.list table').focus();
  for (const key of ['End', 'PageUp', 'Home', 'PageDown']) await page.keyboard.press(key);
  await page.waitForTimeout(1500);
  const used = Number(await page.locator('data[data-metric="rows-used"]').getAttribute('value'));
  if (used !== rows) throw new Error(`${String(used)} of ${String(rows)} rows were used`);
  const longest = await page.evaluate(() =>
    Math.max(0, ...(globalThis as unknown as { tasks: number[] }).tasks),
  );
  return { milliseconds, bytes: (await memory()) - idle, longest };
}

await writeFile();
const cache = resolve('.cache/browser');
mkdirSync(cache, { recursive: true });
process.env['TMPDIR'] = cache;
const { default: packaged } = await import('@sparticuz/chromium');
const browser = await chromium.launch({
  executablePath: await packaged.executablePath(),
  args: [
    '--no-sandbox',
    '--disable-background-networking',
    '--enable-blink-features=ForceEagerMeasureMemory',
  ],
});
const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[values.length >> 1] ?? NaN;

const measured: { untuned: number; tuned: number; own: Workbench }[] = [];
for (let run = 0; run < runs; run += 1) {
  // one after the other, each in a fresh page, so that both have the same machine
  const page = await browser.newPage();
  const untuned = await bare(page, chunkSizes[0]);
  const tuned = await bare(page, chunkSizes[1]);
  const own = await workbench(page);
  await page.close();
  measured.push({ untuned, tuned, own });
  console.log(
    `run ${String(run + 1)}: bare Papa Parse ${untuned.toFixed(0)} ms, in small pieces ${tuned.toFixed(0)} ms, workbench ${own.milliseconds.toFixed(0)} ms, ` +
      `${(own.bytes / rows).toFixed(0)} bytes a row, longest main-thread task ${own.longest.toFixed(0)} ms`,
  );
}
await browser.close();
server.close();

const ratioTo = (of: (run: (typeof measured)[number]) => number): number =>
  median(measured.map((run) => run.own.milliseconds / of(run)));
const ratio = ratioTo(({ untuned }) => untuned);
const strict = ratioTo(({ untuned, tuned }) => Math.min(untuned, tuned));
const bytesPerRow = median(measured.map(({ own }) => own.bytes / rows));
const task = median(measured.map(({ own }) => own.longest));
console.log(
  `${String(rows)} rows, ${(statSync(file).size / 1e6).toFixed(0)} MB, medians of ${String(runs)}: ratio ${ratio.toFixed(2)} to Papa Parse ` +
    `as it comes, ${strict.toFixed(2)} to the faster of both (limit ${String(limits.ratio)}), ${bytesPerRow.toFixed(0)} bytes a row ` +
    `(limit ${String(limits.bytesPerRow)}), longest main-thread task ${task.toFixed(0)} ms (limit ${String(limits.task)})`,
);
const faster = median(measured.map(({ untuned, tuned }) => Math.min(untuned, tuned)));
handOver([
  {
    what: 'a million accounts read, labelled, summed up',
    measured: median(measured.map(({ own }) => own.milliseconds)),
    unit: 'ms',
    yardstick: { name: 'bare Papa Parse', value: faster },
    limit: limits.ratio * faster,
  },
  { what: 'memory of a row', measured: bytesPerRow, unit: 'bytes', limit: limits.bytesPerRow },
  { what: 'longest main-thread task meanwhile', measured: task, unit: 'ms', limit: limits.task },
]);
process.exitCode = strict > limits.ratio || bytesPerRow > limits.bytesPerRow || task > limits.task ? 1 : 0;
