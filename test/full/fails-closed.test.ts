import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

// A copy of the project is broken in one place at a time; the message is what an author would see.
let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'client-or-customer-'));
  for (const name of [
    'content',
    'public',
    'src',
    'test',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(name, join(folder, name), { recursive: true });
  // What earlier builds drew and compressed goes along; nothing is drawn twice for a build that fails.
  for (const name of ['cards', 'compressed', 'figures', 'qr'].map((kept) => join('.cache', kept)))
    if (existsSync(name)) cpSync(name, join(folder, name), { recursive: true });
  symlinkSync(resolve('node_modules'), join(folder, 'node_modules'));
});
afterAll(() => {
  rmSync(folder, { recursive: true });
});

const build = ['astro', 'build', '--silent'];
const vitest = (project: string, file: string) => [
  ...['vitest', 'run', '--config', 'test/vitest.config.ts', '--root', '.', '--project', project, file],
];

function run([program = '', ...rest]: readonly string[]): { status: number | null; output: string } {
  const { status, stdout, stderr } = spawnSync(resolve('node_modules/.bin', program), rest, {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', NO_COLOR: '1', FORCE_COLOR: '0', CI: '1' },
  });
  return { status, output: stdout + stderr };
}

/** Changes one file, runs the commands until one fails, puts the file back. */
function broken(file: string, change: (text: string) => string, ...commands: readonly (readonly string[])[]) {
  const path = join(folder, file);
  const before = readFileSync(path, 'utf8');
  const after = change(before);
  expect(after, `${file} was not changed`).not.toBe(before);
  writeFileSync(path, after);
  try {
    let last = { status: 0 as number | null, output: '' };
    for (const command of commands) {
      last = run(command);
      if (last.status !== 0) break;
    }
    return last;
  } finally {
    writeFileSync(path, before);
  }
}

const article = 'content/articles/difference/en.mdx';
const added = (text: string) => (before: string) => `${before}\n${text}\n`;

describe('the build refuses', { timeout: 300_000 }, () => {
  it.each([
    [
      'a link to a page that does not exist, naming the page and those there are',
      article,
      added('<To page="nowhere">Nowhere</To>'),
      /There is no page "nowhere"\. Keys: home, difference/,
    ],
    [
      'a claim whose source nobody described, naming text and source',
      article,
      added('<Claim source="no-such-study">Nine of ten.</Claim>'),
      /difference\/en\.mdx: <Claim source="no-such-study">: content\/sources\/no-such-study\.yaml does not exist/,
    ],
    [
      'a message that one language lacks, naming file and key',
      'content/messages/pl/site.json',
      (text: string) => text.replace(/^ {2}"skip": .*\n/m, ''),
      /content\/messages\/pl\/site\.json: no message "skip"/,
    ],
    [
      'an address that two pages share, naming both',
      'content/articles/customer/en.mdx',
      (text: string) =>
        text.replace(/^slug: .*$/m, /^slug: .*$/m.exec(readFileSync(article, 'utf8'))?.[0] ?? ''),
      /customer\/en\.mdx: the path \S+ is taken by content\/articles\/difference\/en\.mdx|difference\/en\.mdx: the path \S+ is taken by content\/articles\/customer\/en\.mdx/,
    ],
    [
      'a front matter that lacks a field, naming file and field',
      article,
      (text: string) => text.replace(/^description: .*\n/m, ''),
      /difference\/en[^]*description/,
    ],
    [
      'a page whose social card cannot be drawn, naming the card and the letters that are missing',
      article,
      (text: string) => text.replace(/^title: '?(.*?)'?$/m, "title: '$1 客户'"),
      /Social card “[^”]*客户” \(en\): the fonts have no letter for “?客/,
    ],
    ['a term that is not in the termbase', article, added('<Term id="nobody">nobody</Term>'), /"?nobody"?/],
  ] as const)('%s', (_, file, change, message) => {
    const { status, output } = broken(file, change, build);
    expect(output).toMatch(message);
    expect(status).not.toBe(0);
  });
});

describe('npm test refuses', { timeout: 300_000 }, () => {
  it('a figure without a source, naming text and sentence', () => {
    const { status, output } = broken(
      article,
      added('Winning one is seven times dearer, and 80% of clients stay.'),
      vitest('content', 'test/content/structure.test.ts'),
    );
    expect(output).toMatch(/difference\/en\.mdx puts no percentage, multiple or amount into prose/);
    expect(output).toContain('80% of clients stay');
    expect(status).toBe(1);
  });

  it('a sentence in which the two words collapse, naming file, line and rule', () => {
    const { status, output } = broken(
      article,
      added('The difference between a customer and a customer lies in how long they stay.'),
      vitest('content', 'test/content/terminology.test.ts'),
    );
    expect(output).toMatch(/content\/articles\/difference\/en\.mdx:\d+:\d+.*T\d+/);
    expect(status).toBe(1);
  });

  it('a page without its social card, naming the page and the file', () => {
    const { status, output } = broken(
      'src/integrations/cards.ts',
      (text) => text.replace('of pages) {', "of pages.filter(({ key }) => key !== 'crm')) {"),
      build,
      vitest('build', 'test/build/cards.test.ts'),
    );
    expect(output).toMatch(
      /\/de\/crm-in-der-praxis\/ names \/og\/de\/crm\.png as its card, which does not exist/,
    );
    expect(status).toBe(1);
  });

  it('a link typed by hand that leads nowhere, naming page and address', () => {
    const { status, output } = broken(
      article,
      added('[Nowhere](/en/no-such-page/)'),
      build,
      vitest('build', 'test/build/links.test.ts'),
    );
    expect(output).toMatch(/index\.html: \/en\/no-such-page\//);
    expect(status).toBe(1);
  });
});
