import { feedFormats } from './addresses.ts';
import { locales } from './locales.ts';

/**
 * The one source of response headers: the server applies them, and the build writes them for static hosts.
 * The policy allows nothing inline and nothing from another origin.
 */
const contentSecurityPolicy = (frameAncestors: string) =>
  [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self'",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "frame-src 'self'",
    "manifest-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    `frame-ancestors ${frameAncestors}`,
    "require-trusted-types-for 'script'",
    'trusted-types own-workers',
  ].join('; ');

const permissionsPolicy = [
  'accelerometer',
  'autoplay',
  'browsing-topics',
  'camera',
  'display-capture',
  'encrypted-media',
  'fullscreen',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'publickey-credentials-get',
  'screen-wake-lock',
  'usb',
  'xr-spatial-tracking',
]
  .map((feature) => `${feature}=()`)
  .join(', ');

export interface HeaderRule {
  /** Path pattern; `*` at its end stands for any rest. */
  readonly pattern: string;
  readonly headers: Readonly<Record<string, string>>;
  /** Headers of earlier rules that are not sent here. */
  readonly without?: readonly string[];
}

const revalidate = 'public, max-age=0, must-revalidate';

const feeds = locales.flatMap((locale) => Object.values(feedFormats).map(({ path }) => path(locale)));

/** In order; a later rule that matches the same path replaces headers of the same name. */
export const headerRules: readonly HeaderRule[] = [
  {
    pattern: '/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy("'none'"),
      'Strict-Transport-Security': 'max-age=63072000; includeSubDomains',
      'X-Content-Type-Options': 'nosniff',
      'Referrer-Policy': 'strict-origin-when-cross-origin',
      'X-Frame-Options': 'DENY',
      'Cross-Origin-Opener-Policy': 'same-origin',
      'Cross-Origin-Embedder-Policy': 'require-corp',
      'Cross-Origin-Resource-Policy': 'same-origin',
      'Permissions-Policy': permissionsPolicy,
      'Cache-Control': revalidate,
    },
  },
  // File names under assets/ carry a hash of their content.
  { pattern: '/assets/*', headers: { 'Cache-Control': 'public, max-age=31536000, immutable' } },
  // Tools for frames on other pages.
  {
    pattern: '/embed/*',
    headers: {
      'Content-Security-Policy': contentSecurityPolicy('*'),
      'Cross-Origin-Resource-Policy': 'cross-origin',
    },
    without: ['X-Frame-Options'],
  },
  // What other pages show or read.
  ...['/og/*', '/figures/*', '/qr/*', '/icons/*', '/mark.svg', '/icon.svg'].map((pattern) => ({
    pattern,
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin' },
  })),
  ...['/oembed/*', '/links.json', ...feeds].map((pattern) => ({
    pattern,
    headers: { 'Cross-Origin-Resource-Policy': 'cross-origin', 'Access-Control-Allow-Origin': '*' },
  })),
];

function matches(pattern: string, path: string): boolean {
  return pattern.endsWith('*') ? path.startsWith(pattern.slice(0, -1)) : path === pattern;
}

/** Headers of the response to a root-relative path. */
export function headersFor(path: string): Readonly<Record<string, string>> {
  const sent = new Map<string, string>();
  for (const { headers, without = [] } of headerRules.filter(({ pattern }) => matches(pattern, path))) {
    for (const name of without) sent.delete(name);
    for (const [name, value] of Object.entries(headers)) sent.set(name, value);
  }
  return Object.fromEntries(sent);
}

/**
 * The rules in the `_headers` format of Netlify and Cloudflare.
 * There, two rules that set the same header are joined with a comma; `! Name` takes the earlier one away first.
 */
export function headersFile(): string {
  return headerRules
    .map(({ pattern, headers, without = [] }, index) => {
      const earlier = headerRules.slice(0, index).flatMap((rule) => Object.keys(rule.headers));
      const detach = [...Object.keys(headers), ...without].filter((name) => earlier.includes(name));
      const lines = [
        ...detach.map((name) => `  ! ${name}`),
        ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`),
      ];
      return `${pattern}\n${lines.join('\n')}\n`;
    })
    .join('\n');
}
