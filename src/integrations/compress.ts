import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { Kept } from './kept.ts';

const brotli = promisify(brotliCompress);
const gzipped = promisify(gzip);

const compressible = /\.(html|css|js|json|svg|xml|txt|md|csv|tbx|ttl|webmanifest|rss|atom)$/;

/** Brotli 11, the setting every byte budget of this project is measured with. */
export function brotliBytes(content: Uint8Array): Promise<Buffer> {
  return brotli(content, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
      [constants.BROTLI_PARAM_SIZE_HINT]: content.length,
    },
  });
}

export interface Compressed {
  readonly files: number;
  /** Of the files, those compressed anew. */
  readonly made: number;
  readonly bytes: number;
  /** Bytes with Brotli. */
  readonly compressed: number;
}

/**
 * Writes a `.br` and a `.gz` beside every text file of a folder.
 * @param keptIn folder in which compressed files lie from one build to the next
 */
export async function compressFolder(folder: string, keptIn: string): Promise<Compressed> {
  const kept = { br: new Kept(join(keptIn, 'br')), gz: new Kept(join(keptIn, 'gz')) };
  const names = (await readdir(folder, { recursive: true })).filter((name) => compressible.test(name));
  let bytes = 0;
  let compressed = 0;
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const file = join(folder, name);
      const content = await readFile(file);
      const [small, smaller] = await Promise.all([
        kept.gz.get(content, () => gzipped(content, { level: 9 })),
        kept.br.get(content, () => brotliBytes(content)),
      ]);
      await Promise.all([writeFile(`${file}.gz`, small), writeFile(`${file}.br`, smaller)]);
      bytes += content.length;
      compressed += smaller.length;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  await Promise.all([kept.br.dropOthers(), kept.gz.dropOthers()]);
  return { files: names.length, made: kept.br.made, bytes, compressed };
}
