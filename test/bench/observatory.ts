import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { createServer as createSecureServer } from 'node:https';
import { resolve } from 'node:path';
import tls from 'node:tls';
import { createSite } from '../../src/cli/static-site.ts';
import { headersFor } from '../../src/site/headers.ts';
import { borrowed, borrowedModule } from './borrowed.ts';
import { median, table } from './table.ts';

/**
 * `npm run bench:observatory`: grades every HTML page of `dist/` with the code of the MDN HTTP Observatory, over HTTPS with
 * a certificate made for this run and a redirect from plain HTTP. The retrieval, the tests and the points are the
 * Observatory's; only the ports are ours, so that no privilege is needed.
 * Exit code 1 when a page gets fewer than 130 points, or a page made to be framed by other sites fewer than 120.
 */
const limits = { page: 130, framed: 120 } as const;

interface Result {
  readonly result: string;
  readonly pass: boolean;
}
type Requests = { readonly responses: { readonly auto: { readonly status: number } | null } };
interface Retriever {
  retrieve(host: string, options: { httpPort: string; httpsPort: string; path: string }): Promise<Requests>;
}
interface Constants {
  readonly ALL_TESTS: readonly ((requests: Requests) => Result)[];
}
interface Types {
  readonly ALGORITHM_VERSION: number;
}
interface Charts {
  readonly MINIMUM_SCORE_FOR_EXTRA_CREDIT: number;
}
interface Grader {
  getScoreModifier(result: string): number;
  getGradeForScore(score: number): { readonly score: number; readonly grade: string };
}
interface SelfSigned {
  generate(
    subject: readonly { name: string; value: string }[],
    options: { keySize: number; algorithm: string },
  ): Promise<{ private: string; cert: string }>;
}

const folder = borrowed('@mdn/mdn-http-observatory', '1.4.8');
// The list of preloaded hosts, which its install script would fetch, has nothing to say of localhost.
const preloaded = resolve(folder, 'conf/hsts-preload.json');
if (!existsSync(preloaded)) writeFileSync(preloaded, '{}\n');
const { retrieve } = await borrowedModule<Retriever>(folder, 'src/retriever/retriever.js');
const { ALL_TESTS } = await borrowedModule<Constants>(folder, 'src/constants.js');
const { ALGORITHM_VERSION } = await borrowedModule<Types>(folder, 'src/types.js');
const { MINIMUM_SCORE_FOR_EXTRA_CREDIT } = await borrowedModule<Charts>(folder, 'src/grader/charts.js');
const { getScoreModifier, getGradeForScore } = await borrowedModule<Grader>(folder, 'src/grader/grader.js');
const { generate } = await borrowedModule<SelfSigned>(borrowed('selfsigned', '5.5.0'), 'index.js');

const { private: key, cert } = await generate([{ name: 'commonName', value: 'localhost' }], {
  keySize: 2048,
  algorithm: 'sha256',
});
tls.setDefaultCACertificates([...tls.getCACertificates(), cert]);

if (!existsSync('dist/index.html'))
  throw new Error('There is no dist/ to grade yet. Run "npm run build" first.');
const secure = createSecureServer({ key, cert }, createSite('dist')).listen(0);
const portOf = (server: typeof secure): string => {
  const address = server.address();
  return String(typeof address === 'object' && address ? address.port : 0);
};
await new Promise((listening) => secure.once('listening', listening));
const plain = createServer((request, response) => {
  response.writeHead(301, { Location: `https://localhost:${portOf(secure)}${request.url ?? '/'}` }).end();
}).listen(0);
await new Promise((listening) => plain.once('listening', listening));
const plainAddress = plain.address();
const ports = {
  httpPort: String(typeof plainAddress === 'object' && plainAddress ? plainAddress.port : 0),
  httpsPort: portOf(secure),
};

interface Grade {
  readonly path: string;
  readonly framed: boolean;
  readonly score: number;
  readonly grade: string;
  readonly modifiers: ReadonlyMap<string, number>;
}

/** As `scan()` of the package adds the points up; that function takes no ports. */
async function grade(path: string): Promise<Grade> {
  const requests = await retrieve('localhost', { ...ports, path });
  if (!requests.responses.auto) throw new Error(`${path}: no answer`);
  const results = ALL_TESTS.map((test) => test(requests).result);
  const modifiers = new Map(results.map((result) => [result, getScoreModifier(result)]));
  const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);
  const points = [...modifiers.values()];
  const withoutCredit = 100 + sum(points.filter((value) => value < 0));
  const final = getGradeForScore(
    withoutCredit >= MINIMUM_SCORE_FOR_EXTRA_CREDIT ? 100 + sum(points) : withoutCredit,
  );
  const framed = !(headersFor(path)['Content-Security-Policy'] ?? '').includes("frame-ancestors 'none'");
  return { path, framed, modifiers, ...final };
}

const paths = readdirSync('dist', { recursive: true })
  .map((file) => `/${String(file)}`)
  .filter((file) => file.endsWith('/index.html'))
  .map((file) => file.slice(0, -'index.html'.length))
  .sort();
const grades: Grade[] = [];
try {
  for (const path of paths) grades.push(await grade(path));
} finally {
  for (const server of [secure, plain]) {
    server.close();
    server.closeAllConnections();
  }
}

const rows = [true, false].flatMap((framed) => {
  const group = grades.filter((row) => row.framed === framed);
  const worst = [...group].sort((a, b) => a.score - b.score)[0];
  if (!worst) return [];
  return [
    [
      framed ? 'pages made to be framed' : 'pages',
      String(group.length),
      String(worst.score),
      String(median(group.map(({ score }) => score))),
      worst.grade,
      String(framed ? limits.framed : limits.page),
      worst.path,
    ],
  ];
});
console.log(`MDN HTTP Observatory 1.4.8, algorithm ${ALGORITHM_VERSION}\n`);
console.log(table([['', 'number', 'lowest', 'median', 'grade', 'at least', 'lowest page'], ...rows]));
for (const framed of [false, true]) {
  const first = grades.find((row) => row.framed === framed);
  if (!first) continue;
  console.log(`\n${first.path}`);
  for (const [result, points] of first.modifiers) console.log(`  ${String(points).padStart(3)}  ${result}`);
}
const low = grades.filter(({ framed, score }) => score < (framed ? limits.framed : limits.page));
for (const { path, score } of low) console.error(`${path}: ${score} points`);
process.exitCode = low.length > 0 ? 1 : 0;
