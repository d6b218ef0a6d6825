import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import sirv from 'sirv';
import { headersFor } from '../site/headers.ts';
import { isLocale } from '../site/locales.ts';
import { readRedirects } from '../site/redirects.ts';

/** Files that configure a host and are never served by one. */
const hostFiles = /^\/_(headers|redirects)(\.|$)/;

/**
 * Answers requests from a built `dist/`: production headers on every answer, precompressed files, trailing slashes,
 * the redirects of `_redirects`, and the 404 page of the language the address begins with.
 */
export function createSite(folder: string): RequestListener {
  const moved = existsSync(join(folder, '_redirects'))
    ? readRedirects(readFileSync(join(folder, '_redirects'), 'utf8'))
    : new Map<string, string>();
  const isThere = (path: string) => existsSync(join(folder, path));

  const notFound = (request: IncomingMessage, response: ServerResponse) => {
    const first = pathOf(request).split('/')[1];
    const file = isLocale(first) && isThere(`${first}/404.html`) ? `${first}/404.html` : '404.html';
    const takesBrotli = /\bbr\b/.test(String(request.headers['accept-encoding'] ?? ''));
    const encoding = takesBrotli && isThere(`${file}.br`) ? 'br' : undefined;
    const body = readFileSync(join(folder, encoding ? `${file}.br` : file));
    response.writeHead(404, {
      // What is missing today may be there tomorrow, under /assets/ too.
      'Cache-Control': headersFor('/404.html')['Cache-Control'],
      'Content-Type': 'text/html;charset=utf-8',
      'Content-Length': body.length,
      Vary: 'Accept-Encoding',
      ...(encoding ? { 'Content-Encoding': encoding } : {}),
    });
    response.end(request.method === 'HEAD' ? undefined : body);
  };

  const files = sirv(folder, { etag: true, brotli: true, gzip: true, onNoMatch: notFound });

  return (request, response) => {
    const path = pathOf(request);
    for (const [name, value] of Object.entries(headersFor(path))) response.setHeader(name, value);
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { Allow: 'GET, HEAD' }).end();
    } else if (hostFiles.test(path) || path.split('/').includes('..') || path.includes('\0')) {
      notFound(request, response);
    } else if (moved.has(path)) {
      redirect(request, response, moved.get(path) ?? '/');
    } else if (!path.endsWith('/') && isThere(`${path}/index.html`)) {
      redirect(request, response, `${encodeURI(path)}/`);
    } else {
      files(request, response);
    }
  };
}

/** Sends on to another address for good, with the query of the request. */
function redirect(request: IncomingMessage, response: ServerResponse, to: string): void {
  const query = new URL(request.url ?? '/', 'http://localhost').search;
  response.writeHead(301, { Location: `${to}${query}` }).end();
}

/** Decoded path of a request; an address that cannot be decoded is answered as unknown. */
function pathOf(request: IncomingMessage): string {
  const raw = (request.url ?? '/').split(/[?#]/, 1)[0] ?? '/';
  try {
    // A second slash at the start would turn a redirect into one to another host.
    return decodeURIComponent(raw).replace(/^\/{2,}/, '/');
  } catch {
    return '/not-an-address';
  }
}
