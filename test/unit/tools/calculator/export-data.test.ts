import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { figureNames } from '../../../../src/economics/metrics.ts';
import { defaultScenario, evaluateScenario } from '../../../../src/economics/scenario.ts';
import { exampleDraft } from '../../../../src/tools/calculator/draft.ts';
import {
  csvCell,
  csvOf,
  jsonOf,
  largestFile,
  readJson,
} from '../../../../src/tools/calculator/export-data.ts';
import { noExtras } from '../../../../src/tools/calculator/extras.ts';
import { readLink } from '../../../../src/tools/calculator/link.ts';
import type { State } from '../../../../src/tools/calculator/link.ts';
import { locales } from '../../../../src/site/locales.ts';

const stateIn = (locale: (typeof locales)[number], name = ''): State => ({
  drafts: [{ ...exampleDraft(locale), name }],
  extras: noExtras,
});

describe('the CSV file', () => {
  it.each(locales)('holds every figure exactly, with the separator of spreadsheets in %s', (locale) => {
    const text = csvOf(stateIn(locale), locale);
    const separator = locale === 'en' ? ',' : ';';
    expect(
      text.startsWith(
        `\ufefftable${separator}scenario${separator}row${separator}column${separator}value\r\n`,
      ),
    ).toBe(true);
    const { data, errors } = Papa.parse<string[]>(text.slice(1).trimEnd(), { delimiter: separator });
    expect(errors).toEqual([]);
    const { metrics } = evaluateScenario(defaultScenario);
    for (const name of figureNames) {
      const figure = metrics[name];
      const row = data.find(([table, , figureName]) => table === 'figures' && figureName === name);
      if (figure.status === 'ok') expect(Number(row?.[4]), name).toBe(figure.value);
    }
    expect(data).toContainEqual(['inputs', '1', 'margin', 'value', '80']);
    expect(data.filter(([table, , , column]) => table === 'projection' && column === 'without')).toHaveLength(
      61,
    );
  });

  it('says why a figure does not exist instead of leaving a gap', () => {
    const draft = exampleDraft('en');
    const text = csvOf(
      { drafts: [{ ...draft, texts: { ...draft.texts, margin: '' } }], extras: noExtras },
      'en',
    );
    expect(text).toContain('figures,1,ltv,status,invalid: invalid-input');
  });

  it.each([
    '=1+1',
    '+49',
    '-1+1',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '  =1',
    '\u00a0=1',
    '＝1',
    '＋1',
    '－1',
    '＠1',
  ])('a name that a spreadsheet would run, %j, becomes text', (name) => {
    const cell = csvCell(name);
    expect(cell.replace(/^"/, '').startsWith("'")).toBe(true);
  });

  it('whatever a scenario is called, no cell of text begins like a formula and the table keeps its shape', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }),
        fc.constantFrom(...locales),
        (name, locale) => {
          const separator = locale === 'en' ? ',' : ';';
          const { data } = Papa.parse<string[]>(csvOf(stateIn(locale, name), locale).slice(1).trimEnd(), {
            delimiter: separator,
          });
          for (const row of data) {
            expect(row).toHaveLength(5);
            expect(row[1]).not.toMatch(/^\s*[=+\-@\uff0b\uff0d\uff1d\uff20]/);
          }
        },
      ),
      { numRuns: 50 },
    );
  });

  it('holds the parts further down as far as they are in use', () => {
    const link =
      'v=1&side=customers&side-2=clients&arpa-2=900&cohort=1000,631,468,382,326&mrr=100000&mrr-expansion=12000&mrr-contraction=3000&mrr-churned=5000&win-spend=8&win-rate=2&win-ceiling=4&keep-spend=6&keep-rate=97&keep-ceiling=98.5&keep-floor=94&prospects=1500&budget=15000';
    const state = readLink(link, 'en') ?? { drafts: [], extras: noExtras };
    const { data } = Papa.parse<string[]>(csvOf(state, 'en').slice(1).trimEnd());
    const value = (table: string, row: string): number =>
      Number(data.find((cells) => cells[0] === table && cells[2] === row)?.[4]);
    expect(value('revenue', 'nrr')).toBeCloseTo(1.04, 12);
    expect(value('revenue', 'grr')).toBeCloseTo(0.92, 12);
    expect(value('sides', 'total')).toBeCloseTo(
      value('sides', 'total-customers') + value('sides', 'total-clients'),
      6,
    );
    expect(value('cohort', 'alpha')).toBeGreaterThan(0);
    expect(data).toContainEqual(['cohort', '', '1', 'count', '631']);
    expect(value('budget', 'win-spend')).toBeGreaterThan(8);
    expect(data.filter(([table, , , column]) => table === 'budget' && column === 'equity')).toHaveLength(101);
    expect(value('further-inputs', 'budget')).toBe(15_000);
    expect(csvOf(stateIn('en'), 'en')).not.toMatch(/further-inputs|cohort|revenue,|sides|budget/);
  });

  it('a negative number stays a number', () => {
    expect(csvCell(-0.5)).toBe('-0.5');
    expect(csvCell(1e-9)).toBe('0.000000001');
  });
});

describe('the JSON file', () => {
  it.each(locales)('brings back in %s everything it was made from', (locale) => {
    const link =
      'v=1&start=100&name=A&side=customers&range-arpa=40..60&side-2=clients&arpa-2=900&cohort=100,86.9,74.3&mrr=25000&seed=7';
    const { problems, ...state } = readLink(link, locale) ?? { drafts: [], extras: noExtras, problems: [] };
    expect(problems).toEqual([]);
    const read = readJson(jsonOf(state, locale), locale);
    expect(read).toEqual({ kind: 'read', reading: { ...state, problems: [] } });
  });

  it('opens in another language with the same numbers', () => {
    const read = readJson(jsonOf(stateIn('de'), 'de'), 'en');
    expect(read).toMatchObject({ kind: 'read', reading: { drafts: [exampleDraft('en')], problems: [] } });
  });

  it.each([
    ['', 'not-json'],
    ['{"format": "client-or-customer/calculator"', 'not-json'],
    ['null', 'not-ours'],
    ['[1, 2]', 'not-ours'],
    ['{"a": 1}', 'not-ours'],
    ['{"format": "client-or-customer/calculator"}', 'not-ours'],
    ['{"format": "client-or-customer/calculator", "version": 1, "state": 5}', 'not-ours'],
    ['{"format": "client-or-customer/calculator", "version": 1, "state": "start=5"}', 'not-ours'],
    ['{"format": "client-or-customer/calculator", "version": 2, "state": "v=1"}', 'newer'],
    [`"${'x'.repeat(largestFile)}"`, 'too-large'],
  ])('refuses what is none of ours and says why (%#)', (text, problem) => {
    expect(readJson(text, 'en')).toEqual({ kind: 'refused', problem });
  });

  it('names single values it cannot use and keeps the rest', () => {
    const text =
      '{"format": "client-or-customer/calculator", "version": 1, "state": "v=1&arpa=60&margin=lots"}';
    expect(readJson(text, 'en')).toMatchObject({
      kind: 'read',
      reading: { problems: [{ code: 'bad-value', key: 'margin', value: 'lots' }] },
    });
  });

  it('junk never throws', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => {
        expect(() => readJson(text, 'ru')).not.toThrow();
      }),
    );
  });
});
