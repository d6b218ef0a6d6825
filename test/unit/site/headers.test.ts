import { describe, expect, it } from 'vitest';
import { headersFile, headersFor } from '../../../src/site/headers.ts';

describe('response headers', () => {
  const page = headersFor('/de/klient-und-kunde/');

  it('allow nothing inline, nothing from elsewhere and no framing', () => {
    const policy = page['Content-Security-Policy'] ?? '';
    expect(policy).toMatch(/^default-src 'none'; script-src 'self'; style-src 'self';/);
    expect(policy).not.toMatch(/unsafe|sha256|nonce|\*|https?:|data:|blob:/);
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
  });

  it('are complete', () => {
    expect(Object.keys(page).sort()).toEqual([
      'Cache-Control',
      'Content-Security-Policy',
      'Cross-Origin-Embedder-Policy',
      'Cross-Origin-Opener-Policy',
      'Cross-Origin-Resource-Policy',
      'Permissions-Policy',
      'Referrer-Policy',
      'Strict-Transport-Security',
      'X-Content-Type-Options',
      'X-Frame-Options',
    ]);
  });

  it('let hashed files be kept for a year, and pages be asked for anew', () => {
    expect(headersFor('/assets/a.1234.css')['Cache-Control']).toBe('public, max-age=31536000, immutable');
    expect(page['Cache-Control']).toBe('public, max-age=0, must-revalidate');
    expect(headersFor('/assets/a.1234.css')['X-Content-Type-Options']).toBe('nosniff');
  });

  it('are written for static hosts within their limits', () => {
    const lines = headersFile().split('\n');
    expect(lines.every((line) => line.length <= 2000)).toBe(true);
    expect(lines.filter((line) => line.startsWith('/')).length).toBeLessThanOrEqual(100);
    expect(headersFile()).toContain(
      '/assets/*\n  ! Cache-Control\n  Cache-Control: public, max-age=31536000, immutable',
    );
  });

  it('let the tools for other pages be framed, and nothing else', () => {
    const embed = headersFor('/embed/ru/calculator/');
    expect(embed['Content-Security-Policy']).toContain('frame-ancestors *');
    expect(embed['Content-Security-Policy']).toContain("default-src 'none'; script-src 'self';");
    expect(embed['X-Frame-Options']).toBeUndefined();
    expect(embed['Cross-Origin-Resource-Policy']).toBe('cross-origin');
    expect(embed['Cross-Origin-Embedder-Policy']).toBe('require-corp');
    for (const path of ['/', '/en/calculator/', '/go/calculator/', '/embedded/'])
      expect(headersFor(path)['X-Frame-Options'], path).toBe('DENY');
    expect(headersFile()).toMatch(/\/embed\/\*\n(?: {2}! .*\n)*? {2}! X-Frame-Options\n/);
  });

  it('let other pages show cards, drawings and codes, and read feeds', () => {
    for (const path of ['/og/de/home.png', '/figures/pl/word-map.svg', '/qr/en/home.png', '/mark.svg'])
      expect(headersFor(path)['Cross-Origin-Resource-Policy'], path).toBe('cross-origin');
    for (const path of ['/de/feed.atom', '/oembed/de/calculator.json', '/links.json'])
      expect(headersFor(path)['Access-Control-Allow-Origin'], path).toBe('*');
    expect(page['Access-Control-Allow-Origin']).toBeUndefined();
  });
});
