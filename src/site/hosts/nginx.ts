import { headersFor } from '../headers.ts';
import { spellings } from '../redirects.ts';
import { contentTypes, headerClasses, notFoundPages, type HostPlan } from './host.ts';

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * A server block for nginx 1.22 or newer, to be included inside `http`.
 * A location that sets one header inherits none from above, so each repeats them all; `always` covers errors.
 * @param plan.address a port for `listen`, such as `80` or `127.0.0.1:8080`
 */
export function nginxConfig({ redirects, address, root }: HostPlan): string {
  const block = (head: string, lines: readonly string[]) =>
    `  ${head} {\n${lines.map((line) => `    ${line}\n`).join('')}  }\n`;
  const headers = (values: Readonly<Record<string, string>>) =>
    Object.entries(values).map(([name, value]) => `add_header ${name} ${quoted(value)} always;`);
  const classes = headerClasses();
  const rest = headersFor('/');

  const moved = redirects.flatMap(({ from, to }) =>
    spellings(from).map((path) =>
      block(`location = ${path}`, [...headers(rest), `return 301 ${to}$is_args$args;`]),
    ),
  );
  const special = classes
    .filter(({ prefix }) => prefix !== '/')
    .map(({ prefix, exact, headers: values }) =>
      // A file that is missing here is answered by the page at the root, with the headers of the root.
      block(`location ${exact ? '=' : '^~'} ${prefix}`, [...headers(values), 'try_files $uri $uri/ =404;']),
    );
  const general = notFoundPages.map(({ prefix, page }) =>
    block(`location ${prefix}`, [
      ...headers(rest),
      'try_files $uri $uri/ =404;',
      `error_page 404 ${page};`,
      `error_page 403 =404 ${page};`,
    ]),
  );
  const byType = Object.entries(Object.groupBy(Object.entries(contentTypes), ([, type]) => type));
  const types = byType.map(
    ([type, entries = []]) => `${type} ${entries.map(([extension]) => extension).join(' ')};`,
  );
  const textTypes = byType
    .map(([type]) => type)
    .filter((type) => /^text\/|json$|xml$/.test(type) && !/svg/.test(type));
  return `# Written by "npm run hosts" from src/site/headers.ts and content/published-paths.json.
server {
  listen ${address};
  root ${quoted(root)};
  index index.html;
  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types ${textTypes.join(' ')};
  # The build has compressed everything already. With the package libnginx-mod-http-brotli-static, add: brotli_static on;
  gzip_static on;
  gzip_vary on;
  error_page 404 /404.html;
  error_page 403 =404 /404.html;
${block('types', types)}
${block('location ~ ^/_(headers|redirects)', [...headers(rest), 'return 404;'])}
${[...moved, ...special, ...general].join('\n')}}
`;
}
