import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Kept } from '../../../src/integrations/kept.ts';

let folder = '';
let module = '';
const at = (name: string) => join(folder, name);

/** One build that makes one file: what was written, and whether it was made anew. */
async function build(source: string, content: string) {
  const kept = new Kept(at('kept'), module);
  await kept.write(at('out'), source, () => content);
  kept.dropOthers();
  return { written: readFileSync(at('out'), 'utf8'), made: kept.made };
}

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kept-'));
  module = pathToFileURL(at('maker.ts')).href;
  writeFileSync(at('maker.ts'), "import { colour } from './colour.ts';\n");
  writeFileSync(at('colour.ts'), "export const colour = 'red';\n");
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a file kept between builds', () => {
  it('is not made again from the same source', async () => {
    expect(await build('a', 'first')).toEqual({ written: 'first', made: 1 });
    expect(await build('a', 'second')).toEqual({ written: 'first', made: 0 });
  });

  it('is made again when its source changes, and the old one is dropped', async () => {
    await build('a', 'first');
    expect(await build('b', 'second')).toEqual({ written: 'second', made: 1 });
    expect(readdirSync(at('kept'))).toHaveLength(1);
  });

  it('is made again when the code that makes it changes, or what that code imports', async () => {
    await build('a', 'first');
    writeFileSync(at('maker.ts'), "import { colour } from './colour.ts';\nexport const size = 2;\n");
    expect(await build('a', 'second')).toEqual({ written: 'second', made: 1 });
    writeFileSync(at('colour.ts'), "export const colour = 'blue';\n");
    expect(await build('a', 'third')).toEqual({ written: 'third', made: 1 });
  });

  it('is not kept when making it fails', async () => {
    const kept = new Kept(at('kept'), module);
    const fails = () => Promise.reject(new Error('no letter for it'));
    await expect(kept.write(at('out'), 'a', fails)).rejects.toThrow('no letter for it');
    expect(readdirSync(at('kept'))).toEqual([]);
  });

  it('does not change when the written one is changed', async () => {
    await build('a', 'first');
    writeFileSync(at('out'), 'spoiled');
    expect(await build('a', 'second')).toEqual({ written: 'first', made: 0 });
  });
});
