import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { locales } from '../../../src/site/locales.ts';

let root = '';
const run = (command: string, ...args: string[]) => {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [resolve(`src/cli/${command}.ts`), ...args],
    {
      cwd: root,
      encoding: 'utf8',
    },
  );
  return { status, stdout, stderr };
};
const text = (title: string, body: string) =>
  `---\ntitle: '${title}'\ndescription: 'About it.'\n---\n\nThe lead.\n\n## One [#one]\n\n${body}\n\n## Two [#two]\n\nSecond.\n`;
const write = (key: string, locale: string, content: string) => {
  mkdirSync(join(root, 'content/articles', key), { recursive: true });
  writeFileSync(join(root, 'content/articles', key, `${locale}.mdx`), content);
};

beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), 'texts-'));
  mkdirSync(join(root, 'content/pages'), { recursive: true });
  writeFileSync(join(root, 'content/reviewed.json'), '{}\n');
  for (const locale of locales) write('prices', locale, text(`Prices ${locale}`, 'First.'));
});
afterAll(() => rmSync(root, { recursive: true }));

describe('npm run status and npm run reviewed', () => {
  it('list a new text as to look at, and nothing once it was compared', () => {
    expect(run('status').stdout).toMatch(/prices .*one \(all\), two \(all\)/);
    expect(run('reviewed', 'prices')).toMatchObject({ status: 0 });
    expect(run('status').stdout).toContain('Nothing to look at.');
  });

  it('list a changed section in all other languages until it is compared', () => {
    const others = locales.filter((locale) => locale !== 'pl');
    write('prices', 'pl', text('Prices pl', 'Changed.'));
    expect(run('status').stdout).toMatch(new RegExp(`prices .*one \\(${others.join(' ')}\\)\n`));
    expect(run('reviewed', 'prices', 'two').status).toBe(0);
    expect(run('status').stdout).toContain(`one (${others.join(' ')})`);
    expect(run('reviewed', 'prices', 'one').status).toBe(0);
    expect(run('status').stdout).toContain('Nothing to look at.');
  });

  it.each([
    [[], 'Usage: npm run reviewed'],
    [['price'], 'There is no text "price". Texts: prices'],
    [['prices', 'three'], '"prices" has no section "three". Sections: front, lead, one, two'],
  ])('say what is wrong with %j and leave the record alone', (args, message) => {
    const before = readFileSync(join(root, 'content/reviewed.json'), 'utf8');
    expect(run('reviewed', ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
    expect(readFileSync(join(root, 'content/reviewed.json'), 'utf8')).toBe(before);
  });

  it('name a language that is missing', () => {
    write('half', 'en', text('Half', 'First.'));
    expect(run('status').stdout).toMatch(/half +missing +\d+ +missing/);
    expect(run('reviewed', 'half').stderr).toContain(
      `missing in ${locales.filter((locale) => locale !== 'en').join(', ')}`,
    );
  });
});

describe('npm run new', () => {
  it('writes five files that say nothing yet, and does not write over anything', () => {
    expect(run('new', 'article', 'refunds').status).toBe(0);
    for (const locale of locales)
      expect(readFileSync(join(root, 'content/articles/refunds', `${locale}.mdx`), 'utf8')).toContain(
        "title: ''",
      );
    expect(run('new', 'article', 'refunds')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('exists already'),
    });
  });

  it.each([
    [['article'], 'Usage'],
    [['essay', 'x'], 'Usage'],
    [['article', 'Price Talks'], 'is not a key'],
  ])('says what is wrong with %j', (args, message) => {
    expect(run('new', ...args)).toMatchObject({ status: 2, stderr: expect.stringContaining(message) });
  });
});
