/**
 * What the person who runs the site decides, read from the environment once.
 *
 * | variable | meaning |
 * |---|---|
 * | `SITE_MODE` | `demo` (default) or `production` |
 * | `SITE_URL` | origin of the published site, `https://` and no path |
 * | `OPERATOR_NAME`, `OPERATOR_ADDRESS`, `OPERATOR_EMAIL` | publisher, shown in the legal notice and the byline |
 * | `OPERATOR_KIND` | `organization` (default) or `person`, for the structured data |
 * | `SECURITY_EXPIRES` | date such as `2027-06-30` until which `security.txt` holds; without it there is none |
 * | `GOOGLE_VERIFICATION`, `BING_VERIFICATION`, `YANDEX_VERIFICATION` | codes of the search consoles |
 */
export interface SiteConfig {
  readonly mode: 'demo' | 'production';
  /** Origin without a trailing slash. */
  readonly url: string;
  readonly operator: {
    readonly name: string;
    readonly address: string;
    readonly email: string;
    readonly kind: 'organization' | 'person';
  };
  /** Until when `security.txt` holds; `undefined` when there is to be none. */
  readonly securityExpires: Date | undefined;
  /** Content of a `meta` element by its name, for the search consoles that were configured. */
  readonly verification: Readonly<Record<string, string>>;
}

const demoUrl = 'https://client-or-customer.example';

const operatorVariables = {
  name: 'OPERATOR_NAME',
  address: 'OPERATOR_ADDRESS',
  email: 'OPERATOR_EMAIL',
} as const;

/** Names of the `meta` elements by which search consoles recognise the owner. */
const verificationVariables = {
  'google-site-verification': 'GOOGLE_VERIFICATION',
  'msvalidate.01': 'BING_VERIFICATION',
  'yandex-verification': 'YANDEX_VERIFICATION',
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
  const kind = read('OPERATOR_KIND') || 'organization';
  if (kind !== 'organization' && kind !== 'person') {
    problems.push(`OPERATOR_KIND is "${kind}"; allowed are "organization" and "person"`);
  }
  const expires = read('SECURITY_EXPIRES');
  const securityExpires = expires === '' ? undefined : dayOf(expires);
  if (expires !== '' && securityExpires === undefined) {
    problems.push(`SECURITY_EXPIRES is "${expires}"; it must be a date such as 2027-06-30`);
  }
  if (problems.length > 0) throw new Error(`Site configuration:\n- ${problems.join('\n- ')}`);

  return {
    mode: mode === 'production' ? 'production' : 'demo',
    url,
    operator: {
      name: read(operatorVariables.name),
      address: read(operatorVariables.address),
      email: read(operatorVariables.email),
      kind: kind === 'person' ? 'person' : 'organization',
    },
    securityExpires,
    verification: Object.fromEntries(
      Object.entries(verificationVariables)
        .map(([meta, name]) => [meta, read(name)] as const)
        .filter(([, code]) => code !== ''),
    ),
  };
}

/** Start of a day written `2027-06-30`, in UTC; `undefined` for anything else. */
function dayOf(text: string): Date | undefined {
  const day = new Date(`${text}T00:00:00Z`);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && day.toISOString().startsWith(text) ? day : undefined;
}
