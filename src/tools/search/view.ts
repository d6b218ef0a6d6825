import type { Hit } from '../../search/search.ts';

/** Sentences of the search, finished but for `{{count}}`, `{{query}}` and `{{heading}}`. */
export interface SearchWords {
  /** How many pages there are, one sentence per plural category of the language. */
  readonly hits: Readonly<Record<string, string>>;
  readonly loading: string;
  readonly none: string;
  readonly section: string;
  readonly failed: string;
}

/** Most hits shown; who needs more needs another word. */
export const shown = 12;

/** What is announced once a search is done. */
export function outcome(count: number, query: string, words: SearchWords, language: string): string {
  if (count === 0) return words.none.replace('{{query}}', () => query.trim());
  const category = new Intl.PluralRules(language).select(count);
  return (words.hits[category] ?? words.hits['other'] ?? '').replace('{{count}}', String(count));
}

/** One hit as a list item: the page, what kind of page it is, the section that fits, and what the page is about. */
export function item(hit: Hit, words: SearchWords): HTMLLIElement {
  const element = <Name extends keyof HTMLElementTagNameMap>(name: Name, text: string) => {
    const created = document.createElement(name);
    created.textContent = text;
    return created;
  };
  const link = (text: string, href: string) => {
    const created = element('a', text);
    created.href = href;
    return created;
  };
  const entry = document.createElement('li');
  entry.append(link(hit.title, hit.path), element('small', hit.label), element('p', hit.description));
  if (hit.section) {
    const text = words.section.replace('{{heading}}', () => hit.section?.heading ?? '');
    entry.append(link(text, `${hit.path}#${hit.section.id}`));
  }
  return entry;
}
