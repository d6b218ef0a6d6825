import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { TextFormat } from '../../../src/terms/check/parse/read-page.ts';
import { termLanguages, type TermLanguage } from '../../../src/terms/languages.ts';
import { findings } from './check-support.ts';

interface TestSentence {
  readonly name: string;
  readonly text: string;
  readonly collapse: boolean;
  /** Rule that must be among those reported. */
  readonly rule: string;
  /** The severity the list asks for, where it says so. */
  readonly severity: string | undefined;
  readonly domains: string | undefined;
  readonly english: string | undefined;
}

/** `collapse 24 [T12 warning] {domains: law} sentence ↵ second line`, or `ok 1 sentence`. */
function read(language: TermLanguage): TestSentence[] {
  const lines = readFileSync(`test/fixtures/terms/sentences/${language}.txt`, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const match = /^(collapse|ok) (\d+) (?:\[(\w+)(?: (\w+))?\] )?(?:\{(domains|en): ([^}]*)\} )?(.*)$/.exec(
      line,
    );
    if (match === null) throw new Error(`${language}: this line is no test sentence: ${line}`);
    const [, kind, number, rule = '', severity, field, value, text = ''] = match;
    return {
      name: `${kind ?? ''} ${number ?? ''} ${text}`,
      text: text.replaceAll(' ↵ ', '\n\n'),
      collapse: kind === 'collapse',
      rule,
      severity,
      domains: field === 'domains' ? value : undefined,
      english: field === 'en' ? value : undefined,
    };
  });
}

function check({ text, domains, english }: TestSentence, language: TermLanguage) {
  const source = domains === undefined ? text : `---\ndomains: [${domains}]\n---\n\n${text}`;
  const format: TextFormat = domains !== undefined || text.includes('## ') ? 'md' : 'txt';
  return findings(language, source, format, english === undefined ? {} : { english: () => english });
}

const counts: Readonly<Record<TermLanguage, readonly [collapse: number, ok: number]>> = {
  en: [14, 16],
  de: [20, 24],
  es: [17, 21],
  pl: [26, 33],
  ru: [21, 26],
};

describe.each(termLanguages)('the test sentences in %s', (language) => {
  const sentences = read(language);
  const collapses = sentences.filter(({ collapse }) => collapse);
  const ok = sentences.filter(({ collapse }) => !collapse);

  it('are all there', () => {
    expect([collapses.length, ok.length]).toEqual(counts[language]);
  });

  it.each(collapses)('$name is flagged', (sentence) => {
    const found = check(sentence, language).filter(({ rule }) => rule === sentence.rule);
    expect(found).not.toEqual([]);
    if (sentence.severity !== undefined) expect(found[0]?.severity).toBe(sentence.severity);
  });

  it.each(ok)('$name reports nothing', (sentence) => {
    expect(check(sentence, language)).toEqual([]);
  });
});
