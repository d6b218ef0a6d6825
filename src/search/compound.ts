/** What German puts between the parts of a compound. */
const links = ['', 's', 'n', 'en', 'es', 'er', 'e'] as const;

const shortest = 4;

/** The word without one of the links, if what is left is known and long enough. */
function unlinked(word: string, known: (part: string) => boolean): string | undefined {
  return links
    .filter((link) => word.endsWith(link) && word.length - link.length >= shortest)
    .map((link) => word.slice(0, word.length - link.length))
    .find(known);
}

/**
 * The parts of a German compound, if all of them are known words.
 * @param word  folded
 * @param known whether a folded word, in any form, is known by itself
 * @returns at least two parts without what links them, as few as there can be; empty when the word does not fall apart
 */
export function splitCompound(
  word: string,
  known: (part: string) => boolean,
  mostParts = 3,
): readonly string[] {
  if (word.length < 2 * shortest || mostParts < 2) return [];
  let best: readonly string[] = [];
  for (let cut = shortest; cut <= word.length - shortest; cut += 1) {
    const first = unlinked(word.slice(0, cut), known);
    if (first === undefined) continue;
    const last = word.slice(cut);
    const rest = known(last) ? [last] : splitCompound(last, known, mostParts - 1);
    if (rest.length > 0 && (best.length === 0 || rest.length + 1 < best.length)) best = [first, ...rest];
  }
  return best;
}

/**
 * The longest known beginning and the longest known end of a word that does not fall apart as a whole: what is left of
 * a compound with a part nobody here has used, or of a word with a prefix.
 * @param shortestPart letters below which a match would be chance
 */
export function knownEnds(
  word: string,
  known: (part: string) => boolean,
  shortestPart = 5,
): readonly string[] {
  const cuts = Array.from({ length: word.length }, (_, cut) => cut);
  const beginning = cuts
    .filter((cut) => cut >= shortestPart)
    .reverse()
    .map((cut) => unlinked(word.slice(0, cut), (part) => part.length >= shortestPart && known(part)))
    .find((part) => part !== undefined);
  const end = cuts
    .filter((cut) => cut > 0 && word.length - cut >= shortestPart)
    .map((cut) => word.slice(cut))
    .find(known);
  return [beginning, end].filter((part) => part !== undefined);
}
