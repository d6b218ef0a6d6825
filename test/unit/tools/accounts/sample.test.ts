import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { csvLine } from '../../../../src/accounts/csv-cell.ts';
import { sampleOddities, sampleRows, sampleSeparator, sampleSize } from '../../../../src/accounts/sample.ts';
import { locales } from '../../../../src/site/locales.ts';

describe('the sample file', () => {
  it.each(locales)('is what the generator writes (%s): npm run accounts:sample', (language) => {
    const rows = [...sampleRows(language, sampleSize.accounts, sampleSize.seed), ...sampleOddities(language)];
    const text = rows.map((cells) => csvLine(cells, sampleSeparator(language))).join('');
    expect(readFileSync(`content/templates/accounts/${language}.csv`, 'utf8')).toBe(`\ufeff${text}`);
  });

  it('is the same for the same seed and another for another', () => {
    const text = (seed: number) => JSON.stringify([...sampleRows('en', 20, seed)]);
    expect(text(1)).toBe(text(1));
    expect(text(1)).not.toBe(text(2));
  });
});
