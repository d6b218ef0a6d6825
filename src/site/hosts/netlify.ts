import { notFoundPages } from './host.ts';

/**
 * What Netlify needs beside `_headers` and `_redirects`: the 404 page of each language. Cloudflare finds the nearest
 * 404.html by itself and refuses these lines in `_redirects`, so they stand in a file of their own.
 */
export function netlifyToml(): string {
  const rules = notFoundPages
    .filter(({ prefix }) => prefix !== '/')
    .map(({ prefix, page }) => `[[redirects]]\n  from = "${prefix}*"\n  to = "${page}"\n  status = 404\n`);
  return `# Written by "npm run hosts". Goes to the root of the repository.
[build]
  command = "npm run build"
  publish = "dist"

${rules.join('\n')}`;
}
