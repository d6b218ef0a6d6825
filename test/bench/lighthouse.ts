import { readFileSync, statSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { parseArgs } from 'node:util';
import type { LinkRow } from '../../src/site/head.ts';
import { locales, type Locale } from '../../src/site/locales.ts';
import { borrowed, borrowedModule } from './borrowed.ts';
import { freePort, launchBrowser } from './browser.ts';
import { serve } from '../served.ts';
import { buildForProduction } from './production-site.ts';
import { median, table } from './table.ts';

/**
 * `npm run bench:lighthouse`: Lighthouse, mobile, on every kind of page that may be indexed, in all five languages, against
 * the site built as for publication and served as by `npm run serve`. Every tool is a kind of its own; of the articles,
 * terms and pages the heaviest is taken. `-- --runs 1 --locale ru --key home` measures less.
 * Exit code 1 when accessibility, best practices or SEO of any run is below 100, when the median performance is below 95,
 * or when a page moves under the reader.
 */
const limits = { performance: 95, others: 100, shift: 0 } as const;
const site = '.cache/bench/site';

const { values: options } = parseArgs({
  options: {
    runs: { type: 'string', default: '3' },
    locale: { type: 'string', multiple: true },
    key: { type: 'string', multiple: true },
  },
});
const runs = Number(options.runs);
if (!Number.isInteger(runs) || runs < 1) throw new Error(`--runs is "${options.runs}"; it must be 1 or more`);

interface Audit {
  readonly id: string;
  readonly title: string;
  readonly score: number | null;
  readonly scoreDisplayMode: string;
  readonly numericValue?: number;
}
interface Report {
  readonly lhr: {
    readonly lighthouseVersion: string;
    readonly runtimeError?: { readonly message: string };
    readonly categories: Readonly<
      Record<string, { score: number | null; auditRefs: readonly { id: string; weight: number }[] }>
    >;
    readonly audits: Readonly<Record<string, Audit>>;
  };
}
type Lighthouse = (
  url: string,
  flags: { port: number; output: 'json'; logLevel: 'error'; onlyCategories: readonly string[] },
) => Promise<Report | undefined>;

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

interface Run {
  readonly scores: Readonly<Record<(typeof categories)[number], number>>;
  readonly paint: number;
  readonly blocked: number;
  readonly shift: number;
  readonly failed: readonly string[];
}

function runOf({ lhr }: Report): Run {
  if (lhr.runtimeError) throw new Error(lhr.runtimeError.message);
  const score = (category: string) => Math.round((lhr.categories[category]?.score ?? 0) * 100);
  const value = (audit: string) => lhr.audits[audit]?.numericValue ?? Number.NaN;
  const weighed = categories
    .slice(1)
    .flatMap((category) => lhr.categories[category]?.auditRefs ?? [])
    .filter(({ weight }) => weight > 0);
  return {
    scores: {
      performance: score('performance'),
      accessibility: score('accessibility'),
      'best-practices': score('best-practices'),
      seo: score('seo'),
    },
    paint: value('largest-contentful-paint'),
    blocked: value('total-blocking-time'),
    shift: value('cumulative-layout-shift'),
    failed: weighed
      .map(({ id }) => lhr.audits[id])
      .filter((audit) => audit !== undefined && audit.score !== null && audit.score < 1)
      .map((audit) => `${audit?.id ?? ''}: ${audit?.title ?? ''}`),
  };
}

/** Keys to measure: every tool, and of each other kind the page whose five versions weigh most. */
function keysToMeasure(rows: readonly LinkRow[]): readonly LinkRow[] {
  const bytes = (row: LinkRow) =>
    locales.reduce(
      (sum, locale) => sum + statSync(`${site}${row.locales[locale].path}index.html.br`).size,
      0,
    );
  const heaviest = new Map<string, LinkRow>();
  for (const row of rows) {
    const kind = row.kind === 'tool' ? row.key : row.kind;
    const before = heaviest.get(kind);
    if (!before || bytes(row) > bytes(before)) heaviest.set(kind, row);
  }
  return [...heaviest.values()];
}

const lighthouseFolder = borrowed('lighthouse', '13.5.0');
const { default: lighthouse } = await borrowedModule<{ default: Lighthouse }>(
  lighthouseFolder,
  'core/index.js',
);
buildForProduction(site);
const rows = JSON.parse(readFileSync(`${site}/links.json`, 'utf8')) as readonly LinkRow[];
const chosen = (
  options.key ? rows.filter(({ key }) => options.key?.includes(key)) : keysToMeasure(rows)
).flatMap((row) => locales.map((locale) => ({ row, locale })));
const asked = chosen.filter(({ locale }) => options.locale?.includes(locale) ?? true);
if (asked.length === 0) throw new Error('No page has that key or language.');

const { origin, close } = await serve(site);
const port = await freePort();
const browser = await launchBrowser(`--remote-debugging-port=${port}`);
const lines: string[][] = [
  ['page', 'language', 'perf.', 'runs', 'access.', 'best p.', 'SEO', 'LCP', 'TBT', 'CLS'],
];
const problems: string[] = [];

async function measure({ row, locale }: { row: LinkRow; locale: Locale }): Promise<void> {
  const { path } = row.locales[locale];
  const done: Run[] = [];
  while (done.length < runs) {
    const report = await lighthouse(origin + path, {
      port,
      output: 'json',
      logLevel: 'error',
      onlyCategories: categories,
    });
    if (!report) throw new Error(`${path}: no report`);
    done.push(runOf(report));
  }
  const performance = done.map(({ scores }) => scores.performance);
  const worst = (category: (typeof categories)[number]) =>
    Math.min(...done.map(({ scores }) => scores[category]));
  const shift = Math.max(...done.map((run) => run.shift));
  const others = categories.slice(1).map(worst);
  lines.push([
    row.kind === row.key || row.kind === 'tool' ? row.key : `${row.kind} (${row.key})`,
    locale,
    String(median(performance)),
    performance.join(' '),
    ...others.map(String),
    `${(median(done.map(({ paint }) => paint)) / 1000).toFixed(2)} s`,
    `${median(done.map(({ blocked }) => blocked)).toFixed(0)} ms`,
    shift.toFixed(3),
  ]);
  console.error(lines.at(-1)?.join('  '));
  if (median(performance) < limits.performance)
    problems.push(`${path}: performance ${median(performance)}, at least ${limits.performance} is asked`);
  if (others.some((score) => score < limits.others))
    problems.push(`${path}: ${[...new Set(done.flatMap(({ failed }) => failed))].join('; ')}`);
  if (shift > limits.shift) problems.push(`${path}: layout shift ${shift}`);
}

try {
  for (const page of asked) await measure(page);
} finally {
  await browser.close();
  close();
}

console.log(
  `\nLighthouse 13.5.0, mobile, Chromium ${browser.version()}, ${cpus().length} cores, ` +
    `load ${loadavg()[0]?.toFixed(1) ?? '?'}, median of ${runs}; the other scores are the worst of the runs\n`,
);
console.log(table(lines));
console.log(problems.length === 0 ? '\nEvery page is within the limits.' : `\n${problems.join('\n')}`);
process.exitCode = problems.length > 0 ? 1 : 0;
