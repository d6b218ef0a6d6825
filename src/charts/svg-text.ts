import type { SvgNode } from './svg.ts';

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
