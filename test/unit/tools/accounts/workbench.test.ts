import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { labels, parts } from '../../../../src/accounts/classify.ts';
import { rejections } from '../../../../src/accounts/rejections.ts';
import { defaultRules } from '../../../../src/accounts/rules.ts';
import { locales } from '../../../../src/site/locales.ts';
import { choicesOf } from '../../../../src/tools/accounts/choices.ts';
import type { ExportWords } from '../../../../src/tools/accounts/exports.ts';
import { sampleResult } from '../../../../src/tools/accounts/sample-result.ts';
import { FileError, largestFile } from '../../../../src/tools/accounts/source.ts';
import { Workbench } from '../../../../src/tools/accounts/workbench.ts';
import type { Report } from '../../../../src/tools/accounts/report.ts';

const bytesOf = (name: string) => readFileSync(`test/fixtures/accounts/${name}`);
const fixture = (name: string) => new Blob([new Uint8Array(bytesOf(name))]);
const same = <Key extends string>(keys: readonly Key[]) =>
  Object.fromEntries(keys.map((key) => [key, key as string])) as Record<Key, string>;
const words: ExportWords = {
  label: 'label',
  labels: same(labels),
  parts: same(parts),
  yes: 'yes',
  no: 'no',
  unknown: '?',
  missing: 'missing',
  line: 'line',
  reason: 'reason',
  reasons: same(rejections),
};

/** How a file is read in which nothing has to be asked. */
const plain = {
  dateOrder: 'ymd',
  decimalMark: '.',
  amountPeriod: 'month',
  repeats: 'combine',
  statuses: new Map<string, never>(),
} as const;

/** Opens, reads and labels a file, answering questions as `answers` says. */
async function worked(
  file: Blob,
  answers: Partial<ReturnType<typeof choicesOf>> = {},
): Promise<{ bench: Workbench; report: Report }> {
  const bench = new Workbench();
  const { mapping } = await bench.open(file);
  const choices = { ...choicesOf(bench.inspect(mapping)), ...answers };
  const report = await bench.read({
    ...choices,
    mapping,
    dateOrder: choices.dateOrder ?? 'ymd',
    decimalMark: choices.decimalMark ?? '.',
    amountPeriod: choices.amountPeriod ?? 'month',
  });
  if (!report) throw new Error('the reading was stopped');
  expect(report.read).toBe(report.used + report.rejected);
  const currency = report.currencies[0]?.code ?? '';
  bench.answer(defaultRules(report.latest ?? 0), {
    period: 'year',
    currency,
    margin: 1,
    discount: 0.1,
    horizon: 5,
  });
  bench.choose({ group: 'all', order: 'file' });
  return { bench, report };
}

const reasonsOf = ({ listed }: Report) => listed.map(({ line, reason }) => `${String(line)} ${reason}`);

describe('bad input', () => {
  it.each([
    ['empty.csv', 'empty'],
    ['one-column.csv', 'one-column'],
    ['binary.csv', 'binary'],
    ['utf-16.csv', 'utf-16'],
    ['header-only.csv', 'no-rows'],
  ])('%s is refused: %s', async (name, problem) => {
    await expect(new Workbench().open(fixture(name))).rejects.toMatchObject({ problem });
  });

  it('too big is refused before a byte is read', async () => {
    const source = {
      size: largestFile + 1,
      slice: () => {
        throw new Error('must not be read');
      },
    };
    await expect(new Workbench().open(source)).rejects.toMatchObject({
      problem: 'too-big',
      found: largestFile + 1,
    });
  });

  it('with ten thousand columns is refused, and says how many there are', async () => {
    const row = Array.from({ length: 10_000 }, (_, at) => `c${String(at)}`).join(',');
    await expect(new Workbench().open(new Blob([`${row}\n${row}\n`]))).rejects.toMatchObject({
      problem: 'too-many-columns',
      found: 10_000,
    });
  });

  it('that has gone since is refused', async () => {
    const text = 'Account,Start,End,Monthly amount\nA,2024-01-01,,10\n';
    let gone = false;
    const blob = new Blob([text]);
    const source = {
      size: blob.size,
      slice: (from: number, to: number) =>
        gone ? { arrayBuffer: () => Promise.reject(new Error('gone')) } : blob.slice(from, to),
    };
    const bench = new Workbench();
    const { mapping } = await bench.open(source);
    gone = true;
    await expect(
      bench.read({
        mapping,
        ...plain,
      }),
    ).rejects.toBeInstanceOf(FileError);
  });

  it.each([
    ['in the first rows', 'Account,Start,End,Monthly amount\n'],
    ['further down', 'Account,Start,End,Monthly amount\nA,2024-01-01,,10\n'],
  ])('without line breaks %s is refused', async (_, begin) => {
    await expect(worked(new Blob([`${begin}${'x'.repeat(8_000_000)}\nz`]))).rejects.toMatchObject({
      problem: 'long-line',
    });
  });

  it('with ragged rows lists them by line and uses the others', async () => {
    const { report } = await worked(fixture('ragged.csv'));
    expect(reasonsOf(report)).toEqual(['3 too-few-cells', '4 too-many-cells']);
    expect(report).toMatchObject({ read: 5, used: 3, accounts: 3 });
  });

  it('with the same account in several rows says so', async () => {
    const { report } = await worked(fixture('duplicates.csv'));
    expect(report).toMatchObject({ read: 5, used: 4, accounts: 2, repeated: 2 });
    expect(reasonsOf(report)).toEqual(['6 repeated-currency']);
  });

  it('with ends before starts lists them', async () => {
    expect(reasonsOf((await worked(fixture('ends-before-starts.csv'))).report)).toEqual([
      '2 end-before-start',
    ]);
  });

  it('with negative amounts lists them', async () => {
    const { report } = await worked(fixture('negative-amounts.csv'));
    expect(reasonsOf(report)).toEqual(['2 negative-amount', '3 negative-amount', '4 negative-amount']);
    expect(report.used).toBe(2);
  });

  it('in several currencies names them and adds up one only', async () => {
    const { bench, report } = await worked(fixture('mixed-currencies.csv'));
    expect(report.currencies).toEqual([
      { code: 'EUR', count: 2 },
      { code: 'USD', count: 1 },
      { code: 'PLN', count: 1 },
    ]);
    const totals = ['EUR', 'USD'].map((currency) => {
      const { summary } = bench.answer(defaultRules(report.latest ?? 0), {
        period: 'year',
        currency,
        margin: 1,
        discount: 0,
        horizon: 5,
      });
      return [summary.uncertain.revenue.total, summary.uncertain.otherCurrency];
    });
    expect(totals).toEqual([
      [400, 2],
      [200, 3],
    ]);
  });

  it('with formulas is exported so that no spreadsheet runs them', async () => {
    const { bench } = await worked(fixture('formulas.csv'));
    const text = await (await bench.labelled(words)).text();
    const { data } = Papa.parse<string[]>(text, { delimiter: ',' });
    expect(data.slice(1, 5).map(([account, , , , note]) => [account, note])).toEqual([
      ["'=1+1", "'@SUM(A1:A9)"],
      ['+49 30 1234', '-5.20'],
      ["'-2+3", "'\t=cmd|calc"],
      ['A-4', "'＝1+1"],
    ]);
  });

  it('with hostile names is listed as it stands', async () => {
    const { bench, report } = await worked(fixture('hostile-names.csv'));
    expect(report).toMatchObject({ read: 7, used: 7, accounts: 7 });
    const rows = await bench.rows(0, 7);
    expect(rows[0]?.cells[0]).toBe('<img src=x onerror="harmed=true">');
    expect(rows[3]?.cells[0]).toHaveLength(5000);
    expect(rows[6]?.cells[0]).toBe('__proto__');
  });

  it('with a quotation mark that never closes loses only that row', async () => {
    const { bench, report } = await worked(fixture('unclosed-quote.csv'));
    expect(reasonsOf(report)).toEqual(['3 quotes']);
    expect(report).toMatchObject({ read: 4, used: 3 });
    const rejected = await (await bench.rejected(words)).text();
    expect(rejected.split('\r\n')[1]).toBe('3,quotes,"""A-2,2024-03-01,,10"');
  });

  it('with line breaks of old computers is read', async () => {
    expect((await worked(fixture('old-mac.csv'))).report).toMatchObject({ read: 2, used: 2 });
  });
});

describe('encodings', () => {
  it.each([
    ['windows-1250.csv', 'windows-1250', 'Żółw'],
    ['windows-1251.csv', 'windows-1251', 'Альфа'],
    ['windows-1252.csv', 'windows-1252', 'Müller & Söhne'],
  ] as const)('%s is recognised and read', async (name, encoding, account) => {
    const preview = await new Workbench().open(fixture(name));
    expect(preview).toMatchObject({ encoding, separator: ';' });
    const { bench, report } = await worked(fixture(name));
    expect(report).toMatchObject({ read: 2, used: 2, unreadable: 0 });
    expect((await bench.rows(0, 1))[0]?.cells[0]).toBe(account);
  });

  it('can be chosen otherwise; what cannot be read then is counted', async () => {
    const bench = new Workbench();
    const { mapping, header } = await bench.open(fixture('windows-1252.csv'), { encoding: 'utf-8' });
    expect(header[0]).toBe('Konto');
    const report = await bench.read({
      mapping,
      ...plain,
      dateOrder: 'dmy',
      decimalMark: ',',
    });
    expect(report?.unreadable).toBeGreaterThan(0);
  });
});

describe('a list read', () => {
  const text =
    'Account,Start,End,Monthly amount\n' +
    Array.from(
      { length: 30_000 },
      (_, at) => `Account ${String(at)},2024-01-01,,${String((at * 7919) % 10_007)}`,
    ).join('\n');

  it('gives rows back from the file by their place, in file order or by amount', async () => {
    const { bench } = await worked(new Blob([text]));
    const names = async (from: number) => (await bench.rows(from, from + 2)).map(({ cells }) => cells[0]);
    expect(await names(29_998)).toEqual(['Account 29998', 'Account 29999']);
    expect(await names(12_345)).toEqual(['Account 12345', 'Account 12346']);
    bench.choose({ group: 'all', order: 'amount' });
    const amounts = (await bench.rows(0, 50)).map(({ cells }) => Number(cells[3]));
    expect(amounts).toEqual([...amounts].sort((a, b) => b - a));
    expect(amounts[0]).toBe(10_006);
    expect(bench.choose({ group: 'client', order: 'file' })).toBe(0);
    expect(await bench.rows(0, 10)).toEqual([]);
  });

  it('shows who is on the way to being a client and who on the way back, as many as were counted', async () => {
    const { bench, report } = await worked(
      new Blob([readFileSync('content/templates/accounts/en.csv', 'utf8')]),
    );
    const { summary } = bench.answer(defaultRules(report.latest ?? 0), {
      ...{ period: 'year', currency: 'EUR', margin: 1, discount: 0, horizon: 5 },
    });
    expect(bench.choose({ group: 'toward', order: 'file' })).toBe(summary.customer.toward);
    expect(bench.choose({ group: 'back', order: 'file' })).toBe(summary.client.back);
  });

  it('can be stopped, and then has no report', async () => {
    const bench = new Workbench();
    const { mapping } = await bench.open(new Blob([text]));
    const report = await bench.read(
      {
        mapping,
        ...plain,
      },
      () => {
        bench.stop();
      },
    );
    expect(report).toBeUndefined();
  });

  it('that is opened while another is read puts an end to that reading', async () => {
    const bench = new Workbench();
    const { mapping } = await bench.open(new Blob([text]));
    const settings: Parameters<Workbench['read']>[0] = {
      mapping,
      ...plain,
    };
    const first = bench.read(settings);
    await bench.open(new Blob(['Account,Start,End,Monthly amount\nA,2024-01-01,,1\n']));
    const second = await bench.read(settings);
    expect(await first).toBeUndefined();
    expect(second).toMatchObject({ read: 1, used: 1 });
  });

  it('is the same work in all five languages: the sample files have the same figures', async () => {
    const results = await Promise.all(
      locales.map((language) =>
        sampleResult(new Blob([new Uint8Array(readFileSync(`content/templates/accounts/${language}.csv`))])),
      ),
    );
    for (const { answer, report } of results) {
      expect(answer).toEqual(results[0]?.answer);
      expect(report.reasons).toEqual(results[0]?.report.reasons);
    }
    for (const count of ['client', 'customer', 'uncertain'] as const) {
      expect(results[0]?.answer.counts[count]).toBeGreaterThan(10);
    }
  });

  it('keeps its labels in the export: one line for every used row, cells as they were', async () => {
    const file = readFileSync('content/templates/accounts/en.csv', 'utf8');
    const { bench, report } = await worked(new Blob([file]));
    const { data } = Papa.parse<string[]>((await (await bench.labelled(words)).text()).trimEnd());
    const original = Papa.parse<string[]>(file.trimEnd()).data;
    expect(data).toHaveLength(report.used + 1);
    const [head = [], ...rows] = data;
    expect(head.slice(-5)).toEqual(['label', 'tailored', 'agreed', 'continues', 'missing']);
    for (const row of rows.slice(0, 240)) expect(original.slice(1)).toContainEqual(row.slice(0, 11));
    const counted = rows.slice(0, 240).filter((row) => row[11] === 'client').length;
    const { counts } = bench.answer(defaultRules(report.latest ?? 0), {
      period: 'year',
      currency: 'EUR',
      margin: 1,
      discount: 0,
      horizon: 5,
    });
    expect(counted).toBe(counts.client);
  });
});
