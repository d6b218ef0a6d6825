import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import process from 'node:process';
import { caddyfile } from '../site/hosts/caddy.ts';
import { responseHeadersPolicies, uploadScript, viewerRequest } from '../site/hosts/cloudfront.ts';
import { netlifyToml } from '../site/hosts/netlify.ts';
import { nginxConfig } from '../site/hosts/nginx.ts';
import { missingOnPages, movedPage, withPolicies } from '../site/hosts/pages.ts';
import { siteConfig } from '../site/config.ts';
import { redirectsFrom } from '../site/ledger.ts';
import { publishedIn, readLedger } from './built.ts';

/**
 * `npm run hosts`: writes `deploy/`, the configuration of each host for the `dist/` there is.
 * `npm run hosts -- github-pages` instead makes `dist/` ready for GitHub Pages, which reads no configuration: policies
 * move into the pages, and an address that has moved gets a page that leads on.
 */
const [host, ...more] = process.argv.slice(2);

try {
  if (more.length > 0 || (host !== undefined && host !== 'github-pages'))
    throw new Error('Usage: npm run hosts [-- github-pages]');
  const published = publishedIn('dist');
  const { redirects, problems } = redirectsFrom(readLedger(), published);
  if (problems.length > 0) throw new Error(problems.join('\n'));
  const { url } = siteConfig(process.env);
  if (host === 'github-pages') {
    const names = readdirSync('dist', { recursive: true, encoding: 'utf8' });
    const pages = names.filter((name) => name.endsWith('.html'));
    // The host compresses by itself, and what lies beside a changed page no longer fits it.
    for (const name of names.filter((file) => /\.(br|gz)$/.test(file))) rmSync(`dist/${name}`);
    for (const name of pages) {
      const path = `/${name}`.replace(/index\.html$/, '');
      writeFileSync(`dist/${name}`, withPolicies(readFileSync(`dist/${name}`, 'utf8'), path));
    }
    for (const { from, to } of redirects) {
      const file = from.endsWith('/') ? `dist${from}index.html` : `dist${from}`;
      if (existsSync(file)) continue;
      mkdirSync(dirname(file), { recursive: true });
      writeFileSync(file, movedPage(to, url));
    }
    // Without this file, names that begin with an underscore are left out.
    writeFileSync('dist/.nojekyll', '');
    console.log(
      `dist/ is ready for GitHub Pages: ${pages.length} pages carry their policies, ${redirects.length} addresses lead on.`,
    );
    console.log(`GitHub Pages does not send: ${missingOnPages().join(', ')}.`);
  } else {
    const plan = { redirects, address: new URL(url).host, root: '/srv/client-or-customer' };
    const files: Record<string, string> = {
      'nginx.conf': nginxConfig({ ...plan, address: '80' }),
      Caddyfile: caddyfile(plan),
      'netlify.toml': netlifyToml(),
      's3/viewer-request.js': viewerRequest(plan),
      's3/upload.sh': uploadScript(),
      's3/response-headers-policies.json': `${JSON.stringify(responseHeadersPolicies(), undefined, 2)}\n`,
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(`deploy/${name}`), { recursive: true });
      writeFileSync(`deploy/${name}`, text);
      console.log(`written: deploy/${name}`);
    }
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 2;
}
