import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { extended, redirectsFrom, unlisted } from '../site/ledger.ts';
import { ledgerFile, publishedIn, readLedger } from './built.ts';

/**
 * `npm run paths`: enters what the build holds into the ledger of published addresses, and says which addresses redirect
 * and which have vanished. Exits 1 when one has vanished without a successor, 2 when there is no build.
 */
try {
  const published = publishedIn('dist');
  const before = readLedger();
  const added = unlisted(before, published);
  const after = extended(before, published);
  writeFileSync(ledgerFile, `${JSON.stringify(after, undefined, 2)}\n`);
  for (const path of added) console.log(`new        ${path}`);
  const { redirects, problems } = redirectsFrom(after, published);
  for (const { from, to } of redirects) console.log(`redirects  ${from} -> ${to}`);
  for (const problem of problems) console.error(`problem    ${problem}`);
  const all = Object.values(after.pages).length;
  console.log(
    `${ledgerFile}: ${all} pages in five languages and ${after.files.length} other addresses, ` +
      `${added.length} of them new; ${redirects.length} redirects, ${problems.length} problems.`,
  );
  process.exitCode = problems.length > 0 ? 1 : 0;
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
