import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { locales } from '../../src/site/locales.ts';
import { texts } from './corpus.ts';

// The build stops at the first file in which something is missing; this lists them all, for whoever adds a language.
const isEmpty = (value: unknown): boolean =>
  Array.isArray(value)
    ? value.length === 0 || value.some(isEmpty)
    : value === '' || value === undefined || value === null;

it('every text has a title, a description, an address and what else its front matter names', () => {
  const gaps = (['articles', 'pages'] as const)
    .flatMap(texts)
    .flatMap(({ file, key, matter }) =>
      ['title', 'menu', 'description', 'slug', 'summary']
        .filter((field) => field in matter && isEmpty(matter[field]) && !(field === 'slug' && key === 'home'))
        .map((field) => `${file}: ${field} is empty`),
    );
  expect(gaps).toEqual([]);
});

it('every work cited has its finding, and its note where it has one, in every language', () => {
  const gaps = readdirSync('content/sources').flatMap((name) => {
    const file = `content/sources/${name}`;
    const source = parse(readFileSync(file, 'utf8')) as Record<string, Record<string, string> | undefined>;
    return (['finding', 'note'] as const).flatMap((field) => {
      const words = source[field];
      if (!words) return [];
      return locales
        .filter((locale) => isEmpty(words[locale]))
        .map((locale) => `${file}: ${field}.${locale} is missing`);
    });
  });
  expect(gaps).toEqual([]);
});
