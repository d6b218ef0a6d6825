/** A short line that ends like a title and not like a sentence. */
export function looksLikeHeading(line: string): boolean {
  const text = line.trim();
  if (text.length === 0 || text.length > 110 || text.includes('\n')) return false;
  if (!/\p{L}/u.test(text) || /[.;,!:…]["'”“»)]*$/u.test(text)) return false;
  return text.split(/\s+/).length <= 14;
}
