import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPages } from '../../src/terms/check/check.ts';
import { readTermbase } from '../../src/terms/read-termbase.ts';
import { contentInput } from '../../src/cli/check-input.ts';
import { findingLine } from '../../src/cli/check-report.ts';
import { locales } from '../../src/site/locales.ts';

const { sets, bad } = await contentInput(process.cwd());
const { findings, suppressed } = checkPages(sets, await readTermbase());

describe('the terminology of everything in content/', () => {
  it('can be read, in five languages', () => {
    expect(bad).toEqual([]);
    expect(new Set(sets.flatMap(({ pages }) => pages.map(({ language }) => language))).size).toBe(
      locales.length,
    );
  });

  it('never lets the two concepts collapse', () => {
    expect(findings.filter(({ severity }) => severity === 'error').map(findingLine)).toEqual([]);
  });

  it('holds back no more findings than were agreed on', () => {
    const { allowed } = JSON.parse(readFileSync('content/term-suppressions.json', 'utf8')) as {
      allowed: number;
    };
    expect(suppressed.length).toBeLessThanOrEqual(allowed);
  });
});
