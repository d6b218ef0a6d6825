import { spawnSync } from 'node:child_process';

/**
 * `npm test`: every part in order, fastest first. A part that fails does not hide the parts after it, except that
 * nothing can be said of `dist/` when the build fails. Ends with one summary and a non-zero exit on any failure.
 */
const parts = ['format', 'lint', 'types', 'unit', 'content', 'site', 'build', 'browser'] as const;
const command = (part: (typeof parts)[number]) => (part === 'site' ? 'build' : `test:${part}`);
const needsSite = new Set<string>(['build', 'browser']);

const results: { part: string; ok: boolean; seconds: number; note: string }[] = [];
for (const part of parts) {
  if (needsSite.has(part) && results.some((result) => result.part === 'site' && !result.ok)) {
    results.push({ part, ok: false, seconds: 0, note: 'not run: there is no build' });
    continue;
  }
  console.log(`\n=== ${part}: npm run ${command(part)}`);
  const start = performance.now();
  const { status } = spawnSync('npm', ['run', '--silent', command(part)], { stdio: 'inherit' });
  results.push({ part, ok: status === 0, seconds: (performance.now() - start) / 1000, note: '' });
}

console.log('\n=== summary');
for (const { part, ok, seconds, note } of results) {
  console.log(`${ok ? 'passed' : 'FAILED'}  ${part.padEnd(8)} ${seconds.toFixed(1).padStart(6)} s  ${note}`);
}
const failed = results.filter((result) => !result.ok).length;
console.log(`\n${results.length - failed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;
