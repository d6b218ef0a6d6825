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
  const inner = (name: string): Json => {
    const value = json[name];
    if (isObject(value)) return value;
    problems.push(name);
    return {};
  };
  const take = <T>(from: Json, path: string, is: (value: unknown) => value is T, otherwise: T): T => {
    const value = from[path.split('.').at(-1) ?? ''];
    if (is(value)) return value;
    if (from === json || Object.keys(from).length > 0) problems.push(path);
    return otherwise;
  };
  const tailored = inner('tailored');
  const agreed = inner('agreed');
  const continues = inner('continues');
  const asOf = scanDate(String(json['asOf']), 'ymd');
  if (Number.isNaN(asOf)) problems.push('asOf');
  return {
    rules: {
      asOf: Number.isNaN(asOf) ? current.asOf : asOf,
      tailored: {
        scope: take(tailored, 'tailored.scope', isFlag, current.tailored.scope),
        plans: take(tailored, 'tailored.plans', isNames, current.tailored.plans),
        manager: take(tailored, 'tailored.manager', isFlag, current.tailored.manager),
        empty: take(tailored, 'tailored.empty', isEmptyMeans, current.tailored.empty),
      },
      agreed: {
        months: take(agreed, 'agreed.months', isMonths, current.agreed.months),
        plans: take(agreed, 'agreed.plans', isNames, current.agreed.plans),
        empty: take(agreed, 'agreed.empty', isEmptyMeans, current.agreed.empty),
      },
      continues: { months: take(continues, 'continues.months', isMonths, current.continues.months) },
      notice: take(json, 'notice', isMonths, current.notice),
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
