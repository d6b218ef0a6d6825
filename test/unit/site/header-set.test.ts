import { describe, expect, it } from 'vitest';
import { headerRules } from '../../../src/site/headers.ts';
import { locales } from '../../../src/site/locales.ts';

/**
 * The header set, letter by letter. Whoever changes a header changes it here too and says why; a new rule without an
 * entry here fails.
 */
const policy = (ancestors: string) =>
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "connect-src 'self'; worker-src 'self'; frame-src 'self'; manifest-src 'self'; base-uri 'none'; " +
  `form-action 'none'; frame-ancestors ${ancestors}; require-trusted-types-for 'script'; ` +
  'trusted-types own-workers';
const shown = { 'Cross-Origin-Resource-Policy': 'cross-origin' };
const readElsewhere = { ...shown, 'Access-Control-Allow-Origin': '*' };
const expected: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  '/*': {
    'Content-Security-Policy': policy("'none'"),
    'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
    'X-Content-Type-Options': 'nosniff',
    'Referrer-Policy': 'strict-origin-when-cross-origin',
    'X-Frame-Options': 'DENY',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Embedder-Policy': 'require-corp',
    'Cross-Origin-Resource-Policy': 'same-origin',
    'Permissions-Policy':
      'accelerometer=(), autoplay=(), browsing-topics=(), camera=(), display-capture=(), encrypted-media=(), ' +
      'fullscreen=(), geolocation=(), gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), ' +
      'publickey-credentials-get=(), screen-wake-lock=(), usb=(), xr-spatial-tracking=()',
    'Cache-Control': 'public, max-age=0, must-revalidate',
  },
  '/assets/*': { 'Cache-Control': 'public, max-age=31536000, immutable' },
  '/embed/*': { 'Content-Security-Policy': policy('*'), ...shown },
  ...Object.fromEntries(
    ['/og/*', '/figures/*', '/qr/*', '/icons/*', '/mark.svg', '/icon.svg'].map((pattern) => [pattern, shown]),
  ),
  ...Object.fromEntries(
    ['/oembed/*', '/links.json', ...locales.flatMap((locale) => feedsOf(locale))].map((pattern) => [
      pattern,
      readElsewhere,
    ]),
  ),
};
function feedsOf(locale: string): string[] {
  return ['rss', 'atom', 'json'].map((format) => `/${locale}/feed.${format}`);
}

describe('the response headers', () => {
  it.each(headerRules.map(({ pattern, headers }) => [pattern, headers] as const))(
    'of %s are exactly these',
    (pattern, headers) => {
      expect(headers).toEqual(expected[pattern]);
    },
  );

  it('let other sites frame the embedded tools and nothing else', () => {
    expect(headerRules.filter(({ without }) => without !== undefined)).toMatchObject([
      { pattern: '/embed/*', without: ['X-Frame-Options'] },
    ]);
  });

  it('leave none of these rules out', () => {
    expect(headerRules.map(({ pattern }) => pattern)).toEqual(Object.keys(expected));
  });
});
