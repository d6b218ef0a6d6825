import type { Lexicon } from '../lexicon.ts';
import type { Mention, Sentence } from '../mention.ts';
import { gap } from '../mention.ts';
import { issueAt } from './rule.ts';
import type { SentenceRule } from './rule.ts';

/** Words between the customer and the service. */
const reach = 3;

/** T15: the bare customer term where the trade has its own: *Kupujący w spa płaci za masaż*. */
export const t15: SentenceRule = (sentence, { lexicon }) => {
  if (
    sentence.undeclared.some(({ side }) => side === 'customer') ||
    sentence.declaredWords.some(({ side }) => side === 'customer')
  )
    return [];
  for (const mention of sentence.mentions) {
    if (mention.tag !== 'customer' || mention.element !== '') continue;
    const service = serviceNear(sentence, mention, lexicon);
    if (service === undefined) continue;
    const instead = domainTerms(service.domains, lexicon);
    if (instead === '') continue;
    const from = Math.min(mention.from, service.from);
    return [
      issueAt(sentence, 'T15', 'warning', from, Math.max(mention.to, service.to), 'T15', {
        lemma: mention.lemma,
        instead,
      }),
    ];
  }
  return [];
};

interface Service {
  readonly from: number;
  readonly to: number;
  readonly domains: readonly string[];
}

/** A service word after a preposition of place, at most three words before or after the mention. */
function serviceNear(sentence: Sentence, mention: Mention, lexicon: Lexicon): Service | undefined {
  const { tokens, text, masked } = sentence;
  for (
    let index = Math.max(0, mention.from - reach - 1);
    index <= mention.to + reach && index < tokens.length;
    index += 1
  ) {
    if (index >= mention.from && index < mention.to) continue;
    const match = lexicon.words.services.match(text, tokens, index);
    if (match === undefined || masked[index] === true) continue;
    const to = index + match.length;
    const apart = index >= mention.to ? index - mention.to : mention.from - to;
    const between =
      index >= mention.to ? gap(sentence, mention.to - 1, index) : gap(sentence, to - 1, mention.from);
    if (apart < 0 || apart > reach || /[.,;:!?—]/.test(between)) continue;
    if (isPlace(sentence, index, lexicon)) return { from: index, to, domains: match.value };
  }
  return undefined;
}

/** A preposition of place before the service word, with at most an article between. */
function isPlace(sentence: Sentence, index: number, lexicon: Lexicon): boolean {
  const { places, free } = lexicon.words;
  const [before, further] = [sentence.tokens[index - 1]?.fold ?? '', sentence.tokens[index - 2]?.fold ?? ''];
  return places.has(before) || (free.has(before) && places.has(further));
}

/** What the trade says, or how to write round it. */
function domainTerms(domains: readonly string[], lexicon: Lexicon): string {
  const { termbase, language } = lexicon;
  const said = domains.flatMap((id) => {
    const domain = termbase.domains.get(id);
    const words =
      domain?.words.filter((word) => word.language === language && !word.preferred).map(({ term }) => term) ??
      [];
    return words.length > 0 ? words : [domain?.around[language] ?? ''];
  });
  return [...new Set(said.filter((word) => word !== ''))].join(', ');
}
