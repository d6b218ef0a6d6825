import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

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
  readonly bytes: number;
  /** Bytes with Brotli. */
  readonly compressed: number;
}

/** Writes a `.br` and a `.gz` beside every text file of a folder. */
export async function compressFolder(folder: string): Promise<Compressed> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => compressible.test(name));
  let bytes = 0;
  let compressed = 0;
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const file = join(folder, name);
      const content = await readFile(file);
      const [small, smaller] = await Promise.all([gzipped(content, { level: 9 }), brotliBytes(content)]);
      await Promise.all([writeFile(`${file}.gz`, small), writeFile(`${file}.br`, smaller)]);
      bytes += content.length;
      compressed += smaller.length;
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  return { files: names.length, bytes, compressed };
}
