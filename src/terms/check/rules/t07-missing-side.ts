import type { Issue } from '../finding.ts';
import { definedParty } from './t06-structure.ts';
import { headings } from './page-rule.ts';
import type { PageContext, PageRule } from './page-rule.ts';

const sides = ['client', 'customer'] as const;

/** T7: a page about the two concepts on which one of them never occurs, or only one of them is defined. */
export const t07: PageRule = (context) => {
  const { page, units, lexicon } = context;
  const declared = declaresThePair(context);
  if (!declared && !context.aboutThePair) return [];
  const mentions = units.flatMap(({ sentences }) =>
    sentences.flatMap((sentence) => [...sentence.mentions, ...sentence.adjuncts]),
  );
  const missing = sides.filter((side) => !mentions.some((mention) => mention.tag === side));
  const term = (side: (typeof sides)[number]) =>
    lexicon.termbase.concepts.get(side)?.entries[lexicon.language].preferred.term ?? side;
  const at = pageIssue(context);
  // Without front matter the page must name at least one side: text about consumers is not ours.
  if (missing.length === 2 && !declared) return [];
  if (missing.length > 0) {
    return missing.map((side) =>
      at('T7-missing', { side, term: term(side), other: term(side === 'client' ? 'customer' : 'client') }),
    );
  }
  const defined = new Set(headings(context).map(({ sentences }) => definedParty(sentences, lexicon)?.tag));
  const undefinedSide = sides.find((side) => !defined.has(side));
  if (undefinedSide === undefined || !sides.some((side) => defined.has(side)) || page.strings) return [];
  return [
    at('T7-definition', {
      side: undefinedSide,
      term: term(undefinedSide),
      other: term(undefinedSide === 'client' ? 'customer' : 'client'),
    }),
  ];
};

export function declaresThePair({ page }: Pick<PageContext, 'page'>): boolean {
  return sides.every((side) => page.frontMatter?.concepts.includes(side) === true);
}

/** Reports at the declaration of the concepts, or at the first heading of a text without front matter. */
function pageIssue(context: PageContext) {
  const { page } = context;
  return (wording: string, values: Readonly<Record<string, string>>): Issue => {
    const base = { rule: 'T7', severity: 'error', wording, values } as const;
    const [heading] = headings(context);
    if (page.frontMatter !== undefined || heading === undefined) {
      const start = page.frontMatter?.at ?? 0;
      return { ...base, unit: undefined, start, end: start };
    }
    return { ...base, unit: heading.unit, start: 0, end: heading.unit.text.text.length };
  };
}
