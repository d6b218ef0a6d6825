/**
 * What the person who runs the site decides, read from the environment once.
 *
 * | variable | meaning |
 * |---|---|
 * | `SITE_MODE` | `demo` (default) or `production` |
 * | `SITE_URL` | origin of the published site, `https://` and no path |
 * | `OPERATOR_NAME`, `OPERATOR_ADDRESS`, `OPERATOR_EMAIL` | publisher, shown in the legal notice and the byline |
 */
export interface SiteConfig {
  readonly mode: 'demo' | 'production';
  /** Origin without a trailing slash. */
  readonly url: string;
  readonly operator: { readonly name: string; readonly address: string; readonly email: string };
}

const demoUrl = 'https://client-or-customer.example';

const operatorVariables = {
  name: 'OPERATOR_NAME',
  address: 'OPERATOR_ADDRESS',
  email: 'OPERATOR_EMAIL',
} as const;

/**
 * @throws Error that names each variable that is wrong and what it must hold. A demo build accepts missing
 * values and marks them; a production build refuses them.
 */
export function siteConfig(environment: Readonly<Record<string, string | undefined>>): SiteConfig {
  const read = (name: string) => (environment[name] ?? '').trim();
  const mode = read('SITE_MODE') || 'demo';
  const url = (read('SITE_URL') || demoUrl).replace(/\/$/, '');
  const problems: string[] = [];

  if (mode !== 'demo' && mode !== 'production') {
    problems.push(`SITE_MODE is "${mode}"; allowed are "demo" and "production"`);
  }
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (parsed === undefined || parsed.origin !== url || !/^https?:$/.test(parsed.protocol)) {
    problems.push(
      `SITE_URL is "${url}"; it must be an origin such as https://www.example.org, without a path`,
    );
  }
  if (mode === 'production') {
    if (parsed?.protocol !== 'https:' || /\.(example|invalid|test|localhost)$/.test(parsed.hostname)) {
      problems.push(`SITE_URL is "${url}"; a production build needs the real https:// address of the site`);
    }
    for (const name of Object.values(operatorVariables)) {
      if (read(name) === '')
        problems.push(`${name} is empty; a production build prints it in the legal notice`);
    }
  }
  if (problems.length > 0) throw new Error(`Site configuration:\n- ${problems.join('\n- ')}`);

  return {
    mode: mode === 'production' ? 'production' : 'demo',
    url,
    operator: {
      name: read(operatorVariables.name),
      address: read(operatorVariables.address),
      email: read(operatorVariables.email),
    },
  };
}
