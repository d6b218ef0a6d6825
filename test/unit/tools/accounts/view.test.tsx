import { readFileSync } from 'node:fs';
import { load, type CheerioAPI } from 'cheerio';
import { h } from 'preact';
import render from 'preact-render-to-string';
import { describe, expect, it } from 'vitest';
import { groups } from '../../../../src/accounts/classify.ts';
import { rejections } from '../../../../src/accounts/rejections.ts';
import type { SampleLanguage } from '../../../../src/accounts/sample.ts';
import { locales } from '../../../../src/site/locales.ts';
import { AccountList } from '../../../../src/tools/accounts/AccountList.tsx';
import { choicesOf } from '../../../../src/tools/accounts/choices.ts';
import { exportWords } from '../../../../src/tools/accounts/Exports.tsx';
import { FailureNote } from '../../../../src/tools/accounts/FailureNote.tsx';
import { sampleResult } from '../../../../src/tools/accounts/sample-result.ts';
import type { Opened, Session } from '../../../../src/tools/accounts/session.ts';
import { fileProblems } from '../../../../src/tools/accounts/source.ts';
import {
  createTool,
  type AccountsProps,
  type Result,
  type Tool,
} from '../../../../src/tools/accounts/tool.ts';
import { View, Workspace } from '../../../../src/tools/accounts/View.tsx';
import type { Findings } from '../../../../src/tools/accounts/workbench.ts';
import type { Words } from '../../../../src/tools/page/words.ts';
import { watchedWords } from '../watched-words.ts';

const sampleFile = (locale: SampleLanguage) =>
  new File(
    [new Uint8Array(readFileSync(`content/templates/accounts/${locale}.csv`))],
    `accounts-${locale}.csv`,
  );

async function propsIn(locale: SampleLanguage): Promise<AccountsProps> {
  const all = JSON.parse(readFileSync(`content/messages/${locale}/accounts.json`, 'utf8')) as Words;
  const words = Object.fromEntries(Object.entries(all).filter(([key]) => key !== 'no-script'));
  return {
    locale,
    words,
    links: { calculator: { href: `/${locale}/calculator/`, title: 'calculator' } },
    sample: {
      href: '/assets/sample.csv',
      name: `accounts-${locale}.csv`,
      result: await sampleResult(sampleFile(locale)),
    },
  };
}

const nothing = () => undefined;
const session = (more: Partial<Session> = {}): Session => ({
  ...{
    live: true,
    stage: 'start',
    opened: null,
    failure: null,
    problems: [],
    progress: 0.5,
    result: null,
    drawn: 3,
    version: 1,
  },
  client: { call: () => new Promise(nothing), onProgress: nothing },
  ...{ open: nothing, reopen: nothing, map: nothing, choose: nothing, read: nothing, cancel: nothing },
  ...{ changeMapping: nothing, adjust: nothing, report: nothing },
  ...more,
});

const mapping = {
  ...{ account: 0, start: 1, end: 2, plan: 3, amount: 4, currency: 5 },
  ...{ 'contract-end': 6, manager: 7, scope: 8, segment: 9, cost: 10 },
};
const settled: Findings = {
  dates: { kind: 'settled', order: 'dmy' },
  decimals: { kind: 'settled', mark: ',' },
  amountPeriod: 'month',
  statuses: [],
  repeats: true,
};
const openedWith = (findings: Findings, more: Partial<Opened> = {}): Opened => ({
  file: sampleFile('en'),
  preview: {
    encoding: 'utf-8',
    separator: ',',
    header: Array.from({ length: 12 }, (_, column) => (column === 11 ? '' : `column ${String(column)}`)),
    rows: [['<b>x</b>', '\u202ex']],
    mapping,
    size: 100,
  },
  mapping,
  findings,
  choices: choicesOf(findings),
  ...more,
});

const metric = ($: CheerioAPI, name: string) => $(`data[data-metric="${name}"]`);
const show = (tool: Tool, more: Partial<Session>): CheerioAPI =>
  load(render(h(Workspace, { tool, session: session(more) })));

describe('the accounts workbench without script', () => {
  it.each(locales)('shows what comes of the sample file, each figure once (%s)', async (locale) => {
    const props = await propsIn(locale);
    const html = render(h(View, props));
    const $ = load(html);
    const { answer, report } = props.sample.result;
    for (const group of groups) {
      expect(metric($, `accounts-${group}`).attr('value')).toBe(String(answer.summary[group].accounts));
      const { retention } = answer.summary[group].retention;
      expect(metric($, `retention-rate-${group}`).attr('value')).toBe(
        String(retention.status === 'ok' ? retention.value : ''),
      );
    }
    expect(metric($, 'rows-read').attr('value')).toBe(String(report.read));
    const names = $('[data-metric]')
      .map((_, data) => $(data).attr('data-metric'))
      .get();
    expect(new Set(names).size).toBe(names.length);
    // The place for a file is hidden where no script answers (styles/accounts.css).
    expect($('button, input, select').not('.opening *')).toHaveLength(0);
    expect($('svg .series.client')).not.toHaveLength(0);
    expect($('svg .series.customer')).not.toHaveLength(0);
    expect(html).not.toMatch(/ style=|<script| on[a-z]+=/);
  });
});

describe('the accounts workbench', () => {
  it('shows what a file holds as text, never as markup', async () => {
    const tool = createTool(await propsIn('en'));
    const $ = show(tool, { stage: 'mapping', opened: openedWith(settled) });
    expect($('.preview td').first().text()).toBe('<b>x</b>');
    expect($('.preview td bdi')).not.toHaveLength(0);
  });

  it('marks a figure that does not exist, without a value', async () => {
    const props = await propsIn('de');
    const { result } = props.sample;
    const { client } = result.answer.summary;
    const none = { status: 'undefined', reason: 'no-start-customers' } as const;
    const retention = { ...client.retention, start: 0, retention: none, retentionInterval: none };
    const summary = { ...result.answer.summary, client: { ...client, retention } };
    const tool = createTool(props);
    const $ = show(tool, {
      stage: 'ready',
      opened: openedWith(settled),
      result: { ...result, answer: { ...result.answer, summary } },
    });
    expect(metric($, 'retention-rate-client').attr('data-status')).toBe('undefined');
    expect(metric($, 'retention-rate-client').attr('value')).toBeUndefined();
    expect($('.to-calculator')).toHaveLength(0);
  });

  /** The English tool with the sample's clients, or all groups, changed. */
  const showWith = async (more: Partial<Result['answer']['summary']['client']>, of = ['client']) => {
    const props = await propsIn('en');
    const { result } = props.sample;
    const summary = { ...result.answer.summary };
    for (const group of groups) {
      if (of.includes(group)) summary[group] = { ...summary[group], ...more };
    }
    return show(createTool(props), {
      stage: 'ready',
      opened: openedWith(settled),
      result: { ...result, answer: { ...result.answer, summary } },
    });
  };

  it('names the model a value comes from, or why there is no value', async () => {
    const cell = ($: CheerioAPI) => metric($, 'value-client').parent().text();
    const alike = { model: 'geometric', churn: 0.1 } as const;
    const constant = await showWith({ curve: { status: 'ok', value: alike, reason: 'constant-churn' } });
    expect(cell(constant)).toContain('constant churn');
    const none = { status: 'undefined', reason: 'no-churn-observed' } as const;
    expect(cell(await showWith({ curve: none, value: none }))).toContain('nobody seen to leave');
  });

  it('rounds a value to two digits that rests on few ends, and keeps the full number for programs', async () => {
    const value = { status: 'ok', value: 12_345.6 } as const;
    const few = metric(await showWith({ value, losses: 99 }), 'value-client');
    expect(few.text()).toContain('12,000');
    expect(few.attr('value')).toBe('12345.6');
    expect(metric(await showWith({ value, losses: 100 }), 'value-client').text()).toContain('12,34');
  });

  it('warns of a list in which nobody has ended', async () => {
    expect((await showWith({ ended: 0 }, [...groups]))('#nobody-ended')).toHaveLength(1);
    expect((await showWith({ ended: 0 }))('#nobody-ended')).toHaveLength(0);
  });

  it('draws nothing of a group with ends that have no date, and says which', async () => {
    const $ = await showWith({ undated: 2, survival: [], cohorts: [] });
    expect($('svg .series.client')).toHaveLength(0);
    expect($('svg .series.customer')).not.toHaveLength(0);
    expect($('.survival .problem').text()).toContain('Not shown for Clients');
    expect($('.cohort-tables .problem').text()).toContain('Not shown for Clients');
  });

  it('says that those won and lost again are not in the calculator', async () => {
    const props = await propsIn('en');
    const { client } = props.sample.result.answer.summary;
    const $ = await showWith({ retention: { ...client.retention, cameAndLeft: 17 } });
    expect($('body').text()).toContain('clients 17.');
  });

  it('leads into the calculator of the same language with both sides', async () => {
    const props = await propsIn('pl');
    const $ = load(render(h(View, props)));
    const [path = '', fragment = ''] = ($('.to-calculator').attr('href') ?? '').split('#');
    expect(path).toBe('/pl/calculator/');
    const values = new URLSearchParams(fragment);
    const { customer, client } = props.sample.result.answer.summary;
    for (const [suffix, side, group] of [
      ['', 'customers', customer],
      ['-2', 'clients', client],
    ] as const) {
      const value = (name: string) => Number(values.get(`${name}${suffix}`));
      expect(values.get(`side${suffix}`)).toBe(side);
      expect(value('start')).toBe(group.retention.start);
      expect(value('end') - value('new')).toBe(group.retention.kept);
      const amount = group.amountPerPeriod.status === 'ok' ? group.amountPerPeriod.value : 0;
      const margin = group.marginPerPeriod.status === 'ok' ? group.marginPerPeriod.value : 0;
      expect((value('arpa') * value('margin')) / 100).toBeCloseTo(margin, 3);
      expect(value('arpa')).toBeCloseTo(amount, 3);
    }
  });
});

describe('words of the accounts workbench', () => {
  /** Results with everything that can be special about one. */
  function special(result: Result): Result[] {
    const { report, answer } = result;
    const { summary } = answer;
    const value = { status: 'undefined', reason: 'no-start-count' } as const;
    const lost = { ...summary.client, value, undated: 1, otherCurrency: 2, survival: [], cohorts: [] };
    const reasons = rejections.map((reason) => ({ reason, count: 1 }));
    const full: Result = {
      ...result,
      report: {
        ...{ ...report, reasons, rejected: 500, repeated: 3, gaps: 2, unreadable: 2 },
        currencies: [
          { code: 'EUR', count: 3 },
          { code: '', count: 1 },
        ],
      },
      answer: {
        ...answer,
        counts: { ...answer.counts, later: 4 },
        missing: { tailored: 1, agreed: 1, continues: 1 },
        summary: {
          client: lost,
          customer: { ...summary.customer, survival: [] },
          uncertain: summary.uncertain,
        },
      },
    };
    const periods = (['month', 'quarter', 'year'] as const).map((period): Result => ({
      ...result,
      amountPeriod: period,
      values: { ...result.values, period },
    }));
    const withClients = (client: Partial<typeof summary.client>): Result => ({
      ...result,
      answer: { ...answer, summary: { ...summary, client: { ...summary.client, ...client } } },
    });
    const alike = { model: 'geometric', churn: 0.1 } as const;
    const curves = [
      withClients({ curve: { status: 'ok', value: alike, reason: 'constant-churn' } }),
      withClients({ curve: { status: 'ok', value: { model: 'beta-geometric', alpha: 1, beta: 5 } } }),
      ...(['no-start-count', 'too-few-intervals', 'no-churn-observed', 'no-later-churn'] as const).map(
        (reason) => withClients({ curve: { status: 'undefined', reason } }),
      ),
    ];
    const nobodyLeft: Result = {
      ...result,
      answer: {
        ...answer,
        summary: {
          client: { ...summary.client, ended: 0 },
          customer: { ...summary.customer, ended: 0 },
          uncertain: { ...summary.uncertain, ended: 0 },
        },
      },
    };
    return [result, full, ...periods, { ...result, amountPeriod: 'total' }, ...curves, nobodyLeft];
  }

  it.each(locales)('are all used, and every state of the tool finds its words (%s)', async (locale) => {
    const props = await propsIn(locale);
    const watched = watchedWords(props.words);
    const tool = createTool({ ...props, words: watched.words });
    show(tool, {});
    show(tool, { stage: 'opening' });
    show(tool, { stage: 'reading' });
    const status = { word: 'parked', count: 2 };
    const ambiguous: Findings = {
      dates: { kind: 'ambiguous', orders: ['dmy', 'mdy'], example: '03/04/2024' },
      decimals: { kind: 'ambiguous', example: '1,234' },
      amountPeriod: null,
      statuses: [status],
      repeats: true,
    };
    const none: Findings = { ...ambiguous, dates: { kind: 'none' } };
    for (const findings of [settled, ambiguous, none])
      show(tool, { stage: 'mapping', opened: openedWith(findings) });
    show(tool, { stage: 'mapping', opened: openedWith(settled, { mapping: {} }) });
    show(tool, { stage: 'mapping', opened: openedWith(settled, { mapping: { ...mapping, cost: 0 } }) });
    for (const result of special(props.sample.result)) {
      show(tool, { stage: 'ready', opened: openedWith(settled), result });
    }
    for (const problem of [...fileProblems, 'failed' as const]) {
      render(h(FailureNote, { tool, failure: { problem, found: 2 } }));
    }
    exportWords(tool);
    render(h(AccountList, { tool, session: session(), mapping }));
    const codes = [
      'unknown-key',
      'repeated-key',
      'undecodable',
      'other-version',
      'too-long',
      'bad-value',
    ] as const;
    show(tool, { problems: codes.map((code) => ({ code, key: 'x', value: 'y' })) });
    // said after a press only, or for rows that come from the worker
    const elsewhere = (key: string) =>
      /^(opening\.no-sample|rules\.(loaded|partly|not-rules)|exports\.(writing|written)|values\.limits|list\.(all-three|fails|lacks))$/.test(
        key,
      ) || /^(table\.months|cohorts\.(month|quarter))/.test(key);
    expect(watched.unused().filter((key) => !elsewhere(key))).toEqual([]);
  });
});
