import type { Issue } from '../finding.ts';
import type { UndeclaredWord } from '../mention.ts';
import { issueAt } from './rule.ts';
import { declaresThePair } from './t07-missing-side.ts';
import type { PageRule } from './page-rule.ts';

/** Domains whose words name a business relationship and nothing else; the others are everyday words (guest, member). */
const plainDomains = new Set(['law', 'project']);

/** T12: two words for one concept on a page that does not declare the domain of the second. */
export const t12: PageRule = (context) => {
  const { page, units, lexicon } = context;
  if (page.strings) return [];
  const everyWord = page.own && declaresThePair(context);
  const sentences = units.flatMap((unit) => unit.sentences);
  const reported = new Set<string>();
  const issues: Issue[] = [];
  for (const sentence of sentences) {
    for (const word of sentence.undeclared) {
      if (reported.has(word.term) || !(everyWord || word.domains.some((id) => plainDomains.has(id))))
        continue;
      const others = otherWords(word);
      if (others.length === 0) continue;
      reported.add(word.term);
      const values = { term: word.term, others: others.join(', '), domains: word.domains.join(', ') };
      issues.push(issueAt(sentence, 'T12', 'warning', word.from, word.to, 'T12', values));
    }
  }
  return issues;

  /** Other words for the same side on this page. */
  function otherWords(word: UndeclaredWord): string[] {
    const bare = lexicon.termbase.concepts.get(word.side)?.entries[lexicon.language].preferred.term ?? '';
    const terms = new Set<string>();
    for (const sentence of sentences) {
      for (const mention of sentence.mentions)
        if (mention.tag === word.side && mention.lemma === bare) terms.add(bare);
      for (const other of [...sentence.undeclared, ...sentence.declaredWords]) {
        if (
          other.side === word.side &&
          other.term !== word.term &&
          other.domains.some((id) => plainDomains.has(id))
        )
          terms.add(other.term);
      }
    }
    return [...terms];
  }
};
