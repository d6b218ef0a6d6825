import type { APIRoute } from 'astro';
import { absoluteUrl } from '../site/head.ts';
import { siteConfig } from '../site/config.ts';

/** A demonstration build is crawlable, so that its `noindex` can be read. */
export const GET: APIRoute = () => {
  const { url } = siteConfig(process.env);
  return new Response(`User-agent: *\nAllow: /\n\nSitemap: ${absoluteUrl(url, '/sitemap.xml')}\n`);
};
