/** A piece of SVG as plain data: Preact renders it, and `svgText` writes it to a file. */
export interface SvgNode {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string | number>>;
  readonly children: readonly (SvgNode | string)[];
}

type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Makes a node; attributes that are `undefined` are left out, `null` children too. */
export function node(
  tag: string,
  attributes: Attributes = {},
  children: readonly (SvgNode | string | null)[] = [],
): SvgNode {
  const present: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(attributes)) if (value !== undefined) present[name] = value;
  return { tag, attributes: present, children: children.filter((child) => child !== null) };
}

const escaped = (text: string): string =>
  text
    // these have no place in XML
    .replace(/\p{Cc}/gu, (control) => (/[\t\n\r]/.test(control) ? control : ''))
    .replace(/[\ufffe\uffff]/g, '')
    .toWellFormed()
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');

/** The node as XML text. */
export function svgText({ tag, attributes, children }: SvgNode): string {
  const written = Object.entries(attributes).map(([name, value]) => ` ${name}="${escaped(String(value))}"`);
  const inner = children
    .map((child) => (typeof child === 'string' ? escaped(child) : svgText(child)))
    .join('');
  return inner === '' ? `<${tag}${written.join('')}/>` : `<${tag}${written.join('')}>${inner}</${tag}>`;
}

/** Two decimals are finer than any screen. */
export const coordinate = (value: number): number => Math.round(value * 100) / 100;
