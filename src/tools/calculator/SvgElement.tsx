import { h } from 'preact';
import type { ComponentChild } from 'preact';
import type { SvgNode } from '../../charts/svg.ts';

/** A drawing as elements. */
export const svgElement = (node: SvgNode): ComponentChild =>
  h(
    node.tag,
    node.attributes,
    node.children.map((child) => (typeof child === 'string' ? child : svgElement(child))),
  );
