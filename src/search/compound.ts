/** What German puts between the parts of a compound. */
const links = ['', 's', 'n', 'en', 'es', 'er', 'e'] as const;

const shortest = 4;

/**
 * The parts of a German compound, if all of them are known words.
 * @param word  folded
 * @param known whether a folded word, in any form, is known by itself
 * @returns at least two parts as they stand in the word, without what links them; fewest parts first, and among those
 *   the longest last part, since that one names the thing; empty when the word does not fall apart
 */
export function splitCompound(word: string, known: (part: string) => boolean, depth = 3): readonly string[] {
  if (word.length < 2 * shortest || depth < 2) return [];
  let best: readonly string[] = [];
  for (let cut = shortest; cut <= word.length - shortest; cut += 1) {
    const last = word.slice(cut);
    const first = word.slice(0, cut);
    const bare = links
      .filter((link) => first.endsWith(link) && first.length - link.length >= shortest)
      .map((link) => first.slice(0, first.length - link.length))
      .find(known);
    if (bare === undefined) continue;
    const rest = known(last) ? [last] : splitCompound(last, known, depth - 1);
    if (rest.length > 0 && (best.length === 0 || rest.length + 1 < best.length)) best = [bare, ...rest];
  }
  return best;
}
