/**
 * Whether a spreadsheet would run a cell as a formula: it begins, after spaces, with a sign that starts one. Full-width forms
 * count, and so does a tab or line break in front. Plain negative and signed numbers are no formulas.
 * @see https://owasp.org/www-community/attacks/CSV_Injection
 */
export function startsFormula(text: string): boolean {
  if (!/^[\s\u200b-\u200f\u2060\ufeff]*[=+\-@＝＋－＠\t\r|%]/u.test(text)) return false;
  return !/^[+-]?[\d\s.,’']*\d(?:\s?%)?$/.test(text) || /^[\t\r]/.test(text);
}

/** A cell that no spreadsheet runs: an apostrophe in front of what would start a formula. The text itself is kept. */
export const harmless = (text: string): string => (startsFormula(text) ? `'${text}` : text);

const plainNumber = /^-?\d+(?:[.,]\d+)?$/;

/** One line of CSV, quoted by RFC 4180, every cell harmless, ending in CRLF. */
export function csvLine(cells: readonly string[], separator: string): string {
  let line = '';
  for (let at = 0; at < cells.length; at += 1) {
    const text = harmless(cells[at] ?? '');
    // text is quoted for every usual separator, whichever program opens the file
    const quoted = text.includes(separator) || (/["\r\n,;\t|]/.test(text) && !plainNumber.test(text));
    const cell = quoted ? `"${text.replaceAll('"', '""')}"` : text;
    line += at === 0 ? cell : separator + cell;
  }
  return `${line}\r\n`;
}
