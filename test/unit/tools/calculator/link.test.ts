import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultScenario } from '../../../../src/economics/scenario.ts';
import { draftOf, exampleDraft, readDraft } from '../../../../src/tools/calculator/draft.ts';
import type { Draft } from '../../../../src/tools/calculator/draft.ts';
import { currencies, numberFields } from '../../../../src/tools/calculator/fields.ts';
import { linkOf, readLink } from '../../../../src/tools/calculator/link.ts';
import { locales } from './words-of.ts';

const example =
  'v=1&period=month&start=500&new=30&end=515&arpa=50&margin=80&acquisition=12000&retention=3000&discount=10&horizon=5&x=2&delta=0.5&currency=EUR';
const first = (hash: string, locale: (typeof locales)[number] = 'en'): Draft => {
  const draft = readLink(hash, locale)?.drafts[0];
  if (!draft) throw new Error('no draft');
  return draft;
};

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
