import { rulesOf, type TypographyLanguage } from './rules.ts';

export interface TypographyFinding {
  /** Place in the text, in UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly rule: string;
  readonly message: string;
  /** What should stand there; absent where a person has to decide. */
  readonly replacement?: string;
}

/** Marks that may stand only inside the outer quotation marks of the language. */
const nested: Readonly<Partial<Record<TypographyLanguage, { outer: [string, string]; inner: string[] }>>> = {
  es: { outer: ['«', '»'], inner: ['“', '”'] },
  ru: { outer: ['«', '»'], inner: ['„', '“'] },
};

function* nestedOutside(text: string, language: TypographyLanguage): Generator<TypographyFinding> {
  const marks = nested[language];
  if (!marks) return;
  let depth = 0;
  for (let start = 0; start < text.length; start += 1) {
    const sign = text.charAt(start);
    if (sign === marks.outer[0]) depth += 1;
    else if (sign === marks.outer[1]) depth -= 1;
    else if (depth <= 0 && marks.inner.includes(sign))
      yield {
        start,
        end: start + sign.length,
        rule: 'quotes',
        message: `quotation marks are ${marks.outer.join('…')}, ${marks.inner.join('…')} only inside them`,
      };
  }
}

/** Spanish questions and exclamations open as well as close. */
function* unopened(text: string, language: TypographyLanguage): Generator<TypographyFinding> {
  if (language !== 'es' || !/\p{L}/u.test(text)) return;
  for (const [open, close] of [
    ['¿', '?'],
    ['¡', '!'],
  ] as const) {
    const count = (sign: string) => text.split(sign).length - 1;
    if (count(open) === count(close)) continue;
    const start = Math.max(text.indexOf(close), text.indexOf(open));
    yield { start, end: start + 1, rule: 'question', message: `${open} and ${close} come in pairs` };
  }
}

/**
 * Where a text departs from the typography of its language.
 * @param text one block of running text: a paragraph, a heading, a cell, a message
 */
export function findTypography(text: string, language: TypographyLanguage): TypographyFinding[] {
  const found: TypographyFinding[] = [...nestedOutside(text, language), ...unopened(text, language)];
  for (const { id, message, find, fix } of rulesOf(language)) {
    for (const match of text.matchAll(find)) {
      const before = text.slice(0, match.index);
      const replacement =
        typeof fix === 'string' ? fix.replace('$1', match[1] ?? '') : fix?.(match[0], before);
      if (replacement === match[0]) continue;
      found.push({
        start: match.index,
        end: match.index + match[0].length,
        rule: id,
        message,
        ...(replacement === undefined ? {} : { replacement }),
      });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The text with everything mended that has one reading only. Mending twice changes nothing more. */
export function fixTypography(text: string, language: TypographyLanguage): string {
  let current = text;
  for (let round = 0; round < 20; round += 1) {
    const first = findTypography(current, language).find(({ replacement }) => replacement !== undefined);
    if (!first) return current;
    let next = '';
    let done = 0;
    for (const { start, end, replacement } of findTypography(current, language)) {
      if (replacement === undefined || start < done) continue;
      next += current.slice(done, start) + replacement;
      done = end;
    }
    next += current.slice(done);
    if (next === current) return current;
    current = next;
  }
  return current;
}
