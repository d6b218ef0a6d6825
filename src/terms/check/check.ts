import type { Termbase } from '../termbase.ts';
import type { Finding, Issue, RuleId } from './finding.ts';
import { lexiconFor } from './lexicon.ts';
import type { Lexicon } from './lexicon.ts';
import type { Sentence } from './mention.ts';
import { lineStarts, place } from './page.ts';
import type { Page } from './page.ts';
import { parity } from './parity.ts';
import type { TaggedPage } from './parity.ts';
import type { PageContext, TaggedUnit } from './rules/page-rule.ts';
import { names } from './rules/rule.ts';
import type { RuleContext, SentenceRule } from './rules/rule.ts';
import { connectorBetween } from './rules/connected.ts';
import { t01 } from './rules/t01-connected.ts';
import { t01b } from './rules/t01b-difference.ts';
import { t02, t02b } from './rules/t02-universal.ts';
import { t03 } from './rules/t03-identity.ts';
import { t04 } from './rules/t04-contrast.ts';
import { t05 } from './rules/t05-conversion.ts';
import { t06 } from './rules/t06-structure.ts';
import { declaresThePair, t07 } from './rules/t07-missing-side.ts';
import { compares, t08 } from './rules/t08-trap.ts';
import { t09 } from './rules/t09-wrong-words.ts';
import { t10 } from './rules/t10-components.ts';
import { t12 } from './rules/t12-drift.ts';
import { t13 } from './rules/t13-participle.ts';
import { t14 } from './rules/t14-weak-ending.ts';
import { t15 } from './rules/t15-domain-word.ts';
import { withoutPrograms } from './software.ts';
import { applySuppressions } from './suppressions.ts';
import { tagUnit } from './tag.ts';
import { wordingOf } from './wording.ts';

const collapseRules: readonly SentenceRule[] = [t01, t01b, t02, t02b, t03, t04, t05, t08];
const otherRules: readonly SentenceRule[] = [t09, t13, t14, t15];
/** Sentences that must be flagged before a text without front matter counts as being about the pair. */
const tellingSentences = 3;

export interface CheckOptions {
  /** English text of the same block, for words that are wrong only where English has a certain term (T9). */
  readonly english?: (section: string) => string | undefined;
}

export interface PageResult {
  readonly findings: readonly Finding[];
  /** Suppressions that held something back, with their reasons; `parity-exempt` sections are among them. */
  readonly suppressed: readonly SuppressedFinding[];
}

export interface SuppressedFinding {
  readonly file: string;
  readonly line: number;
  readonly rule: RuleId;
  readonly reason: string;
}

/** Checks one page by itself: every rule but the comparison of languages (T11). */
export function checkPage(page: Page, termbase: Termbase, options: CheckOptions = {}): PageResult {
  const tagged = tagPage(page, termbase);
  return report(page, pageIssues(tagged, lexiconFor(termbase, page.language), options), tagged, termbase);
}

/**
 * Checks pages together: each by itself, and the translations of one page against each other.
 * @param sets pages grouped by what they are translations of
 */
export function checkPages(
  sets: readonly { readonly key: string; readonly pages: readonly Page[] }[],
  termbase: Termbase,
): PageResult {
  const results = sets.flatMap(({ key, pages }) => {
    const tagged = pages.map((page) => tagPage(page, termbase));
    const english = englishBlocks(tagged);
    const across = parity(tagged, { buyerExempt: key === 'glossary' });
    return tagged.map((one) => {
      const { page } = one;
      const own = pageIssues(
        one,
        lexiconFor(termbase, page.language),
        page.language === 'en' ? {} : { english },
      );
      const issues = [...own, ...across.filter((found) => found.page === page).map(({ issue }) => issue)];
      return report(page, issues, one, termbase);
    });
  });
  return {
    findings: results.flatMap(({ findings }) => findings),
    suppressed: results.flatMap(({ suppressed }) => suppressed),
  };
}

function tagPage(page: Page, termbase: Termbase): TaggedPage {
  const lexicon = lexiconFor(termbase, page.language);
  const declared = new Set(page.frontMatter?.domains ?? []);
  const units = page.units.map((unit): TaggedUnit => ({ unit, sentences: tagUnit(unit, lexicon, declared) }));
  return {
    page,
    lexicon,
    units: declaresThePair({ page }) || page.own ? units : withoutPrograms(units, lexicon),
  };
}

function pageIssues({ page, units }: TaggedPage, lexicon: Lexicon, options: CheckOptions): Issue[] {
  const sentences = units.flatMap((unit) => unit.sentences);
  const english = options.english;
  const context: RuleContext = {
    page,
    lexicon,
    aboutThePair: false,
    english: english && ((sentence) => english(page.sections[sentence.unit.section]?.id ?? '')),
  };
  const bySentence = sentences.map((sentence) => collapseRules.flatMap((rule) => rule(sentence, context)));
  const collapses = bySentence.flat();
  const pageContext: PageContext = {
    page,
    lexicon,
    units,
    declared: new Set(page.frontMatter?.domains ?? []),
    aboutThePair: false,
  };
  const structure = page.strings ? [] : t06(pageContext);
  const flagged = bySentence.filter((issues) => issues.length > 0).length;
  const telling = mayTell(page) && (flagged >= tellingSentences || inHeading([...collapses, ...structure]));
  const aboutThePair =
    declaresThePair({ page }) || telling || sentences.some((sentence) => comparesThePair(sentence, lexicon));
  const missing = page.strings ? [] : t07({ ...pageContext, aboutThePair: telling });
  return [
    ...collapses,
    ...sentences.flatMap((sentence) =>
      otherRules.flatMap((rule) => rule(sentence, { ...context, aboutThePair })),
    ),
    ...structure,
    ...missing,
    ...t10(pageContext),
    ...t12(pageContext),
  ];
}

/** A text that does not say what it is about shows it by its collapses: three sentences, or one heading. */
function mayTell(page: Page): boolean {
  return !page.strings && (page.frontMatter?.concepts.length ?? 0) === 0;
}

function inHeading(issues: readonly Issue[]): boolean {
  return issues.some(
    ({ rule, unit }) =>
      rule === 'T6' ||
      ((unit?.kind === 'heading' || unit?.kind === 'title') && ['T1', 'T1b', 'T8'].includes(rule)),
  );
}

/** Client and customer in one sentence, compared or opposed. */
function comparesThePair(sentence: Sentence, lexicon: Lexicon): boolean {
  if (!names(sentence, 'client') || !names(sentence, 'customer')) return false;
  if (compares(sentence, lexicon)) return true;
  return sentence.mentions.some((second, index) => {
    const first = sentence.mentions[index - 1];
    return (
      first !== undefined &&
      first.tag !== second.tag &&
      connectorBetween(sentence, first, second, lexicon) === 'strong'
    );
  });
}

function englishBlocks(tagged: readonly TaggedPage[]): (section: string) => string | undefined {
  const english = tagged.find(({ page }) => page.language === 'en');
  const texts = new Map<string, string>();
  for (const { unit } of english?.units ?? []) {
    const id = english?.page.sections[unit.section]?.id ?? '';
    texts.set(id, `${texts.get(id) ?? ''} ${unit.text.text}`);
  }
  return (section) => texts.get(section);
}

function report(page: Page, issues: readonly Issue[], tagged: TaggedPage, termbase: Termbase): PageResult {
  const lexicon = lexiconFor(termbase, page.language);
  const starts = lineStarts(page.source);
  const placed = issues.map((issue) => ({ issue, ...sourceRange(issue) }));
  const { kept, suppressed, complaints } = applySuppressions(page, placed, tagged);
  const findings = [...kept, ...complaints]
    .sort((one, other) => one.start - other.start)
    .map(({ issue, start, end }): Finding => {
      const { line, column } = place(starts, start);
      const text = page.source.slice(start, end).replace(/\s+/g, ' ').trim();
      return {
        file: page.file,
        lang: page.language,
        line,
        column,
        rule: issue.rule,
        severity: issue.severity,
        text: shortened(text),
        ...wordingOf(issue, lexicon),
      };
    });
  return {
    findings,
    suppressed: suppressed.map(({ start, rule, reason }) => ({
      file: page.file,
      line: place(starts, start).line,
      rule,
      reason,
    })),
  };
}

function sourceRange({ unit, start, end }: Issue): { start: number; end: number } {
  if (unit === undefined) return { start, end };
  return {
    start: unit.text.offset(start),
    end: end === start ? unit.text.offset(end) : unit.text.offset(end - 1) + 1,
  };
}

function shortened(text: string): string {
  return text.length > 120 ? `${text.slice(0, 119)}…` : text;
}
