import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { typographyInput } from '../../src/cli/typography-input.ts';
import { termLanguages } from '../../src/terms/languages.ts';
import { readTermbase } from '../../src/terms/read-termbase.ts';
import { readDictionary } from './dictionary.ts';

/**
 * Every word that readers see is in the Hunspell dictionary of its language, among the forms of the termbase, or on
 * the reviewed list `test/content/words/<locale>.txt`: names, terms of the field, compounds. What a source found about
 * words may name those of the other languages.
 */
const files = await typographyInput(process.cwd());
const { concepts } = await readTermbase();
const word = /\p{L}[\p{L}\p{M}]*(?:[-’·]\p{L}[\p{L}\p{M}]*)*/gu;

function wordsOf(language: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const { file, blocks } of files)
    for (const block of blocks)
      if (block.language === language)
        for (const [match] of block.text
          .replace(
            /\[#[a-z0-9-]+\]|\{\{\w+\}\}|https?:\S+|\S+@\S+|\S+\.(?:json|csv|md|tbx|ttl|com|org)/g,
            ' ',
          )
          .replace(/\u00AD/g, '')
          .matchAll(word))
          if (!found.has(match)) found.set(match, file);
  return found;
}

const termForms = (language: (typeof termLanguages)[number]) =>
  new Set(
    [...concepts.values()].flatMap(({ entries }) => {
      const { preferred, admitted } = entries[language];
      return [preferred, ...admitted]
        .flatMap((term) => [term.term, ...term.forms])
        .flatMap((form) => form.toLowerCase().split(/[\s\u00A0]+/));
    }),
  );

it.each(termLanguages)(
  'every word in %s is spelled as a dictionary or the reviewed list has it',
  async (language) => {
    const dictionary = await readDictionary(language);
    const reviewed = new Set(
      readFileSync(`test/content/words/${language}.txt`, 'utf8')
        .split('\n')
        .filter((line) => line !== '' && !line.startsWith('#')),
    );
    const forms = termForms(language);
    const correct = (text: string): boolean =>
      reviewed.has(text) ||
      reviewed.has(text.toLowerCase()) ||
      forms.has(text.toLowerCase()) ||
      dictionary.knows(text.replaceAll('’', "'")) ||
      dictionary.knows(text) ||
      dictionary.knows(text.toLowerCase()) ||
      (text.includes('-') && text.split('-').every((part) => correct(part)));
    const foreign = new Set(termLanguages.flatMap((other) => [...termForms(other)]));
    const unknown = [...wordsOf(language)].filter(
      ([text, file]) =>
        !correct(text) && !(file.startsWith('content/sources/') && foreign.has(text.toLowerCase())),
    );
    expect(unknown.map(([text, file]) => `${text} (${file})`)).toEqual([]);
  },
);
