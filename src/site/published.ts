import { getCollection, type CollectionEntry } from 'astro:content';
import { pageKind, pageOrder } from './inventory.ts';
import { messages } from './messages.ts';
import { createRegistry, type PageSource, type Registry } from './registry.ts';
import { slugOf } from './slug.ts';

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

/** Longest definition that leaves room for a second sentence in a description. */
const shortDefinition = 95;

/** A term lies below the glossary; its address is the preferred term of the language. */
function termSource({ data: { concept, locale, term, definition } }: CollectionEntry<'terms'>): PageSource {
  const t = messages(locale, 'glossary');
  const more = definition.length <= shortDefinition ? ` ${t('term.description')}` : '';
  return {
    key: `term-${concept}`,
    kind: 'term',
    locale,
    slug: slugOf(term),
    title: term.charAt(0).toLocaleUpperCase(locale) + term.slice(1),
    description: `${definition}${more}`,
    parent: 'glossary',
    file: `content/terms/${concept}.yaml`,
  };
}

const rank = (key: string) => {
  const index = pageOrder.findIndex((candidate) => candidate === key);
  return index < 0 ? pageOrder.length : index;
};

let registry: Promise<Registry> | undefined;

/** The registry of everything in `content/`, built once. */
export function publishedPages(): Promise<Registry> {
  registry ??= (async () => {
    const pages = await getCollection('pages');
    const articles = await getCollection('articles');
    const terms = await getCollection('terms');
    const sources = [
      ...pages.map((entry) => source(entry, pageKind)),
      ...articles.map((entry) => source(entry, () => 'article')),
      ...terms.map(termSource),
    ];
    return createRegistry(sources.sort((a, b) => rank(a.key) - rank(b.key)));
  })();
  return registry;
}
