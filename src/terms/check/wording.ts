import type { Lexicon } from './lexicon.ts';
import type { Issue } from './finding.ts';

interface Wording {
  readonly message: string;
  readonly suggestion: string;
}

/** What the report says, in English. `{{client}}`, `{{customer}}` and `{{buyer}}` are the terms of the text's language. */
const wordings: Readonly<Record<string, Wording>> = {
  T1: {
    message: '“{{lemma}}” stands on both sides of a pair, so two concepts have one word',
    suggestion: 'name both sides: {{client}} and {{customer}}',
  },
  T1b: {
    message: '“{{lemma}}” is told apart from itself',
    suggestion: 'name both sides: {{client}} and {{customer}}',
  },
  T2: {
    message: 'says of every “{{lemma}}” that it is one, which says nothing',
    suggestion: 'say what they do with both words, or use “{{buyer}}” for both',
  },
  T2b: {
    message: 'client and customer are disjoint: no client is a customer',
    suggestion: 'write that every {{client}} buys, or that every {{client}} is a “{{buyer}}”',
  },
  T3: {
    message: 'defines “{{lemma}}” by itself',
    suggestion: 'define {{client}} and {{customer}} each with words of its own',
  },
  T4: {
    message: 'a contrast with “{{lemma}}” on both sides',
    suggestion: 'name both sides: {{client}} and {{customer}}',
  },
  T5: {
    message: 'turns “{{lemma}}” into “{{lemma}}”',
    suggestion: 'name what changes: {{customer}} becomes {{client}}, or the other way round',
  },
  'T6-heading': {
    message: 'the same heading stands on this page already, so two concepts share one heading',
    suggestion: 'give {{client}} and {{customer}} a heading each',
  },
  'T6-question': {
    message: 'the page asks what “{{lemma}}” is twice',
    suggestion: 'ask once for {{client}} and once for {{customer}}',
  },
  'T6-entry': {
    message: 'two entries in a row explain “{{lemma}}”',
    suggestion: 'explain {{client}} in one and {{customer}} in the other',
  },
  'T6-cell': {
    message: 'two cells of one row are both “{{lemma}}”',
    suggestion: 'head the columns {{client}} and {{customer}}',
  },
  'T6-label': {
    message: 'two cards side by side have the same label',
    suggestion: 'label them {{client}} and {{customer}}',
  },
  'T6-anchor': {
    message: '“{{anchor}}” was numbered because two headings are the same',
    suggestion: 'name both sides in the headings: {{client}} and {{customer}}',
  },
  'T7-missing': {
    message: 'the text is about the two concepts, and the word for {{side}} (“{{term}}”) never occurs',
    suggestion: 'write “{{term}}” wherever the {{side}} is meant; “{{other}}” is the other concept',
  },
  'T7-definition': {
    message: 'there is a section that defines “{{other}}” and none that defines “{{term}}”',
    suggestion: 'add a heading that asks for “{{term}}”',
  },
  T8: {
    message: '“{{trap}}” stands where the other side of “{{lemma}}” belongs',
    suggestion: 'name both sides: {{client}} and {{customer}}',
  },
  T9: {
    message: '“{{term}}” is not what this language says for it',
    suggestion: 'write “{{instead}}”',
  },
  'T9-regular': {
    message: '“{{term}}” names a regular with the word for a client',
    suggestion: 'write “{{repeat}}” for whoever keeps coming back, “{{client}}” for tailored and agreed work',
  },
  'T9-english': {
    message: '“{{term}}” is English left in the text',
    suggestion: 'write “{{instead}}”',
  },
  'T10-unknown': {
    message: 'there is no concept “{{id}}” in the termbase',
    suggestion: 'use the id of a concept in content/terms',
  },
  'T10-form': {
    message: '“{{text}}” is no form of “{{id}}” in this language and in the declared domains',
    suggestion: 'print a form of “{{term}}”, declare the domain, or mark another concept',
  },
  'T10-compare': {
    message: 'compares “{{a}}” with “{{b}}”, which are one concept',
    suggestion: 'compare {{client}} with {{customer}}',
  },
  'T11-silent': {
    message: '{{block}}: {{naming}} name the concept {{concept}} here, {{silent}} do not',
    suggestion: 'name it here too, or mark the section parity-exempt with a reason',
  },
  'T11-alone': {
    message: '{{block}}: only {{naming}} names the concept {{concept}} here, {{silent}} do not',
    suggestion: 'check which side is meant, or mark the section parity-exempt with a reason',
  },
  'T11-missing': {
    message: '{{block}} is in {{languages}} and not here',
    suggestion: 'add it, or mark the section parity-exempt with a reason',
  },
  T12: {
    message: '“{{term}}” and “{{others}}” name one side on this page',
    suggestion: 'use one word, or declare the domain in front matter: {{domains}}',
  },
  T13: {
    message: 'the participle qualifies “{{noun}}”, so one concept looks like two',
    suggestion: 'write “{{noun}}, który kupuje…”, or {{customer}} alone',
  },
  T14: { message: 'the weak noun lost its ending', suggestion: 'write “{{instead}}”' },
  T15: {
    message: 'this trade has a word of its own for “{{lemma}}”',
    suggestion: 'write “{{instead}}” and declare the domain in front matter',
  },
  'ignore-reason': {
    message: 'a suppression needs a rule and a reason',
    suggestion: 'write term-ignore-next RULE: reason',
  },
  'ignore-unused': {
    message: 'nothing of rule {{rule}} is found here any more',
    suggestion: 'take the comment out',
  },
};

/** The sentence for people: what is wrong, and what to write. */
export function wordingOf(issue: Issue, lexicon: Lexicon): Wording {
  const wording = wordings[issue.wording];
  if (wording === undefined) throw new Error(`There is no wording "${issue.wording}" in wording.ts`);
  const term = (id: string) =>
    lexicon.termbase.concepts.get(id)?.entries[lexicon.language].preferred.term ?? id;
  const values: Readonly<Record<string, string>> = {
    client: term('client'),
    customer: term('customer'),
    buyer: term('buyer'),
    repeat: term('repeat-customer'),
    ...issue.values,
  };
  const fill = (text: string) => text.replaceAll(/\{\{(\w+)\}\}/g, (_, name: string) => values[name] ?? '');
  return { message: fill(wording.message), suggestion: fill(wording.suggestion) };
}
