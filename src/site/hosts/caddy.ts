import { headersFor } from '../headers.ts';
import { spellings } from '../redirects.ts';
import { contentTypes, headerClasses, notFoundPages, type HostPlan } from './host.ts';

const quoted = (text: string) => `"${text.replace(/["\\]/g, '\\$&')}"`;

/**
 * A Caddyfile for Caddy 2.6 or newer. With a host name as address Caddy fetches its certificate by itself.
 * A `route` keeps the order written here; by itself Caddy would let the shorter path overrule the longer one.
 */
export function caddyfile({ redirects, address, root }: HostPlan): string {
  const indent = (lines: readonly string[], depth: number) =>
    lines.map((line) => `${'\t'.repeat(depth)}${line}\n`).join('');
  const everywhere = headersFor('/');
  const block = (head: string, values: Readonly<Record<string, string>>) => [
    `${head} {`,
    ...Object.entries(values).map(([name, value]) => `\t${name} ${quoted(value)}`),
    ...Object.keys(everywhere)
      .filter((name) => values[name] === undefined)
      .map((name) => `\t-${name}`),
    '}',
  ];
  const headers = [...headerClasses()]
    .reverse()
    .flatMap(({ prefix, exact, headers: values }) =>
      block(`header ${exact ? prefix : `${prefix}*`}`, values),
    );
  const moved = redirects.flatMap(({ from, to }) => spellings(from).map((path) => `${path} ${to}`));
  const errors = notFoundPages.flatMap(({ prefix, page }, position) => [
    `@page${position} path ${prefix}*`,
    `handle @page${position} {`,
    `\trewrite * ${page}`,
    '\tfile_server {',
    '\t\tprecompressed br gzip',
    '\t\tstatus 404',
    '\t}',
    '}',
  ]);
  const types = Object.entries(contentTypes).flatMap(([extension, type]) =>
    /^(text|application)\//.test(type) ? [`header *.${extension} Content-Type "${type}; charset=utf-8"`] : [],
  );
  return `# Written by "npm run hosts" from src/site/headers.ts and content/published-paths.json.
${address} {
	root * ${quoted(root)}
	map {path} {moved} {
${indent(moved, 2)}		default ""
	}
	route {
${indent(headers, 2)}${indent(types, 2)}		header -Server
		@hostFiles path /_headers* /_redirects*
		error @hostFiles 404
		@movedWithQuery expression "{moved} != '' && {query} != ''"
		redir @movedWithQuery {moved}?{query} 301
		@moved expression "{moved} != ''"
		redir @moved {moved} 301
		@folderWithQuery {
			not path */
			file {path}/index.html
			expression "{query} != ''"
		}
		redir @folderWithQuery {path}/?{query} 301
		@folder {
			not path */
			file {path}/index.html
		}
		redir @folder {path}/ 301
		file_server {
			precompressed br gzip
		}
	}
	handle_errors {
${indent(block('header', everywhere), 2)}		header Content-Type "text/html; charset=utf-8"
${indent(errors, 2)}	}
}
`;
}
