import type { APIRoute } from 'astro';
import { llmsPath } from '../site/addresses.ts';
import { siteConfig } from '../site/config.ts';
import { absoluteUrl } from '../site/head.ts';
import { localeFacts, locales } from '../site/locales.ts';
import { messages } from '../site/messages.ts';

/** Leads to the guide of each language; they are equals. @see https://llmstxt.org/ */
export const GET: APIRoute = () => {
  const { url } = siteConfig(process.env);
  const names = locales.map((locale) => messages(locale, 'site')('name'));
  const rows = locales.map((locale) => {
    const t = messages(locale, 'site');
    return `- [${t('name')}](${absoluteUrl(url, llmsPath(locale))}): ${localeFacts[locale].name}. ${t('tagline')}`;
  });
  return new Response(`# ${names.join(' · ')}\n\n${rows.join('\n')}\n`);
};
