/** A sentence as a stretch of its unit's normalised text. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

const candidate = /[.!?…]+["')\]]*\s+/g;
const lowerCase = /^["'([¿¡—\s]*\p{Ll}/u;

/**
 * Splits normalised text into sentences. An abbreviation of the language, an initial ("А. Б. Иванов") and an
 * ordinal before a lower-case word end nothing.
 *
 * @param abbreviations lower case, with their stop: `vs.`, `z. b.`, `т. е.`
 */
export function sentences(text: string, abbreviations: ReadonlySet<string>): Span[] {
  const spans: Span[] = [];
  let start = 0;
  for (const match of text.matchAll(candidate)) {
    const end = match.index + match[0].length;
    if (!endsSentence(text, start, match.index, match[0], end, abbreviations)) continue;
    spans.push({ start, end: match.index + match[0].trimEnd().length });
    start = end;
  }
  if (text.slice(start).trim() !== '') spans.push({ start, end: text.length });
  return spans.flatMap((span) => cut(span, text));
}

/** No sentence is this long; text without stops is cut, so that no rule has to look at all of it at once. */
const longest = 2000;

function cut({ start, end }: Span, text: string): Span[] {
  const pieces: Span[] = [];
  let from = start;
  while (end - from > longest) {
    const space = text.indexOf(' ', from + longest);
    if (space === -1 || space >= end) break;
    pieces.push({ start: from, end: space });
    from = space + 1;
  }
  return [...pieces, { start: from, end }];
}

function endsSentence(
  text: string,
  start: number,
  stop: number,
  mark: string,
  end: number,
  abbreviations: ReadonlySet<string>,
): boolean {
  if (end >= text.length) return true;
  if (lowerCase.test(text.slice(end, end + 8))) return false;
  if (!mark.startsWith('.')) return true;
  const before = text.slice(Math.max(start, stop - 24), stop + 1);
  const lastWord = /(?:^|[\s("'[—])([^\s("'[—]+\.)$/u.exec(before)?.[1] ?? '';
  // "z. B.", "EE. UU.": the first half of an abbreviation.
  if (/^\p{L}{1,2}\.$/u.test(lastWord) && /^\p{L}{1,2}\./u.test(text.slice(end, end + 4))) return false;
  if (/^\p{Lu}\.$/u.test(lastWord) || /^(?:\p{L}\.){2,}$/u.test(lastWord)) return false;
  const lower = before.toLowerCase();
  for (const abbreviation of abbreviations) {
    if (!lower.endsWith(abbreviation)) continue;
    const preceding = lower[lower.length - abbreviation.length - 1];
    if (preceding === undefined || !/[\p{L}\p{N}]/u.test(preceding)) return false;
  }
  return true;
}
