import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkPage } from '../../../src/terms/check/check.ts';
import { readPage } from '../../../src/terms/check/parse/read-page.ts';
import { termLanguages, type TermLanguage } from '../../../src/terms/languages.ts';
import { readTermbase } from '../../../src/terms/read-termbase.ts';

const termbase = await readTermbase();

/** What the checker says of the terms in a fixture. */
function findings(name: string, language: TermLanguage) {
  const file = `test/fixtures/terms/term-component/${name}.${language}.mdx`;
  const page = readPage(readFileSync(file, 'utf8'), { file, language, format: 'mdx', own: true });
  return checkPage(page, termbase).findings.filter(({ rule }) => rule === 'T10');
}

describe('a term marked in a text (T10)', () => {
  it.each(termLanguages)(
    'may be any form of its concept, and in %s a word of the page’s domains',
    (language) => {
      expect(findings('right', language)).toEqual([]);
    },
  );

  it.each(termLanguages)(
    'must not be a word of another concept or of a domain the page does not declare (%s)',
    (language) => {
      const [finding, ...others] = findings('wrong-form', language);
      expect(others).toEqual([]);
      expect(finding).toMatchObject({ severity: 'error', line: 5 });
    },
  );

  it('must name a concept there is', () => {
    expect(findings('wrong-id', 'en')).toHaveLength(1);
  });
});
