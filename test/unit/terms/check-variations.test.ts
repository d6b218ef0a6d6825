import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { termLanguages } from '../../../src/terms/languages.ts';
import { findings } from './check-support.ts';

/** Sentences written beside the rules: `collapse` must be flagged, `fine` must not be called an error. */
describe.each(termLanguages)('variations in %s', (language) => {
  const lines = readFileSync(`test/fixtures/terms/variations/${language}.txt`, 'utf8').trim().split('\n');
  const of = (kind: string) =>
    lines.filter((line) => line.startsWith(`${kind} `)).map((line) => line.slice(kind.length + 1));

  it('are collapses or fine, and nothing else', () => {
    expect(of('collapse').length + of('fine').length).toBe(lines.length);
  });

  it.each(of('collapse'))('flagged: %s', (text) => {
    expect(findings(language, text, 'txt')).not.toEqual([]);
  });

  it.each(of('fine'))('no error: %s', (text) => {
    expect(findings(language, text, 'txt').filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});
