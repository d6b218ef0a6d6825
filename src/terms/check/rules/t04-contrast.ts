import { isAnother, sameWord, toldApart } from '../grammar.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';
import { isPossessor } from './connected.ts';
import { issueAbout, names, otherSide } from './rule.ts';
import type { SentenceRule } from './rule.ts';

type MarkerKind = 'subordinator' | 'adverb' | 'initial' | 'preposition';

interface Marker {
  readonly kind: MarkerKind;
  readonly from: number;
  readonly to: number;
}

/** Words between "unlike" and the party it governs. */
const governed = 3;

/** T4: a contrast with one word on both sides: "Unlike customers, customers sign for a whole year". */
export const t04: SentenceRule = (sentence, { lexicon }) => {
  if (sentence.mentions.length < 2) return [];
  const found = markers(sentence, lexicon);
  if (found.length === 0) return [];
  const side = sentence.mentions.find((mention) => otherSide(mention) !== undefined);
  if (side === undefined || names(sentence, otherSide(side))) return [];
  const ofSide = sentence.mentions.filter(({ tag }) => tag === side.tag);
  if (ofSide.some((mention) => isAnother(sentence, mention, lexicon))) return [];
  for (const [first, second] of pairs(ofSide)) {
    if (!found.some((marker) => contrasts(sentence, marker, first, second))) continue;
    if (isPossessor(sentence, second) || toldApart(sentence, first, second, lexicon)) continue;
    return [issueAbout(sentence, 'T4', 'error', { first, second })];
  }
  return [];
};

function markers(sentence: Sentence, lexicon: Lexicon): Marker[] {
  const found: Marker[] = [];
  for (let index = 0; index < sentence.tokens.length; index += 1) {
    const match = lexicon.words.contrast.match(sentence.text, sentence.tokens, index);
    if (match === undefined) continue;
    const opens = index === 0 || /[,;:—]/.test(gap(sentence, index - 1, index));
    if (match.value !== 'initial' || opens)
      found.push({ kind: match.value, from: index, to: index + match.length });
    index += match.length - 1;
  }
  return found;
}

/** Pairs of the same word, first before second, with at most three more between. */
function* pairs(mentions: readonly Mention[]): Generator<readonly [Mention, Mention]> {
  for (const [index, first] of mentions.entries()) {
    for (const second of mentions.slice(index + 1, index + 5))
      if (sameWord(first, second)) yield [first, second];
  }
}

function contrasts(sentence: Sentence, marker: Marker, first: Mention, second: Mention): boolean {
  const boundary = /[,;:—]/.test(gap(sentence, first.to - 1, second.from));
  switch (marker.kind) {
    case 'preposition':
      return isGoverned(first, marker) ? second.from > first.to - 1 : isGoverned(second, marker);
    case 'subordinator':
      if (first.to <= marker.from) return second.from >= marker.to;
      return boundary;
    default:
      return (
        boundary ||
        (first.to <= marker.from &&
          second.from >= marker.to &&
          /[,;:—]/.test(gap(sentence, first.to - 1, marker.from)))
      );
  }
}

function isGoverned(mention: Mention, marker: Marker): boolean {
  return mention.from >= marker.to && mention.from - marker.to <= governed;
}
