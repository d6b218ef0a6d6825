import { spawn } from 'node:child_process';
import { cpSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { request, type IncomingHttpHeaders } from 'node:http';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/site/headers.ts';
import { locales } from '../../src/site/locales.ts';
import { files, read } from './dist.ts';
import { serve } from '../served.ts';

const { port, close } = await serve('dist');
afterAll(close);

interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: Buffer;
}
const get = (path: string, headers: Record<string, string> = {}, method = 'GET', from = port) =>
  new Promise<Answer>((resolve, reject) => {
    request({ port: from, path, headers, method }, (response) => {
      const parts: Buffer[] = [];
      response.on('data', (part: Buffer) => parts.push(part));
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: Buffer.concat(parts) }),
      );
    })
      .on('error', reject)
      .end();
  });

describe('the server', () => {
  it('sends the production headers with pages, redirects and errors alike', async () => {
    for (const path of ['/', '/en/', '/en', '/en/nowhere/', '/links.json']) {
      const { headers } = await get(path);
      for (const [name, value] of Object.entries(headersFor(path)))
        expect(headers[name.toLowerCase()], `${path} ${name}`).toBe(value);
    }
  });

  it('sends Brotli or gzip to those who ask, and the same text plain', async () => {
    const plain = await get('/ru/');
    const brotli = await get('/ru/', { 'accept-encoding': 'gzip, deflate, br' });
    const gzip = await get('/ru/', { 'accept-encoding': 'gzip' });
    expect(brotli.headers['content-encoding']).toBe('br');
    expect(gzip.headers['content-encoding']).toBe('gzip');
    expect(brotliDecompressSync(brotli.body)).toEqual(plain.body);
    expect(gunzipSync(gzip.body)).toEqual(plain.body);
    expect(brotli.headers['content-type']).toBe('text/html;charset=utf-8');
    expect(brotli.headers.vary).toBe('Accept-Encoding');
  });

  it('lets hashed files be kept for a year', async () => {
    const asset = files.find((file) => /^\/assets\/.*\.css$/.test(file)) ?? '';
    expect((await get(asset)).headers['cache-control']).toMatch(/immutable/);
  });

  it('answers an unchanged page with 304', async () => {
    const { headers } = await get('/en/');
    expect((await get('/en/', { 'if-none-match': headers.etag ?? '' })).status).toBe(304);
  });

  it('adds a missing slash with a permanent redirect and keeps the query', async () => {
    const answer = await get('/de?utm_source=letter');
    expect(answer.status).toBe(301);
    expect(answer.headers.location).toBe('/de/?utm_source=letter');
  });

  it('leads an address that has moved to its new place, with the query and the production headers', async () => {
    const folder = mkdtempSync(`${tmpdir()}/moved-`);
    for (const file of ['404.html', '404.html.br']) cpSync(`dist/${file}`, `${folder}/${file}`);
    writeFileSync(`${folder}/_redirects`, '/de/alt/ /de/klient/ 301\n/de/alt /de/klient/ 301\n');
    const moved = await serve(folder);
    for (const path of ['/de/alt/?utm_source=letter', '/de/alt?utm_source=letter']) {
      const { status, headers } = await get(path, {}, 'GET', moved.port);
      expect([status, headers.location]).toEqual([301, '/de/klient/?utm_source=letter']);
      expect(headers['content-security-policy']).toBe(headersFor('/')['Content-Security-Policy']);
    }
    expect((await get('/de/alt/more', {}, 'GET', moved.port)).status).toBe(404);
    moved.close();
  });

  it('lets no missing file be remembered', async () => {
    const { status, headers } = await get('/assets/missing.css');
    expect([status, headers['cache-control']]).toEqual([404, 'public, max-age=0, must-revalidate']);
  });

  it('never redirects to another host', async () => {
    for (const path of ['//evil.example', '//evil.example/..', '/%2f%2fevil.example']) {
      const { status, headers } = await get(path);
      expect(status).toBe(404);
      expect(headers.location).toBeUndefined();
    }
  });

  it('answers an unknown address in the language it begins with', async () => {
    for (const locale of locales) {
      const { status, body } = await get(`/${locale}/nowhere/`);
      expect(status).toBe(404);
      expect(body.toString()).toContain(`<html lang="${locale}"`);
    }
    expect((await get('/nowhere')).status).toBe(404);
  });

  it('keeps host files, folders above and broken addresses to itself', async () => {
    for (const path of [
      '/_headers',
      '/_headers.br',
      '/../package.json',
      '/%2e%2e/package.json',
      '/%',
      '/en/%00',
    ]) {
      expect((await get(path)).status, path).toBe(404);
    }
  });

  it('takes GET and HEAD only', async () => {
    expect((await get('/en/', {}, 'HEAD')).body).toHaveLength(0);
    const { status, headers } = await get('/en/', {}, 'POST');
    expect([status, headers.allow]).toEqual([405, 'GET, HEAD']);
  });

  it('writes the headers for static hosts', () => {
    expect(read('/_headers').toString()).toContain("default-src 'none'");
  });
});

describe('npm run serve', () => {
  const run = (environment: Record<string, string>) =>
    new Promise<{ code: number | null; output: string }>((resolve) => {
      const child = spawn(process.execPath, ['src/cli/serve.ts'], {
        env: { ...process.env, ...environment },
      });
      let output = '';
      child.stdout.on('data', (text: Buffer) => {
        output += text.toString();
        if (output.includes('/ru/')) child.kill('SIGTERM');
      });
      child.stderr.on('data', (text: Buffer) => (output += text.toString()));
      child.on('exit', (code) => resolve({ code, output }));
    });

  it('prints the five addresses', async () => {
    const { code, output } = await run({ PORT: '0' });
    expect(output.match(/http:\/\/localhost:\d+\/[a-z]{2}\//g)).toHaveLength(locales.length);
    expect(code).toBe(0);
  });

  it('says in one line that the port is taken', async () => {
    const { code, output } = await run({ PORT: String(port) });
    expect(output.trim()).toBe(
      `Port ${port} is taken. Stop the other program, or choose another port: PORT=4322 npm start`,
    );
    expect(code).toBe(1);
  });

  it('refuses a port that is none', async () => {
    expect(await run({ PORT: 'eighty' })).toEqual({
      code: 1,
      output: 'PORT is "eighty"; it must be a number from 0 to 65535.\n',
    });
  });
});
