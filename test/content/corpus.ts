import { readdirSync, readFileSync } from 'node:fs';
import type { Nodes, Parent, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { parse } from 'yaml';
import { locales, type Locale } from '../../src/site/locales.ts';

/** One text of `content/` as a tree, with its front matter. */
export interface Text {
  readonly file: string;
  readonly key: string;
  readonly locale: Locale;
  readonly matter: Readonly<Record<string, unknown>>;
  readonly tree: Root;
}

const parser = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter, ['yaml']);

export function texts(folder: 'articles' | 'pages'): Text[] {
  return readdirSync(`content/${folder}`).flatMap((key) =>
    locales.map((locale) => {
      const file = `content/${folder}/${key}/${locale}.mdx`;
      const tree = parser.parse(readFileSync(file, 'utf8'));
      const first = tree.children[0];
      const matter = first?.type === 'yaml' ? (parse(first.value) as Record<string, unknown>) : {};
      return { file, key, locale, matter, tree };
    }),
  );
}

const isParent = (node: Nodes): node is Nodes & Parent => 'children' in node;

/** Every node of a tree, in reading order. */
export function* walk(node: Nodes): Generator<Nodes> {
  yield node;
  if (isParent(node)) for (const child of node.children) yield* walk(child as Nodes);
}

/** Text of a node without its markup. */
export function plain(node: Nodes): string {
  return [...walk(node)].map((inner) => (inner.type === 'text' ? inner.value : '')).join('');
}

/** Components of a text in reading order, with one attribute of each. */
export function uses(tree: Root, component: string, attribute: string): string[] {
  return [...walk(tree)].flatMap((node) => {
    if ((node.type !== 'mdxJsxTextElement' && node.type !== 'mdxJsxFlowElement') || node.name !== component)
      return [];
    const found = node.attributes.find((a) => a.type === 'mdxJsxAttribute' && a.name === attribute);
    return [typeof found?.value === 'string' ? found.value : ''];
  });
}
