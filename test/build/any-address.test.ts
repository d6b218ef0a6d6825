import { request, type IncomingHttpHeaders } from 'node:http';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { headersFor } from '../../src/site/headers.ts';
import { files } from './dist.ts';
import { serve } from '../served.ts';

const { port, close } = await serve('dist');
afterAll(close);

const ask = (path: string, method: string) =>
  new Promise<{ status: number; headers: IncomingHttpHeaders }>((resolve, reject) => {
    request({ port, path, method, headers: { 'accept-encoding': 'br' } }, (response) => {
      response.resume();
      response.on('end', () => {
        resolve({ status: response.statusCode ?? 0, headers: response.headers });
      });
    })
      .on('error', reject)
      .end();
  });

/** Addresses made of parts that servers have stumbled over, in front of, behind and between those that exist. */
const part = fc.oneof(
  fc.constantFrom(
    '/',
    '//',
    '..',
    '.',
    '%2e%2e',
    '%2f',
    '%5c',
    '\\',
    '%00',
    '%',
    '%zz',
    '%ff',
    '?',
    '?a=b',
    '#',
    ';',
  ),
  fc.constantFrom(
    'evil.example',
    'http://evil.example',
    '_headers',
    'index.html',
    '404.html',
    '.br',
    'package.json',
  ),
  fc.constantFrom('%0d%0aSet-Cookie:a=b', '%E2%80%AE', '~', '*', ':', '@evil.example'),
  fc.constantFrom(...files.slice(0, 40)),
  fc.string({ unit: 'grapheme-ascii', maxLength: 5 }).map(encodeURI),
);
const address = fc
  .array(part, { minLength: 1, maxLength: 6 })
  .map((parts) => `/${parts.join('')}`.replaceAll(' ', '%20'));

describe('an address of any kind', () => {
  it('is answered without a fault, with the production headers, and never from or to elsewhere', async () => {
    await fc.assert(
      fc.asyncProperty(address, fc.constantFrom('GET', 'HEAD', 'POST', 'DELETE'), async (path, method) => {
        const { status, headers } = await ask(path, method);
        expect([200, 301, 404, 405]).toContain(status);
        expect(headers['content-security-policy']).toContain("default-src 'none'");
        expect(headers['x-content-type-options']).toBe(headersFor('/')['X-Content-Type-Options']);
        expect(headers['set-cookie']).toBeUndefined();
        if (status === 301) {
          expect(new URL(headers.location ?? '', 'http://here.example').host).toBe('here.example');
        }
      }),
      {
        numRuns: 1000,
        examples: [
          ['//evil.example/..', 'GET'],
          ['/\\evil.example/', 'GET'],
          ['/%5cevil.example', 'GET'],
          ['/%2f%2fevil.example', 'GET'],
          ['/en/%2e%2e/%2e%2e/package.json', 'GET'],
        ],
      },
    );
  });
});
