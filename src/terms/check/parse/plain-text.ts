import { MappedTextBuilder } from '../mapped-text.ts';
import type { FrontMatter } from '../page.ts';
import { Collector } from './collector.ts';
import { readFrontMatter } from './front-matter.ts';
import { looksLikeHeading } from './bare-heading.ts';
import type { ParsedText } from './markdown.ts';

interface Line {
  readonly text: string;
  readonly start: number;
}

/**
 * Reads plain text. Paragraphs are separated by blank lines; a paragraph that is one short line without a final
 * stop is a heading, and so is such a line directly before a longer one. `# Heading` and `- item` are understood
 * too. Text without blank lines has a paragraph a line.
 */
export function parsePlainText(source: string): ParsedText {
  const collector = new Collector();
  const { frontMatter, bodyStart } = takeFrontMatter(source, collector);
  const lines = readLines(source, bodyStart);
  for (const block of blocks(lines)) readBlock(block, collector);
  return { collector, frontMatter };
}

function takeFrontMatter(
  source: string,
  collector: Collector,
): { frontMatter: FrontMatter | undefined; bodyStart: number } {
  const match = /^---\r?\n([\s\S]*?)\r?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  if (match === null) return { frontMatter: undefined, bodyStart: 0 };
  const base = source.indexOf('\n') + 1;
  return {
    frontMatter: readFrontMatter(match[1] ?? '', base, source, collector),
    bodyStart: match[0].length,
  };
}

function readLines(source: string, from: number): Line[] {
  const lines: Line[] = [];
  for (let start = from; start < source.length;) {
    const end = source.indexOf('\n', start);
    const stop = end === -1 ? source.length : end;
    lines.push({ text: source.slice(start, stop).replace(/\r$/, ''), start });
    start = stop + 1;
  }
  return lines;
}

function blocks(lines: readonly Line[]): Line[][] {
  const blank = (line: Line) => line.text.trim() === '';
  const filled = lines.filter((line) => !blank(line));
  if (filled.length === lines.length || !hardWrapped(filled)) return filled.map((line) => [line]);
  const result: Line[][] = [];
  let current: Line[] = [];
  for (const line of lines) {
    if (blank(line)) {
      if (current.length > 0) result.push(current);
      current = [];
    } else current.push(line);
  }
  if (current.length > 0) result.push(current);
  return result;
}

/** Whether lines are broken at a width, so that a paragraph goes on in the next line. */
function hardWrapped(lines: readonly Line[]): boolean {
  const isOpen = (line: Line) => !/[.!?:…]["'”“»)]*\s*$/u.test(line.text);
  const long = lines.filter((line) => line.text.length > 60);
  const reachMargin = long.length > 0 && long.filter(isOpen).length / long.length > 0.3;
  const goingOn = lines.filter(
    (line, index) => isOpen(line) && /^\p{Ll}/u.test(lines[index + 1]?.text ?? ''),
  );
  return (
    lines.every((line) => line.text.length <= 140) && (reachMargin || goingOn.length / lines.length > 0.25)
  );
}

function readBlock(block: readonly Line[], collector: Collector): void {
  let rest = [...block];
  for (let first = rest[0]; first !== undefined; first = rest[0]) {
    const second = rest[1];
    const atx = /^\s{0,3}#{1,6}\s+/.exec(first.text);
    const bare = looksLikeHeading(first.text) && !/^\s*(?:[-*•]|\d+[.)])\s/.test(first.text);
    if (atx !== null) collector.heading(builderOf(first, atx[0].length), false);
    else if (bare && (second === undefined || startsParagraph(first, second))) {
      collector.heading(builderOf(first, 0), false);
    } else break;
    rest = rest.slice(1);
  }
  if (rest.length === 0) return;
  const builder = new MappedTextBuilder();
  let item = false;
  for (const line of rest) {
    const bullet = /^\s*(?:[-*•–]|\d+[.)])\s+/.exec(line.text);
    if (bullet !== null && builder.length > 0) {
      readBlock(rest.slice(rest.indexOf(line)), collector);
      break;
    }
    const from = bullet?.[0].length ?? 0;
    item ||= bullet !== null;
    if (builder.length > 0) builder.append(' ', line.start - 1);
    builder.append(line.text.slice(from), line.start + from);
  }
  collector.add(item ? 'item' : 'paragraph', builder);
}

function startsParagraph(first: Line, second: Line): boolean {
  return (
    first.text.trim().length < second.text.trim().length * 0.7 && /^\s*["'«„“¿¡]*\p{Lu}/u.test(second.text)
  );
}

function builderOf(line: Line, from: number): MappedTextBuilder {
  const builder = new MappedTextBuilder();
  builder.append(line.text.slice(from).trimEnd(), line.start + from);
  return builder;
}
