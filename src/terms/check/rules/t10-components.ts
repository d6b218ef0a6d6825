import { formsInTerm } from '../../termbase.ts';
import type { Issue } from '../finding.ts';
import { MappedText } from '../mapped-text.ts';
import { normalise } from '../normalise.ts';
import { tagUnit } from '../tag.ts';
import { fold } from '../tokens.ts';
import type { PageContext, PageRule } from './page-rule.ts';

/** T10: `<Term id>` prints a form of its concept, `<Compare a b>` compares two different ones. */
export const t10: PageRule = (context) => [...wrongTerms(context), ...wrongComparisons(context)];

function wrongTerms({ page, lexicon, declared }: PageContext): Issue[] {
  const { language, termbase } = lexicon;
  const comparable = (text: string) =>
    fold(normalise(new MappedText(text, [{ at: 0, from: 0 }])).text, language)
      .replace(/\s+/g, ' ')
      .trim();
  return page.terms.flatMap(({ id, text, start, end }) => {
    const base = { rule: 'T10', severity: 'error', unit: undefined, start, end } as const;
    if (!termbase.concepts.has(id)) return [{ ...base, wording: 'T10-unknown', values: { id } }];
    const printed = comparable(text);
    const known = [...formsInTerm(termbase, id, language, [...declared])].some((form) =>
      isForm(printed, comparable(form)),
    );
    const term = termbase.concepts.get(id)?.entries[language].preferred.term ?? '';
    return known ? [] : [{ ...base, wording: 'T10-form', values: { id, text, term } }];
  });
}

/** A form with `…` allows words in between. */
function isForm(printed: string, form: string): boolean {
  const [head = '', tail] = form.split('…').map((part) => part.trim());
  return tail === undefined
    ? printed === head
    : printed.startsWith(`${head} `) && printed.endsWith(` ${tail}`);
}

function wrongComparisons({ page, lexicon, declared }: PageContext): Issue[] {
  return page.comparisons.flatMap(({ a, b, start, end }) => {
    const [first, second] = [a, b].map((label) => conceptOf(label));
    const same = a === b || (first !== undefined && first === second);
    return same
      ? [
          {
            rule: 'T10',
            severity: 'error',
            unit: undefined,
            start,
            end,
            wording: 'T10-compare',
            values: { a, b },
          },
        ]
      : [];
  });

  function conceptOf(label: string): string | undefined {
    if (lexicon.termbase.concepts.has(label)) return label;
    const text = normalise(new MappedText(label, [{ at: 0, from: 0 }]));
    const unit = { kind: 'attribute', text, section: 0, exempt: true } as const;
    return tagUnit(unit, lexicon, declared)[0]?.mentions[0]?.tag;
  }
}
