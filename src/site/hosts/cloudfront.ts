import { headersFor } from '../headers.ts';
import { spellings } from '../redirects.ts';
import { contentTypes, headerClasses, type HostPlan } from './host.ts';

/** Headers CloudFront sets through fields of its own; all others are custom headers. */
const fields = {
  'Content-Security-Policy': (value: string) => ({
    ContentSecurityPolicy: { Override: true, ContentSecurityPolicy: value },
  }),
  'Strict-Transport-Security': (value: string) => ({
    StrictTransportSecurity: {
      Override: true,
      AccessControlMaxAgeSec: Number(/max-age=(\d+)/.exec(value)?.[1] ?? 0),
      IncludeSubdomains: /includeSubDomains/i.test(value),
      Preload: /preload/i.test(value),
    },
  }),
  'X-Content-Type-Options': () => ({ ContentTypeOptions: { Override: true } }),
  'Referrer-Policy': (value: string) => ({ ReferrerPolicy: { Override: true, ReferrerPolicy: value } }),
  'X-Frame-Options': (value: string) => ({ FrameOptions: { Override: true, FrameOption: value } }),
} as const;

const isField = (name: string): name is keyof typeof fields => Object.hasOwn(fields, name);

/** Name of the response headers policy for a path pattern of the distribution. */
const policyName = (prefix: string) => `client-or-customer${prefix.replaceAll('/', '-').replace(/-$/, '')}`;

/**
 * Response headers policies, one per class of addresses, as `aws cloudfront create-response-headers-policy
 * --response-headers-policy-config` takes them. `Cache-Control` is metadata of the object: `uploadScript` sets it.
 */
export function responseHeadersPolicies(): readonly { readonly pattern: string; readonly config: object }[] {
  return headerClasses().map(({ prefix, exact, headers }) => {
    const entries = Object.entries(headers).filter(([name]) => name !== 'Cache-Control');
    const custom = entries.filter(([name]) => !isField(name));
    return {
      pattern: exact ? prefix : `${prefix}*`,
      config: {
        Name: policyName(prefix),
        Comment: `Headers for ${prefix}`,
        SecurityHeadersConfig: Object.assign(
          {},
          ...entries.map(([name, value]) => (isField(name) ? fields[name](value) : {})),
        ) as object,
        CustomHeadersConfig: {
          Quantity: custom.length,
          Items: custom.map(([name, value]) => ({ Header: name, Value: value, Override: true })),
        },
      },
    };
  });
}

/**
 * A CloudFront function for viewer requests: redirects, the final slash, and `index.html` for folders, none of which a
 * bucket knows.
 */
export function viewerRequest({ redirects }: Pick<HostPlan, 'redirects'>): string {
  const moved = Object.fromEntries(
    redirects.flatMap(({ from, to }) => spellings(from).map((path) => [path, to])),
  );
  return `// Written by "npm run hosts" from content/published-paths.json. Runtime: cloudfront-js-2.0.
var moved = ${JSON.stringify(moved, undefined, 2)};

function handler(event) {
  var request = event.request;
  var path = request.uri;
  if (Object.prototype.hasOwnProperty.call(moved, path)) return redirect(moved[path], request.querystring);
  var last = path.slice(path.lastIndexOf('/') + 1);
  if (last === '') request.uri = path + 'index.html';
  else if (last.indexOf('.') < 0) return redirect(path.replace(/^\\/+/, '/') + '/', request.querystring);
  return request;
}

function redirect(to, query) {
  var pairs = [];
  for (var name in query) {
    var values = query[name].multiValue || [query[name]];
    for (var i = 0; i < values.length; i += 1) pairs.push(name + '=' + values[i].value);
  }
  var location = pairs.length > 0 ? to + '?' + pairs.join('&') : to;
  return { statusCode: 301, statusDescription: 'Moved Permanently', headers: { location: { value: location } } };
}
`;
}

/** Kinds of files the upload cannot name by itself. */
const unusual = ['csv', 'md', 'tbx', 'ttl', 'webmanifest'] as const;

/**
 * Uploads the build to the bucket with the caching of each class of addresses; the CDN compresses. Files with a hash in
 * their name go first and stay, for those who have an older page open.
 */
export function uploadScript(): string {
  const command = (parts: readonly string[]) => parts.join(' \\\n  ');
  const without = ['*.br', '*.gz', '_headers', '_redirects'];
  const classes = headerClasses();
  const special = classes.filter(({ prefix, exact }) => prefix !== '/' && !exact);
  const cache = (headers: Readonly<Record<string, string>>) =>
    `--cache-control "${headers['Cache-Control'] ?? 'no-cache'}"`;
  const general = cache(headersFor('/'));
  const lines = [
    ...special.map(({ prefix, headers }) =>
      command([
        `aws s3 sync "dist${prefix}" "s3://$BUCKET${prefix}" ${cache(headers)}`,
        ...without.map((pattern) => `--exclude '${pattern}'`),
      ]),
    ),
    command([
      `aws s3 sync dist/ "s3://$BUCKET/" --delete ${general}`,
      ...[...without, ...special.map(({ prefix }) => `${prefix.slice(1)}*`)].map(
        (pattern) => `--exclude '${pattern}'`,
      ),
    ]),
    ...unusual.map((extension) =>
      command([
        `aws s3 cp dist/ "s3://$BUCKET/" --recursive --exclude '*' --include '*.${extension}'`,
        `--content-type '${contentTypes[extension]}; charset=utf-8' ${general}`,
      ]),
    ),
    `aws cloudfront create-invalidation --distribution-id "$DISTRIBUTION" --paths '/*'`,
  ];
  return `#!/usr/bin/env bash
# Written by "npm run hosts" from src/site/headers.ts. BUCKET and DISTRIBUTION name the bucket and the distribution.
set -euo pipefail
${lines.join('\n')}
`;
}
