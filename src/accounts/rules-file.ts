import { isoDate } from './day.ts';
import { scanDate } from './date-format.ts';
import { monthLimits } from './rules.ts';
import type { EmptyMeans, Rules } from './rules.ts';

/** What a rules file says it is. */
export const rulesKind = 'client-or-customer/accounts-rules';

/** The rules as a JSON file: everything needed to label the same accounts the same way again. */
export const writeRules = (rules: Rules): string =>
  `${JSON.stringify({ kind: rulesKind, version: 1, ...rules, asOf: isoDate(rules.asOf) }, null, 2)}\n`;

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What each value of a part of the rules must be. */
type Fits<Part> = { readonly [Key in keyof Part]: (value: unknown) => value is Part[Key] };

/** What of a rules file could not be used: path of the value, `asOf`, `agreed.months`; empty for the file as a whole. */
export interface RulesReading {
  readonly rules: Rules;
  readonly problems: readonly string[];
}

/**
 * Reads a rules file. What is missing or cannot be used stays as it is in `current` and is named. Never throws.
 * @param current rules in use before
 */
export function readRules(text: string, current: Rules): RulesReading {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return { rules: current, problems: [''] };
  }
  if (!isObject(json) || json['kind'] !== rulesKind) return { rules: current, problems: [''] };
  const problems: string[] = json['version'] === 1 ? [] : ['version'];
  const take = <Part extends object>(path: string, given: unknown, part: Part, fits: Fits<Part>): Part => {
    if (!isObject(given)) {
      problems.push(path);
      return part;
    }
    const taken: Partial<Part> = {};
    for (const key in fits) {
      const value = given[key];
      if (fits[key](value)) taken[key] = value;
      else problems.push(path === '' ? key : `${path}.${key}`);
    }
    return { ...part, ...taken };
  };
  const asOf = scanDate(String(json['asOf']), 'ymd');
  if (Number.isNaN(asOf)) problems.push('asOf');
  return {
    rules: {
      asOf: Number.isNaN(asOf) ? current.asOf : asOf,
      tailored: take('tailored', json['tailored'], current.tailored, {
        scope: isFlag,
        plans: isNames,
        manager: isFlag,
        empty: isEmptyMeans,
      }),
      agreed: take('agreed', json['agreed'], current.agreed, {
        months: isMonths,
        plans: isNames,
        empty: isEmptyMeans,
      }),
      continues: take('continues', json['continues'], current.continues, { months: isMonths }),
      ...take('', json, { notice: current.notice }, { notice: isMonths }),
    },
    problems,
  };
}

const isFlag = (value: unknown): value is boolean => typeof value === 'boolean';
const isEmptyMeans = (value: unknown): value is EmptyMeans => value === 'unknown' || value === 'no';
const isNames = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length <= 1000 && value.every((name) => typeof name === 'string');
/** A threshold: whole months within the limits. */
export const isMonths = (value: unknown): value is number =>
  Number.isInteger(value) && Number(value) >= monthLimits.min && Number(value) <= monthLimits.max;
