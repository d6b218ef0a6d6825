import { dateOf } from '../../accounts/day.ts';
import type { Day } from '../../accounts/day.ts';
import type { AmountPeriod } from '../../accounts/roles.ts';
import type { Rules } from '../../accounts/rules.ts';
import type { Figure } from '../../economics/figure.ts';
import type { Period } from '../../economics/period.ts';
import { formatDate, formatMoney, formatNumber, formatPercent } from '../../forms/format.ts';
import type { FormLocale } from '../../forms/locale.ts';
import { createSay } from '../page/words.ts';
import type { Say, Words } from '../page/words.ts';
import type { Answer } from './workbench.ts';
import type { Report } from './report.ts';

export interface PageLink {
  readonly href: string;
  readonly title: string;
}

/** How values are worked out; the reader can change all of it. */
export interface Values {
  readonly period: Period;
  /** as in the file; empty when it names none */
  readonly currency: string;
  /** shares as a person says them: 80 for 80 % */
  readonly margin: number;
  readonly discount: number;
  /** years */
  readonly horizon: number;
}

export const defaultValues: Values = { period: 'year', currency: '', margin: 100, discount: 10, horizon: 5 };

/** Fewest and most that the numbers of `Values` may be. */
export const valueLimits = {
  margin: { min: -100, max: 100 },
  discount: { min: 0, max: 100 },
  horizon: { min: 1, max: 30 },
} as const;

/** A result as shown: of a file of the reader, or of the sample. */
export interface Result {
  readonly report: Report;
  readonly answer: Answer;
  readonly rules: Rules;
  readonly values: Values;
  readonly amountPeriod: AmountPeriod;
}

/** What the page hands to the tool: plain data, in one language. */
export interface AccountsProps {
  readonly locale: FormLocale;
  readonly words: Words;
  /** Pages that exist, by key. */
  readonly links: Readonly<Record<string, PageLink>>;
  readonly sample: { readonly href: string; readonly name: string; readonly result: Result };
}

/** What every part of the view needs: words, and how figures are written. */
export interface Tool extends AccountsProps {
  readonly say: Say;
  readonly number: (value: number) => string;
  readonly date: (day: Day) => string;
  readonly percent: (share: number) => string;
  /** an amount in a currency of the file, or a bare number when it has none */
  readonly money: (value: number, currency: string) => string;
  /** a figure written by `write`, or the word for one that does not exist */
  readonly figure: (figure: Figure, write: (value: number) => string) => string;
}

export function createTool(props: AccountsProps): Tool {
  const { locale } = props;
  const say = createSay(props.words, locale);
  const number = (value: number): string => formatNumber(value, locale, { max: 1 });
  return {
    ...props,
    say,
    number,
    date: (day) => formatDate(dateOf(day), locale),
    percent: (share) => formatPercent(share, locale, { max: 1 }),
    money: (value, currency) =>
      /^[A-Z]{3}$/.test(currency)
        ? formatMoney(value, currency, locale)
        : formatNumber(value, locale, { max: Math.abs(value) >= 1000 ? 0 : 2 }),
    figure: (figure, write) => (figure.status === 'ok' ? write(figure.value) : say('missing-figure')),
  };
}
