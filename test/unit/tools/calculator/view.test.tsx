import { h } from 'preact';
import { renderToString } from 'preact-render-to-string';
import * as cheerio from 'cheerio';
import { describe, expect, it } from 'vitest';
import { issueCodes } from '../../../../src/economics/input-check.ts';
import { reasonCodes } from '../../../../src/economics/figure.ts';
import { numberFields } from '../../../../src/economics/limits.ts';
import { figureNames, metricUnits } from '../../../../src/economics/metrics.ts';
import { verdictCodes } from '../../../../src/economics/verdict.ts';
import { defaultScenario, evaluateScenario } from '../../../../src/economics/scenario.ts';
import { numberProblems, parseNumber } from '../../../../src/forms/number.ts';
import { fieldNote } from '../../../../src/tools/calculator/field-note.ts';
import { exampleDraft, readDraft } from '../../../../src/tools/calculator/draft.ts';
import { figureGroups } from '../../../../src/tools/calculator/figure-list.ts';
import { citedWorks } from '../../../../src/tools/calculator/origins.ts';
import { parts } from '../../../../src/tools/calculator/parts.ts';
import { ProjectionFigure } from '../../../../src/tools/calculator/ProjectionFigure.tsx';
import { View } from '../../../../src/tools/calculator/View.tsx';
import { worked } from '../../../../src/tools/calculator/worked.ts';
import { createWriter } from '../../../../src/tools/calculator/write.ts';
import { locales } from '../../../../src/site/locales.ts';
import { propsIn, toolIn } from './words-of.ts';

const pageIn = (locale: (typeof locales)[number]) =>
  cheerio.load(
    renderToString(h(View, { ...propsIn(locale), given: { parts, projection: ProjectionFigure } })),
  );

describe('the page as the server sends it', () => {
  it.each(locales)('has every figure of the example in %s, in full precision', (locale) => {
    const $ = pageIn(locale);
    const { metrics } = evaluateScenario(defaultScenario);
    for (const name of figureNames) {
      const figure = metrics[name];
      const shown = $(`[data-metric="${name}"]`);
      expect(shown.length, name).toBeGreaterThan(0);
      if (figure.status === 'ok') expect(Number(shown.attr('value')), name).toBe(figure.value);
    }
    expect($('[data-metric="verdict"]').attr('value')).toBe('too-close');
  });

  it.each(locales)('labels every input in %s and ties hint, echo and message to it', (locale) => {
    const $ = pageIn(locale);
    for (const input of $('input[data-field]').toArray()) {
      const { id, 'aria-describedby': described = '' } = input.attribs;
      expect($(`label[for="${id}"]`).text().trim(), id).not.toBe('');
      for (const other of described.split(' ')) expect($(`#${other}`).length, other).toBe(1);
      expect(input.attribs['inputmode']).toBe('decimal');
    }
  });

  it.each(locales)('has the chart as a drawing with name and description and as a table in %s', (locale) => {
    const $ = pageIn(locale);
    expect($('#projection-chart-title').text()).not.toBe('');
    expect($('#projection-chart-description').text()).not.toBe('');
    expect($('figure table tbody tr').length).toBe(61);
  });

  it('has no inline style, no double id, and no empty gap', () => {
    const $ = pageIn('ru');
    expect($('[style]').length).toBe(0);
    const ids = $('[id]')
      .toArray()
      .map(({ attribs }) => attribs['id']);
    expect(new Set(ids).size).toBe(ids.length);
    expect($.text()).not.toMatch(/\{\{|undefined|NaN|\[object/);
  });
});

describe('words', () => {
  it.each(locales)('exist in %s for every code the model can return', (locale) => {
    const { say } = toolIn(locale);
    const keys = [
      ...reasonCodes.map((code) => `reasons.${code}`),
      ...issueCodes.map((code) => `issues.${code}`),
      ...numberProblems.map((code) => `typed.${code}`),
      ...verdictCodes.flatMap((code) => [`verdict.codes.${code}`, `verdict.text.${code}`]),
      ...numberFields.map((field) => `fields.${field}.label`),
      ...figureNames.flatMap((name) => [
        `figures.names.${name}`,
        `figures.formulas.${name}`,
        `figures.notes.${name}`,
        `figures.units.${metricUnits[name]}`,
      ]),
    ];
    expect(keys.filter((key) => !say.has(key))).toEqual([]);
  });

  it('a missing message or value is an error, not a gap', () => {
    const { say } = toolIn('en');
    expect(() => say('no.such.message')).toThrow('no message "no.such.message"');
    expect(() => say('verdict.missing-text')).toThrow('needs a value for "reason"');
  });

  it('every figure stands in one group, and every work cited has a reference', () => {
    expect(Object.values(figureGroups).flat().sort()).toEqual([...figureNames].sort());
    for (const work of citedWorks) expect(propsIn('en').works).toHaveProperty(work);
  });
});

describe('numbers with their words', () => {
  it('take the plural form of what is shown', () => {
    const time = (locale: (typeof locales)[number], value: number) =>
      createWriter(toolIn(locale), { currency: 'EUR', period: 'month' })
        .time(value)
        .replaceAll('\u00a0', ' ');
    expect([1, 2, 5, 21, 22, 1.5, 11.764705].map((value) => time('ru', value))).toEqual([
      '1 месяц',
      '2 месяца',
      '5 месяцев',
      '21 месяц',
      '22 месяца',
      '1,5 месяца',
      '11,8 месяца',
    ]);
    expect([1, 2, 5, 21, 22, 1.5].map((value) => time('pl', value))).toEqual([
      '1 miesiąc',
      '2 miesiące',
      '5 miesięcy',
      '21 miesięcy',
      '22 miesiące',
      '1,5 miesiąca',
    ]);
    expect(time('en', 1.0000001)).toBe('1 month');
    expect(time('es', 11.764705)).toBe('11,8 meses');
  });

  it('write points as points, never as per cent', () => {
    const writer = createWriter(toolIn('en'), { currency: 'EUR', period: 'month' });
    expect(writer.points(0.00223377)).toBe('0.22 percentage points');
    expect(writer.field('delta', 0.01)).toBe('1 percentage point a month');
  });
});

describe('a formula with the reader’s own numbers', () => {
  const writer = createWriter(toolIn('en'), { currency: 'EUR', period: 'month' });
  const of = (name: (typeof figureNames)[number], change = {}) =>
    worked(name, { ...defaultScenario, ...change }, writer, 'en').replaceAll('\u00a0', ' ');

  it('can be followed on a pocket calculator', () => {
    expect(of('retention-rate')).toBe('(515 − 30) / 500');
    expect(of('cac')).toBe('€12,000 / 30');
    expect(of('margin-per-customer')).toBe('€40 − €3,000 / 500');
    expect(of('ltv')).toBe('€34 × (1 − 0.96233⁶⁰) / (1 − 0.96233)');
    expect(of('value-kept')).toBe('€34 / (1.00797 − 0.97)');
    expect(of('ltv-cac')).toBe('€812.37 / €400');
  });

  it('is left out for a figure that was typed in', () => {
    expect(of('churn-rate', { churn: 0.03, end: null })).toBe('');
  });

  it('follows the inputs in use', () => {
    expect(of('retention-rate', { churn: 0.03, end: null })).toBe('100% − 3%');
    expect(of('ltv', { horizon: null })).toBe('€34 × 1.00797 / (1.00797 − 0.97)');
  });

  it('is left out when a number is missing', () => {
    expect(of('ltv', { end: 9999 })).toBe('');
    expect(of('cac', { acquisition: NaN })).toBe('');
  });
});

describe('the note under a field', () => {
  const tool = toolIn('en');
  const writer = createWriter(tool, { currency: 'EUR', period: 'month' });
  const noteFor = (field: 'margin' | 'end' | 'arpa' | 'start', text: string) => {
    const draft = exampleDraft('en');
    const reading = readDraft({ ...draft, texts: { ...draft.texts, [field]: text } }, 'en');
    const note = fieldNote(
      tool,
      writer,
      field,
      parseNumber(text, 'en'),
      evaluateScenario(reading.scenario).issues,
    );
    return { ...note, echo: note.echo.replaceAll('\u00a0', ' ') };
  };

  it('echoes what was understood', () => {
    expect(noteFor('arpa', '1 234,5').echo).toBe('€1,235 per account a month');
    expect(noteFor('margin', '80 %')).toMatchObject({ echo: '80%', error: '' });
  });

  it('says what is allowed when a field cannot be used', () => {
    expect(noteFor('margin', '').error).toBe('Still empty. Allowed: −100% to 100%.');
    expect(noteFor('margin', '101').error).toBe('Too large. Allowed: −100% to 100%.');
    expect(noteFor('end', '20').error).toContain('Allowed: 30 to 530.');
    expect(noteFor('start', '12,5a').error).toContain('“a” does not belong in a number');
  });

  it('reports the other reading of an ambiguous number', () => {
    expect(noteFor('arpa', '1,234').hints).toEqual(['Read as €1,234 per account a month, not as €1.23.']);
  });
});
