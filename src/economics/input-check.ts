import { scenarioChurn, scenarioMargin } from './basis.ts';
import { limits } from './limits.ts';
import type { FieldName, NumberField } from './limits.ts';
import { isPeriod } from './period.ts';
import { exceedsChurn } from './programme.ts';
import type { Scenario } from './scenario.ts';

/** Errors: the field cannot be used as it stands. */
export const errorCodes = [
  'missing',
  'not-a-number',
  'not-whole',
  'too-small',
  'too-large',
  'fewer-than-new',
  'more-than-possible',
  'eats-margin',
  'more-than-all-churn',
  'nothing-to-save',
  'unknown-period',
] as const;
/** Warnings: the field is used; something about it deserves a word. */
export const warningCodes = [
  'few-customers',
  'no-new-customers',
  'no-revenue',
  'no-margin',
  'no-acquisition-spend',
  'no-retention-spend',
  'no-discount-no-churn',
  'perhaps-per-cent',
] as const;
export const issueCodes = [...errorCodes, ...warningCodes] as const;
export type ErrorCode = (typeof errorCodes)[number];
export type WarningCode = (typeof warningCodes)[number];

/** A field that cannot be used. `min` and `max`: what it may be, given the other fields, in the unit of `limits`. */
export interface InputError {
  readonly field: FieldName;
  readonly severity: 'error';
  readonly code: ErrorCode;
  readonly min?: number;
  /** with `eats-margin` this bound itself is not allowed */
  readonly max?: number;
}

/** A field that is used and deserves a word. */
export interface InputWarning {
  readonly field: FieldName;
  readonly severity: 'warning';
  readonly code: WarningCode;
}

export type InputIssue = InputError | InputWarning;

/** Below this many customers the churn of one period says little. */
export const fewCustomers = 100;

const error = (field: FieldName, code: ErrorCode, min?: number, max?: number): InputError => ({
  field,
  severity: 'error',
  code,
  ...(min === undefined ? {} : { min }),
  ...(max === undefined ? {} : { max }),
});
const warning = (field: FieldName, code: WarningCode): InputWarning => ({ field, severity: 'warning', code });

const checkNumber = (field: NumberField, value: number): InputError | undefined => {
  const { min, max, integer } = limits[field];
  if (!Number.isFinite(value)) return error(field, 'not-a-number', min, max);
  if (value < min) return error(field, 'too-small', min, max);
  if (value > max) return error(field, 'too-large', min, max);
  if (integer && !Number.isInteger(value)) return error(field, 'not-whole', min, max);
  return undefined;
};

const always = ['new', 'arpa', 'margin', 'acquisition', 'retention', 'discount', 'x', 'delta'] as const;
const optional = ['churn', 'horizon', 'mcac'] as const;

const checkAlone = (s: Scenario): InputError[] => {
  const issues: InputError[] = [];
  const add = (issue: InputError | undefined): void => {
    if (issue) issues.push(issue);
  };
  if (!isPeriod(s.period)) add(error('period', 'unknown-period'));
  for (const field of always) add(checkNumber(field, s[field]));
  for (const field of optional) {
    const value = s[field];
    if (value !== null) add(checkNumber(field, value));
  }
  if (s.start !== null) add(checkNumber('start', s.start));
  if (s.churn !== null) return issues;
  if (s.start === null) add(error('start', 'missing', limits.start.min, limits.start.max));
  add(s.end === null ? error('end', 'missing', limits.end.min, limits.end.max) : checkNumber('end', s.end));
  return issues;
};

/** The fields that cannot be used, each with what is wrong. */
export type Refused = Partial<Record<FieldName, ErrorCode>>;

const refusedBy = (errors: readonly InputError[]): Refused => {
  const refused: Refused = {};
  for (const issue of errors) refused[issue.field] ??= issue.code;
  return refused;
};

const checkEnd = (s: Scenario, refused: Refused): InputError | undefined => {
  if (s.churn !== null || s.start === null || s.end === null) return undefined;
  if (refused.start || refused.new || refused.end) return undefined;
  if (s.end < s.new) return error('end', 'fewer-than-new', s.new, s.start + s.new);
  if (s.end > s.start + s.new) return error('end', 'more-than-possible', s.new, s.start + s.new);
  return undefined;
};

const checkProgramme = (s: Scenario, refused: Refused): InputError[] => {
  const issues: InputError[] = [];
  const margin = scenarioMargin(s, refused);
  if (!refused.x && margin.status === 'ok' && margin.value > 0 && s.x >= margin.value)
    issues.push(error('x', 'eats-margin', 0, margin.value));
  const churn = scenarioChurn(s, refused);
  if (!refused.delta && churn.status === 'ok' && exceedsChurn(s.delta, churn.value))
    issues.push(
      error('delta', churn.value === 0 ? 'nothing-to-save' : 'more-than-all-churn', 0, churn.value),
    );
  return issues;
};

/** A share typed as such where per cent was asked: 0.8 for 80 %, 0.03 for 3 %. */
const suspiciouslySmall = { margin: 0.01, discount: 0.01, churn: 0.001 } as const;

const warnings = (s: Scenario, refused: Refused): InputWarning[] => {
  const issues: InputWarning[] = [];
  const warn = (field: NumberField, code: WarningCode, when: boolean): void => {
    if (when && !refused[field]) issues.push(warning(field, code));
  };
  const churn = scenarioChurn(s, refused);
  warn('start', 'few-customers', s.churn === null && s.start !== null && s.start < fewCustomers);
  warn('new', 'no-new-customers', s.new === 0);
  warn('arpa', 'no-revenue', s.arpa === 0);
  warn('margin', 'no-margin', s.margin <= 0);
  warn('acquisition', 'no-acquisition-spend', s.acquisition === 0 && s.new > 0);
  warn('retention', 'no-retention-spend', s.retention === 0);
  warn('discount', 'no-discount-no-churn', s.discount === 0 && churn.status === 'ok' && churn.value === 0);
  for (const field of ['margin', 'discount', 'churn'] as const) {
    const value = s[field];
    warn(field, 'perhaps-per-cent', value !== null && value > 0 && value < suspiciouslySmall[field]);
  }
  return issues;
};

/** Everything to say about the inputs, errors first, and which fields cannot be used. */
export const checkScenario = (s: Scenario): { issues: readonly InputIssue[]; refused: Refused } => {
  const alone = checkAlone(s);
  const end = checkEnd(s, refusedBy(alone));
  const counted = end ? [...alone, end] : alone;
  const errors = [...counted, ...checkProgramme(s, refusedBy(counted))];
  const refused = refusedBy(errors);
  return { issues: [...errors, ...warnings(s, refused)], refused };
};
