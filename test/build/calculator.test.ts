import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesOfCalculator, later, modulesOfCalculator, scriptsOf } from '../bench/bytes.ts';
import { locales } from '../../src/site/locales.ts';
import { pages } from './dist.ts';

const paths = pages.filter(({ key }) => key === 'calculator').map(({ path }) => path);
const { first, parts, drawing, library } = modulesOfCalculator();
const bytes = bytesOfCalculator();

describe('script of the calculator', () => {
  it('is the same in all five languages: words are data', () => {
    expect(paths).toHaveLength(locales.length);
    for (const path of paths) expect(scriptsOf(path)).toEqual(scriptsOf(paths[0] ?? ''));
  });

  it('is found: each stage has modules of its own', () => {
    for (const modules of [first, parts, drawing, library]) expect(modules.size).toBeGreaterThan(0);
    expect([...parts].some((path) => !first.has(path))).toBe(true);
    expect([...library].some((path) => !drawing.has(path))).toBe(true);
  });

  it('answers after at most 20,000 bytes', () => {
    expect(bytes.first).toBeGreaterThan(10_000);
    expect(bytes.first).toBeLessThanOrEqual(20_000);
  });

  it('has curves, links and workings after at most 30,000 bytes', () => {
    expect(bytes.withParts).toBeGreaterThan(bytes.first);
    expect(bytes.withParts).toBeLessThanOrEqual(30_000);
  });

  it('draws charts, our own and with Chart.js, with at most 48,000 bytes more', () => {
    expect(bytes.charts).toBeGreaterThan(30_000);
    expect(bytes.charts).toBeLessThanOrEqual(48_000);
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
