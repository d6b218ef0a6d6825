import { ruleIds } from './finding.ts';
import type { Issue, RuleId } from './finding.ts';
import type { TaggedPage } from './parity.ts';
import type { Page, Suppression } from './page.ts';

export interface PlacedIssue {
  readonly issue: Issue;
  /** Offsets in the source. */
  readonly start: number;
  readonly end: number;
}

interface Outcome {
  readonly kept: readonly PlacedIssue[];
  readonly suppressed: readonly { readonly start: number; readonly rule: RuleId; readonly reason: string }[];
  /** Findings about the comments themselves. */
  readonly complaints: readonly PlacedIssue[];
}

/** Rules about the page as a whole: their comment may stand anywhere on it. */
const pageRules: ReadonlySet<RuleId> = new Set<RuleId>(['T7', 'T12']);

/**
 * Holds back what `term-ignore-next` comments cover. A comment without a rule or a reason holds back nothing and is
 * reported; so is one that covers nothing any more.
 */
export function applySuppressions(page: Page, issues: readonly PlacedIssue[], tagged: TaggedPage): Outcome {
  const held = new Set<PlacedIssue>();
  const suppressed: { start: number; rule: RuleId; reason: string }[] = [];
  const complaints: PlacedIssue[] = [];
  for (const suppression of page.suppressions) {
    const rule = ruleIds.find((id) => id === suppression.rule);
    const { start, end, reason } = suppression;
    if (rule === undefined || reason === '') {
      complaints.push({ start, end, issue: complaint('error', 'ignore-reason', {}, start, end) });
      continue;
    }
    const range = covered(suppression, tagged);
    const covers = ({ issue, start: at }: PlacedIssue) =>
      issue.rule === rule && (pageRules.has(rule) || (at >= range.from && at < range.to));
    const found = issues.filter((issue) => covers(issue));
    if (found.length === 0)
      complaints.push({ start, end, issue: complaint('warning', 'ignore-unused', { rule }, start, end) });
    else suppressed.push({ start, rule, reason });
    for (const issue of found) held.add(issue);
  }
  for (const section of page.sections) {
    if (section.exempt !== undefined && section.exempt !== '') {
      suppressed.push({ start: section.heading?.text.offset(0) ?? 0, rule: 'T11', reason: section.exempt });
    }
  }
  return { kept: issues.filter((issue) => !held.has(issue)), suppressed, complaints };
}

function complaint(
  severity: Issue['severity'],
  wording: string,
  values: Readonly<Record<string, string>>,
  start: number,
  end: number,
): Issue {
  return { rule: 'ignore', severity, unit: undefined, start, end, wording, values };
}

/** From the comment to the end of the first sentence that ends after it. */
function covered({ covers, end }: Suppression, { units }: TaggedPage): { from: number; to: number } {
  if (covers !== 'next-sentence') return covers;
  let to = Infinity;
  for (const { unit, sentences } of units) {
    for (const sentence of sentences) {
      const last = unit.text.offset(Math.max(sentence.start, sentence.end - 1)) + 1;
      if (last > end && last < to) to = last;
    }
  }
  return { from: end, to };
}
