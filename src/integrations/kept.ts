import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** Hash of a module of ours and of all it imports, of the packages that are installed, and of Node. */
function codeHash(module: string): string {
  const hash = createHash('sha256').update(process.version);
  hash.update(readFileSync(new URL('../../package-lock.json', import.meta.url)));
  // Walking through a set reaches what is added on the way.
  const modules = new Set([module]);
  for (const url of modules) {
    const source = readFileSync(new URL(url), 'utf8');
    hash.update(source);
    for (const [, path = ''] of source.matchAll(/ from '(\.[^']+)'/g)) modules.add(new URL(path, url).href);
  }
  return hash.digest('hex');
}

/**
 * Files kept between builds by the hash of what they are made of and of the code that makes them. What is not asked for
 * in a build is dropped at its end.
 */
export class Kept {
  readonly #folder: string;
  readonly #code: string;
  readonly #asked = new Set<string>();
  /** Files made anew. */
  made = 0;

  /** @param module that makes the files, as its `import.meta.url` */
  constructor(folder: string, module: string) {
    this.#folder = folder;
    this.#code = codeHash(module);
    mkdirSync(folder, { recursive: true });
  }

  /**
   * Path of the kept file.
   * @param source everything its content depends on beside the code
   */
  async file(
    source: string | Uint8Array,
    make: () => Promise<string | Uint8Array> | string,
  ): Promise<string> {
    const name = createHash('sha256').update(this.#code).update(source).digest('hex');
    this.#asked.add(name);
    const file = join(this.#folder, name);
    if (!existsSync(file)) {
      // A second build at the same time must never read half a file.
      const whole = `${file}.${process.pid}`;
      await writeFile(whole, await make());
      await rename(whole, file);
      this.made += 1;
    }
    return file;
  }

  /** Writes a copy of the kept file. */
  async write(target: string | URL, ...kept: Parameters<Kept['file']>): Promise<void> {
    copyFileSync(await this.file(...kept), target);
  }

  dropOthers(): void {
    for (const name of readdirSync(this.#folder)) {
      if (!this.#asked.has(name)) rmSync(join(this.#folder, name), { force: true });
    }
  }
}
