import type { Nodes } from 'mdast';

export type JsxElement = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/** Offsets of an attribute; those of the element when the parser gives none. */
export function attributePlace(item: object, element: JsxElement): { start: number; end: number } {
  const { position } = item as { position?: { start: { offset?: number }; end: { offset?: number } } };
  const start = position?.start.offset ?? startOf(element as Nodes);
  return { start, end: position?.end.offset ?? start };
}

/** The value of an attribute written as a string. */
export function attribute(element: JsxElement, name: string): string | undefined {
  for (const item of element.attributes) {
    if (item.type === 'mdxJsxAttribute' && item.name === name && typeof item.value === 'string')
      return item.value;
  }
  return undefined;
}

/** Whether the element is outside the comparison of languages (T11): an example from one country, or marked so. */
export function exempts(element: JsxElement): boolean {
  return element.attributes.some(
    (item) =>
      item.type === 'mdxJsxAttribute' && ['parity-exempt', 'parityExempt', 'local'].includes(item.name),
  );
}

export function startOf(node: Nodes): number {
  return node.position?.start.offset ?? 0;
}

export function endOf(node: Nodes): number {
  return node.position?.end.offset ?? 0;
}
