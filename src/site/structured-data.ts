import type {
  Article,
  BreadcrumbList,
  CreativeWork,
  DefinedTerm,
  DefinedTermSet,
  FAQPage,
  Graph,
  Organization,
  Person,
  WebApplication,
  WebPage,
  WebSite,
} from 'schema-dts';
import { cardPath } from './addresses.ts';
import { absoluteUrl } from './head.ts';
import type { Page, Registry } from './registry.ts';

/** What a page says beside its front matter, in words that stand on it. */
export interface PageParts {
  readonly article?: { readonly summary: readonly string[]; readonly updated: Date };
  readonly questions?: readonly { readonly question: string; readonly answer: string }[];
  /** The terms of the glossary, each with the address of its page. */
  readonly terms?: readonly DefinedTermPart[];
  /** The term of a term page, in the language of the page. */
  readonly term?: DefinedTermPart;
}

export interface DefinedTermPart {
  /** Concept id, the same in every language. */
  readonly concept: string;
  readonly name: string;
  readonly alternateNames: readonly string[];
  readonly definition: string;
  /** Root-relative. */
  readonly path: string;
}

export interface SiteFacts {
  readonly origin: string;
  /** Name of the site in the language of the page. */
  readonly siteName: string;
  /** The name by which breadcrumbs call a page. */
  readonly crumb: (page: Page) => string;
  /** Shown in the byline of an article; empty in a demonstration build. */
  readonly publisher: { readonly name: string; readonly kind: 'organization' | 'person' };
}

type Named<T> = Exclude<T, string>;

/**
 * The page as one graph of schema.org for machines. Every name, sentence and definition in it stands on the page.
 * The five language versions are equals: each is an example of one work that has no language, so that none is called
 * the translation of another.
 */
export function structuredData(page: Page, parts: PageParts, registry: Registry, site: SiteFacts): Graph {
  const url = (path: string) => absoluteUrl(site.origin, path);
  const home = registry.page('home', page.locale);
  const website: Named<WebSite> = {
    '@type': 'WebSite',
    '@id': `${url(home.path)}#site`,
    url: url(home.path),
    name: site.siteName,
    inLanguage: page.locale,
  };
  const common = {
    '@id': url(page.path),
    url: url(page.path),
    inLanguage: page.locale,
    image: url(cardPath(page)),
    license: 'https://creativecommons.org/licenses/by-sa/4.0/',
    isAccessibleForFree: true,
    exampleOfWork: work(page.key, registry, url),
  };
  const within = { ...common, isPartOf: { '@id': website['@id'] ?? '' } };
  const nodes = [website, ...main(page, parts, within, site, url)];
  if (page.kind !== 'home') nodes.push(breadcrumbs(page, registry, site, url));
  return { '@context': 'https://schema.org', '@graph': nodes };
}

type Url = (path: string) => string;

/** The work behind the five versions; its identifier leads to the list that names them all. */
function work(key: string, registry: Registry, url: Url): Named<CreativeWork> {
  return {
    '@type': 'CreativeWork',
    '@id': `${url('/links.json')}#${key}`,
    workExample: registry.versions(key).map(({ path, locale }) => ({
      '@type': 'CreativeWork',
      '@id': url(path),
      inLanguage: locale,
    })),
  };
}

type Common = Pick<Named<WebPage>, 'url' | 'image' | 'license' | 'inLanguage' | 'isPartOf'> & {
  '@id': string;
};
type MainNode = WebPage | WebSite | Article | FAQPage | WebApplication | DefinedTermSet | BreadcrumbList;

function main(page: Page, parts: PageParts, common: Common, site: SiteFacts, url: Url): MainNode[] {
  const { article, questions, terms, term } = parts;
  const name = page.title;
  if (article) {
    const node: Named<Article> = {
      '@type': 'Article',
      ...common,
      headline: name,
      abstract: article.summary.join(' '),
      dateModified: article.updated.toISOString().slice(0, 10),
      ...(site.publisher.name === '' ? {} : { publisher: publisher(site) }),
    };
    if (!questions) return [node];
    const faq: Named<FAQPage> = {
      '@type': 'FAQPage',
      '@id': `${common['@id']}#questions`,
      inLanguage: page.locale,
      mainEntity: questions.map(({ question, answer }) => ({
        '@type': 'Question',
        name: question,
        acceptedAnswer: { '@type': 'Answer', text: answer },
      })),
    };
    return [node, faq];
  }
  switch (page.kind) {
    case 'tool':
      return [{ '@type': 'WebApplication', ...common, name, applicationCategory: 'BusinessApplication' }];
    case 'glossary':
      return [
        {
          '@type': 'DefinedTermSet',
          ...common,
          name,
          hasDefinedTerm: (terms ?? []).map((each) => definedTerm(each, url)),
        },
      ];
    case 'term': {
      const above = page.path.replace(/[^/]+\/$/, '');
      const described = term && { ...definedTerm(term, url), inDefinedTermSet: url(above) };
      return [{ '@type': 'WebPage', ...common, name, ...(described ? { mainEntity: described } : {}) }];
    }
    case 'home':
      return [{ '@type': 'WebPage', ...common }];
    default:
      return [{ '@type': 'WebPage', ...common, name }];
  }
}

function publisher({ publisher: { name, kind } }: SiteFacts): Organization | Person {
  return kind === 'person' ? { '@type': 'Person', name } : { '@type': 'Organization', name };
}

function definedTerm(
  { concept, name, alternateNames, definition, path }: DefinedTermPart,
  url: Url,
): Named<DefinedTerm> {
  return {
    '@type': 'DefinedTerm',
    '@id': `${url(path)}#term`,
    termCode: concept,
    name,
    ...(alternateNames.length > 0 ? { alternateName: alternateNames } : {}),
    description: definition,
    url: url(path),
  };
}

function breadcrumbs(page: Page, registry: Registry, site: SiteFacts, url: Url): Named<BreadcrumbList> {
  return {
    '@type': 'BreadcrumbList',
    itemListElement: registry.trail(page.key, page.locale).map((above, index) => ({
      '@type': 'ListItem',
      position: index + 1,
      name: above === page ? page.title : site.crumb(above),
      item: url(above.path),
    })),
  };
}
