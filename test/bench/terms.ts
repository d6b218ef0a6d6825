import { readFileSync } from 'node:fs';
import { checkPage } from '../../src/terms/check/check.ts';
import { readPage } from '../../src/terms/check/parse/read-page.ts';
import { termLanguages, type TermLanguage } from '../../src/terms/languages.ts';
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
    const seconds = (from: number, to: number) => ((to - from) / 1000).toFixed(2);
    console.log(
      `${language} ${format.padEnd(3)} ${String(paragraphs)} paragraphs, ${(source.length / 1e6).toFixed(1)} MB: ` +
        `read ${seconds(start, read)} s + check ${seconds(read, end)} s = ${seconds(start, end)} s, ` +
        `processor ${(processor / 1000).toFixed(2)} s, ${String(findings.length)} findings`,
    );
  }
}
console.log(`slowest: processor ${(slowest / 1000).toFixed(2)} s, limit ${String(limit / 1000)} s`);
process.exitCode = slowest > limit ? 1 : 0;
