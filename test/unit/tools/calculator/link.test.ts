import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../../../src/economics/scenario.ts';
import { draftOf, exampleDraft, readDraft, sides } from '../../../../src/tools/calculator/draft.ts';
import type { Draft } from '../../../../src/tools/calculator/draft.ts';
import { fieldText } from '../../../../src/forms/number.ts';
import { currencies, numberFields } from '../../../../src/tools/calculator/fields.ts';
import { noExtras } from '../../../../src/tools/calculator/extras.ts';
import { cleanName, linkOf as linkOfState, readLink } from '../../../../src/tools/calculator/link.ts';
import { locales } from '../../../../src/site/locales.ts';

const example =
  'v=1&period=month&start=500&new=30&end=515&arpa=50&margin=80&acquisition=12000&retention=3000&discount=10&horizon=5&x=2&delta=0.5&currency=EUR';
const first = (hash: string, locale: (typeof locales)[number] = 'en'): Draft => {
  const draft = readLink(hash, locale)?.drafts[0];
  if (!draft) throw new Error('no draft');
  return draft;
};

const linkOf = (drafts: readonly Draft[], locale: (typeof locales)[number]): string =>
  linkOfState({ drafts, extras: noExtras }, locale);

describe('the link of the calculator', () => {
  it.each(locales)('carries every input of the example, with decimal points, the same from %s', (locale) => {
    expect(linkOf([exampleDraft(locale)], locale)).toBe(example);
  });

  it.each(locales)('opens in %s with the numbers it was made with', (locale) => {
    const draft = first(`#${example}`, locale);
    expect(readDraft(draft, locale).scenario).toEqual(defaultScenario);
    expect(linkOf([draft], locale)).toBe(example);
  });

  it('writes what is in use only: a known rate replaces the count at the end, no horizon is "none"', () => {
    const draft = first('#v=1&churn=3&horizon=none&mcac=600');
    expect(linkOf([draft], 'en')).toBe(
      'v=1&period=month&start=500&new=30&churn=3&arpa=50&margin=80&acquisition=12000&retention=3000&discount=10&horizon=none&mcac=600&x=2&delta=0.5&currency=EUR',
    );
    const { scenario } = readDraft(draft, 'en');
    expect(scenario).toMatchObject({ churn: 0.03, end: null, start: 500, horizon: null, mcac: 600 });
  });

  it('names unknown names and unusable values and keeps the rest', () => {
    const read = readLink('#v=1&arpa=60&profit=7&margin=lots&period=week&currency=XYZ', 'de');
    expect(read?.problems).toEqual([
      { code: 'unknown-key', key: 'profit', value: '' },
      { code: 'bad-value', key: 'margin', value: 'lots' },
      { code: 'bad-value', key: 'period', value: 'week' },
      { code: 'bad-value', key: 'currency', value: 'XYZ' },
    ]);
    expect(readDraft(read?.drafts[0] ?? exampleDraft('de'), 'de').scenario).toEqual({
      ...defaultScenario,
      arpa: 60,
    });
  });

  it('an emptied field stays empty, never zero and never the example', () => {
    expect(first('#v=1&arpa=').texts.arpa).toBe('');
    expect(linkOf([first('#v=1&arpa=')], 'en')).toContain('&arpa=&');
  });

  it('a number out of range is shown in its field, not thrown away', () => {
    expect(first('#v=1&margin=500').texts.margin).toBe('500');
  });

  it('carries up to four scenarios, each with its name', () => {
    const drafts = [1, 2, 3, 4].map((n) => ({ ...exampleDraft('pl'), name: `Plan ${n}: żółw & spółka` }));
    const link = linkOf(drafts, 'pl');
    expect(link.length).toBeLessThan(1800);
    expect(readLink(`#${link}`, 'pl')?.drafts).toEqual(drafts);
    expect(readLink('#v=1&arpa-5=3', 'pl')?.problems).toEqual([
      { code: 'unknown-key', key: 'arpa-5', value: '' },
    ]);
  });

  it('whatever is typed, the link of one scenario stays short', () => {
    const texts = Object.fromEntries(
      numberFields.map((field) => [field, '999999999.123456']),
    ) as Draft['texts'];
    const draft = { ...exampleDraft('en'), texts, ownNext: true, name: 'я'.repeat(40) };
    expect(linkOf([draft], 'en').length).toBeLessThan(1900);
  });

  it('is no state without a version', () => {
    expect(readLink('#read', 'en')).toBeUndefined();
    expect(readLink('', 'en')).toBeUndefined();
  });

  it('junk never throws', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', maxLength: 200 }),
        fc.constantFrom(...locales),
        (text, locale) => {
          expect(() => readLink(`#v=1&${text}`, locale)).not.toThrow();
          expect(() => readLink(`#v=1&margin=${text}&name=${text}`, locale)).not.toThrow();
        },
      ),
    );
  });

  it('gives back exactly what was typed, in every language', () => {
    const number = fc.double({ min: 0, max: 1e9, noNaN: true }).filter((n) => n === 0 || n > 1e-9);
    fc.assert(
      fc.property(
        fc.record({ arpa: number, x: number, acquisition: number, retention: number }),
        fc.constantFrom(...currencies),
        fc.constantFrom(...locales),
        fc.constantFrom(...locales),
        (numbers, currency, from, to) => {
          const scenario = { ...defaultScenario, ...numbers };
          const link = linkOf([draftOf(scenario, currency, from)], from);
          const draft = first(`#${link}`, to);
          expect(readDraft(draft, to).scenario).toEqual(scenario);
          expect(draft.currency).toBe(currency);
        },
      ),
    );
  });
});

describe('the link of the parts further down', () => {
  it.each(locales)('carries ranges, sides and further inputs, read back the same in %s', (locale) => {
    const link =
      'v=1&start=100&side=customers&range-arpa=40..60&range-delta=0.2..0.8,middle&side-2=clients&arpa-2=900&cohort=100,86.9,74.3&mrr=25000&budget=40000&seed=7';
    const read = readLink(`#${link}`, locale);
    expect(read?.problems).toEqual([]);
    const again = readLink(`#${linkOfState(read ?? { drafts: [], extras: noExtras }, locale)}`, locale);
    expect(again).toEqual(read);
    expect(read?.drafts.map(({ side }) => side)).toEqual(['customers', 'clients']);
    expect(read?.extras['mrr']).toBe('25000');
  });

  it('gives back ranges, names and further inputs exactly, whatever they are', () => {
    const number = fc.integer({ min: 0, max: 1e9 }).map((n) => n / 1000);
    const range = fc.record({
      low: number,
      high: number,
      shape: fc.constantFrom('even' as const, 'middle' as const),
    });
    const name = fc.string({ unit: 'grapheme', maxLength: 30 }).map((text) => cleanName(text).trim());
    const one = fc.record({
      name,
      side: fc.constantFrom(...sides),
      arpa: number,
      ranges: fc.record({ arpa: range, delta: range, new: range }, { requiredKeys: [] }),
    });
    fc.assert(
      fc.property(
        fc.array(one, { minLength: 1, maxLength: 4 }),
        fc.array(number, { minLength: 2, maxLength: 13 }),
        number,
        fc.constantFrom(...locales),
        (scenarios, cohort, mrr, locale) => {
          const text = (value: number): string => fieldText(value, locale);
          const drafts = scenarios.map(({ name: called, side, arpa, ranges }): Draft => ({
            ...draftOf({ ...defaultScenario, arpa }, 'EUR', locale, called),
            side,
            ranges: Object.fromEntries(
              Object.entries(ranges).map(([field, { low, high, shape }]) => [
                field,
                { low: text(low), high: text(high), shape },
              ]),
            ),
          }));
          const extras = { ...noExtras, cohort: cohort.map(text).join('\n'), mrr: text(mrr) };
          const read = readLink(linkOfState({ drafts, extras }, locale), locale);
          expect(read).toEqual({ drafts, extras, problems: [] });
        },
      ),
      { numRuns: 60 },
    );
  });

  it('stays under 2,000 characters with four scenarios and every part in use', () => {
    const scenarios = ['', '-2', '-3', '-4'].map(
      (end) =>
        `period${end}=month&start${end}=1500&new${end}=130&end${end}=1515&arpa${end}=149.99&margin${end}=72.5&acquisition${end}=120000&retention${end}=30000&discount${end}=10&horizon${end}=5&mcac${end}=950&x${end}=2.5&delta${end}=0.35&currency${end}=EUR&name${end}=Price%20rise&range-x${end}=1.5..4&range-delta${end}=0.2..0.5,middle`,
    );
    const parts =
      'cohort=100,86.9,74.3,65.3,59.3,55.1,51.7,49.1,46.8,44.5,42.7,40.9,39.4&mrr=100000&mrr-expansion=12000&mrr-contraction=3000&mrr-churned=5000&mrr-new=15000&mrr-reactivated=900&win-spend=8&win-rate=2&win-ceiling=4&keep-spend=6&keep-rate=97&keep-ceiling=98.5&keep-floor=94&prospects=1500&budget=15000&move=20&move-cost=150&seed=7';
    const read = readLink(`v=1&${scenarios.join('&')}&${parts}`, 'en');
    expect(read?.problems).toEqual([]);
    const link = linkOfState(read ?? { drafts: [], extras: noExtras }, 'en');
    expect(readLink(link, 'en')).toEqual(read);
    expect(`https://client-or-customer.example/en/calculator/#${link}`.length).toBeLessThan(2000);
  });

  it('leaves out what is not in use', () => {
    expect(linkOf([exampleDraft('en')], 'en')).not.toMatch(/range|side|cohort|seed/);
  });

  it('names ranges and lists that are none', () => {
    const read = readLink('#v=1&range-arpa=40-60&range-start=1..2&cohort=100,lots&side=both', 'en');
    expect(read?.problems).toEqual([
      { code: 'unknown-key', key: 'range-start', value: '' },
      { code: 'bad-value', key: 'range-arpa', value: '40-60' },
      { code: 'bad-value', key: 'side', value: 'both' },
      { code: 'bad-value', key: 'cohort', value: '100,lots' },
    ]);
  });

  it('a published cohort fits into a link', () => {
    const counts = '100 86.9 74.3 65.3 59.3 55.1 51.7 49.1 46.8 44.5 42.7 40.9 39.4'.replaceAll(' ', '\n');
    const link = linkOfState({ drafts: [exampleDraft('en')], extras: { ...noExtras, cohort: counts } }, 'en');
    expect(link).toContain('&cohort=100,86.9,74.3,65.3,59.3,55.1,51.7,49.1,46.8,44.5,42.7,40.9,39.4');
    expect(link.length).toBeLessThan(400);
  });
});
