import { afterEach, describe, expect, it, vi } from 'vitest';
import { GET, getStaticPaths } from '../../../src/pages/.well-known/[file].ts';
import { locales } from '../../../src/site/locales.ts';

const production = {
  SITE_MODE: 'production',
  SITE_URL: 'https://guide.example.org',
  OPERATOR_NAME: 'An operator',
  OPERATOR_ADDRESS: 'A street 1, a town',
  OPERATOR_EMAIL: 'mail@guide.example.org',
};
const set = (environment: Readonly<Record<string, string>>) => {
  for (const [name, value] of Object.entries(environment)) vi.stubEnv(name, value);
};
const paths = () => (getStaticPaths as () => { params: { file: string } }[])();

afterEach(() => {
  vi.unstubAllEnvs();
});

describe('security.txt', () => {
  it('is there on a published site whose operator said until when it holds', async () => {
    set({ ...production, SECURITY_EXPIRES: '2027-06-30' });
    expect(paths()).toEqual([{ params: { file: 'security.txt' } }]);
    const response = (GET as () => Response)();
    expect((await response.text()).trim().split('\n')).toEqual([
      'Contact: mailto:mail@guide.example.org',
      'Expires: 2027-06-30T00:00:00.000Z',
      `Preferred-Languages: ${locales.join(', ')}`,
      'Canonical: https://guide.example.org/.well-known/security.txt',
    ]);
  });

  it('is not there without a date, nor in a demonstration build', () => {
    set(production);
    expect(paths()).toEqual([]);
    set({ SITE_MODE: 'demo', SECURITY_EXPIRES: '2027-06-30' });
    expect(paths()).toEqual([]);
  });
});
