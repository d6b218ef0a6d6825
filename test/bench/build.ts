import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import type { BuildTimes, Stage } from './build-stages.ts';
import { generateCorpus } from './generated-corpus.ts';
import { table } from './table.ts';

/**
 * `npm run bench:build -- --articles 400`: adds that many generated articles in five languages to the real ones, builds all
 * in a temporary folder, once with nothing kept from before and once more, and prints time and memory per page and stage.
 * `--keep` leaves the folder, `--profile` writes a processor profile of the first build into it.
 *
 * Exit code 1 when the first build takes more than 10 ms a page for pages, links and feeds, which is all but what is made of
 * finished pages, or the second more than 10 ms a page for everything. A stage counts with its clock time or its processor
 * time, whichever is less: other programs on the machine lengthen the one, parallel work the other.
 */
const limit = 10;
/** Made of finished pages, and kept by the hash of their content. */
const keptByContent = ['icons', 'cards', 'qr-codes', 'figures', 'text-twins', 'deliverables'];

const { values: options } = parseArgs({
  options: {
    articles: { type: 'string', default: '400' },
    keep: { type: 'boolean', default: false },
    profile: { type: 'boolean', default: false },
  },
});
const articles = Number(options.articles);
if (!Number.isInteger(articles) || articles < 0)
  throw new Error(`--articles is "${options.articles}"; it must be a whole number`);

const folder = mkdtempSync(join(tmpdir(), 'client-or-customer-'));

function buildOnce(profile: boolean): BuildTimes {
  const { status, stdout } = spawnSync(
    process.execPath,
    [...(profile ? ['--cpu-prof', `--cpu-prof-dir=${folder}`] : []), resolve('test/bench/build-stages.ts')],
    {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
      maxBuffer: 1e8,
    },
  );
  if (status !== 0) throw new Error('The corpus could not be built.');
  return JSON.parse(stdout.trim().split('\n').at(-1) ?? '') as BuildTimes;
}

const counted = ({ wall, processor }: Stage): number => Math.min(wall, processor);
const sum = (stages: readonly Stage[], value: (stage: Stage) => number): number =>
  stages.reduce((total, stage) => total + value(stage), 0);

try {
  generateCorpus(folder, articles);
  const builds = { cold: buildOnce(options.profile), warm: buildOnce(false) };
  const pages = readdirSync(join(folder, 'dist'), { recursive: true }).filter((file) =>
    String(file).endsWith('.html'),
  ).length;
  const perPage = (time: number) => `${(time / pages).toFixed(2)} ms`;
  console.log(`${pages} pages, Node ${process.versions.node}, load ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  for (const [name, { stages, peak }] of Object.entries(builds)) {
    const total: Stage = {
      name: 'total',
      wall: sum(stages, ({ wall }) => wall),
      processor: sum(stages, ({ processor }) => processor),
      resident: peak,
    };
    console.log(`\n${name}`);
    console.log(
      table([
        ['stage', 'clock', 'a page', 'processor', 'a page', 'memory'],
        ...[...stages, total].map((stage) => [
          stage.name,
          `${(stage.wall / 1000).toFixed(2)} s`,
          perPage(stage.wall),
          `${(stage.processor / 1000).toFixed(2)} s`,
          perPage(stage.processor),
          `${(stage.resident / 2 ** 20).toFixed(0)} MB`,
        ]),
      ]),
    );
    console.log(`at most ${(peak / 2 ** 20).toFixed(0)} MB, ${(peak / pages / 1024).toFixed(0)} kB a page`);
  }
  const counts = (stages: readonly Stage[], kept: readonly string[] = []) =>
    sum(
      stages.filter(({ name }) => !kept.includes(name)),
      counted,
    ) / pages;
  const cold = counts(builds.cold.stages, keptByContent);
  const warm = counts(builds.warm.stages);
  console.log(`\ncold, pages and links and feeds: ${cold.toFixed(2)} ms a page of ${limit}`);
  console.log(`warm, everything: ${warm.toFixed(2)} ms a page of ${limit}`);
  process.exitCode = cold > limit || warm > limit ? 1 : 0;
} finally {
  if (options.keep || options.profile) console.log(`\nThe build is in ${folder}`);
  else rmSync(folder, { recursive: true });
}
