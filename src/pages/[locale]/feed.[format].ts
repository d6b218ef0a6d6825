import { getCollection } from 'astro:content';
import type { APIRoute, GetStaticPaths } from 'astro';
import { feedFormats } from '../../site/addresses.ts';
import { siteConfig } from '../../site/config.ts';
import { atom, jsonFeed, rss, type FeedFacts } from '../../site/feed.ts';
import { isLocale, locales, type Locale } from '../../site/locales.ts';
import { messages } from '../../site/messages.ts';
import { publishedPages } from '../../site/published.ts';

type Format = keyof typeof feedFormats;
const write: Readonly<Record<Format, (facts: FeedFacts) => string>> = { rss, atom, json: jsonFeed };

export const getStaticPaths: GetStaticPaths = () =>
  locales.flatMap((locale) => Object.keys(feedFormats).map((format) => ({ params: { locale, format } })));

async function factsOf(locale: Locale): Promise<FeedFacts> {
  const { url, operator } = siteConfig(process.env);
  const registry = await publishedPages();
  const t = messages(locale, 'site');
  const home = registry.page('home', locale);
  const articles = await getCollection('articles', ({ id }) => id.endsWith(`/${locale}`));
  return {
    locale,
    origin: url,
    title: t('name'),
    description: home.description,
    home: home.path,
    author: operator.name || t('name'),
    licence: t('footer.content-licence'),
    entries: registry.pages
      .filter((page) => page.kind === 'article' && page.locale === locale)
      .flatMap(({ key, path, title, description }) => {
        const article = articles.find(({ id }) => id === `${key}/${locale}`);
        if (!article) return [];
        const { summary, updated } = article.data;
        return [{ key, path, title, description, summary, updated }];
      }),
  };
}

export const GET: APIRoute = async ({ params: { locale, format } }) => {
  if (!isLocale(locale)) throw new Error(`"${locale ?? ''}" is no language of the site`);
  const { type } = feedFormats[format as Format];
  const text = write[format as Format](await factsOf(locale));
  return new Response(text, { headers: { 'Content-Type': `${type}; charset=utf-8` } });
};
