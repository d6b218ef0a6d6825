import { unified } from 'unified';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import type { Nodes, Parents, Root, Table } from 'mdast';
import { MappedTextBuilder, appendDecoded } from '../mapped-text.ts';
import { placeholder } from '../normalise.ts';
import { UnreadableText } from '../page.ts';
import type { FrontMatter, UnitKind } from '../page.ts';
import { looksLikeHeading } from './bare-heading.ts';
import { Collector } from './collector.ts';
import { attribute, attributePlace, endOf, exempts, startOf } from './jsx.ts';
import type { JsxElement } from './jsx.ts';
import { directive } from './comments.ts';
import { readFrontMatter } from './front-matter.ts';

const markdown = unified().use(remarkParse).use(remarkGfm).use(remarkFrontmatter).freeze();
const mdx = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze();

/** Attributes that readers see or hear. */
const textAttributes = new Set(['title', 'alt', 'label', 'caption', 'description']);
/** Components whose content is about words or shows bad examples; no rule may see it. */
const unseen = new Set(['Mention', 'SourceQuote', 'code', 'pre', 'script', 'style']);

export interface ParsedText {
  readonly collector: Collector;
  readonly frontMatter: FrontMatter | undefined;
}

/**
 * Reads MDX or Markdown.
 * @throws UnreadableText with the place, when MDX is not valid
 */
export function parseMarkdown(source: string, format: 'mdx' | 'md'): ParsedText {
  const reader = new MarkdownReader(source);
  reader.walk(parseTree(source, format), { kind: 'paragraph', exempt: false });
  if (reader.collector.sections.length === 1 && format === 'md') return withBareHeadings(source);
  return { collector: reader.collector, frontMatter: reader.frontMatter };
}

/** Text pasted into a Markdown file with its headings as short lines: the same tree, read once more. */
function withBareHeadings(source: string): ParsedText {
  const reader = new MarkdownReader(source, true);
  reader.walk(parseTree(source, 'md'), { kind: 'paragraph', exempt: false });
  return { collector: reader.collector, frontMatter: reader.frontMatter };
}

function parseTree(source: string, format: 'mdx' | 'md'): Root {
  try {
    return (format === 'mdx' ? mdx : markdown).parse(source);
  } catch (error) {
    const { reason, line, column } = error as { reason?: string; line?: number; column?: number };
    throw new UnreadableText(
      `not valid MDX: ${(reason ?? String(error)).split('\n')[0] ?? ''}`,
      line ?? 1,
      column ?? 1,
    );
  }
}

interface Context {
  readonly kind: UnitKind;
  readonly exempt: boolean;
}

class MarkdownReader {
  readonly collector = new Collector();
  frontMatter: FrontMatter | undefined;
  readonly #source: string;
  readonly #bareHeadings: boolean;
  #tables = 0;
  #groups = 0;

  constructor(source: string, bareHeadings = false) {
    this.#source = source;
    this.#bareHeadings = bareHeadings;
  }

  walk(node: Nodes, context: Context): void {
    switch (node.type) {
      case 'yaml':
        this.#readYaml(node.value, startOf(node));
        return;
      case 'heading': {
        const builder = this.#inline(node, context);
        this.collector.heading(builder, context.exempt);
        return;
      }
      case 'paragraph':
        this.#paragraph(node, context);
        return;
      case 'table':
        this.#table(node, context);
        return;
      case 'code':
      case 'definition':
      case 'mdxjsEsm':
        return;
      case 'html':
      case 'mdxFlowExpression':
        return;
      case 'mdxJsxFlowElement':
        this.#element(node, context);
        return;
      case 'listItem':
        this.#children(node, { ...context, kind: 'item' });
        return;
      case 'blockquote':
        this.#children(node, { ...context, kind: 'quote' });
        return;
      default:
        if ('children' in node) this.#children(node, context);
    }
  }

  #children(parent: Parents, context: Context): void {
    const group = (this.#groups += 1);
    for (const [index, child] of parent.children.entries()) {
      const comment = child.type === 'mdxFlowExpression' || child.type === 'html' ? child.value : undefined;
      if (comment !== undefined) this.#comment(comment, child, parent.children[index + 1]);
      if (child.type === 'mdxJsxFlowElement') this.#label(child, group);
      this.walk(child, context);
    }
  }

  #readYaml(value: string, start: number): void {
    const base = this.#source.indexOf('\n', start) + 1;
    this.frontMatter = readFrontMatter(value, base, this.#source, this.collector);
  }

  #paragraph(node: Extract<Nodes, { type: 'paragraph' }>, context: Context): void {
    const builder = this.#inline(node, context);
    if (this.#bareHeadings && context.kind === 'paragraph' && looksLikeHeading(builder.text)) {
      this.collector.heading(builder, context.exempt);
      return;
    }
    this.collector.add(context.kind, builder, { exempt: context.exempt });
  }

  #table(table: Table, context: Context): void {
    const number = this.#tables;
    this.#tables += 1;
    for (const [row, line] of table.children.entries()) {
      for (const [column, cell] of line.children.entries()) {
        const builder = this.#inline(cell, context);
        this.collector.add('cell', builder, { exempt: context.exempt, cell: { table: number, row, column } });
      }
    }
  }

  #element(element: JsxElement, context: Context): void {
    const name = element.name ?? '';
    this.#use(element);
    this.#attributes(element, context);
    if (unseen.has(name)) return;
    this.#children(element as Parents, { ...context, exempt: context.exempt || exempts(element) });
  }

  /** Joins inline nodes so that "**client** vs. *client*" is one string. */
  #inline(parent: Parents, context: Context): MappedTextBuilder {
    const builder = new MappedTextBuilder();
    for (const child of parent.children) this.#append(child, builder, context);
    return builder;
  }

  #append(node: Nodes, builder: MappedTextBuilder, context: Context): void {
    const start = startOf(node);
    switch (node.type) {
      case 'text':
        appendDecoded(builder, node.value, this.#source, start, endOf(node));
        return;
      case 'break':
        builder.append(' ', start);
        return;
      case 'inlineCode':
      case 'footnoteReference':
        builder.append(placeholder, start);
        return;
      case 'image': {
        builder.append(placeholder, start);
        const alt = new MappedTextBuilder();
        appendDecoded(alt, node.alt ?? '', this.#source, start + 2, endOf(node));
        this.collector.add('attribute', alt, { exempt: context.exempt });
        return;
      }
      case 'html':
        if (directive(node.value) !== undefined) this.#comment(node.value, node, undefined);
        else if (/^<br\b/i.test(node.value)) builder.append(' ', start);
        return;
      case 'mdxTextExpression':
        if (!this.#comment(`${node.value}`, node, undefined)) builder.append(placeholder, start);
        return;
      case 'mdxJsxTextElement': {
        this.#use(node);
        this.#attributes(node, context);
        if (node.name !== null && unseen.has(node.name)) builder.append(placeholder, start);
        else if (node.children.length === 0) builder.append(node.name === 'br' ? ' ' : placeholder, start);
        else if (exempts(node)) this.#aside(node, builder, context);
        else for (const child of node.children) this.#append(child, builder, context);
        return;
      }
      case 'link':
        this.collector.anchors.push({ text: node.url, start, end: endOf(node) });
        for (const child of node.children) this.#append(child, builder, context);
        return;
      default:
        if ('children' in node) for (const child of node.children) this.#append(child, builder, context);
        else if ('value' in node) appendDecoded(builder, node.value, this.#source, start, endOf(node));
    }
  }

  /** Text outside the comparison of languages is read by itself. */
  #aside(element: JsxElement, builder: MappedTextBuilder, context: Context): void {
    builder.append(placeholder, startOf(element));
    this.collector.add(context.kind, this.#inline(element as Parents, context), { exempt: true });
  }

  /** @returns whether the text is a comment */
  #comment(text: string, node: Nodes, next: Nodes | undefined): boolean {
    const comment = /^\s*(?:\/\*[\s\S]*\*\/|<!--[\s\S]*-->)\s*$/.test(text);
    const found = directive(text);
    if (found?.kind === 'parity-exempt') {
      const section = this.collector.sections[this.collector.section];
      if (section !== undefined) section.exempt = found.reason;
      if (found.reason === '') this.#suppress('T11', '', node, 'next-sentence');
    } else if (found?.kind === 'ignore-next') {
      const flow = node.type === 'mdxFlowExpression' || next !== undefined;
      const covers =
        next === undefined
          ? { from: endOf(node), to: endOf(node) }
          : { from: startOf(next), to: endOf(next) };
      this.#suppress(found.rule, found.reason, node, flow ? covers : 'next-sentence');
    }
    return comment;
  }

  #suppress(
    rule: string,
    reason: string,
    node: Nodes,
    covers: { from: number; to: number } | 'next-sentence',
  ) {
    this.collector.suppressions.push({ rule, reason, start: startOf(node), end: endOf(node), covers });
  }

  #use(element: JsxElement): void {
    const place = { start: startOf(element as Nodes), end: endOf(element as Nodes) };
    if (element.name === 'Term') {
      const builder = new MappedTextBuilder();
      for (const child of element.children) this.#plain(child, builder);
      this.collector.terms.push({ id: attribute(element, 'id') ?? '', text: builder.text, ...place });
    }
    if (element.name === 'Compare') {
      const a = attribute(element, 'a') ?? '';
      const b = attribute(element, 'b') ?? '';
      this.collector.comparisons.push({ a, b, ...place });
    }
  }

  #plain(node: Nodes, builder: MappedTextBuilder): void {
    if ('children' in node) for (const child of node.children) this.#plain(child, builder);
    else if ('value' in node && node.type === 'text') builder.append(node.value, startOf(node));
    else builder.append(placeholder, startOf(node));
  }

  #label(element: JsxElement, group: number): void {
    const text = attribute(element, 'label') ?? attribute(element, 'title');
    if (text === undefined || element.name === null) return;
    const place = { start: startOf(element as Nodes), end: endOf(element as Nodes) };
    this.collector.labels.push({ text, group, component: element.name, ...place });
  }

  #attributes(element: JsxElement, context: Context): void {
    for (const item of element.attributes) {
      if (item.type !== 'mdxJsxAttribute' || typeof item.value !== 'string') continue;
      if (item.name === 'id' && element.name !== 'Term') {
        this.collector.anchors.push({ text: `#${item.value}`, ...attributePlace(item, element) });
      }
      if (!textAttributes.has(item.name) || unseen.has(element.name ?? '')) continue;
      const { start, end } = attributePlace(item, element);
      const builder = new MappedTextBuilder();
      appendDecoded(builder, item.value, this.#source, start + item.name.length + 2, end - 1);
      this.collector.add('attribute', builder, { exempt: context.exempt || exempts(element) });
    }
  }
}
