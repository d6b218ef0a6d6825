import { classNames, phraseForms } from '../terms/paradigms/decline.ts';
import { termLanguages } from '../terms/languages.ts';

/**
 * Prints the forms of a word or phrase as `content/terms/` wants them:
 * `npm run terms:forms -- pl adj:stały m-participle:kupujący`. Read the list before it is committed.
 */
const [name, ...words] = process.argv.slice(2);
const language = termLanguages.find((known) => known === name);

if (!language || words.length === 0) {
  console.error(`Usage: npm run terms:forms -- <${termLanguages.join('|')}> <class:word>...`);
  if (language) console.error(`Classes of ${language}: ${classNames(language).join(', ')}`);
  process.exit(2);
}
try {
  console.log(phraseForms(language, words).join('; '));
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(2);
}
