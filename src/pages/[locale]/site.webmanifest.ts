import type { APIRoute, GetStaticPaths } from 'astro';
import { isLocale, locales } from '../../site/locales.ts';
import { messages } from '../../site/messages.ts';
import { publishedPages } from '../../site/published.ts';

export const getStaticPaths: GetStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

/** @see https://www.w3.org/TR/appmanifest/ */
export const GET: APIRoute = async ({ params: { locale } }) => {
  if (!isLocale(locale)) throw new Error(`"${locale ?? ''}" is no language of the site`);
  const home = (await publishedPages()).page('home', locale);
  const name = messages(locale, 'site')('name');
  return Response.json({
    id: home.path,
    name,
    description: home.description,
    lang: locale,
    dir: 'ltr',
    start_url: home.path,
    scope: '/',
    display: 'browser',
    background_color: '#fdfbf7',
    theme_color: '#0a5a68',
    icons: [
      { src: '/icon.svg', sizes: 'any', type: 'image/svg+xml' },
      { src: '/icons/192.png', sizes: '192x192', type: 'image/png' },
      { src: '/icons/512.png', sizes: '512x512', type: 'image/png' },
      { src: '/icons/maskable.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  });
};
