import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

/**
 * A program that only a bench needs and that is too large to be a dependency: installed when it is first asked for, at an
 * exact version, without its install scripts, into `.cache/bench/`, which version control does not know.
 * @param name    of the package
 * @param version exact
 * @returns its folder
 * @throws Error when it cannot be installed, for example without a network
 */
export function borrowed(name: string, version: string): string {
  const home = resolve('.cache/bench', `${name.replaceAll('/', '+')}@${version}`);
  const folder = resolve(home, 'node_modules', name);
  if (!existsSync(resolve(home, 'complete'))) {
    console.log(`${name} ${version} is no dependency: it is installed to ${home}`);
    mkdirSync(home, { recursive: true });
    writeFileSync(resolve(home, 'package.json'), '{ "private": true }\n');
    const { status } = spawnSync(
      'npm',
      ['install', '--prefix', home, '--ignore-scripts', '--no-audit', '--no-fund', `${name}@${version}`],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    if (status !== 0) throw new Error(`${name} ${version} could not be installed; is there a network?`);
    writeFileSync(resolve(home, 'complete'), '');
  }
  return folder;
}

/** The module in a file of a borrowed package. The caller says of what type it is; the package is not there to ask. */
export async function borrowedModule<Module>(folder: string, file: string): Promise<Module> {
  return (await import(pathToFileURL(resolve(folder, file)).href)) as Module;
}
