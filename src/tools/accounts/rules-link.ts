import type { EmptyMeans, Rules } from '../../accounts/rules.ts';
import { isMonths } from '../../accounts/rules-file.ts';
import { isPeriod } from '../../economics/period.ts';
import { fragmentNumber, readFragment, readFragmentNumber, writeFragment } from '../../forms/fragment.ts';
import type { FragmentProblem } from '../../forms/fragment.ts';
import { valueLimits } from './tool.ts';
import type { Values } from './tool.ts';

/** What a link carries: thresholds and settings, never anything from a file, so no plan, day or currency. */
export const linkNames = [
  ...(['agreed', 'continues', 'notice', 'manager', 'tailored-empty', 'agreed-empty'] as const),
  ...(['period', 'margin', 'discount', 'horizon'] as const),
] as const;
type LinkName = (typeof linkNames)[number];

/** What of a link could not be used. */
export interface LinkProblem {
  readonly code: FragmentProblem['code'] | 'bad-value';
  readonly key: string;
  readonly value: string;
}

export interface LinkReading {
  readonly problems: readonly LinkProblem[];
  /** the rules and settings given, with what the link says instead */
  readonly apply: (rules: Rules, values: Values) => { readonly rules: Rules; readonly values: Values };
}

/** The rules and settings as a fragment without `#`. */
export const linkOf = (rules: Rules, values: Values): string =>
  writeFragment([
    ['agreed', String(rules.agreed.months)],
    ['continues', String(rules.continues.months)],
    ['notice', String(rules.notice)],
    ['manager', rules.tailored.manager ? 'yes' : 'no'],
    ['tailored-empty', rules.tailored.empty],
    ['agreed-empty', rules.agreed.empty],
    ['period', values.period],
    ['margin', fragmentNumber(values.margin)],
    ['discount', fragmentNumber(values.discount)],
    ['horizon', fragmentNumber(values.horizon)],
  ]);

/**
 * Reads a fragment. Never throws; what cannot be used is named and changes nothing.
 * @returns `undefined` when it is no state but an anchor or nothing
 */
export function readLink(hash: string): LinkReading | undefined {
  const reading = readFragment(hash, (name) => linkNames.some((known) => known === name));
  if (!reading.present) return undefined;
  const problems: LinkProblem[] = reading.problems.map(({ code, key }) => ({ code, key, value: '' }));
  const take = <T>(name: LinkName, read: (text: string) => T | undefined): T | undefined => {
    const text = reading.values.get(name);
    if (text === undefined) return undefined;
    const value = read(text);
    if (value === undefined)
      problems.push({ code: 'bad-value', key: name, value: [...text].slice(0, 40).join('') });
    return value;
  };
  const months = (text: string): number | undefined => {
    const number = readFragmentNumber(text);
    return isMonths(number) ? number : undefined;
  };
  const empty = (text: string): EmptyMeans | undefined =>
    text === 'no' || text === 'unknown' ? text : undefined;
  const within =
    (name: keyof typeof valueLimits) =>
    (text: string): number | undefined => {
      const number = readFragmentNumber(text);
      const { min, max } = valueLimits[name];
      return number !== undefined && number >= min && number <= max ? number : undefined;
    };
  const agreed = take('agreed', months);
  const continues = take('continues', months);
  const notice = take('notice', months);
  const manager = take('manager', (text) => (text === 'yes' ? true : text === 'no' ? false : undefined));
  const tailoredEmpty = take('tailored-empty', empty);
  const agreedEmpty = take('agreed-empty', empty);
  const period = take('period', (text) => (isPeriod(text) ? text : undefined));
  const margin = take('margin', within('margin'));
  const discount = take('discount', within('discount'));
  const horizon = take('horizon', within('horizon'));
  return {
    problems,
    apply: (rules, values) => ({
      rules: {
        ...rules,
        tailored: {
          ...rules.tailored,
          manager: manager ?? rules.tailored.manager,
          empty: tailoredEmpty ?? rules.tailored.empty,
        },
        agreed: {
          ...rules.agreed,
          months: agreed ?? rules.agreed.months,
          empty: agreedEmpty ?? rules.agreed.empty,
        },
        continues: { months: continues ?? rules.continues.months },
        notice: notice ?? rules.notice,
      },
      values: {
        ...values,
        period: period ?? values.period,
        margin: margin ?? values.margin,
        discount: discount ?? values.discount,
        horizon: horizon ?? values.horizon,
      },
    }),
  };
}
