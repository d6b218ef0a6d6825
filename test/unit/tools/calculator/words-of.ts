import { readFileSync } from 'node:fs';
import { createTool } from '../../../../src/tools/calculator/tool.ts';
import type { CalculatorProps, Tool } from '../../../../src/tools/calculator/tool.ts';
import type { FormLocale } from '../../../../src/forms/locale.ts';
import type { Words } from '../../../../src/tools/page/words.ts';

const wordsOf = (area: string, locale: FormLocale): Words =>
  JSON.parse(readFileSync(`content/messages/${locale}/${area}.json`, 'utf8')) as Words;

export const propsIn = (locale: FormLocale): CalculatorProps => ({
  locale,
  words: { ...wordsOf('calculator', locale), more: wordsOf('calculator-more', locale) },
  works: { 'fader-hardie-2012': 'Fader, Hardie 2012', 'pfeifer-2005': 'Pfeifer 2005' },
  site: 'Client or Customer?',
  path: `/${locale}/calculator/`,
});

export const toolIn = (locale: FormLocale): Tool => createTool(propsIn(locale));
