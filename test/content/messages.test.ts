import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { locales, type Locale } from '../../src/site/locales.ts';

const areas = readdirSync('content/messages/en').map((file) => file.replace('.json', ''));
const read = (locale: Locale, area: string) => {
  const file = `content/messages/${locale}/${area}.json`;
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, unknown>) : {};
};

function leaves(tree: Record<string, unknown>, above = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'object' && value !== null
      ? leaves(value as Record<string, unknown>, `${above}${key}.`)
      : [[`${above}${key}`, String(value)]],
  );
}
const plural = /_(zero|one|two|few|many|other)$/;
const categories = (locale: Locale) => new Intl.PluralRules(locale).resolvedOptions().pluralCategories;

describe.each(areas)('the messages of "%s"', (area) => {
  it.each(locales)('are complete in %s, each plural in every form the language has', (locale) => {
    const model = leaves(read('en', area)).map(([key]) => key.replace(plural, '_plural'));
    const own = leaves(read(locale, area)).map(([key]) => key);
    expect([...new Set(own.map((key) => key.replace(plural, '_plural')))].sort()).toEqual(
      [...new Set(model)].sort(),
    );
    for (const stem of new Set(own.filter((key) => plural.test(key)).map((key) => key.replace(plural, '')))) {
      const forms = own
        .filter((key) => key.startsWith(`${stem}_`) && plural.test(key))
        .map((key) => key.slice(stem.length + 1));
      expect(forms.sort(), `${locale} ${stem}`).toEqual([...categories(locale)].sort());
    }
  });

  it.each(locales)(
    'are text in %s: never empty, no markup, the same values put in as in English',
    (locale) => {
      const holes = (text: string) =>
        [...text.matchAll(/\{\{(\w+)\}\}/g)]
          .map((match) => match[1])
          .filter((name) => name !== 'count')
          .sort();
      const english = new Map(leaves(read('en', area)).map(([key, text]) => [key.replace(plural, ''), text]));
      for (const [key, text] of leaves(read(locale, area))) {
        expect(text.trim(), key).not.toBe('');
        expect(text, key).not.toMatch(/<\/?[a-z]/i);
        expect([...new Set(holes(text))], key).toEqual([
          ...new Set(holes(english.get(key.replace(plural, '')) ?? '')),
        ]);
      }
    },
  );
});
