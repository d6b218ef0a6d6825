import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { locales } from '../site/locales.ts';
import { newArticle, newLanguage, newTerm, questionEntry, withQuestion, type NewFile } from './new-files.ts';

/**
 * `npm run new -- article <key>`, `term <id>`, `question <key>`, `language <code>`: empty files in the right places. The
 * checks fail until they are filled, and name what is missing. Nothing that exists is written over. Exit code 2 when the
 * call is wrong.
 */
const [kind, name, ...more] = process.argv.slice(2);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}

function write(files: readonly NewFile[]): void {
  const taken = files.find(({ path }) => existsSync(path));
  if (taken) fail(`${taken.path} exists already`);
  for (const { path, content } of files) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
    console.log(`written: ${path}`);
  }
}

function checkKey(key: string): void {
  if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
    fail(`"${key}" is not a key: lower-case ASCII letters, digits and single hyphens, such as price-talks`);
}

function article(key: string): void {
  checkKey(key);
  for (const folder of ['articles', 'pages'])
    if (existsSync(`content/${folder}/${key}`)) fail(`content/${folder}/${key} exists already`);
  write(newArticle(key));
  console.log(`
Next: fill the five files (README, "How to add"), put "${key}" into src/site/inventory.ts, run npm test.`);
}

function term(id: string): void {
  checkKey(id);
  write(newTerm(id));
  console.log(`
Next: fill the file (src/terms/termbase.ts says what each field means), write the inflected forms with
npm run terms:forms and read them, raise the number of terms in test/content/terms.test.ts, run npm test.`);
}

function question(key: string): void {
  if (!/^[a-z]+$/.test(key))
    fail(`"${key}" is not the key of a question: lower-case letters, such as continuity`);
  const file = 'content/self-assessment/questions.yaml';
  const changed = locales.map((locale) => {
    const path = `content/messages/${locale}/self-assessment.json`;
    try {
      const messages = withQuestion(JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>, key);
      return { path, content: `${JSON.stringify(messages, null, 2)}\n` };
    } catch (error) {
      return fail(`${path}: ${error instanceof Error ? error.message : String(error)}`);
    }
  });
  appendFileSync(file, questionEntry(key));
  for (const { path, content } of changed) writeFileSync(path, content);
  for (const path of [file, ...changed.map(({ path: own }) => own)]) console.log(`added to: ${path}`);
  console.log(`
Next: place, axis, weight and sources in ${file}; seven texts in five languages; one more answer for each
business in content/self-assessment/examples.yaml; run npm test. Old links keep working: an absent answer is unanswered.`);
}

/** Every English file under `content/` whose name or folder says that it is English. */
function englishFiles(): readonly NewFile[] {
  const paths = readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`)
    .filter((path) =>
      /^content\/(messages|templates)\/en\/|^content\/(articles|pages)\/[^/]+\/en\.mdx$/.test(path),
    );
  return paths.sort().map((path) => ({ path, content: readFileSync(path, 'utf8') }));
}

function language(code: string): void {
  if (!/^[a-z]{2}$/.test(code) || Intl.PluralRules.supportedLocalesOf(code).length === 0)
    fail(`"${code}" is not a language: two lower-case letters such as fr`);
  if (locales.some((locale) => locale === code)) fail(`"${code}" is there already`);
  write(newLanguage(code, englishFiles()));
  console.log(`
Next, from the first failing check to the last (build once before you begin):
1. npm run test:types -- --noSync
                       after adding "${code}" to src/site/locales.ts, src/forms/locale.ts, src/terms/languages.ts and
                       src/search/language.ts: the compiler names every table that lacks the language.
2. npm run test:unit   numbers, dates and typography: examples of the language in test/unit/forms and test/unit/typography.
                       What reads content/terms fails until step 3 is done.
3. npm run terms -- check
                       an entry "${code}:" in every file of content/terms, words in compounds.yaml and domains.yaml; the grammar in
                       src/terms/check/language/${code}.ts. Then test:unit again: thirty sentences that collapse and thirty
                       that do not in test/fixtures/terms/sentences/${code}.txt.
4. npm run test:content
                       messages, front matter, texts, findings of sources; the package dictionary-${code}, and what somebody read of
                       it in test/content/dictionary-review.json.
5. npm run build       content/search/${code}.yaml; content/templates/accounts/${code}.csv, which
                       npm run accounts:sample -- --lang ${code} --out content/templates/accounts/${code}.csv writes.
6. npm run paths, npm test
                       queries in test/fixtures/search/${code}.yaml; a column more in src/styles/glossary.css.
Nothing counts the word "five" in texts, titles and comments: search for it in every language.`);
}

const kinds: Readonly<Record<string, (name: string) => void>> = { article, term, question, language };
const make = kinds[kind ?? ''];
if (make === undefined || name === undefined || more.length > 0)
  fail(`Usage: npm run new -- ${Object.keys(kinds).join('|')} <key>`);
make(name);
