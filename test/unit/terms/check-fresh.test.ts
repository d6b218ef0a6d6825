import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { termLanguages, type TermLanguage } from '../../../src/terms/languages.ts';
import { findings } from './check-support.ts';

/**
 * Sentences and texts by writers who saw neither rules nor form lists. What the checker made of them when it first met
 * them is recorded in first-run.json and stands; it may only get better.
 */
const folder = 'test/fixtures/terms/fresh';

interface FirstRun {
  readonly positive: number;
  readonly truePositives: number;
  readonly negative: number;
  readonly falsePositives: number;
  readonly precision: number;
  readonly recall: number;
  readonly vendorFlagged: number;
  readonly vendor: number;
  readonly ordinaryPassed: number;
  readonly ordinary: number;
}

const { languages: firstRun } = JSON.parse(readFileSync(join(folder, 'first-run.json'), 'utf8')) as {
  languages: Readonly<Record<TermLanguage, FirstRun>>;
};

function flagged(language: TermLanguage, name: string): { total: number; flagged: number } {
  const lines = readFileSync(join(folder, language, name), 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
  return {
    total: lines.length,
    flagged: lines.filter((line) => findings(language, line, 'txt').length > 0).length,
  };
}

function texts(language: TermLanguage, kind: string): { name: string; errors: string[] }[] {
  const names = readdirSync(join(folder, language)).filter((name) => name.startsWith(`${kind}-`));
  return names.map((name) => {
    const found = findings(
      language,
      readFileSync(join(folder, language, name), 'utf8'),
      name.endsWith('.md') ? 'md' : 'txt',
    );
    return {
      name,
      errors: found.filter(({ severity }) => severity === 'error').map(({ rule, text }) => `${rule} ${text}`),
    };
  });
}

describe.each(termLanguages.filter((language) => existsSync(join(folder, language))))(
  'independent text in %s',
  (language) => {
    const recorded = firstRun[language];
    const positive = flagged(language, 'positive.txt');
    const negative = flagged(language, 'negative.txt');

    it('is the text the recorded numbers are about', () => {
      expect([positive.total, negative.total]).toEqual([recorded.positive, recorded.negative]);
      expect(positive.total).toBeGreaterThanOrEqual(10);
      expect(negative.total).toBeGreaterThanOrEqual(10);
    });

    it('is judged at least as well as when it was first met', () => {
      expect(positive.flagged / positive.total).toBeGreaterThanOrEqual(
        recorded.truePositives / recorded.positive,
      );
      expect(negative.flagged).toBeLessThanOrEqual(recorded.falsePositives);
      const precision = positive.flagged / (positive.flagged + negative.flagged);
      expect(precision).toBeGreaterThanOrEqual(
        recorded.truePositives / (recorded.truePositives + recorded.falsePositives),
      );
    });

    it.each(texts(language, 'vendor'))('$name, full of collapses, is flagged', ({ errors }) => {
      expect(errors).not.toEqual([]);
    });

    it.each(texts(language, 'ordinary'))(
      '$name, about something else, passes without an error',
      ({ errors }) => {
        expect(errors).toEqual([]);
      },
    );
  },
);
