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

/** Two decimals are finer than any screen. */
export const coordinate = (value: number): number => Math.round(value * 100) / 100;
