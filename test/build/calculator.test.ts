import { posix } from 'node:path';
import { brotliCompressSync, constants } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { html, pages, read } from './dist.ts';

const weight = (path: string): number =>
  brotliCompressSync(read(path), { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length;

const total = (paths: ReadonlySet<string>): number => [...paths].reduce((sum, path) => sum + weight(path), 0);

const addresses = (path: string, pattern: RegExp): string[] =>
  [...read(path).toString('utf8').matchAll(pattern)].map((match) =>
    posix.join(posix.dirname(path), match[1] ?? ''),
  );
/** Modules a module cannot run without. */
const needs = (path: string): string[] => addresses(path, /(?:from|import)\s*["'](\.[^"']+)["']/g);
/** Modules a module may load later. */
const mayLoad = (path: string): string[] => addresses(path, /import\(\s*["'`](\.[^"'`]+)["'`]/g);

function withNeeds(paths: readonly string[], known = new Set<string>()): ReadonlySet<string> {
  for (const path of paths) {
    if (known.has(path)) continue;
    known.add(path);
    withNeeds(needs(path), known);
  }
  return known;
}

const without = (paths: ReadonlySet<string>, others: ReadonlySet<string>): ReadonlySet<string> =>
  new Set([...paths].filter((path) => !others.has(path)));

/** The modules whose file begins with `name`, of those that some of `from` may load. */
const later = (from: ReadonlySet<string>, name: string): ReadonlySet<string> =>
  withNeeds([...from].flatMap(mayLoad).filter((path) => posix.basename(path).startsWith(`${name}.`)));

const scripts = (path: string): string[] =>
  html(path)('script[src]')
    .toArray()
    .map(({ attribs }) => attribs['src'] ?? '');

const paths = pages.filter(({ key }) => key === 'calculator').map(({ path }) => path);
const first = withNeeds(scripts(paths[0] ?? ''));
const parts = later(first, 'parts');
const drawing = later(first, 'ProjectionFigure');
const library = later(drawing, 'canvas');

describe('script of the calculator', () => {
  it('is the same in all five languages: words are data', () => {
    expect(paths).toHaveLength(5);
    for (const path of paths) expect(scripts(path)).toEqual(scripts(paths[0] ?? ''));
  });

  it('answers after at most 20,000 bytes', () => {
    expect(first.size).toBeGreaterThan(2);
    expect(total(first)).toBeLessThanOrEqual(20_000);
  });

  it('has curves, links and workings after at most 30,000 bytes', () => {
    expect(parts.size).toBeGreaterThan(0);
    expect(total(new Set([...first, ...parts]))).toBeLessThanOrEqual(30_000);
  });

  it('draws charts, our own and with Chart.js, with at most 48,000 bytes more', () => {
    expect(drawing.size).toBeGreaterThan(0);
    expect(library.size).toBeGreaterThan(0);
    const more = without(new Set([...drawing, ...library]), new Set([...first, ...parts]));
    expect(total(more)).toBeLessThanOrEqual(48_000);
  });

  it('keeps the chart library, the simulation and every further part out of what loads by itself', () => {
    const loaded = new Set(
      [...first, ...parts, ...drawing].map((path) => posix.basename(path).split('.')[0]),
    );
    const onDemand = [
      'Certainty',
      'Compare',
      'SolveBackwards',
      'Sides',
      'CohortPart',
      'Shop',
      'Revenue',
      'Budget',
    ];
    for (const name of [...onDemand, 'Export', 'canvas', 'chart-files']) expect(loaded).not.toContain(name);
    for (const name of [...onDemand, 'Export']) expect(later(parts, name).size, name).toBeGreaterThan(0);
  });
});
