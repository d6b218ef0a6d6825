import type { TermLanguage } from '../languages.ts';
import type { Issue } from './finding.ts';
import type { Lexicon } from './lexicon.ts';
import type { TaggedUnit } from './rules/page-rule.ts';
import type { Page, Unit } from './page.ts';

/** A page with its tagged text, ready to be compared with its translations. */
export interface TaggedPage {
  readonly page: Page;
  readonly units: readonly TaggedUnit[];
  readonly lexicon: Lexicon;
}

export interface PlacedIssue {
  readonly page: Page;
  readonly issue: Issue;
}

type Party = 'client' | 'customer' | 'trap' | 'hypernym';

interface Block {
  readonly parties: Set<Party>;
  /** Tools say *accounts* for the hypernym: enough for it, but no reason to ask it of the others. */
  toolWord: boolean;
  /** Where a finding about the block is shown. */
  at: Unit | undefined;
}

const compared = [
  { party: 'client', concept: 'client', severity: 'error' },
  { party: 'customer', concept: 'customer', severity: 'error' },
  { party: 'trap', concept: 'consumer', severity: 'warning' },
  { party: 'hypernym', concept: 'buyer', severity: 'warning' },
] as const;

/**
 * T11: in every block (a section, a heading, a table row) the languages name client and customer all or none. A
 * silent collapse (English has both, Spanish only *cliente*) and a swap both break this.
 *
 * @param pages   one page in several languages
 * @param options `buyerExempt`: in the glossary every entry has its own way of naming the hypernym
 */
export function parity(
  pages: readonly TaggedPage[],
  options: { readonly buyerExempt?: boolean } = {},
): PlacedIssue[] {
  if (pages.length < 2) return [];
  const blocks = new Map(pages.map((tagged) => [tagged.page.language, blocksOf(tagged)]));
  const exempt = exemptSections(pages);
  const ids = new Set([...blocks.values()].flatMap((one) => [...one.keys()]));
  const found: PlacedIssue[] = [];
  for (const id of ids) {
    if (exempt.has(sectionOf(id))) continue;
    const missing = pages.filter(({ page }) => blocks.get(page.language)?.has(id) !== true);
    if (missing.length > 0) {
      found.push(...missingBlock(id, missing, pages));
      continue;
    }
    for (const { party, concept, severity } of compared) {
      if (concept === 'buyer' && options.buyerExempt === true) continue;
      const blockOf = ({ page }: TaggedPage) => blocks.get(page.language)?.get(id);
      const naming = pages.filter((page) => blockOf(page)?.parties.has(party) === true);
      const silent = pages.filter(
        (page) => !naming.includes(page) && !(concept === 'buyer' && blockOf(page)?.toolWord === true),
      );
      if (naming.length === 0 || silent.length === 0) continue;
      found.push(...unequal(id, concept, severity, naming, silent, blocks));
    }
  }
  return found;
}

/** Blocks by id: `title`, `test` (the section), `test heading`, `test table 1 row 3`. */
function blocksOf({ units, page, lexicon }: TaggedPage): Map<string, Block> {
  const blocks = new Map<string, Block>();
  const firstTable = new Map<number, number>();
  const open = (id: string, unit: Unit) => {
    const block = blocks.get(id) ?? { parties: new Set<Party>(), toolWord: false, at: unit };
    blocks.set(id, block);
    return block;
  };
  for (const { unit, sentences } of units) {
    if (unit.exempt || unit.kind === 'description' || unit.kind === 'summary') continue;
    const section = page.sections[unit.section]?.id ?? '';
    const ids = [unit.kind === 'title' ? 'title' : unit.kind === 'heading' ? `${section} heading` : section];
    if (unit.cell !== undefined) {
      const first = firstTable.get(unit.section) ?? unit.cell.table;
      firstTable.set(unit.section, first);
      ids.push(`${section} table ${String(unit.cell.table - first + 1)} row ${String(unit.cell.row + 1)}`);
    }
    const toolWord = sentences.some(({ tokens }) =>
      tokens.some(({ fold }) => lexicon.words.toolHypernyms.has(fold)),
    );
    const parties = sentences.flatMap(({ mentions, adjuncts }) =>
      [...mentions, ...adjuncts].filter(({ lemma }) => lemma !== 'Client').map(({ tag }) => tag),
    );
    for (const id of ids)
      for (const party of [undefined, ...parties]) {
        const block = open(id, unit);
        if (party !== undefined) block.parties.add(party);
        block.toolWord ||= toolWord;
      }
  }
  return blocks;
}

/** Sections exempt in any language: the reason is written once. */
function exemptSections(pages: readonly TaggedPage[]): ReadonlySet<string> {
  return new Set(
    pages.flatMap(({ page }) =>
      page.sections.filter(({ exempt }) => exempt !== undefined && exempt !== '').map(({ id }) => id),
    ),
  );
}

function sectionOf(block: string): string {
  return block.split(' ')[0] ?? '';
}

/** Said once for a section: its heading, its rows and its text are missing together. */
function missingBlock(
  id: string,
  missing: readonly TaggedPage[],
  pages: readonly TaggedPage[],
): PlacedIssue[] {
  const section = sectionOf(id);
  const isSection = !id.includes(' ');
  return missing.flatMap(({ page }) => {
    const hasSection = page.sections.some((one) => one.id === section) || section === 'title';
    if (!isSection && !hasSection) return [];
    if (isSection && hasSection) return [];
    const present = pages.filter((other) => !missing.includes(other)).map((other) => other.page.language);
    const anchor = page.units.find((unit) => page.sections[unit.section]?.id === section);
    return [
      {
        page,
        issue: issueOn(anchor, 'error', 'T11-missing', { block: label(id), languages: present.join(', ') }),
      },
    ];
  });
}

function unequal(
  id: string,
  concept: string,
  severity: Issue['severity'],
  naming: readonly TaggedPage[],
  silent: readonly TaggedPage[],
  blocks: ReadonlyMap<TermLanguage, Map<string, Block>>,
): PlacedIssue[] {
  const minority = naming.length < silent.length ? naming : silent;
  const wording = minority === silent ? 'T11-silent' : 'T11-alone';
  const languages = (list: readonly TaggedPage[]) => list.map(({ page }) => page.language).join(', ');
  return minority.map(({ page }) => {
    const unit = blocks.get(page.language)?.get(id)?.at;
    const values = { block: label(id), concept, naming: languages(naming), silent: languages(silent) };
    return { page, issue: issueOn(unit, severity, wording, values) };
  });
}

function label(id: string): string {
  if (id === '') return 'the text before the first heading';
  if (id === 'title') return 'the title';
  const [section, ...rest] = id.split(' ');
  return rest.length === 0 ? `section [#${section ?? ''}]` : `${rest.join(' ')} of [#${section ?? ''}]`;
}

function issueOn(
  unit: Unit | undefined,
  severity: Issue['severity'],
  wording: string,
  values: Readonly<Record<string, string>>,
): Issue {
  return {
    rule: 'T11',
    severity,
    unit,
    start: 0,
    end: Math.min(unit?.text.text.length ?? 0, 60),
    wording,
    values,
  };
}
