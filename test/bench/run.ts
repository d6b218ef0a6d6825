import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { load } from 'cheerio';
import type { LinkRow } from '../../src/site/head.ts';
import { locales } from '../../src/site/locales.ts';
import { readMeasurements, type Measurement } from './measurement.ts';
import { table } from './table.ts';

/**
 * `npm run bench`: all figures in one table. Weights of every kind of page are read from `dist/`; every other program of this
 * folder named below runs in a process of its own and hands its figures over; its own report appears above the table. A figure
 * that nothing was run beside is compared with its limit.
 * Exit code 1 when a figure is over its limit or a program fails.
 */
const programs = ['terms', 'calculator', 'accounts'] as const;

const compressed = (path: string): number => statSync(`dist${path}.br`).size;

/** The heaviest page of each kind, HTML and its stylesheets, Brotli 11. */
function weights(): Measurement[] {
  const rows = JSON.parse(readFileSync('dist/links.json', 'utf8')) as readonly LinkRow[];
  const heaviest = new Map<string, { path: string; bytes: number }>();
  for (const { kind, locales: versions } of rows) {
    for (const locale of locales) {
      const { path } = versions[locale];
      const $ = load(readFileSync(`dist${path}index.html`));
      const styles = $('link[rel=stylesheet]').toArray();
      const bytes = styles.reduce(
        (sum, { attribs }) => sum + compressed(attribs['href'] ?? ''),
        compressed(`${path}index.html`),
      );
      if (bytes > (heaviest.get(kind)?.bytes ?? 0)) heaviest.set(kind, { path, bytes });
    }
  }
  return [...heaviest].map(([kind, { path, bytes }]) => ({
    what: `heaviest ${kind}, HTML and CSS: ${path}`,
    measured: bytes,
    unit: 'bytes',
    yardstick: { name: 'ten packets of a first answer', value: 14_600 },
    ...(kind === 'article' ? { limit: 14_600 } : {}),
  }));
}

if (!existsSync('dist/links.json'))
  throw new Error('There is no dist/ to measure yet. Run "npm run build" first.');
const rows: [string, Measurement][] = weights().map((row) => ['pages', row]);
const failed: string[] = [];
for (const name of programs) {
  console.log(`\n=== ${name}`);
  const { status, stdout } = spawnSync(process.execPath, [`test/bench/${name}.ts`], {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, BENCH_FIGURES: '1' },
  });
  const { measurements, text } = readMeasurements(stdout);
  console.log(text);
  if (status !== 0) failed.push(`${name} failed`);
  if (measurements.length === 0) failed.push(`${name} handed over no figure`);
  rows.push(...measurements.map((row): [string, Measurement] => [name, row]));
}

const number = (value: number) => (Math.abs(value) < 10 ? value.toFixed(2) : value.toFixed(0));
console.log(
  `\n${cpus()[0]?.model ?? ''}, ${cpus().length} cores, load ${loadavg()[0]?.toFixed(1) ?? '?'}, Node ${process.versions.node}\n`,
);
console.log(
  table([
    ['of', 'what', 'measured', '', 'ratio', 'to the yardstick', 'limit'],
    ...rows.map(([name, { what, measured, unit, yardstick, limit }]) => {
      const base = yardstick ?? (limit === undefined ? undefined : { name: 'its limit', value: limit });
      return [
        name,
        what,
        number(measured),
        unit,
        base ? (measured / base.value).toFixed(2) : '',
        base?.name ?? '',
        limit === undefined ? '' : number(limit),
      ];
    }),
  ]),
);
const over = rows.filter(([, { measured, limit }]) => limit !== undefined && !(measured <= limit));
for (const [name, { what }] of over) console.error(`${name}: ${what} is over its limit`);
for (const message of failed) console.error(message);
process.exitCode = over.length + failed.length > 0 ? 1 : 0;
