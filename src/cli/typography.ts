import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { findTypography } from '../typography/lint.ts';
import { typographyInput, type TypographyFile } from './typography-input.ts';

/**
 * `npm run typography`: quotation marks, dashes, ranges, spaces and numbers of everything readers see, by the rules
 * of its language. `--fix` mends in the files what has one reading only. Exit 1 while something is left.
 */
export interface PlacedFinding {
  readonly line: string;
  readonly fix: { readonly start: number; readonly end: number; readonly text: string } | undefined;
}

export function placedFindings({ file, source, blocks }: TypographyFile): PlacedFinding[] {
  return blocks.flatMap(({ text, places, language }) =>
    findTypography(text, language).map(({ start, end, rule, message, replacement }) => {
      const from = places[start] ?? -1;
      const to = (places[end - 1] ?? -2) + 1;
      const whole = from >= 0 && to - from === end - start;
      const before = source.slice(0, Math.max(from, 0));
      const line = before.split('\n').length;
      const column = before.length - before.lastIndexOf('\n');
      const around = text
        .slice(Math.max(0, start - 12), end + 12)
        .replace(/\s+/g, (space) => (space === '\u00A0' ? '⍽' : ' '));
      return {
        line: `${file}:${line}:${column} ${rule} "${around}" ${message}`,
        fix: whole && replacement !== undefined ? { start: from, end: to, text: replacement } : undefined,
      };
    }),
  );
}

export function mended(file: TypographyFile): string {
  let next = '';
  let done = 0;
  const fixes = placedFindings(file)
    .flatMap(({ fix }) => (fix ? [fix] : []))
    .sort((a, b) => a.start - b.start);
  for (const { start, end, text } of fixes) {
    if (start < done) continue;
    next += file.source.slice(done, start) + text;
    done = end;
  }
  return next + file.source.slice(done);
}

if (import.meta.main) {
  const fix = process.argv.includes('--fix');
  const unknown = process.argv.slice(2).filter((argument) => argument !== '--fix');
  if (unknown.length > 0) {
    console.error(`Usage: npm run typography [-- --fix]   (${unknown.join(' ')} is not known)`);
    process.exit(2);
  }
  for (let round = 0; fix && round < 5; round += 1) {
    for (const file of await typographyInput('.')) {
      const next = mended(file);
      if (next !== file.source) await writeFile(file.file, next);
    }
  }
  const lines = (await typographyInput('.')).flatMap((file) => placedFindings(file).map(({ line }) => line));
  for (const line of lines) console.log(line);
  console.log(lines.length === 0 ? 'Typography: nothing found.' : `Typography: ${lines.length} places.`);
  process.exitCode = lines.length > 0 ? 1 : 0;
}
