import { writeFile } from 'node:fs/promises';
import process from 'node:process';
import { reviewed } from '../site/drift.ts';
import { locales } from '../site/locales.ts';
import { readReviews, readTexts, reviewFile, sectionsByLocale } from './texts.ts';

/** `npm run reviewed -- <key> [section]`: records that the five versions were compared as they stand now. */
const [key, section, ...more] = process.argv.slice(2);
const texts = await readTexts('.');

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
if (key === undefined || more.length > 0) fail('Usage: npm run reviewed -- <key> [section]');
const text = texts.find((candidate) => candidate.key === key);
if (!text) fail(`There is no text "${key}". Texts: ${texts.map((one) => one.key).join(', ')}`);
const missing = locales.filter((locale) => text.sources[locale] === undefined);
if (missing.length > 0) fail(`"${key}" is missing in ${missing.join(', ')}; write it first`);
const versions = sectionsByLocale(text);
if (section !== undefined && !locales.some((locale) => section in versions[locale]))
  fail(`"${key}" has no section "${section}". Sections: ${Object.keys(versions.en).join(', ')}`);

const reviews = await readReviews('.');
const next = { ...reviews, [key]: reviewed(versions, reviews[key] ?? {}, section) };
const sorted = Object.fromEntries(Object.entries(next).sort(([a], [b]) => (a < b ? -1 : 1)));
await writeFile(reviewFile, `${JSON.stringify(sorted, null, 2)}\n`);
console.log(`${reviewFile}: ${key}${section === undefined ? '' : ` #${section}`} is recorded as compared.`);
