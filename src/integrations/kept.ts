import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Files kept between builds by the hash of what they are made of. What is not asked for in a build is dropped at its
 * end.
 */
export class Kept {
  readonly #folder: string;
  readonly #asked = new Set<string>();
  made = 0;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param source everything the file depends on */
  async get(source: string | Uint8Array, make: () => Promise<Uint8Array>): Promise<Uint8Array> {
    const name = createHash('sha256').update(source).digest('hex');
    this.#asked.add(name);
    const file = join(this.#folder, name);
    try {
      return await readFile(file);
    } catch {
      const content = await make();
      this.made += 1;
      await mkdir(this.#folder, { recursive: true });
      // A second build at the same time must never read half a file.
      const whole = `${file}.${process.pid}`;
      await writeFile(whole, content);
      await rename(whole, file);
      return content;
    }
  }

  async dropOthers(): Promise<void> {
    const there = await readdir(this.#folder).catch(() => []);
    const others = there.filter((name) => !this.#asked.has(name));
    await Promise.all(others.map((name) => rm(join(this.#folder, name), { force: true })));
  }
}
