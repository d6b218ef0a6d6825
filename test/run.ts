import { spawnSync } from 'node:child_process';
import process from 'node:process';
import { notInstalled } from './hosts/installed.ts';

/**
 * `npm test`: every part in order, fastest first. A part that fails does not hide the parts after it, except that
 * nothing can be said of `dist/` when the build fails. Ends with one summary and a non-zero exit on any failure.
 * `npm run test:full` adds what takes long: every page in every look, pictures of pages, the servers that are installed, grades
 * of the headers, builds that must fail, two builds compared, 2,000 pages, mutations.
 */
const everyTime = ['format', 'lint', 'types', 'unused', 'unit', 'content', 'site', 'build', 'browser'];
const commands: Readonly<Record<string, readonly string[]>> = {
  site: ['build'],
  'every look': ['test:browser', '--', 'every-look'],
  'fails closed': ['test:fails-closed'],
  grading: ['bench:observatory'],
  '2,000 pages': ['bench:build', '--', '--articles', '400'],
};
const full = [
  ...['every look', 'visual', 'hosts', 'grading', 'fails closed', 'reproducible', '2,000 pages', 'mutation'],
];
const needsSite = new Set(['build', 'browser', 'every look', 'visual', 'hosts', 'grading']);

const parts = process.argv.includes('--full') ? [...everyTime, ...full] : everyTime;
const results: { part: string; ok: boolean; seconds: number; note: string }[] = [];
for (const part of parts) {
  if (needsSite.has(part) && results.some((result) => result.part === 'site' && !result.ok)) {
    results.push({ part, ok: false, seconds: 0, note: 'not run: there is no build' });
    continue;
  }
  const command = commands[part] ?? [`test:${part}`];
  console.log(`\n=== ${part}: npm run ${command.join(' ')}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', ...command], {
    stdio: 'inherit',
    env: { ...process.env, ...(part === 'every look' ? { EVERY_LOOK: '1' } : {}) },
  });
  const note =
    part === 'hosts' && notInstalled.length > 0 ? `not installed, not tried: ${notInstalled.join(', ')}` : '';
  results.push({ part, ok: status === 0, seconds: (performance.now() - start) / 1000, note });
}

console.log('\n=== summary');
for (const { part, ok, seconds, note } of results) {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${part.padEnd(12)} ${seconds.toFixed(1).padStart(6)} s  ${note}`);
}
const failed = results.filter((result) => !result.ok).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
