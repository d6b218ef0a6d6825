import { waiting } from '../site/drift.ts';
import { locales } from '../site/locales.ts';
import { readReviews, readTexts, sectionsByLocale } from './texts.ts';

/** `npm run status`: which text is there in which language, and which sections wait to be looked at. */
const reviews = await readReviews('.');
const words = (source: string) =>
  source.replace(/^---[^]*?\n---\n/, '').match(/[\p{L}\p{N}]+/gu)?.length ?? 0;

const texts = await readTexts('.');
const width = Math.max(...texts.map(({ key }) => key.length)) + 2;
console.log(`${'words'.padEnd(width)}${locales.map((locale) => locale.padStart(8)).join('')}   to look at`);
let open = 0;
for (const text of texts) {
  const found = waiting(sectionsByLocale(text), reviews[text.key] ?? {});
  open += found.length;
  const counts = locales.map((locale) => {
    const source = text.sources[locale];
    return (source === undefined ? 'missing' : String(words(source))).padStart(8);
  });
  const sections = [...new Set(found.map(({ section }) => section))].map((section) => {
    const where = found.filter((one) => one.section === section).map(({ locale }) => locale);
    return `${section} (${where.length === locales.length ? 'all' : where.join(' ')})`;
  });
  console.log(`${text.key.padEnd(width)}${counts.join('')}   ${sections.join(', ')}`.trimEnd());
}
console.log(
  open === 0
    ? '\nNothing to look at.'
    : `\n${open} sections to look at. When the five versions of one agree: npm run reviewed -- <key> [section]`,
);
