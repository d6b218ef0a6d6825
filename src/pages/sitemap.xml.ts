import type { APIRoute } from 'astro';
import { SitemapStream, streamToPromise } from 'sitemap';
import { alternates } from '../site/head.ts';
import { siteConfig } from '../site/config.ts';
import { publishedPages } from '../site/published.ts';

export const GET: APIRoute = async () => {
  const origin = siteConfig(process.env).url;
  const registry = await publishedPages();
  const stream = new SitemapStream({
    hostname: origin,
    xmlns: { news: false, video: false, image: false, xhtml: true },
  });
  for (const page of registry.pages) {
    stream.write({
      url: page.path,
      links: alternates(registry, page.key, origin).map(({ hreflang, href }) => ({
        lang: hreflang,
        url: href,
      })),
    });
  }
  stream.end();
  return new Response(String(await streamToPromise(stream)), {
    headers: { 'Content-Type': 'application/xml' },
  });
};
