import { readdirSync, readFileSync } from 'node:fs';
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
}

/**
 * Writes a `.br` and a `.gz` beside every text file of a folder.
 * @param keptIn folder in which compressed files lie from one build to the next
 */
export async function compressFolder(folder: string, keptIn: string): Promise<Compressed> {
  const br = new Kept(join(keptIn, 'br'), import.meta.url);
  const gz = new Kept(join(keptIn, 'gz'), import.meta.url);
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
    compressible.test(name),
  );
  const queue = [...names];
  const worker = async () => {
    for (let name = queue.pop(); name !== undefined; name = queue.pop()) {
      const file = join(folder, name);
      const content = readFileSync(file);
      await Promise.all([
        gz.write(`${file}.gz`, content, () => gzipped(content, { level: 9 })),
        br.write(`${file}.br`, content, () => brotliBytes(content)),
      ]);
    }
  };
  await Promise.all([worker(), worker(), worker(), worker()]);
  br.dropOthers();
  gz.dropOthers();
  return { files: names.length, made: br.made };
}
