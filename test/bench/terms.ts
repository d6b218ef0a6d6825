import { readFileSync } from 'node:fs';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { checkPage } from '../../src/terms/check/check.ts';
import { readPage } from '../../src/terms/check/parse/read-page.ts';
import { termLanguages, type TermLanguage } from '../../src/terms/languages.ts';
import { handOver, type Measurement } from './measurement.ts';
import { readTermbase } from '../../src/terms/read-termbase.ts';

/**
 * How long the checker takes over 10,000 paragraphs, on one core: reading MDX and plain text, tagging, every rule.
 * The paragraphs are made of the test sentences, so they hold far more parties, and collapses, than real text.
 * Exit code 1 when a language takes more than ten seconds of processor time, which other programs do not change.
 */
const paragraphs = 10_000;
const sentencesEach = 5;
const limit = 10_000;

const termbase = await readTermbase();

function sentencesOf(language: TermLanguage): string[] {
  const lines = readFileSync(`test/fixtures/terms/sentences/${language}.txt`, 'utf8').trim().split('\n');
  return lines
    .map((line) => line.replace(/^\w+ \d+ (?:\[[^\]]+\] )?(?:\{[^}]*\} )?/, ''))
    .filter((line) => !line.includes('↵'));
}

function textOf(language: TermLanguage): string {
  const sentences = sentencesOf(language);
  const blocks = Array.from({ length: paragraphs }, (_, index) => {
    const chosen = Array.from(
      { length: sentencesEach },
      (__, step) => sentences[(index * 7 + step * 3) % sentences.length],
    );
    const heading = index % 12 === 0 ? `## ${String(index)} [#section-${String(index)}]\n\n` : '';
    return `${heading}${chosen.join(' ')}`;
  });
  return blocks.join('\n\n');
}

/** Bare parsing of the same source: what is left of the time when nothing is checked. */
function parsingAlone(source: string): number {
  const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm);
  const before = process.cpuUsage();
  parser.parse(source);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const measurements: Measurement[] = [];
let slowest = 0;
for (const language of termLanguages) {
  const source = textOf(language);
  for (const format of ['mdx', 'txt'] as const) {
    const before = process.cpuUsage();
    const start = performance.now();
    const page = readPage(source, { file: `bench.${format}`, language, format });
    const read = performance.now();
    const { findings } = checkPage(page, termbase);
    const end = performance.now();
    const { user, system } = process.cpuUsage(before);
    const processor = (user + system) / 1000;
    slowest = Math.max(slowest, processor);
    if (format === 'mdx') {
      measurements.push({
        what: `checking ${String(paragraphs)} paragraphs of MDX, ${language}`,
        measured: processor,
        unit: 'ms',
        yardstick: { name: 'remark parsing the same text', value: parsingAlone(source) },
        limit,
      });
    }
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
    console.log(
      `${language} ${format.padEnd(3)} ${String(paragraphs)} paragraphs, ${(source.length / 1e6).toFixed(1)} MB: ` +
        `read ${seconds(start, read)} s + check ${seconds(read, end)} s = ${seconds(start, end)} s, ` +
        `processor ${(processor / 1000).toFixed(2)} s, ${String(findings.length)} findings`,
    );
  }
}
console.log(`slowest: processor ${(slowest / 1000).toFixed(2)} s, limit ${String(limit / 1000)} s`);
handOver(measurements);
process.exitCode = slowest > limit ? 1 : 0;
