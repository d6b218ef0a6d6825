import { expect, it } from 'vitest';
import { placedFindings } from '../../src/cli/typography.ts';
import { typographyInput } from '../../src/cli/typography-input.ts';
import { locales } from '../../src/site/locales.ts';

const files = await typographyInput(process.cwd());

it('everything readers see is set by the typography of its language', () => {
  expect(files.flatMap((file) => placedFindings(file).map(({ line }) => line))).toEqual([]);
});

it('the five languages are all looked at', () => {
  expect(new Set(files.flatMap(({ blocks }) => blocks.map(({ language }) => language))).size).toBe(
    locales.length,
  );
});
