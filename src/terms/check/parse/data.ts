import { isMap, isPair, isScalar, isSeq, parseDocument } from 'yaml';
import { MappedTextBuilder, appendDecoded } from '../mapped-text.ts';
import { UnreadableText, lineStarts, place } from '../page.ts';
import { Collector } from './collector.ts';
import { quoted } from './front-matter.ts';

/**
 * Reads strings out of JSON or YAML, each a unit of its own with its key (`result.title`).
 * `{{name}}` of a message becomes a placeholder.
 *
 * @param wanted whether the string under this path is text in the language to be checked
 * @throws UnreadableText when the file is neither
 */
export function parseStrings(source: string, wanted: (path: readonly string[]) => boolean): Collector {
  const collector = new Collector();
  const document = parseDocument(source);
  const error = document.errors[0];
  if (error !== undefined) {
    const { line, column } = place(lineStarts(source), error.pos[0]);
    throw new UnreadableText(`not valid JSON or YAML: ${error.message.split('\n')[0] ?? ''}`, line, column);
  }
  const visit = (node: unknown, path: readonly string[]): void => {
    if (isMap(node)) for (const pair of node.items) visit(pair, path);
    else if (isPair(node)) visit(node.value, [...path, isScalar(node.key) ? String(node.key.value) : '']);
    else if (isSeq(node))
      for (const [index, item] of node.items.entries()) visit(item, [...path, String(index)]);
    else if (isScalar(node) && typeof node.value === 'string' && wanted(path)) {
      const [start = 0, end = 0] = node.range ?? [];
      const builder = new MappedTextBuilder();
      appendDecoded(builder, node.value, source, quoted(source, start), end);
      collector.add('string', withoutInterpolation(builder), { key: path.join('.') });
    }
  };
  visit(document.contents, []);
  return collector;
}

function withoutInterpolation(builder: MappedTextBuilder): MappedTextBuilder {
  if (!builder.text.includes('{{')) return builder;
  const { text } = builder;
  const mapped = builder.build();
  const result = new MappedTextBuilder();
  let index = 0;
  while (index < text.length) {
    const close = text.startsWith('{{', index) ? text.indexOf('}}', index) : -1;
    result.append(close === -1 ? (text[index] ?? '') : '\uFFFC', mapped.offset(index));
    index = close === -1 ? index + 1 : close + 2;
  }
  return result;
}
