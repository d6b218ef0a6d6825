import type { FlaggedTerm } from '../../termbase.ts';
import { fold } from '../tokens.ts';
import { issueAt } from './rule.ts';
import type { RuleContext, SentenceRule } from './rule.ts';
import type { Issue } from '../finding.ts';
import type { Sentence } from '../mention.ts';

/** T9: calques, false analogies, terms that put one word on both sides, English left in. */
export const t09: SentenceRule = (sentence, context) => {
  const issues: Issue[] = [];
  for (let index = 0; index < sentence.tokens.length; index += 1) {
    const match = context.lexicon.flagged.match(sentence.text, sentence.tokens, index);
    const term = match?.value.find((candidate) => applies(candidate, sentence, index, context));
    if (match === undefined || term === undefined) continue;
    const values = { term: term.term, instead: term.instead };
    issues.push(
      issueAt(
        sentence,
        'T9',
        severityOf(term, context),
        index,
        index + match.length,
        isRegular(term) ? 'T9-regular' : 'T9',
        values,
      ),
    );
    index += match.length - 1;
  }
  return [...issues, ...englishLeftIn(sentence, context)];
};

function applies(
  term: FlaggedTerm,
  sentence: Sentence,
  index: number,
  { page, aboutThePair, english }: RuleContext,
): boolean {
  const word = sentence.tokens[index]?.word ?? '';
  if (term.caseSensitive && !term.forms.some((form) => form.startsWith(word))) return false;
  switch (term.flag) {
    case 'always':
      return true;
    case 'pair':
      return aboutThePair || page.own;
    case 'own':
      return page.own;
    case 'english':
      return hasWord(english?.(sentence), term.english);
  }
}

/** "Regular client" is everyday language; it is an error only where the two concepts are told apart. */
function severityOf(term: FlaggedTerm, { page, aboutThePair }: RuleContext): FlaggedTerm['severity'] {
  return isRegular(term) && !aboutThePair && !page.own ? 'warning' : term.severity;
}

/** Terms such as *stały klient*, avoided for a client and for a repeat customer. */
function isRegular(term: FlaggedTerm): boolean {
  return term.flag === 'always' && (term.concept === 'client' || term.concept === 'repeat-customer');
}

function hasWord(text: string | undefined, forms: readonly string[]): boolean {
  if (text === undefined) return false;
  const folded = ` ${fold(text, 'en').replace(/[^\p{L}\p{N}]+/gu, ' ')} `;
  return forms.some((form) => folded.includes(` ${fold(form, 'en').replace(/[^\p{L}\p{N}]+/gu, ' ')} `));
}

const englishWords = new Set(['client', 'clients', 'customer', 'customers']);

/** The words *client* and *customer* in another language, outside fixed terms and computing. */
function englishLeftIn(sentence: Sentence, { page, aboutThePair, lexicon }: RuleContext): Issue[] {
  if (lexicon.language === 'en' || page.aboutWords || !(aboutThePair || page.own)) return [];
  return [...sentence.tokens.entries()].flatMap(([index, token]) => {
    if (!englishWords.has(token.fold) || sentence.masked[index] === true || isCompound(sentence.text, token))
      return [];
    const concept = token.fold.startsWith('client') ? 'client' : 'customer';
    const instead = lexicon.termbase.concepts.get(concept)?.entries[lexicon.language].preferred.term ?? '';
    return [issueAt(sentence, 'T9', 'error', index, index + 1, 'T9-english', { term: token.word, instead })];
  });
}

/** Part of a longer name or address, or quoted by itself: the word is meant, not the person. */
function isCompound(text: string, { start, end }: { start: number; end: number }): boolean {
  const before = text[start - 1];
  const after = text[end];
  if (before === '"' && after === '"') return true;
  return after === '-' || before === '-' || before === '/' || /^\.\p{L}/u.test(text.slice(end, end + 2));
}
