import type { APIRoute, GetStaticPaths } from 'astro';
import { siteConfig } from '../../site/config.ts';
import { absoluteUrl } from '../../site/head.ts';
import { locales } from '../../site/locales.ts';

/** `security.txt` is for a published site whose operator said until when it holds. */
export const getStaticPaths: GetStaticPaths = () => {
  const { mode, securityExpires } = siteConfig(process.env);
  return mode === 'production' && securityExpires ? [{ params: { file: 'security.txt' } }] : [];
};

/** @see RFC 9116 */
export const GET: APIRoute = () => {
  const { url, operator, securityExpires } = siteConfig(process.env);
  const lines = [
    `Contact: mailto:${operator.email}`,
    `Expires: ${securityExpires?.toISOString() ?? ''}`,
    `Preferred-Languages: ${locales.join(', ')}`,
    `Canonical: ${absoluteUrl(url, '/.well-known/security.txt')}`,
    '',
  ];
  return new Response(lines.join('\n'), { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
};
