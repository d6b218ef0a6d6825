import type { APIRoute, GetStaticPaths } from 'astro';
import { markdownPath } from '../../site/addresses.ts';
import { siteConfig } from '../../site/config.ts';
import { absoluteUrl } from '../../site/head.ts';
import { isLocale, locales } from '../../site/locales.ts';
import { messages } from '../../site/messages.ts';
import { publishedPages } from '../../site/published.ts';
import type { Page, PageKind } from '../../site/registry.ts';

export const getStaticPaths: GetStaticPaths = () => locales.map((locale) => ({ params: { locale } }));

/** The pages of a language for language models; articles by their Markdown. @see https://llmstxt.org/ */
export const GET: APIRoute = async ({ params: { locale } }) => {
  if (!isLocale(locale)) throw new Error(`"${locale ?? ''}" is no language of the site`);
  const { url } = siteConfig(process.env);
  const registry = await publishedPages();
  const site = messages(locale, 'site');
  const t = messages(locale, 'sharing');
  const row = (page: Page) => {
    const path = page.kind === 'article' ? markdownPath(page) : page.path;
    return `- [${page.title}](${absoluteUrl(url, path)}): ${page.description}`;
  };
  const section = (title: string, ...kinds: PageKind[]) => {
    const pages = registry.pages.filter((page) => page.locale === locale && kinds.includes(page.kind));
    return pages.length === 0 ? '' : `\n## ${title}\n\n${pages.map(row).join('\n')}\n`;
  };
  return new Response(
    [
      `# ${site('name')}\n\n> ${registry.page('home', locale).description}\n\n${t('llms.note')}\n`,
      section(site('nav.guide'), 'article'),
      section(t('llms.tools'), 'tool'),
      section(site('nav.glossary'), 'glossary', 'term'),
      section(t('llms.more'), 'page'),
    ].join(''),
  );
};
