import type { APIRoute } from 'astro';
import { campaignParameters } from '../site/campaign.ts';
import { absoluteUrl } from '../site/head.ts';
import { siteConfig } from '../site/config.ts';

/**
 * A demonstration build is crawlable, so that its `noindex` can be read. `Clean-param` tells Yandex that campaign
 * parameters make no other page.
 * @see https://yandex.com/support/webmaster/en/robot-workings/clean-param
 */
export const GET: APIRoute = () => {
  const { url } = siteConfig(process.env);
  const lines = [
    'User-agent: *',
    'Allow: /',
    `Clean-param: ${campaignParameters.join('&')} /`,
    '',
    `Sitemap: ${absoluteUrl(url, '/sitemap.xml')}`,
    '',
  ];
  return new Response(lines.join('\n'));
};
