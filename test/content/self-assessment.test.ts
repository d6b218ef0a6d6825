import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parseExamples } from '../../src/assessment/examples.ts';
import { parseInstrument } from '../../src/assessment/instrument.ts';
import { readFragment, writeFragment } from '../../src/forms/fragment.ts';
import { locales } from '../../src/site/locales.ts';
import { parseCalculations, shortReference } from '../../src/tools/self-assessment/content.ts';

type Tree = { readonly [key: string]: string | Tree };

const read = (path: string) => readFileSync(new URL(`../../content/${path}`, import.meta.url), 'utf8');
const yaml = (name: string): unknown => parse(read(`self-assessment/${name}.yaml`));
const messages = (locale: string, area: string) =>
  JSON.parse(read(`messages/${locale}/${area}.json`)) as Tree;
const instrument = parseInstrument(yaml('questions'), 'questions.yaml');
const examples = parseExamples(instrument, yaml('examples'), 'examples.yaml');

function texts(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'string' ? [[path + key, value] as [string, string]] : texts(value, `${path}${key}.`),
  );
}

const gaps = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map(([, name]) => name).toSorted();

describe.each(locales)('self-assessment words in %s', (locale) => {
  const words = new Map(texts(messages(locale, 'self-assessment')));

  it('has question, three descriptions, example and reason for every question, and three meanings', () => {
    for (const { key } of instrument) {
      for (const part of ['name', 'question', 'low', 'middle', 'high', 'example', 'why']) {
        expect(words.has(`questions.${key}.${part}`), `questions.${key}.${part}`).toBe(true);
      }
      for (const side of ['customer', 'middle', 'client']) {
        expect(words.has(`reasons.${key}.${side}`), `reasons.${key}.${side}`).toBe(true);
      }
    }
  });

  it('has no words for a question or an example that does not exist', () => {
    const keys = new Set(instrument.map(({ key }) => key));
    for (const path of words.keys()) {
      const [area, key = ''] = path.split('.');
      if (area === 'questions' || area === 'reasons') expect(keys.has(key), path).toBe(true);
    }
    const names = Object.keys(messages(locale, 'self-assessment-examples')).filter(
      (key) => key !== 'sectors',
    );
    expect(names.toSorted()).toEqual(examples.map(({ key }) => key).toSorted());
  });

  it('names every sector and gives every example a name and one sentence of reason', () => {
    const given = new Map(texts(messages(locale, 'self-assessment-examples')));
    for (const { key, sector } of examples) {
      expect(given.has(`sectors.${sector}`), sector).toBe(true);
      expect(given.get(`${key}.name`), key).toBeTruthy();
      expect(given.get(`${key}.reason`), key).toMatch(/^[^.]+\.$/);
    }
  });

  it('has the same words and the same gaps as English', () => {
    for (const area of ['self-assessment', 'self-assessment-examples']) {
      const own = new Map(texts(messages(locale, area)));
      const english = texts(messages('en', area));
      expect([...own.keys()].toSorted()).toEqual(english.map(([key]) => key).toSorted());
      for (const [key, text] of english) expect(gaps(own.get(key) ?? ''), key).toEqual(gaps(text));
    }
  });

  it('asks no question to agree or disagree with', () => {
    const agreement =
      /\b(agree with|disagree)\b|stimme (ich )?(nicht )?zu|de acuerdo con la afirmación|zgadzam się|согласен/i;
    for (const [key, text] of words) expect(text, key).not.toMatch(agreement);
  });

  it('has a page with a text', () => {
    expect(read(`pages/self-assessment/${locale}.mdx`)).toMatch(/## .+ \[#limits\]/);
  });
});

describe('self-assessment data', () => {
  it('grounds every question in works that the sources describe', () => {
    for (const { key, sources } of instrument) {
      for (const id of sources) {
        const file = new URL(`../../content/sources/${id}.yaml`, import.meta.url);
        expect(existsSync(file), `${key}: content/sources/${id}.yaml`).toBe(true);
      }
    }
  });

  it('weighs trust less than any other question and asks about each part of the three-part test once', () => {
    const trust = instrument.find(({ key }) => key === 'trust');
    for (const { key, weight } of instrument) {
      if (key !== 'trust') expect(weight, key).toBeGreaterThan(trust?.weight ?? Number.NaN);
    }
    expect(instrument.flatMap(({ test }) => test ?? []).toSorted()).toEqual([
      'agreed',
      'continues',
      'tailored',
    ]);
  });

  it('offers inputs for the calculator that hold together', () => {
    const sets = parseCalculations(yaml('calculations'), 'calculations.yaml', writeFragment);
    for (const [name, fragment] of Object.entries(sets)) {
      const { values, present } = readFragment(fragment, () => true);
      const number = (key: string) => Number(values.get(key));
      expect(present).toBe(true);
      expect(number('end'), name).toBeGreaterThanOrEqual(number('new'));
      expect(number('end'), name).toBeLessThanOrEqual(number('start') + number('new'));
      expect(number('x'), name).toBeLessThan((number('arpa') * number('margin')) / 100);
      const churn = 100 * (1 - (number('end') - number('new')) / number('start'));
      expect(number('delta'), name).toBeLessThanOrEqual(churn);
    }
    expect(() => parseCalculations({}, 'calculations.yaml', writeFragment)).toThrow(
      'calculations.yaml: no set of inputs "purchases"',
    );
  });

  it('refers to works by family names and year', () => {
    expect(shortReference(['Keith J. Blois', 'Björn S. Ivens'], 2007)).toBe('Blois, Ivens 2007');
    expect(shortReference(['Christopher H. Lovelock'], null)).toBe('Lovelock');
  });
});
