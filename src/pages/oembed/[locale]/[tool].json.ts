import type { APIRoute } from 'astro';
import { cardPath, embedPath } from '../../../site/addresses.ts';
import { siteConfig } from '../../../site/config.ts';
import { embedPaths } from '../../../site/embed-paths.ts';
import { embeds, frameMarkup, isEmbed } from '../../../site/embeds.ts';
import { absoluteUrl } from '../../../site/head.ts';
import { messages } from '../../../site/messages.ts';
import { publishedPages } from '../../../site/published.ts';
import type { Page } from '../../../site/registry.ts';

interface Props {
  page: Page;
}

export const getStaticPaths = embedPaths;

/** @see https://oembed.com/#section2 */
export const GET: APIRoute<Props> = async ({ props: { page } }) => {
  const { locale, key, title } = page;
  if (!isEmbed(key)) throw new Error(`"${key}" is no tool to embed`);
  const { url } = siteConfig(process.env);
  const src = absoluteUrl(url, embedPath(locale, key));
  return Response.json({
    version: '1.0',
    type: 'rich',
    title,
    provider_name: messages(locale, 'site')('name'),
    provider_url: absoluteUrl(url, (await publishedPages()).page('home', locale).path),
    html: frameMarkup(src, title, key),
    width: 640,
    height: embeds[key].height,
    thumbnail_url: absoluteUrl(url, cardPath(page)),
    thumbnail_width: 1200,
    thumbnail_height: 630,
  });
};
