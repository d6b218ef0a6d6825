import type { TermLanguage } from '../languages.ts';
import type { MappedText } from './mapped-text.ts';

/** Where a unit of text stands. */
export type UnitKind =
  | 'title'
  | 'description'
  | 'summary'
  | 'heading'
  | 'paragraph'
  | 'item'
  | 'quote'
  | 'cell'
  | 'attribute'
  | 'string';

/** A run of text that rules see as one: a heading, a paragraph, a table cell, a caption. */
export interface Unit {
  readonly kind: UnitKind;
  /** Normalised; inline markup joined; what no rule may see is a placeholder. */
  readonly text: MappedText;
  /** Index into {@link Page.sections}. */
  readonly section: number;
  /** For a cell. */
  readonly cell?: { readonly table: number; readonly row: number; readonly column: number };
  /** Inside an element marked `parity-exempt` or `local`: outside the comparison of languages (T11). */
  readonly exempt: boolean;
  /** For a string of a message file: its key. */
  readonly key?: string;
}

/** The text under one heading. Section 0 is what comes before the first one. */
export interface Section {
  /** The id written as `[#id]`; without one the position in the page (`#3`). */
  readonly id: string;
  /** The heading, absent for section 0. */
  readonly heading: Unit | undefined;
  /** Reason of a `parity-exempt` comment. */
  exempt?: string;
}

/** `<Term id>` with what it prints. */
export interface TermUse {
  readonly id: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `<Compare a b>`. */
export interface CompareUse {
  readonly a: string;
  readonly b: string;
  readonly start: number;
  readonly end: number;
}

/** A label printed on one of several cards side by side. */
export interface Label {
  readonly text: string;
  /** Cards of one group have the same parent. */
  readonly group: number;
  readonly component: string;
  readonly start: number;
  readonly end: number;
}

/** An address or id that may carry a generated suffix: `#was-ist-ein-kunde-1`. */
export interface Anchor {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** `{/* term-ignore-next T4: reason * /}` */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** Where the comment stands. */
  readonly start: number;
  readonly end: number;
  /** What it covers: the block that follows, or from here to the end of the next sentence. */
  readonly covers: { readonly from: number; readonly to: number } | 'next-sentence';
}

export interface FrontMatter {
  readonly concepts: readonly string[];
  readonly domains: readonly string[];
  /** Offset of the `concepts` entry, for findings about the page. */
  readonly at: number;
}

export interface Page {
  /** Name for reports. */
  readonly file: string;
  readonly language: TermLanguage;
  readonly source: string;
  readonly frontMatter: FrontMatter | undefined;
  /** A page of this project, held to the style rules for our own writing. */
  readonly own: boolean;
  /** Message files and data are lists of strings: no rule about a page applies. */
  readonly strings: boolean;
  /** Reports on words of another language (findings of sources), so English in it is no slip (T9). */
  readonly aboutWords: boolean;
  readonly units: readonly Unit[];
  readonly sections: readonly Section[];
  readonly terms: readonly TermUse[];
  readonly comparisons: readonly CompareUse[];
  readonly labels: readonly Label[];
  readonly anchors: readonly Anchor[];
  readonly suppressions: readonly Suppression[];
}

/** Text that cannot be read: front matter or markup is broken. */
export class UnreadableText extends Error {
  readonly line: number;
  readonly column: number;

  constructor(message: string, line: number, column: number) {
    super(message);
    this.name = 'UnreadableText';
    this.line = line;
    this.column = column;
  }
}

/** Offsets of line starts, for turning an offset into a line and a column, both from 1. */
export function lineStarts(source: string): number[] {
  const starts = [0];
  for (let at = source.indexOf('\n'); at !== -1; at = source.indexOf('\n', at + 1)) starts.push(at + 1);
  return starts;
}

export function place(starts: readonly number[], offset: number): { line: number; column: number } {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
}
