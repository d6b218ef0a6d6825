import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import process from 'node:process';
import { locales } from '../site/locales.ts';

/**
 * `npm run new -- article <key>`: five empty files in the right place. The checks fail until they are written,
 * and name what is missing.
 */
const [kind, key, ...more] = process.argv.slice(2);

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
if (kind !== 'article' || key === undefined || more.length > 0) fail('Usage: npm run new -- article <key>');
if (!/^[a-z0-9]+(-[a-z0-9]+)*$/.test(key))
  fail(`"${key}" is not a key: lower-case ASCII letters, digits and single hyphens, such as price-talks`);
for (const folder of ['articles', 'pages'])
  if (existsSync(`content/${folder}/${key}`)) fail(`content/${folder}/${key} exists already`);

const empty = `---
title: ''
description: ''
slug: ''
summary: ['', '', '']
concepts: [client, customer]
sources: []
related: []
updated:
---
`;
for (const locale of locales) {
  const file = `content/articles/${key}/${locale}.mdx`;
  await mkdir(dirname(file), { recursive: true });
  await writeFile(file, empty);
  console.log(`written: ${file}`);
}
console.log(
  `\nNext: fill the five files (README, "How to add an article"), put "${key}" into src/site/inventory.ts, run npm test.`,
);
