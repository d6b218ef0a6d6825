import { readdirSync, statSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fileOf, kinds, languages, looksOf } from './looks.ts';

const folder = 'test/visual/baselines';

test('there is a baseline for everything that is looked at, and no other', () => {
  const expected = languages.flatMap((locale) =>
    Object.keys(kinds).flatMap((kind) => looksOf(locale).map(({ name }) => fileOf(kind, locale, name))),
  );
  expect(readdirSync(folder).sort()).toEqual(expected.sort());
});

test('the baselines stay few and small: 50 at most, 3 MB together', () => {
  const files = readdirSync(folder);
  expect(files.length).toBeLessThanOrEqual(50);
  const bytes = files.reduce((sum, file) => sum + statSync(`${folder}/${file}`).size, 0);
  expect(bytes).toBeLessThanOrEqual(3_000_000);
});
