import type { AstroIntegration } from 'astro';
import { fromHtml } from 'hast-util-from-html';
import { toMdast } from 'hast-util-to-mdast';
import { gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { markdownPath } from '../site/addresses.ts';
import { builtPages } from './built-pages.ts';
import { Kept } from './kept.ts';

type Node = ReturnType<typeof fromHtml>['children'][number];
type Element = Extract<Node, { type: 'element' }>;
type Content = Element['children'][number];

const text = (value: string): Content => ({ type: 'text', value });
const element = (tagName: string, properties: Element['properties'], children: Content[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});

const has = ({ properties: { className } }: Element, name: string): boolean =>
  Array.isArray(className) && className.includes(name);

/** The first element that fits, in reading order. */
function first(node: Node, fits: (element: Element) => boolean): Element | undefined {
  if (node.type !== 'element' || fits(node)) return node.type === 'element' ? node : undefined;
  for (const child of node.children) {
    const found = first(child, fits);
    if (found) return found;
  }
  return undefined;
}

const textOf = (node: Node | undefined): string =>
  node?.type === 'text' ? node.value : node?.type === 'element' ? node.children.map(textOf).join('') : '';

/** Link as it is followed from another place. */
const absolute = (node: Element, address: string): string =>
  new URL(String(node.properties['href']), address).href;

/** A drawing as a link to its picture, and in words. */
function inWords(figure: Element, address: string): Element[] {
  const svg = first(figure, ({ tagName }) => tagName === 'svg');
  const words = ['title', 'desc'].map((name) =>
    textOf(svg?.children.find((child) => child.type === 'element' && child.tagName === name)),
  );
  const file = first(figure, ({ tagName }) => tagName === 'a');
  const src = file ? absolute(file, address) : address;
  return [
    element('p', {}, [element('img', { src, alt: words[0] ?? '' }, [])]),
    element('blockquote', {}, [element('p', {}, [text(words.join('. '))])]),
  ];
}

/**
 * Takes out of an article what is there for the eye or the hand only, and puts in words what a drawing shows.
 * Links become absolute: the text will be read elsewhere.
 */
function forReading(node: Content, address: string, inClaim = false): Content[] {
  if (node.type === 'text') return [text(node.value.replaceAll('\u2060', ''))];
  if (node.type !== 'element') return [];
  if (['contents', 'mistake', 'neighbours'].some((name) => has(node, name))) return [];
  if (has(node, 'drawing')) return inWords(node, address);
  const within = inClaim || has(node, 'claim');
  const children = node.children.flatMap((child) => forReading(child, address, within));
  if (has(node, 'term')) return children;
  if (node.properties['href'] === undefined) return [element(node.tagName, node.properties, children)];
  const properties = { ...node.properties, href: absolute(node, address) };
  return inClaim
    ? [text(' '), element(node.tagName, properties, [text('('), ...children, text(')')])]
    : [element(node.tagName, properties, children)];
}

/** An article of the build as Markdown, with its address above the text. @param html of the page */
export function markdownTwin(html: string, address: string): string {
  const article = /<article\b[^]*<\/article>/.exec(html)?.[0];
  if (article === undefined) throw new Error(`${address}: there is no <article>`);
  const [root] = fromHtml(article, { fragment: true }).children;
  const children = root?.type === 'element' ? root.children.flatMap((node) => forReading(node, address)) : [];
  const body = toMarkdown(toMdast({ type: 'root', children }), {
    extensions: [gfmToMarkdown()],
    bullet: '-',
  });
  return `<${address}>\n\n${body}`;
}

/** Writes every article as Markdown beside its page. */
export function textTwins(): AstroIntegration {
  return {
    name: 'text-twins',
    hooks: {
      'astro:build:done': async ({ dir, logger }) => {
        const kept = new Kept('.cache/text-twins', import.meta.url);
        const articles = builtPages(dir).filter(({ kind }) => kind === 'article');
        for (const page of articles) {
          const html = page.html();
          await kept.write(new URL(`.${markdownPath(page)}`, dir), html, () =>
            markdownTwin(html, page.address),
          );
        }
        kept.dropOthers();
        logger.info(`${articles.length} articles written as Markdown, ${kept.made} of them anew`);
      },
    },
  };
}
