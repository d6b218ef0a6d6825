import { load, type CheerioAPI } from 'cheerio';
import { h } from 'preact';
import { render } from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { answerValues, type Answers } from '../../../src/assessment/answers.ts';
import { sheetColumns, sheetPoints } from '../../../src/assessment/class.ts';
import { score } from '../../../src/assessment/profile.ts';
import { emptyState, type AssessmentState } from '../../../src/assessment/state.ts';
import type { FormLocale } from '../../../src/forms/locale.ts';
import { locales } from '../../../src/site/locales.ts';
import type { Session } from '../../../src/tools/self-assessment/session.ts';
import { Sheet } from '../../../src/tools/self-assessment/Sheet.tsx';
import { createTool, type Tool } from '../../../src/tools/self-assessment/tool.ts';
import { Assessment, View } from '../../../src/tools/self-assessment/View.tsx';
import type { Words } from '../../../src/tools/page/words.ts';
import { answersOf, examples, instrument } from '../assessment/instrument.ts';
import { propsIn } from './self-assessment-props.ts';
import { watchedWords } from './watched-words.ts';

const nothing = () => undefined;

function sessionWith(state: AssessmentState, more: Partial<Session> = {}): Session {
  return {
    state,
    current: 0,
    problems: [],
    live: true,
    change: nothing,
    answer: nothing,
    editLine: nothing,
    choose: nothing,
    load: nothing,
    ...more,
  };
}

function show(tool: Tool, state: AssessmentState, more: Partial<Session> = {}): CheerioAPI {
  return load(render(h(Assessment, { tool, session: sessionWith(state, more) })));
}

const oneLine = (answers: Answers): AssessmentState => ({ lines: [{ name: '', answers }], buyer: {} });
const metric = ($: CheerioAPI, name: string) => $(`data[data-metric="${name}"]`);

describe('self-assessment without script', () => {
  for (const locale of locales) {
    it(`shows every question with seven answers and nothing chosen (${locale})`, () => {
      const $ = load(render(h(View, propsIn(locale))));
      expect($('.questions fieldset')).toHaveLength(9);
      $('.questions fieldset').each((_, field) => {
        expect(
          $(field)
            .find('input')
            .map((__, input) => $(input).attr('value'))
            .get(),
        ).toEqual([...answerValues]);
      });
      expect($('input[checked]')).toHaveLength(0);
      expect($('button').filter((_, button) => $(button).closest('[hidden]').length === 0)).toHaveLength(0);
      expect($('.examples tbody tr').length).toBeGreaterThanOrEqual(24);
    });
  }

  it('marks the scores as not there and the class as undecided', () => {
    const $ = load(render(h(View, propsIn('en'))));
    for (const name of ['structure', 'practice', 'gap']) {
      expect(metric($, name).attr('data-status')).toBe('undefined');
      expect(metric($, name).attr('value')).toBeUndefined();
    }
    expect(metric($, 'class').attr('value')).toBe('undecided');
    expect(metric($, 'structure-low').attr('value')).toBe('0');
    expect(metric($, 'structure-high').attr('value')).toBe('1');
  });

  it('uses neither inline style nor inline script', () => {
    const html = render(h(View, propsIn('en')));
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
  });
});

describe('self-assessment result', () => {
  const tool = createTool(propsIn('en'));

  it('shows each figure with its full value', () => {
    const answers = answersOf('45u544n55');
    const profile = score(instrument, answers);
    const $ = show(tool, oneLine(answers));
    const value = (name: string) => Number(metric($, name).attr('value'));
    for (const axis of ['structure', 'practice'] as const) {
      const { point, low, high } = profile[axis];
      expect([value(axis), value(`${axis}-low`), value(`${axis}-high`)]).toEqual(
        [point, low, high].map((figure) => (figure.status === 'ok' ? figure.value : Number.NaN)),
      );
    }
    expect(metric($, 'class').attr('value')).toBe(profile.class);
  });

  it('has each metric once, also for four lines of business', () => {
    const lines = ['111111111', '333333333', '555555555', 'uuuuuuuuu'].map((text, index) => ({
      name: `Line ${index}`,
      answers: answersOf(text),
    }));
    const $ = show(tool, { lines, buyer: {} }, { current: 2 });
    const names = $('[data-metric]')
      .map((_, data) => $(data).attr('data-metric'))
      .get();
    expect(new Set(names).size).toBe(names.length);
    expect(['class', 'class-2', 'class-3', 'class-4'].map((name) => metric($, name).attr('value'))).toEqual([
      'customer',
      'mixed',
      'client',
      'undecided',
    ]);
    expect($('.two-axes .letter')).toHaveLength(3);
  });

  it('is the same class in all five languages for the same answers', () => {
    for (const { answers } of examples) {
      const classes = locales.map((locale) =>
        metric(show(createTool(propsIn(locale)), oneLine(answers)), 'class').attr('value'),
      );
      expect(new Set(classes).size).toBe(1);
    }
  });

  it('writes scores as the language does', () => {
    const answers = answersOf('455544455');
    const text = (locale: FormLocale) =>
      metric(show(createTool(propsIn(locale)), oneLine(answers)), 'structure').text();
    expect([text('en'), text('de'), text('ru')]).toEqual(['88.6', '88,6', '88,6']);
  });

  it('links the next steps to pages of the same language, the calculator with its inputs', () => {
    const $ = show(createTool(propsIn('pl')), oneLine(answersOf('111111111')));
    const links = $('.steps a')
      .map((_, link) => $(link).attr('href'))
      .get();
    expect(links).toHaveLength(3);
    for (const link of links) expect(link).toMatch(/^\/pl\//);
    expect(links.at(-1)).toMatch(/^\/pl\/calculator\/#v=1&period=month&start=2000&/);
  });

  it('leads to no page that does not exist', () => {
    const $ = show(createTool({ ...propsIn('en'), links: {} }), oneLine(answersOf('111111111')));
    expect($('.steps a')).toHaveLength(0);
    expect($('.steps li')).toHaveLength(3);
  });

  it('names what of a link could not be used', () => {
    const $ = show(tool, emptyState, { problems: [{ code: 'unknown-key', name: 'mood', value: '' }] });
    expect($('.problems li').text()).toContain('“mood”');
  });

  it('labels one buyer and says what is missing', () => {
    const $ = show(tool, { ...emptyState, buyer: { tailored: 'yes', agreed: 'no' } });
    expect(metric($, 'buyer').attr('value')).toBe('customer');
    expect($('.buyer').text()).toContain('an agreed engagement.');
  });
});

describe('scoring sheet', () => {
  it('prints the points and weights that the class is worked out with', () => {
    const $ = load(render(h(Sheet, { tool: createTool(propsIn('en')) })));
    const rows = $('.points tbody tr')
      .map((_, row) => [
        $(row)
          .find('td')
          .map((__, cell) => Number($(cell).text().replace('−', '-')))
          .get(),
      ])
      .get();
    expect(rows).toEqual(
      answerValues
        .filter((answer) => answer !== 'na')
        .map((answer) => sheetColumns.map((column) => sheetPoints(answer)[column])),
    );
    expect($('.grid tbody tr:not(.sum)')).toHaveLength(instrument.length);
  });
});

describe('words of the self-assessment', () => {
  it('are all used, and every state of the tool finds its words in every language', () => {
    for (const locale of locales) {
      const props = propsIn(locale);
      const watched = watchedWords(props.words);
      const tool = createTool({ ...props, words: watched.words });
      const sheets = [
        '111111111',
        '333333333',
        '555555555',
        'uuuuuuuuu',
        '.........',
        'nnnnnnnnn',
        '555151111',
      ];
      const more = [
        '155534245',
        '415423334',
        '531241233',
        '111515555',
        '5u5555555',
        '2n1112213',
        '211313333',
      ];
      const between = [
        '213311223',
        '255545245',
        '552444443',
        '331221221',
        '522555555',
        '554554453',
        '444444444',
      ];
      for (const text of [
        ...sheets,
        ...more,
        ...between,
        '331131131',
        '424423334',
        '333432333',
        '111111131',
        '3........',
        'u1u1uu1uu',
      ]) {
        const answers = answersOf(text);
        show(tool, oneLine(answers));
        show(tool, {
          lines: [
            { name: 'x', answers },
            { name: '', answers },
          ],
          buyer: {},
        });
      }
      for (const buyer of [
        { tailored: 'yes', agreed: 'yes', continues: 'yes' },
        { tailored: 'no', agreed: 'no', continues: 'no' },
        { tailored: 'unsure', agreed: 'unsure', continues: 'unsure' },
      ] as const) {
        show(tool, { ...emptyState, buyer });
      }
      const codes = Object.keys(props.words['problems'] as Words).filter(
        (key) => key !== 'title' && key !== 'close',
      );
      show(tool, emptyState, { problems: codes.map((code) => ({ code, name: 'x', value: 'y' })) });
      render(h(Sheet, { tool }));
      const elsewhere = (key: string) =>
        /^(keep\.(copied|copy-failed|imported|cleared|undo|file-name)|no-script)$/.test(key);
      expect(watched.unused().filter((key) => !elsewhere(key))).toEqual([]);
    }
  });
});
