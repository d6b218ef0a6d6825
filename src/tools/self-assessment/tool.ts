import type { Example } from '../../assessment/examples.ts';
import type { Instrument } from '../../assessment/instrument.ts';
import type { Figure } from '../../assessment/score.ts';
import { formatNumber } from '../../forms/format.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { createSay, type Say, type Words } from '../page/words.ts';

export interface PageLink {
  readonly href: string;
  readonly title: string;
}

/** Kinds of example inputs for the calculator. */
export const calculations = ['purchases', 'both', 'engagements'] as const;

export type Calculation = (typeof calculations)[number];

/** What the page hands to the tool: plain data, in one language. */
export interface SelfAssessmentProps {
  readonly locale: FormLocale;
  readonly instrument: Instrument;
  readonly examples: readonly Example[];
  /** `self-assessment.json` of the language. */
  readonly words: Words;
  /** `self-assessment-examples.json` of the language. */
  readonly exampleWords: Words;
  /** Short reference by id of a source: author and year. */
  readonly works: Readonly<Record<string, string>>;
  /** Pages that exist, by key. */
  readonly links: Readonly<Record<string, PageLink>>;
  /** Fragments for the calculator, without `#`. */
  readonly calculations: Readonly<Record<Calculation, string>>;
}

/** What every part of the view needs: the data, the words, and how figures are written. */
export interface Tool extends SelfAssessmentProps {
  readonly say: Say;
  readonly sayExample: Say;
  /** A score from 0 to 1 as a number from 0 to 100, or the word for a score that does not exist. */
  readonly points: (figure: Figure) => string;
}

export function createTool(props: SelfAssessmentProps): Tool {
  const say = createSay(props.words, props.locale);
  return {
    ...props,
    say,
    sayExample: createSay(props.exampleWords, props.locale),
    points: (figure) =>
      figure.status === 'ok'
        ? formatNumber(100 * figure.value, props.locale, { max: 1 })
        : say('result.no-score'),
  };
}

/** Letter of a line of business on the figure. */
export function lineLetter(index: number): string {
  return 'ABCD'.charAt(index);
}

export function lineLabel({ say }: Tool, index: number, name: string): string {
  const letter = lineLetter(index);
  return name === '' ? say('lines.label', { letter }) : say('lines.named', { letter, name });
}

/** Suffix of metrics and parameters of a line: none for the first, `-2` for the second. */
export function lineSuffix(index: number): string {
  return index === 0 ? '' : `-${index + 1}`;
}
