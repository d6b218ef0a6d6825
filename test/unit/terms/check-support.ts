import { checkPage, type CheckOptions } from '../../../src/terms/check/check.ts';
import type { Finding } from '../../../src/terms/check/finding.ts';
import type { Page } from '../../../src/terms/check/page.ts';
import { readPage, type TextFormat } from '../../../src/terms/check/parse/read-page.ts';
import type { TermLanguage } from '../../../src/terms/languages.ts';
import { readTermbase } from '../../../src/terms/read-termbase.ts';

export const termbase = await readTermbase();

export function page(language: TermLanguage, source: string, format: TextFormat = 'mdx', own = false): Page {
  return readPage(source, { file: `text.${format}`, language, format, own });
}

export function findings(
  language: TermLanguage,
  source: string,
  format: TextFormat = 'mdx',
  options: CheckOptions = {},
): readonly Finding[] {
  return checkPage(page(language, source, format), termbase, options).findings;
}

/** Ids of the rules that report something. */
export function rules(language: TermLanguage, source: string, format: TextFormat = 'mdx'): string[] {
  return findings(language, source, format).map(({ rule }) => rule);
}

/** A page that says what it is about, around a body. */
export function declared(body: string, fields: readonly string[] = ['concepts: [client, customer]']): string {
  return ['---', ...fields, '---', '', body].join('\n');
}
