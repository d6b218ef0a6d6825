/** A stretch of a page that has an address of its own: the beginning, or a section with its id. */
export interface Passage {
  /** Id of the section; empty for what stands before the first one. */
  readonly id: string;
  readonly heading: string;
  readonly text: string;
}

const heading = /^#{2,3}\s+(.*?)\s*\[#([a-z0-9-]+)\]\s*$/;

/** The words of MDX without components, expressions, link targets and table rules. */
export function plainText(mdx: string): string {
  return mdx
    .replace(/<[^>]*>|\{[^}]*\}/g, ' ')
    .replace(/\]\([^)]*\)/g, ' ')
    .replace(/[|#*_>`[\]]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Cuts the MDX of a page, without its front matter, at the headings that carry an id. The first passage has none. */
export function passagesOf(mdx: string): readonly Passage[] {
  const passages: { id: string; heading: string; lines: string[] }[] = [{ id: '', heading: '', lines: [] }];
  for (const line of mdx.split('\n')) {
    const found = heading.exec(line);
    if (found) passages.push({ id: found[2] ?? '', heading: plainText(found[1] ?? ''), lines: [] });
    else passages.at(-1)?.lines.push(line);
  }
  return passages.map(({ id, heading: title, lines }) => ({
    id,
    heading: title,
    text: plainText(lines.join('\n')),
  }));
}
