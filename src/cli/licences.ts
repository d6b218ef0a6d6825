import { readFileSync } from 'node:fs';
import process from 'node:process';
import { forbidden, packagesOf } from './licence-rules.ts';

/**
 * `npm run licences`: the licence of every package in the lockfile, one a line, those we ask for first. Exit code 1 when one
 * of them is not allowed where it stands.
 */
const packages = packagesOf(
  JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof packagesOf>[0],
);
for (const role of ['ours', 'brought along', 'development'] as const) {
  const group = packages.filter((one) => one.role === role);
  console.log(`\n${role}: ${group.length}`);
  for (const { name, version, licence } of group)
    console.log(`  ${`${name} ${version}`.padEnd(48)} ${licence}`);
}
const wrong = forbidden(packages);
for (const { name, version, licence, role } of wrong)
  console.error(
    `${name} ${version} (${role}): ${licence === '' ? 'states no licence' : `${licence} is not allowed`}`,
  );
console.log(
  `\n${packages.length} packages, ${wrong.length} with a licence that is not allowed where they stand`,
);
process.exitCode = wrong.length > 0 ? 1 : 0;
