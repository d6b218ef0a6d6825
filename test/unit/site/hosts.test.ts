import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { headerRules, headersFor } from '../../../src/site/headers.ts';
import { caddyfile } from '../../../src/site/hosts/caddy.ts';
import { responseHeadersPolicies, uploadScript, viewerRequest } from '../../../src/site/hosts/cloudfront.ts';
import { headerClasses } from '../../../src/site/hosts/host.ts';
import { netlifyToml } from '../../../src/site/hosts/netlify.ts';
import { nginxConfig } from '../../../src/site/hosts/nginx.ts';
import { missingOnPages, movedPage, withPolicies } from '../../../src/site/hosts/pages.ts';
import { locales } from '../../../src/site/locales.ts';

const plan = {
  redirects: [{ from: '/de/alt/', to: '/de/neu/' }],
  address: 'www.example.org',
  root: '/srv/site',
};
const headers = headersFor('/');
const braces = (text: string) => [text.split('{').length, text.split('}').length];

describe('classes of addresses', () => {
  it('are the patterns of the header rules, the longest first, each with all its headers', () => {
    expect(headerClasses()).toHaveLength(headerRules.length);
    expect(headerClasses().at(-1)).toEqual({ prefix: '/', exact: false, headers });
    for (const { prefix, headers: own } of headerClasses()) expect(own).toEqual(headersFor(prefix));
  });
});

describe('nginx', () => {
  const config = nginxConfig(plan);

  it('repeats every header in every location, on errors too', () => {
    const locations = config.split(/\n {2}location /).slice(1);
    for (const location of locations)
      for (const name of Object.keys(headers).filter(
        (header) => !(header === 'X-Frame-Options' && location.includes('/embed/ {')),
      ))
        expect(location, location.split('\n')[0]).toMatch(new RegExp(`add_header ${name} ".*" always;`));
  });

  it('redirects what has moved with the query, with and without the final slash', () => {
    for (const path of ['/de/alt/', '/de/alt']) expect(config).toContain(`location = ${path} {`);
    expect(config).toContain('return 301 /de/neu/$is_args$args;');
  });

  it('answers in the language of the address', () => {
    for (const locale of locales) expect(config).toContain(`error_page 404 /${locale}/404.html;`);
  });
});

describe('Caddy', () => {
  const config = caddyfile(plan);

  it('names every header, the redirects and the page for each language', () => {
    expect(braces(config)[0]).toBe(braces(config)[1]);
    for (const [name, value] of Object.entries(headers)) expect(config).toContain(`\t${name} "${value}"`);
    expect(config).toContain('/de/alt/ /de/neu/\n\t\t/de/alt /de/neu/\n');
    for (const locale of locales) expect(config).toContain(`rewrite * /${locale}/404.html`);
  });

  it('sets the more particular headers last', () => {
    expect(config.indexOf('header /assets/* {')).toBeGreaterThan(config.indexOf('header /* {'));
  });
});

describe('Netlify', () => {
  it('answers in the language of the address', () => {
    for (const locale of locales)
      expect(netlifyToml()).toContain(`from = "/${locale}/*"\n  to = "/${locale}/404.html"\n  status = 404`);
  });
});

describe('a bucket behind CloudFront', () => {
  interface Request {
    uri: string;
    querystring: Record<string, { value: string; multiValue?: { value: string }[] }>;
  }
  const ask = (uri: string, querystring: Request['querystring'] = {}) =>
    JSON.parse(
      JSON.stringify(
        runInNewContext(`${viewerRequest(plan)}\nhandler(event);`, {
          event: { request: { uri, querystring } },
        }),
      ),
    ) as { uri?: string; statusCode?: number; headers?: { location: { value: string } } };

  it('finds the page of a folder, and leaves files alone', () => {
    expect(ask('/de/klient/').uri).toBe('/de/klient/index.html');
    expect(ask('/').uri).toBe('/index.html');
    expect(ask('/links.json').uri).toBe('/links.json');
  });

  it('redirects what has moved and what lacks its slash, with the query, never to another host', () => {
    const query = {
      utm_source: { value: 'letter' },
      b: { value: '1', multiValue: [{ value: '1' }, { value: '2' }] },
    };
    for (const [from, to] of [
      ['/de/alt/', '/de/neu/'],
      ['/de/alt', '/de/neu/'],
      ['/de/klient', '/de/klient/'],
      ['//evil.example', null],
      ['//evil', '/evil/'],
    ] as const) {
      const answer = ask(from, query);
      if (to === null) expect(answer.statusCode).toBeUndefined();
      else
        expect([answer.statusCode, answer.headers?.location.value]).toEqual([
          301,
          `${to}?utm_source=letter&b=1&b=2`,
        ]);
    }
    expect(ask('/de/alt/').headers?.location.value).toBe('/de/neu/');
  });

  it('has a policy for each class of addresses with every header but the caching, which the upload sets', () => {
    for (const { pattern, config } of responseHeadersPolicies()) {
      const expected = headersFor(pattern.replace('*', ''));
      const text = JSON.stringify(config);
      for (const [name, value] of Object.entries(expected)) {
        if (name === 'Cache-Control') expect(uploadScript()).toContain(`--cache-control "${value}"`);
        else if (name === 'Strict-Transport-Security')
          expect(text).toContain('"AccessControlMaxAgeSec":63072000,"IncludeSubdomains":true');
        else if (name === 'X-Content-Type-Options') expect(text).toContain('ContentTypeOptions');
        else expect(text).toContain(JSON.stringify(value));
      }
    }
  });

  it('uploads with a script the shell can read', () => {
    expect(spawnSync('bash', ['-n'], { input: uploadScript() }).status).toBe(0);
  });
});

describe('GitHub Pages', () => {
  const page = '<!DOCTYPE html><html lang="de"><head><meta charset="utf-8"><title>x</title></head></html>';

  it('gets what a page can carry into its head, once, before anything is loaded', () => {
    const carried = withPolicies(page, '/de/');
    expect(carried).toContain(
      `<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self';`,
    );
    expect(carried).not.toContain('frame-ancestors');
    expect(carried).toContain('<meta name="referrer" content="strict-origin-when-cross-origin">');
    expect(withPolicies(carried, '/de/')).toBe(carried);
  });

  it('is said not to send the rest', () => {
    expect(missingOnPages()).toEqual([
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Embedder-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
      'Cache-Control',
      'frame-ancestors of the Content-Security-Policy',
    ]);
  });

  it('leads on from an address that has moved with a page nobody indexes', () => {
    const moved = movedPage('/de/neu/', 'https://www.example.org');
    expect(moved).toContain('<html lang="de">');
    expect(moved).toContain('content="0; url=/de/neu/"');
    expect(moved).toContain('<link rel="canonical" href="https://www.example.org/de/neu/">');
    expect(moved).toContain('noindex');
  });

  it('is published by a workflow that builds for production and prepares the pages', () => {
    const workflow = parse(readFileSync('.github/workflows/pages.yml', 'utf8')) as {
      jobs: { publish: { steps: { run?: string; env?: Record<string, string> }[] } };
    };
    const { steps } = workflow.jobs.publish;
    expect(steps.map(({ run }) => run).filter(Boolean)).toEqual([
      'npm ci',
      'npm run build',
      'npm run hosts -- github-pages',
    ]);
    expect(Object.keys(steps.find(({ run }) => run === 'npm run build')?.env ?? {})).toEqual([
      'SITE_MODE',
      'SITE_URL',
      'OPERATOR_NAME',
      'OPERATOR_ADDRESS',
      'OPERATOR_EMAIL',
    ]);
  });
});
