import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { forbidden, isAllowed, packagesOf } from '../../../src/cli/licence-rules.ts';

describe('licences of the packages', () => {
  const lockfile = JSON.parse(readFileSync('package-lock.json', 'utf8')) as Parameters<typeof packagesOf>[0];

  it('are all stated and allowed where the package stands', () => {
    const packages = packagesOf(lockfile);
    expect(packages.length).toBeGreaterThan(300);
    expect(forbidden(packages)).toEqual([]);
  });

  it('are permissive for all that we ask for ourselves', () => {
    const ours = packagesOf(lockfile).filter(({ role }) => role === 'ours');
    expect(ours.map(({ name }) => name)).toContain('preact');
    for (const { name, licence } of ours) expect(isAllowed(licence, 'ours'), name).toBe(true);
  });

  it.each([
    ['MIT', 'ours', true],
    ['MPL-2.0', 'ours', false],
    ['MPL-2.0', 'brought along', true],
    ['GPL-3.0', 'brought along', false],
    ['GPL-3.0', 'development', true],
    ['AGPL-3.0', 'development', false],
    ['(GPL-3.0 OR MIT)', 'ours', true],
    ['MIT AND GPL-3.0', 'brought along', false],
    ['(MIT OR AGPL-3.0) AND ISC', 'ours', true],
    ['', 'development', false],
    ['SEE LICENSE IN LICENSE.md', 'development', false],
    ['(MIT', 'ours', false],
  ] as const)('"%s" of a package that is %s: allowed %s', (licence, role, expected) => {
    expect(isAllowed(licence, role)).toBe(expected);
  });

  it('that are not allowed are named', () => {
    const packages = packagesOf({
      packages: {
        '': { dependencies: { a: '1.0.0' } },
        'node_modules/a': { version: '1.0.0', license: 'BUSL-1.1' },
        'node_modules/b': { version: '2.0.0', license: 'MIT', dev: true },
      },
    });
    expect(forbidden(packages)).toEqual([{ name: 'a', version: '1.0.0', licence: 'BUSL-1.1', role: 'ours' }]);
  });
});
