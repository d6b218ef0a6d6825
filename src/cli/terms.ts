import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { checkPages } from '../terms/check/check.ts';
import { termLanguages, type TermLanguage } from '../terms/languages.ts';
import { readTermbase } from '../terms/read-termbase.ts';
import { TermbaseError } from '../terms/termbase.ts';
import { contentInput, namedInput } from './check-input.ts';
import { findingLine, summaryLines } from './check-report.ts';

/**
 * `npm run terms -- check`: the terminology checker. Exit code 0: nothing wrong; 1: errors, or more suppressions than
 * content/term-suppressions.json allows; 2: something could not be read (the rest is checked all the same).
 */
const usage = `Usage: npm run terms -- check [--lang ${termLanguages.join('|')}] [--json] [FILE or FOLDER or - ...]
Without files everything in content/ is checked. --lang is needed for files whose name does not say it (es.mdx does).`;

interface Command {
  readonly files: readonly string[];
  readonly language: TermLanguage | undefined;
  readonly json: boolean;
}

/** @throws Error with one clear line when the command line makes no sense */
function readCommand(args: readonly string[]): Command | 'help' {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { lang: { type: 'string' }, json: { type: 'boolean' }, help: { type: 'boolean', short: 'h' } },
  });
  if (values.help === true) return 'help';
  const [command, ...files] = positionals;
  if (command !== 'check')
    throw new Error(command === undefined ? 'there is no command' : `there is no command "${command}"`);
  const language = termLanguages.find((known) => known === values.lang);
  if (values.lang !== undefined && language === undefined) {
    throw new Error(`there is no language "${values.lang}"; there are ${termLanguages.join(', ')}`);
  }
  return { files, language, json: values.json === true };
}

async function run({ files, language, json }: Command): Promise<number> {
  const root = process.cwd();
  const all = files.length === 0;
  const { sets, bad } = all
    ? await contentInput(root)
    : await namedInput(files, language, root, readStandardInput);
  const wanted =
    all && language !== undefined
      ? sets.map(({ key, pages }) => ({ key, pages: pages.filter((page) => page.language === language) }))
      : sets;
  const result = checkPages(wanted, await readTermbase(root));
  const allowed = all ? await allowedSuppressions() : undefined;
  const texts = wanted.reduce((sum, { pages }) => sum + pages.length, 0);
  if (json) process.stdout.write(`${JSON.stringify(result.findings, null, 2)}\n`);
  else for (const finding of result.findings) console.log(findingLine(finding));
  for (const { file, message } of bad) console.error(`${file}: ${message}`);
  for (const line of summaryLines(result, texts, allowed)) (json ? console.error : console.log)(line);
  if (bad.length > 0) return 2;
  const tooMany = allowed !== undefined && result.suppressed.length > allowed;
  if (tooMany)
    console.error(
      'More suppressions than content/term-suppressions.json allows: change the termbase, or the number, with a reason.',
    );
  return tooMany || result.findings.some(({ severity }) => severity === 'error') ? 1 : 0;
}

async function readStandardInput(): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(Buffer.from(chunk as Uint8Array));
  return Buffer.concat(chunks);
}

async function allowedSuppressions(): Promise<number> {
  const { allowed } = JSON.parse(await readFile('content/term-suppressions.json', 'utf8')) as {
    allowed: number;
  };
  return allowed;
}

try {
  const command = readCommand(process.argv.slice(2));
  if (command === 'help') console.log(usage);
  else process.exitCode = await run(command);
} catch (error) {
  // Rule T0 is checked when the termbase is read; its message names file, line and field by itself.
  console.error(error instanceof Error ? error.message : String(error));
  if (!(error instanceof TermbaseError)) console.error(usage);
  process.exitCode = 2;
}
