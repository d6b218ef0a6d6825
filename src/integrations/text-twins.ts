import { writeFile } from 'node:fs/promises';
import type { AstroIntegration } from 'astro';
import type { CheerioAPI } from 'cheerio';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownPath } from '../site/addresses.ts';
import { addressOf, builtPages } from './built-pages.ts';

/**
 * Takes out of an article what is there for the eye or the hand only, and puts in words what a drawing shows.
 * Links become absolute: the text will be read elsewhere.
 */
function prepare($: CheerioAPI, address: string): string {
  const article = $('article').first();
  article.find('.contents, .mistake, .neighbours').remove();
  article.find('button.term').each((_, term) => void $(term).replaceWith($(term).contents()));
  article.find('figure.drawing').each((_, figure) => {
    const words = ['title', 'desc'].map((name) => $(figure).find(`svg > ${name}`).text());
    const file = $(figure).find('.take-away a').attr('href') ?? '';
    const picture = $('<img>').attr({ src: new URL(file, address).href, alt: words[0] ?? '' });
    const description = $('<blockquote>').append($('<p>').text(words.join('. ')));
    $(figure).before($('<p>').append(picture)).replaceWith(description);
  });
  article.find('.claim a').each((_, mark) => void $(mark).before(' ').prepend('(').append(')'));
  article.find('[href]').each((_, link) => {
    $(link).attr('href', new URL($(link).attr('href') ?? '', address).href);
  });
  return article.html() ?? '';
}

/** An article of the build as Markdown, with its address above the text. */
export function markdownTwin($: CheerioAPI): string {
  const address = addressOf($);
  const text = prepare($, address).replaceAll('\u2060', '');
  const tree = toMdast(fromHtml(text, { fragment: true }));
  const body = toMarkdown(tree, { extensions: [gfmToMarkdown()], bullet: '-' });
  return `<${address}>\n\n${body}`;
}

/** Writes every article as Markdown beside its page. */
export function textTwins(): AstroIntegration {
  return {
    name: 'text-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const articles = (await builtPages(dir)).filter(({ kind }) => kind === 'article');
        for (const page of articles) {
          await writeFile(new URL(`.${markdownPath(page)}`, dir), markdownTwin(await page.html()));
        }
        logger.info(`${articles.length} articles written as Markdown`);
      },
    },
  };
}
