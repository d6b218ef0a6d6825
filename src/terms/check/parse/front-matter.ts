import { LineCounter, isMap, isScalar, isSeq, parseDocument } from 'yaml';
import { MappedTextBuilder, appendDecoded } from '../mapped-text.ts';
import { UnreadableText, lineStarts, place } from '../page.ts';
import type { FrontMatter, UnitKind } from '../page.ts';
import type { Collector } from './collector.ts';

const textFields: Readonly<Record<string, UnitKind>> = {
  title: 'title',
  menu: 'title',
  description: 'description',
  summary: 'summary',
};

/**
 * Reads front matter: `title`, `menu`, `description` and `summary` are text to check, `concepts` and `domains`
 * say what the page is about, `slug` may carry a generated suffix.
 *
 * @param yaml   the text between the two rules
 * @param base   its offset in `source`
 * @throws UnreadableText when it is not valid YAML
 */
export function readFrontMatter(
  yaml: string,
  base: number,
  source: string,
  collector: Collector,
): FrontMatter {
  const counter = new LineCounter();
  const document = parseDocument(yaml, { lineCounter: counter });
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, column } = place(lineStarts(source), base + error.pos[0]);
    throw new UnreadableText(
      `front matter is not valid YAML: ${error.message.split('\n')[0] ?? ''}`,
      line,
      column,
    );
  }
  const lists: Record<'concepts' | 'domains', string[]> = { concepts: [], domains: [] };
  let at = 0;
  if (!isMap(document.contents)) return { ...lists, at };
  for (const pair of document.contents.items) {
    const key = isScalar(pair.key) ? String(pair.key.value) : '';
    const values = isSeq(pair.value) ? pair.value.items : [pair.value];
    for (const value of values) {
      if (!isScalar(value) || typeof value.value !== 'string') continue;
      const start = base + (value.range?.[0] ?? 0);
      const end = base + (value.range?.[1] ?? 0);
      const kind = textFields[key];
      if (kind !== undefined) {
        const builder = new MappedTextBuilder();
        appendDecoded(builder, value.value, source, quoted(source, start), end);
        collector.add(kind, builder);
      } else if (key === 'concepts' || key === 'domains') {
        lists[key].push(value.value);
      } else if (key === 'slug') {
        collector.anchors.push({ text: `#${value.value}`, start, end });
      }
    }
    if (key === 'concepts' && isScalar(pair.key)) at = base + (pair.key.range?.[0] ?? 0);
  }
  return { ...lists, at };
}

/** Past the opening quotation mark of a quoted scalar. */
export function quoted(source: string, start: number): number {
  return source[start] === '"' || source[start] === "'" ? start + 1 : start;
}
