import type { Issue } from '../finding.ts';
import { withoutDiacritics } from '../lexicon.ts';
import type { Lexicon } from '../lexicon.ts';
import { gap, rangeOf } from '../mention.ts';
import type { Mention, Sentence } from '../mention.ts';
import { sameWord } from '../grammar.ts';
import { tagUnit } from '../tag.ts';
import { MappedText } from '../mapped-text.ts';
import { normalise } from '../normalise.ts';
import { fold } from '../tokens.ts';
import { headings } from './page-rule.ts';
import type { PageContext, PageRule, TaggedUnit } from './page-rule.ts';

/** T6: the same heading, question, cell, label or address twice, where two concepts should stand. */
export const t06: PageRule = (context) => [
  ...equalHeadings(context),
  ...equalEntries(context),
  ...equalCells(context),
  ...equalLabels(context),
  ...numberedAnchors(context),
];

function equalHeadings(context: PageContext): Issue[] {
  const seenTexts = new Set<string>();
  const seenQuestions = new Set<string>();
  return headings(context).flatMap(({ unit, sentences }) => {
    const mentions = sentences.flatMap((sentence) => sentence.mentions);
    const text = comparable(unit.text.text, context.lexicon);
    const defined = definedParty(sentences, context.lexicon);
    const repeated = mentions.length > 0 && seenTexts.has(text);
    const asked = defined !== undefined && seenQuestions.has(defined.lemma);
    seenTexts.add(text);
    if (defined !== undefined) seenQuestions.add(defined.lemma);
    if (!repeated && !asked) return [];
    const lemma = (defined ?? mentions[0])?.lemma ?? '';
    return [issue({ unit, sentences }, repeated ? 'T6-heading' : 'T6-question', { lemma })];
  });
}

function issue({ unit }: TaggedUnit, wording: string, values: Readonly<Record<string, string>>): Issue {
  return { rule: 'T6', severity: 'error', unit, start: 0, end: unit.text.text.length, wording, values };
}

function comparable(text: string, lexicon: Lexicon): string {
  return fold(text, lexicon.language)
    .replace(/^[\p{N}.)\s]+/u, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The party that a heading such as "What is a client?" defines. */
export function definedParty(sentences: readonly Sentence[], lexicon: Lexicon): Mention | undefined {
  const [sentence] = sentences;
  const [mention] = sentence?.mentions ?? [];
  if (sentence === undefined || mention === undefined || sentence.mentions.length !== 1) return undefined;
  const start = /^\p{N}+$/u.test(sentence.tokens[0]?.word ?? '') ? 1 : 0;
  const match = lexicon.words.definition.match(sentence.text, sentence.tokens, start);
  if (match === undefined) return undefined;
  const after = sentence.tokens.length - mention.to;
  const between = mention.from - start - match.length;
  return between >= 0 && between <= 1 && after <= 2 ? mention : undefined;
}

/**
 * "Customer: someone who … Customer: someone who …": two entries of a list of terms with the same head, one after the
 * other. In a dialogue the other speaker comes between.
 */
function equalEntries({ units, page }: PageContext): Issue[] {
  let last: Mention | undefined;
  const issues: Issue[] = [];
  for (const { unit, sentences } of units) {
    if (unit.kind === 'heading') last = undefined;
    if (page.strings || unit.kind === 'cell' || unit.kind === 'heading') continue;
    for (const sentence of sentences) {
      if (!/^\s*["*]*[\p{L}\p{N} ]{1,40}:\s/u.test(sentence.text.slice(sentence.start))) continue;
      const [head] = sentence.mentions;
      const entry =
        head !== undefined && head.from <= 1 && /^["*)]*:/.test(gap(sentence, head.to - 1, head.to))
          ? head
          : undefined;
      if (entry !== undefined && last !== undefined && sameWord(entry, last)) {
        const values = { lemma: entry.lemma };
        issues.push({
          rule: 'T6',
          severity: 'error',
          unit,
          ...rangeOf(sentence, entry.from, entry.to),
          wording: 'T6-entry',
          values,
        });
      }
      last = entry;
    }
  }
  return issues;
}

function equalCells({ units }: PageContext): Issue[] {
  const rows = new Map<string, { cell: TaggedUnit; mention: Mention }[]>();
  for (const cell of units) {
    const { cell: position } = cell.unit;
    const [sentence] = cell.sentences;
    const [mention] = sentence?.mentions ?? [];
    if (
      position === undefined ||
      sentence === undefined ||
      mention === undefined ||
      cell.sentences.length !== 1
    )
      continue;
    const articles = mention.from;
    if (mention.to !== sentence.tokens.length || articles > 1) continue;
    const key = `${String(position.table)}/${String(position.row)}`;
    rows.set(key, [...(rows.get(key) ?? []), { cell, mention }]);
  }
  return [...rows.values()].flatMap((cells) =>
    cells.flatMap(({ cell, mention }, index) => {
      const same = cells
        .slice(0, index)
        .some(
          (other) =>
            other.mention.tag === mention.tag &&
            other.mention.lemma === mention.lemma &&
            other.mention.element === mention.element,
        );
      return same ? [issue(cell, 'T6-cell', { lemma: mention.lemma })] : [];
    }),
  );
}

function equalLabels({ page, lexicon, declared }: PageContext): Issue[] {
  const seen = new Set<string>();
  return page.labels.flatMap(({ text, group, component, start, end }) => {
    const key = `${String(group)} ${component} ${comparable(text, lexicon)}`;
    const repeated = seen.has(key);
    seen.add(key);
    if (!repeated) return [];
    const plain = normalise(new MappedText(text, [{ at: 0, from: start }]));
    const unit = { kind: 'attribute', text: plain, section: 0, exempt: true } as const;
    const [mention] = tagUnit(unit, lexicon, declared).flatMap(({ mentions }) => mentions);
    if (mention === undefined) return [];
    return [
      {
        rule: 'T6',
        severity: 'error',
        unit: undefined,
        start,
        end,
        wording: 'T6-label',
        values: { lemma: mention.lemma },
      },
    ];
  });
}

/** `#was-ist-ein-kunde-1`: a generator met the same heading twice. */
function numberedAnchors({ page, lexicon }: PageContext): Issue[] {
  const seen = new Set<string>();
  return page.anchors.flatMap(({ text, start, end }) => {
    if (!text.startsWith('#') || seen.has(text)) return [];
    seen.add(text);
    const match = /^#(.*)-\d{1,2}$/.exec(decoded(text));
    const words = (match?.[1] ?? '').split('-').map((word) => fold(word, lexicon.language));
    if (!words.some((word) => lexicon.slugForms.has(word) || lexicon.slugForms.has(withoutDiacritics(word))))
      return [];
    return [
      {
        rule: 'T6',
        severity: 'error',
        unit: undefined,
        start,
        end,
        wording: 'T6-anchor',
        values: { anchor: text },
      },
    ];
  });
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
