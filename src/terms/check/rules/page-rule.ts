import type { Issue } from '../finding.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Sentence } from '../mention.ts';
import type { Page, Unit } from '../page.ts';

/** A unit with its sentences. */
export interface TaggedUnit {
  readonly unit: Unit;
  readonly sentences: readonly Sentence[];
}

export interface PageContext {
  readonly page: Page;
  readonly lexicon: Lexicon;
  readonly units: readonly TaggedUnit[];
  readonly declared: ReadonlySet<string>;
  readonly aboutThePair: boolean;
}

/** A rule about a whole page. */
export type PageRule = (context: PageContext) => readonly Issue[];

export function headings({ units }: PageContext): TaggedUnit[] {
  return units.filter(({ unit }) => unit.kind === 'heading');
}
