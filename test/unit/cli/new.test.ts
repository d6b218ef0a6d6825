import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseInstrument } from '../../../src/assessment/instrument.ts';
import { locales } from '../../../src/site/locales.ts';
import { loadTermbase, TermbaseError } from '../../../src/terms/termbase.ts';

let root = '';
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'new-'));
  cpSync('content', join(root, 'content'), { recursive: true });
});
afterAll(() => {
  rmSync(root, { recursive: true });
});

const make = (...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve('src/cli/new.ts'), ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
};
const read = (path: string) => readFileSync(join(root, path), 'utf8');

describe('npm run new -- language', () => {
  it('writes an empty file for each English one, says what comes next, and touches no other', () => {
    const before = read('content/messages/en/site.json');
    const { status, stdout } = make('language', 'uk');
    expect(status).toBe(0);
    expect(stdout).toContain('src/site/locales.ts');
    expect(read('content/messages/en/site.json')).toBe(before);
    for (const path of ['articles/difference/uk.mdx', 'pages/home/uk.mdx', 'messages/uk/site.json'])
      expect(existsSync(join(root, 'content', path)), path).toBe(true);
  });

  it('keeps keys and section ids, empties words, and gives each plural the forms of the language', () => {
    const site = JSON.parse(read('content/messages/uk/site.json')) as Record<string, unknown>;
    const english = JSON.parse(read('content/messages/en/site.json')) as Record<string, unknown>;
    expect(Object.keys(site)).toEqual(Object.keys(english));
    expect(site['name']).toBe('');
    const forms = Object.keys(site['article'] as object).filter((key) => key.startsWith('reading-time_'));
    expect(forms.sort()).toEqual(['few', 'many', 'one', 'other'].map((form) => `reading-time_${form}`));
    const article = read('content/articles/difference/uk.mdx');
    const ids = (text: string) => [...text.matchAll(/^#{2,3} .*\[#([a-z0-9-]+)\]$/gm)].map(([, id]) => id);
    expect(ids(article)).toEqual(ids(read('content/articles/difference/en.mdx')));
    expect(article).toMatch(/^---\ntitle: ''\n/);
    expect(article).not.toMatch(/customer buys/i);
  });

  it.each([
    [['language', 'de'], '"de" is there already'],
    [['language', 'klingon'], 'is not a language'],
    [['language', 'uk'], 'exists already'],
    [['language'], 'Usage'],
  ])('says what is wrong with %j', (args, message) => {
    expect(make(...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});

describe('npm run new -- term', () => {
  it('writes one file, and the termbase names every field that is still empty', () => {
    expect(make('term', 'price-list').status).toBe(0);
    const load = () =>
      loadTermbase({ 'content/terms/price-list.yaml': read('content/terms/price-list.yaml') });
    expect(load).toThrow(TermbaseError);
    for (const language of locales) expect(load).toThrow(new RegExp(`${language}\\.definition`));
    expect(make('term', 'price-list').stderr).toContain('exists already');
  });
});

describe('npm run new -- question', () => {
  it('adds the question and its empty words to all five languages, and the questionnaire asks for its grounds', () => {
    expect(make('question', 'exclusivity').status).toBe(0);
    const questions: unknown = parse(read('content/self-assessment/questions.yaml'));
    expect(() => parseInstrument(questions, 'questions.yaml')).toThrow(
      /\(exclusivity\): sources must name at least one work/,
    );
    for (const locale of locales) {
      const messages = JSON.parse(read(`content/messages/${locale}/self-assessment.json`)) as {
        questions: Record<string, Record<string, string>>;
      };
      expect(Object.keys(messages.questions['exclusivity'] ?? {})).toEqual(
        Object.keys(messages.questions['continuity'] ?? {}),
      );
    }
    expect(make('question', 'exclusivity')).toMatchObject({ status: 2 });
    expect(make('question', 'price-talk').stderr).toContain('is not the key of a question');
  });
});
