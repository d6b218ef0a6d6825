import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { csvLine } from '../accounts/csv-cell.ts';
import {
  sampleOddities,
  sampleRows,
  sampleSeparator,
  sampleSize,
  type SampleLanguage,
} from '../accounts/sample.ts';
import { locales } from '../site/locales.ts';

const languages: readonly SampleLanguage[] = locales;

/**
 * `npm run accounts:sample`: writes a made-up list of accounts, of any size, the same for the same seed. Without --rows the
 * file that the page of a language offers.
 */
const usage = `Usage: npm run accounts:sample -- --lang ${languages.join('|')} [--rows N] [--seed N] [--out FILE]`;

async function write(): Promise<void> {
  const { values } = parseArgs({
    options: {
      lang: { type: 'string' },
      rows: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string' },
    },
  });
  const language = languages.find((known) => known === values.lang);
  const count = (text: string | undefined, otherwise: number): number =>
    text === undefined ? otherwise : Number(text);
  const rows = count(values.rows, sampleSize.accounts);
  const seed = count(values.seed, sampleSize.seed);
  if (language === undefined || !Number.isInteger(rows) || rows < 1 || !Number.isInteger(seed))
    throw new Error(usage);
  const separator = sampleSeparator(language);
  const out = values.out === undefined ? process.stdout : createWriteStream(values.out);
  let text = '\uFEFF';
  const flush = async (): Promise<void> => {
    if (!out.write(text)) await once(out, 'drain');
    text = '';
  };
  for (const cells of sampleRows(language, rows, seed)) {
    text += csvLine(cells, separator);
    if (text.length > 1e6) await flush();
  }
  if (values.rows === undefined)
    for (const cells of sampleOddities(language)) text += csvLine(cells, separator);
  await flush();
  if (values.out !== undefined) out.end();
}

try {
  await write();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
