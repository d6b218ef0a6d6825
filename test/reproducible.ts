import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Part of `npm run test:full`: builds the site twice, the first time with nothing kept from before, and
 * compares every file byte by byte. Exit code 1 with the names of the files that differ.
 */
const folders = ['.cache/reproducible/first', '.cache/reproducible/second'] as const;

function build(folder: string): void {
  const { status } = spawnSync('astro', ['build', '--silent', '--force', '--outDir', folder], {
    stdio: 'inherit',
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
  });
  if (status !== 0) throw new Error('The site could not be built.');
}

const filesOf = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

for (const kept of ['.cache/compressed', '.cache/cards']) rmSync(kept, { recursive: true, force: true });
for (const folder of folders) build(folder);

const [first, second] = folders.map(filesOf);
const all = [...new Set([...(first ?? []), ...(second ?? [])])];
const differing = all.filter((file) => {
  if (!first?.includes(file) || !second?.includes(file)) return true;
  return !readFileSync(join(folders[0], file)).equals(readFileSync(join(folders[1], file)));
});
for (const file of differing) console.error(`differs: ${file}`);
console.log(`${all.length} files of two builds, ${differing.length} differ`);
process.exitCode = differing.length > 0 || all.length === 0 ? 1 : 0;
