import type { FormLocale } from '../../forms/locale.ts';
import { createSay } from '../page/words.ts';
import type { Say, Words } from '../page/words.ts';

/** What the page hands to the tool: plain data, in one language. */
export interface CalculatorProps {
  readonly locale: FormLocale;
  /** `calculator.json` of the language. */
  readonly words: Words;
  /** Short reference by id of a source: author and year. */
  readonly works: Readonly<Record<string, string>>;
  /** Name of the site in the language, for credits. */
  readonly site: string;
  /** Root-relative address of the page. */
  readonly path: string;
}

/** What every part of the view needs: the data and the words. */
export interface Tool extends CalculatorProps {
  readonly say: Say;
}

export const createTool = (props: CalculatorProps): Tool => ({
  ...props,
  say: createSay(props.words, props.locale),
});
