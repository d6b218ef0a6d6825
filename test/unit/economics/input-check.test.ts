import { describe, expect, test } from 'vitest';
import { checkScenario, errorCodes, issueCodes, warningCodes } from '../../../src/economics/input-check.ts';
import { limits, numberFields } from '../../../src/economics/limits.ts';
import type { NumberField } from '../../../src/economics/limits.ts';
import { defaultScenario } from '../../../src/economics/scenario.ts';
import type { Scenario } from '../../../src/economics/scenario.ts';

const issues = (changes: Partial<Scenario>) => checkScenario({ ...defaultScenario, ...changes }).issues;
const warning = (field: string, code: string) => ({ field, severity: 'warning', code });

describe('what may be typed', () => {
  test('every number has limits, and the default scenario keeps them', () => {
    expect(Object.keys(limits)).toEqual(numberFields);
    for (const field of numberFields) {
      const value = defaultScenario[field];
      if (value === null) {
        expect(limits[field].optional).toBe(true);
        continue;
      }
      expect(value).toBeGreaterThanOrEqual(limits[field].min);
      expect(value).toBeLessThanOrEqual(limits[field].max);
    }
    expect(issues({})).toEqual([]);
  });

  test('the limits are those the page promises', () => {
    const table = Object.fromEntries(
      numberFields.map((field) => [field, [limits[field].min, limits[field].max]]),
    );
    expect(table).toEqual({
      start: [1, 1e9],
      new: [0, 1e9],
      end: [0, 2e9],
      churn: [0, 1],
      arpa: [0, 1e9],
      margin: [-1, 1],
      acquisition: [0, 1e12],
      retention: [0, 1e12],
      discount: [0, 1],
      horizon: [1, 30],
      mcac: [0, 1e12],
      x: [0, 1e9],
      delta: [0, 1],
    });
    expect(numberFields.filter((field) => limits[field].integer)).toEqual(['start', 'new', 'end']);
    expect(numberFields.filter((field) => limits[field].optional)).toEqual([
      'start',
      'end',
      'churn',
      'horizon',
      'mcac',
    ]);
  });

  test('every number says what it is measured in', () => {
    expect(Object.fromEntries(numberFields.map((field) => [field, limits[field].unit]))).toEqual({
      start: 'customers',
      new: 'customers',
      end: 'customers',
      churn: 'share-per-period',
      arpa: 'money-per-customer-and-period',
      margin: 'share',
      acquisition: 'money-per-period',
      retention: 'money-per-period',
      discount: 'share-per-year',
      horizon: 'years',
      mcac: 'money-per-customer',
      x: 'money-per-customer-and-period',
      delta: 'points-per-period',
    });
  });

  test.each(numberFields)('%s: below, above and no number are refused with what is allowed', (field) => {
    const { min, max } = limits[field];
    const first = (value: number) => issues({ [field]: value })[0];
    const refusal = (code: string) => ({ field, severity: 'error', code, min, max });
    expect(first(min - 1)).toEqual(refusal('too-small'));
    expect(first(max * 2 + 1)).toEqual(refusal('too-large'));
    expect(first(NaN)).toEqual(refusal('not-a-number'));
    expect(first(Infinity)).toEqual(refusal('not-a-number'));
  });

  test.each(['start', 'new', 'end'] as const)('%s: half a customer is refused', (field) => {
    expect(issues({ [field]: 500.5 })[0]).toMatchObject({ field, code: 'not-whole' });
  });

  test('the bounds themselves are allowed', () => {
    const refusedAt = (field: NumberField, value: number) =>
      issues({ [field]: value }).some(
        (issue) => issue.field === field && ['too-small', 'too-large'].includes(issue.code),
      );
    for (const field of numberFields) {
      expect(refusedAt(field, limits[field].min)).toBe(false);
      expect(refusedAt(field, limits[field].max)).toBe(false);
    }
  });

  test('a field left empty that is needed is missing, not 0', () => {
    expect(issues({ start: null })).toContainEqual({
      field: 'start',
      severity: 'error',
      code: 'missing',
      min: 1,
      max: 1e9,
    });
    expect(issues({ end: null })).toContainEqual({
      field: 'end',
      severity: 'error',
      code: 'missing',
      min: 0,
      max: 2e9,
    });
    expect(issues({ churn: 0.03, start: null, end: null })).toEqual([]);
    expect(issues({ mcac: null, horizon: null })).toEqual([]);
  });

  test('beside a typed churn the end count is not looked at, the start count is', () => {
    expect(issues({ churn: 0.03, end: NaN })).toEqual([]);
    expect(issues({ churn: 0.03, start: 0 })).toEqual([
      { field: 'start', severity: 'error', code: 'too-small', min: 1, max: 1e9 },
    ]);
  });

  test('an unknown period is named', () => {
    expect(issues({ period: 'week' as 'month' })).toEqual([
      { field: 'period', severity: 'error', code: 'unknown-period' },
    ]);
  });

  test('contradictions are looked for only among usable fields', () => {
    expect(issues({ end: 20, new: NaN }).map(({ field }) => field)).toEqual(['new']);
    expect(issues({ start: NaN, end: 9000 }).map(({ field }) => field)).toEqual(['start']);
    expect(issues({ x: 40, arpa: NaN }).map(({ field }) => field)).toEqual(['arpa']);
    expect(issues({ delta: 0.9, end: 9000 }).map(({ field }) => field)).toEqual(['end']);
    expect(issues({ x: -1, delta: -1 }).map(({ code }) => code)).toEqual(['too-small', 'too-small']);
  });

  test('without a margin the programme is not blamed for eating it', () => {
    expect(issues({ margin: -0.1, x: 2 })).toEqual([warning('margin', 'no-margin')]);
    expect(issues({ arpa: 7.5, x: 2 })).toEqual([]);
  });
});

describe('what deserves a word', () => {
  test.each([
    ['fewer than 100 customers say little', { start: 99, end: 120 }, 'start', 'few-customers'],
    ['nobody won', { new: 0, end: 485 }, 'new', 'no-new-customers'],
    ['no revenue', { arpa: 0 }, 'arpa', 'no-revenue'],
    ['no gross margin', { margin: 0 }, 'margin', 'no-margin'],
    ['customers for nothing', { acquisition: 0 }, 'acquisition', 'no-acquisition-spend'],
    ['nothing spent on keeping', { retention: 0 }, 'retention', 'no-retention-spend'],
    ['a margin of 0.8 per cent', { margin: 0.008 }, 'margin', 'perhaps-per-cent'],
    ['a discount of 0.1 per cent', { discount: 0.001 }, 'discount', 'perhaps-per-cent'],
    ['a churn of 0.03 per cent', { churn: 0.0003, delta: 0 }, 'churn', 'perhaps-per-cent'],
  ] as const)('%s', (_, changes, field, code) => {
    expect(issues(changes)).toContainEqual(warning(field, code));
  });

  test('what is ordinary does not', () => {
    expect(issues({ start: 100, end: 125 })).toEqual([]);
    expect(issues({ margin: 0.01, arpa: 5000 })).toEqual([]);
    expect(issues({ discount: 0.01 })).toEqual([]);
    expect(issues({ discount: 0 })).toEqual([]);
    expect(issues({ churn: 0.001, delta: 0 })).toEqual([]);
    expect(issues({ churn: 0, delta: 0 })).toEqual([]);
    expect(issues({ churn: 0.03, start: 50 })).toEqual([]);
    expect(issues({ new: 0, end: 485, acquisition: 0 })).toEqual([warning('new', 'no-new-customers')]);
  });

  test('a refused field gets no warning on top', () => {
    expect(issues({ margin: -2 }).map(({ code }) => code)).toEqual(['too-small']);
    expect(issues({ start: -5 }).map(({ code }) => code)).toEqual(['too-small']);
  });

  test('every code is listed once', () => {
    expect(new Set(issueCodes).size).toBe(errorCodes.length + warningCodes.length);
  });
});
