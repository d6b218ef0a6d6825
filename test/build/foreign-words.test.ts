import { describe, expect, it } from 'vitest';
import { html, pages } from './dist.ts';

/** Letters by which a word is known to belong to one of our languages, whatever page it stands on. */
const letters = {
  ru: /[\u0400-\u04ff]/,
  pl: /[ąęłńśźżĄĘŁŃŚŹŻ]/,
  de: /ß/,
  es: /[ñ¿¡]/,
} as const;

/** Words of foreign origin that the language itself writes with a foreign letter. */
const atHome = /Złoty/g;

describe('a word of another language', () => {
  it('is marked as such on every page, so that it is spoken rightly', () => {
    const unmarked = new Set<string>();
    for (const { path } of pages) {
      const $ = html(path);
      for (const node of $('body, body *').contents().toArray()) {
        if (node.type !== 'text') continue;
        const words = node.data.replaceAll(atHome, '');
        for (const [owner, letter] of Object.entries(letters)) {
          if (!letter.test(words)) continue;
          const parent = $(node).parent();
          if (parent.is('script, style') || parent.closest('[lang]').attr('lang') === owner) continue;
          unmarked.add(`${path} ${owner}: ${node.data.trim()}`);
        }
      }
    }
    expect([...unmarked]).toEqual([]);
  });

  it('is marked on the links of the language switcher', () => {
    for (const { path } of pages) {
      const $ = html(path);
      for (const link of $('.languages a').toArray())
        expect(link.attribs['lang'], path).toBe(link.attribs['hreflang']);
    }
  });

  it('that a text talks about is never marked as the language of the page itself', () => {
    for (const { path, locale } of pages) {
      const $ = html(path);
      for (const word of $('article i[lang]').toArray()) {
        expect(word.attribs['lang'], `${path}: ${$(word).text()}`).toMatch(/^[a-z]{2,3}(-[A-Za-z]+)*$/);
      }
      expect($('html').attr('lang')).toBe(locale);
    }
  });
});
