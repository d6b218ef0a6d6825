import { getEntry, render } from 'astro:content';
import type { Page } from './registry.ts';

/**
 * The text of a page, ready to be placed.
 * @param locals of the request; the components inside the text learn from it which page they stand on
 */
async function text<Folder extends 'articles' | 'pages'>(folder: Folder, page: Page, locals: App.Locals) {
  const entry = await getEntry(folder, `${page.key}/${page.locale}`);
  if (!entry) throw new Error(`${page.file} is not in the collection`);
  locals.reading = { locale: page.locale, key: page.key, sources: entry.data.sources };
  return { entry, ...(await render(entry)) };
}

export const articleText = (page: Page, locals: App.Locals) => text('articles', page, locals);
export const pageText = (page: Page, locals: App.Locals) => text('pages', page, locals);
