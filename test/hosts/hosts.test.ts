import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, writeFileSync } from 'node:fs';
import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { resolve } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/site/headers.ts';
import { caddyfile } from '../../src/site/hosts/caddy.ts';
import type { HostPlan } from '../../src/site/hosts/host.ts';
import { nginxConfig } from '../../src/site/hosts/nginx.ts';
import { locales } from '../../src/site/locales.ts';
import { installed, notInstalled, type Server } from './installed.ts';

/**
 * Starts the real servers on the build and compares what they answer with what `headers.ts` promises. Needs the system
 * packages nginx and caddy, on the PATH; says which is missing.
 */
const folder = mkdtempSync(`${tmpdir()}/hosts-`);
const plan = (address: string): HostPlan => ({
  address,
  root: resolve('dist'),
  redirects: [{ from: '/de/frueher/', to: '/de/' }],
});

const servers: Readonly<Record<Server, (port: number) => { command: string; args: string[] }>> = {
  nginx(port) {
    writeFileSync(
      `${folder}/nginx.conf`,
      `daemon off;\nworker_processes 1;\npid ${folder}/nginx.pid;\nerror_log stderr;\nevents {}\nhttp {\naccess_log off;\n` +
        ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
          .map((name) => `${name}_temp_path ${folder}/${name};\n`)
          .join('') +
        `${nginxConfig(plan(`127.0.0.1:${port}`))}}\n`,
    );
    return { command: 'nginx', args: ['-c', `${folder}/nginx.conf`, '-p', folder, '-e', 'stderr'] };
  },
  caddy(port) {
    writeFileSync(
      `${folder}/Caddyfile`,
      `{\n\tadmin off\n\tauto_https off\n}\n${caddyfile(plan(`http://127.0.0.1:${port}`))}`,
    );
    return { command: 'caddy', args: ['run', '--adapter', 'caddyfile', '--config', `${folder}/Caddyfile`] };
  },
};

for (const name of notInstalled)
  console.log(`${name} is not installed, so its configuration was not tried: install the package ${name}.`);

interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}
const get = (port: number, path: string, headers: Record<string, string> = {}) =>
  new Promise<Answer>((done, failed) => {
    request({ port, host: '127.0.0.1', path, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        done({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', failed)
      .end();
  });

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await new Promise((ready) => probe.once('listening', ready));
  const { port } = probe.address() as AddressInfo;
  await new Promise((closed) => probe.close(closed));
  return port;
}

it('there is a build to serve', () => {
  expect(existsSync('dist/links.json'), 'run "npm run build" first').toBe(true);
});

describe.each(installed)('%s', (name) => {
  let child: ChildProcess;
  let port: number;
  let output = '';

  beforeAll(async () => {
    port = await freePort();
    const { command, args } = servers[name](port);
    child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr])
      stream?.on('data', (text: Buffer) => (output += text.toString()));
    for (let attempt = 0; attempt < 100; attempt += 1) {
      if (child.exitCode !== null) throw new Error(`${name} stopped:\n${output}`);
      const up = await get(port, '/').catch(() => undefined);
      if (up) return;
      await new Promise((wait) => setTimeout(wait, 100));
    }
    throw new Error(`${name} did not answer:\n${output}`);
  });
  afterAll(() => child.kill('SIGTERM'));

  it('sends the production headers with pages, files, redirects and errors, each once', async () => {
    const asset = readdirSync('dist/assets').find((file) => file.endsWith('.css')) ?? '';
    for (const path of [
      '/',
      '/en/',
      '/en',
      '/en/nowhere/',
      '/nowhere',
      '/links.json',
      `/assets/${asset}`,
      '/de/frueher/',
    ]) {
      const { headers } = await get(port, path);
      for (const [header, value] of Object.entries(headersFor(path)))
        expect(headers[header.toLowerCase()], `${path} ${header}`).toBe(value);
    }
    const missing = await get(port, '/assets/missing.css');
    expect([missing.status, missing.headers['cache-control']]).toEqual([
      404,
      headersFor('/')['Cache-Control'],
    ]);
  });

  it('answers an unknown address in the language it begins with', async () => {
    for (const locale of locales) {
      const { status, body } = await get(port, `/${locale}/nowhere/`);
      expect(status).toBe(404);
      expect(body.toString()).toContain(`<html lang="${locale}"`);
    }
    expect((await get(port, '/nowhere')).status).toBe(404);
    expect((await get(port, '/assets/')).status).toBe(404);
  });

  it('redirects what has moved, and adds a missing slash, both for good and with the query', async () => {
    for (const [path, to] of [
      ['/de/frueher/?utm_source=letter', '/de/?utm_source=letter'],
      ['/de/frueher?utm_source=letter', '/de/?utm_source=letter'],
      ['/de/frueher/', '/de/'],
    ] as const) {
      const { status, headers } = await get(port, path);
      expect([status, headers.location], path).toEqual([301, to]);
    }
    const { status, headers } = await get(port, '/de?utm_source=letter');
    expect([301, 308]).toContain(status);
    expect(headers.location).toBe('/de/?utm_source=letter');
  });

  it('sends compressed pages and error pages to those who ask, and redirects without a body worth it', async () => {
    const gzip = { 'accept-encoding': 'gzip' };
    for (const path of ['/ru/', '/ru/nowhere/']) {
      const plain = await get(port, path);
      const small = await get(port, path, gzip);
      expect(small.headers['content-encoding'], path).toBe('gzip');
      expect(small.headers.vary, path).toMatch(/accept-encoding/i);
      expect(gunzipSync(small.body)).toEqual(plain.body);
      expect(plain.headers['content-encoding']).toBeUndefined();
    }
    expect((await get(port, '/de/frueher/', gzip)).body.length).toBeLessThan(400);
  });

  it('names the kind of every file and its encoding', async () => {
    for (const [path, type] of [
      ['/pl/', /^text\/html; ?charset=utf-8$/i],
      ['/links.json', /^application\/json/],
      ['/sitemap.xml', /^(application|text)\/xml/],
      ['/icon.svg', /^image\/svg\+xml/],
      ['/terms.csv', /^text\/csv; ?charset=utf-8$/i],
      ['/terms.skos.ttl', /^text\/turtle; ?charset=utf-8$/i],
      ['/nowhere.csv', /^text\/html; ?charset=utf-8$/i],
    ] as const)
      expect((await get(port, path)).headers['content-type'], path).toMatch(type);
  });

  it('keeps host files to itself', async () => {
    for (const path of ['/_headers', '/_redirects', '/_headers.br'])
      expect((await get(port, path)).status, path).toBe(404);
  });
});
