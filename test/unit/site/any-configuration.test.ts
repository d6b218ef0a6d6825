import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../src/site/config.ts';

const names = ['SITE_MODE', 'SITE_URL', 'OPERATOR_NAME', 'OPERATOR_ADDRESS', 'OPERATOR_EMAIL'] as const;
const value = fc.oneof(
  fc.constantFrom('production', 'demo', 'https://guide.example.org', 'https://a.org', 'javascript:alert(1)'),
  fc.webUrl(),
  fc.string({ unit: 'binary', maxLength: 30 }),
);

function configured(environment: Readonly<Record<string, string>>) {
  try {
    return { config: siteConfig(environment) };
  } catch (error) {
    return { refusal: String(error) };
  }
}

describe('any environment at all', () => {
  it('gives an origin without a path, or is refused naming a variable', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.constantFrom(...names, '__proto__', 'toString'), value), (environment) => {
        const { config, refusal } = configured(environment);
        if (config) {
          const { origin, protocol } = new URL(config.url);
          expect(origin).toBe(config.url);
          expect(config.mode === 'production' ? ['https:'] : ['https:', 'http:']).toContain(protocol);
        } else {
          expect(refusal).toMatch(/Site configuration:\n- [A-Z]+_[A-Z_]+/);
        }
      }),
      {
        numRuns: 500,
        examples: [[{ SITE_URL: 'javascript:alert(1)' }], [{ SITE_URL: 'https://a.org:443' }], [{}]],
      },
    );
  });
});
