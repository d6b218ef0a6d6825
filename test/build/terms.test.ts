import { describe, expect, it } from 'vitest';
import { locales } from '../../src/site/locales.ts';
import { toCsv } from '../../src/terms/exports/csv.ts';
import { toJson } from '../../src/terms/exports/json.ts';
import { toTbx } from '../../src/terms/exports/tbx.ts';
import { termLanguages } from '../../src/terms/languages.ts';
import { readTermbase } from '../../src/terms/read-termbase.ts';
import { conceptOf } from '../../src/terms/termbase.ts';
import { html, pages, read } from './dist.ts';

const termbase = await readTermbase();
const ids = [...termbase.concepts.keys()];
const pageOf = (key: string, locale: string) =>
  pages.find((page) => page.key === key && page.locale === locale)?.path ?? '';

interface DescribedTerm {
  termCode: string;
  description: string;
  url: string;
}

describe('the termbase to take away', () => {
  it('is what content/terms holds', () => {
    expect(read('/terms.tbx').toString()).toBe(toTbx(termbase));
    expect(read('/terms.csv').toString()).toBe(toCsv(termbase));
    expect(read('/terms.json').toString()).toBe(toJson(termbase));
    expect(read('/terms.skos.ttl').toString()).toContain('skos:prefLabel');
  });
});

describe.each(locales)('the glossary in %s', (locale) => {
  const $ = html(pageOf('glossary', locale));

  it('lists every term in the order of the alphabet, each linked to its page below the glossary', () => {
    const titles = $('.term-list h3 a')
      .toArray()
      .map((link) => $(link).text().trim());
    const { compare } = new Intl.Collator(locale);
    expect(titles).toHaveLength(ids.length);
    expect(titles).toEqual([...titles].sort(compare));
    const links = $('.term-list h3 a')
      .toArray()
      .map((link) => $(link).attr('href') ?? '');
    expect(links.sort()).toEqual(ids.map((id) => pageOf(`term-${id}`, locale)).sort());
    for (const link of links) expect(link.startsWith(pageOf('glossary', locale))).toBe(true);
  });

  it('describes the same terms to search engines', () => {
    const { '@graph': graph } = JSON.parse($('script[type="application/ld+json"]').text()) as {
      '@graph': { '@type': string; inLanguage: string; hasDefinedTerm: DescribedTerm[] }[];
    };
    const set = graph.find((node) => node['@type'] === 'DefinedTermSet');
    expect(set?.inLanguage).toBe(locale);
    expect(set?.hasDefinedTerm.map(({ termCode }) => termCode)).toEqual(ids);
    for (const term of set?.hasDefinedTerm ?? []) {
      expect(term.description).toBe(conceptOf(termbase, term.termCode).entries[locale].definition);
      expect(new URL(term.url).pathname).toBe(pageOf(`term-${term.termCode}`, locale));
    }
  });

  it('hides the filter as long as no script has shown that it works', () => {
    expect($('#term-filter').attr('hidden')).toBeDefined();
    expect($('.term-list [hidden]')).toHaveLength(0);
  });

  it('shows each term in all five languages: definition, model sentence, what to avoid', () => {
    for (const id of ids) {
      const page = html(pageOf(`term-${id}`, locale));
      const text = page('.entries').text();
      expect(page('.entry')).toHaveLength(termLanguages.length);
      expect(
        page('.entry h3 [lang]:not(.language)').first().attr('lang'),
        'the page’s own language comes first',
      ).toBe(locale);
      for (const language of termLanguages) {
        const { preferred, definition, example, avoided } = conceptOf(termbase, id).entries[language];
        expect(page(`.entry h3 [lang=${language}]:not(.language)`).text().trim()).toBe(preferred.term);
        for (const part of [definition, example, ...avoided.map(({ reason }) => reason)]) {
          expect(text, `${id} ${language}`).toContain(part);
        }
      }
    }
  });
});

describe('a term in a text', () => {
  it('opens a definition that is on the page, in the language of the page, and leads on to its own page', () => {
    let terms = 0;
    for (const { path, locale } of pages) {
      const $ = html(path);
      for (const button of $('button.term').toArray()) {
        terms += 1;
        const target = $(button).attr('popovertarget') ?? '';
        const id = target.replace(/^term-/, '');
        const note = $(`#${target}[popover]`);
        expect(note, `${path} ${target}`).toHaveLength(1);
        expect(note.text()).toContain(conceptOf(termbase, id).entries[locale].definition);
        expect(note.find('a').attr('href')).toBe(pageOf(`term-${id}`, locale));
        expect($(button).text().trim(), `${path} ${target}`).not.toBe('');
      }
    }
    expect(terms).toBeGreaterThan(0);
  });

  it('is underlined by the side it stands on: dots for the customer, a line for the client', () => {
    for (const { path } of pages) {
      const $ = html(path);
      for (const button of $('button.term').toArray()) {
        const { side } = conceptOf(termbase, ($(button).attr('popovertarget') ?? '').replace(/^term-/, ''));
        const words = $(button).children('span');
        expect(words, path).toHaveLength(1);
        expect(words.hasClass('term-client'), path).toBe(side === 'client');
        expect(words.hasClass('term-customer'), path).toBe(side === 'customer');
      }
    }
  });
});
