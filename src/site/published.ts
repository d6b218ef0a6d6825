import { getCollection, type CollectionEntry } from 'astro:content';
import { articleOrder, pageKind } from './inventory.ts';
import { createRegistry, type PageSource, type Registry } from './registry.ts';

type Entry = CollectionEntry<'articles'> | CollectionEntry<'pages'>;

function source(entry: Entry, kind: (key: string) => PageSource['kind']): PageSource {
  const [key = '', locale = ''] = entry.id.split('/');
  const { slug, title, menu, description, related } = entry.data;
  return {
    key,
    kind: kind(key),
    locale,
    slug,
    title,
    menu,
    description,
    related,
    file: entry.filePath ?? entry.id,
  };
}

const rank = (key: string) => {
  const index = articleOrder.findIndex((candidate) => candidate === key);
  return index < 0 ? articleOrder.length : index;
};

let registry: Promise<Registry> | undefined;

/** The registry of everything in `content/`, built once. */
export function publishedPages(): Promise<Registry> {
  registry ??= (async () => {
    const pages = await getCollection('pages');
    const articles = await getCollection('articles');
    const sources = [
      ...pages.map((entry) => source(entry, pageKind)),
      ...articles.map((entry) => source(entry, () => 'article')).sort((a, b) => rank(a.key) - rank(b.key)),
    ];
    return createRegistry(sources);
  })();
  return registry;
}
