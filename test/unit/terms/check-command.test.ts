import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'terms-'));
  const write = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);
  mkdirSync(join(folder, 'empty'));
  mkdirSync(join(folder, 'set'));
  write('bad.txt', 'Cliente vs. cliente\n');
  write('good.md', '# Pan\n\nHarina, agua y sal.\n');
  write('broken.mdx', '# a\n\n<Note>text {');
  write('binary.txt', new Uint8Array([0, 1, 2, 255]));
  write('latin.txt', new Uint8Array([0x63, 0x61, 0x66, 0xe9]));
  write('set/es.mdx', '## A [#a]\n\nEl cliente paga.\n');
  write('set/en.mdx', '## A [#a]\n\nThe customer pays.\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

function run(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['src/cli/terms.ts', ...args], {
    input,
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const file = (name: string) => join(folder, name);

describe('npm run terms -- check', () => {
  it('exits with 1 and says file, line, column, rule, words and what to write when something is wrong', () => {
    const { status, stdout } = run(['check', '--lang', 'es', file('bad.txt')]);
    expect(status).toBe(1);
    expect(stdout).toContain(`${file('bad.txt')}:1:1 error T1 "Cliente vs. cliente"`);
    expect(stdout).toContain('→ name both sides: cliente and comprador');
  });

  it('exits with 0 when nothing is wrong', () => {
    expect(run(['check', '--lang', 'es', file('good.md')]).status).toBe(0);
  });

  it('prints one JSON array and nothing else with --json', () => {
    const { status, stdout } = run(['check', '--lang', 'es', '--json', file('bad.txt'), file('good.md')]);
    expect(status).toBe(1);
    const found = JSON.parse(stdout) as Record<string, unknown>[];
    expect(Object.keys(found[0] ?? {})).toEqual([
      'file',
      'lang',
      'line',
      'column',
      'rule',
      'severity',
      'text',
      'message',
      'suggestion',
    ]);
    expect(JSON.parse(run(['check', '--lang', 'es', '--json', file('good.md')]).stdout)).toEqual([]);
  });

  it('reads standard input', () => {
    expect(run(['check', '--lang', 'ru', '-'], 'Клиент против клиента: в чём разница?').status).toBe(1);
    expect(run(['check', '--lang', 'ru', '-'], 'Тесто поднимается час.').status).toBe(0);
  });

  it('goes through a folder, takes the language from the file name and compares translations', () => {
    const { status, stdout } = run(['check', file('set')]);
    expect(status).toBe(1);
    expect(stdout).toContain('T11');
    expect(run(['check', '--lang', 'es', file('set')]).stdout).not.toContain('en.mdx');
  });

  it.each(['broken.mdx', 'binary.txt', 'latin.txt', 'nowhere.txt', 'empty'])(
    'says in one line that %s cannot be checked, exits with 2 and checks the others',
    (name) => {
      const { status, stdout, stderr } = run(['check', '--lang', 'es', file(name), file('bad.txt')]);
      expect(status).toBe(2);
      expect(stderr.trim().split('\n')).toHaveLength(1);
      expect(stderr).toContain(file(name));
      expect(stdout).toContain('T1');
    },
  );

  it.each([[['check', '--lang', 'xx', 'a.txt']], [['chck']], [[]], [['check', '--what']]])(
    'exits with 2 and explains itself for %j',
    (args) => {
      const { status, stderr } = run(args);
      expect(status).toBe(2);
      expect(stderr).toContain('Usage');
    },
  );

  it('asks for the language of a file whose name does not say it', () => {
    const { status, stderr } = run(['check', file('bad.txt')]);
    expect(status).toBe(2);
    expect(stderr).toContain('--lang');
  });
});
