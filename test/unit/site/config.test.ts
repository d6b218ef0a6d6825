import { describe, expect, it } from 'vitest';
import { siteConfig } from '../../../src/site/config.ts';

const production = {
  SITE_MODE: 'production',
  SITE_URL: 'https://guide.example.org',
  OPERATOR_NAME: 'An operator',
  OPERATOR_ADDRESS: 'A street 1, a town',
  OPERATOR_EMAIL: 'mail@guide.example.org',
};

describe('the configuration of the site', () => {
  it('makes a demonstration build when nothing is set', () => {
    expect(siteConfig({})).toMatchObject({ mode: 'demo', url: 'https://client-or-customer.example' });
  });

  it('takes a complete production configuration, and drops a slash at the end of the address', () => {
    expect(siteConfig({ ...production, SITE_URL: 'https://guide.example.org/' })).toMatchObject({
      mode: 'production',
      url: 'https://guide.example.org',
      operator: { name: 'An operator' },
    });
  });

  it.each([
    ['SITE_URL', ''],
    ['SITE_URL', 'https://client-or-customer.example'],
    ['SITE_URL', 'http://guide.example.org'],
    ['SITE_URL', 'https://guide.example.org/below'],
    ['SITE_URL', 'guide.example.org'],
    ['OPERATOR_NAME', ''],
    ['OPERATOR_ADDRESS', ' '],
    ['OPERATOR_EMAIL', ''],
  ])('refuses a production build with %s="%s" and names the variable', (name, value) => {
    expect(() => siteConfig({ ...production, [name]: value })).toThrow(new RegExp(`${name} is`));
  });

  it('names every problem at once', () => {
    expect(() => siteConfig({ SITE_MODE: 'production' })).toThrow(
      /SITE_URL[^]*OPERATOR_NAME[^]*OPERATOR_ADDRESS[^]*OPERATOR_EMAIL/,
    );
  });

  it('refuses a mode that does not exist', () => {
    expect(() => siteConfig({ SITE_MODE: 'live' })).toThrow(
      /SITE_MODE is "live"; allowed are "demo" and "production"/,
    );
  });

  it('takes the codes of search consoles and leaves out those that are not set', () => {
    const { verification } = siteConfig({ GOOGLE_VERIFICATION: 'abc', YANDEX_VERIFICATION: 'def' });
    expect(verification).toEqual({ 'google-site-verification': 'abc', 'yandex-verification': 'def' });
  });

  it('reads the day until which security.txt holds, and refuses what is no day', () => {
    const { securityExpires } = siteConfig({ SECURITY_EXPIRES: '2027-06-30' });
    expect(securityExpires?.toISOString()).toBe('2027-06-30T00:00:00.000Z');
    expect(siteConfig({}).securityExpires).toBeUndefined();
    for (const wrong of ['2027-02-30', 'next year', '2027-06-30T00:00'])
      expect(() => siteConfig({ SECURITY_EXPIRES: wrong }), wrong).toThrow(/SECURITY_EXPIRES is/);
  });

  it('knows whether the operator is an organisation or a person', () => {
    expect(siteConfig({}).operator.kind).toBe('organization');
    expect(siteConfig({ OPERATOR_KIND: 'person' }).operator.kind).toBe('person');
    expect(() => siteConfig({ OPERATOR_KIND: 'club' })).toThrow(/OPERATOR_KIND is "club"/);
  });
});
