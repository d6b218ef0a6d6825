import type { SearchLanguage } from '../../search/language.ts';
import type { Engine } from '../../search/search.ts';
import { fragmentOf, queryOf } from './fragment.ts';
import { item, outcome, shown, type SearchWords } from './view.ts';

/** Makes the search page live. Nothing is loaded until the field is used or the address carries a query. */
interface Props {
  readonly language: SearchLanguage;
  readonly index: string;
  readonly words: SearchWords;
}

const root = document.getElementById('search');
const input = root?.querySelector('input');
const count = root?.querySelector('output');
const list = root?.querySelector('ol');
const help = document.getElementById('search-help');
const data = document.getElementById('search-props')?.textContent;
if (root && input && count && list && help && data) {
  live({ root, input, count, list, help }, JSON.parse(data) as Props);
}

interface Parts {
  readonly root: HTMLElement;
  readonly input: HTMLInputElement;
  readonly count: HTMLOutputElement;
  readonly list: HTMLOListElement;
  readonly help: HTMLElement;
}

function live({ root, input, count, list, help }: Parts, { language, index, words }: Props): void {
  let engine: Promise<Engine> | undefined;
  const ready = () => {
    engine ??= import('./load.ts').then(({ load }) => load(index, language));
    // The next key asks again for an index that did not come; a script that did not come is asked for after a reload only.
    engine.catch(() => (engine = undefined));
    return engine;
  };
  const links = () => [...list.querySelectorAll('a')];

  let latest = 0;
  const search = async (): Promise<void> => {
    const turn = (latest += 1);
    const query = input.value;
    history.replaceState(history.state, '', fragmentOf(query) || location.pathname + location.search);
    if (query.trim() === '') {
      list.replaceChildren();
      count.textContent = '';
      help.hidden = true;
      return;
    }
    if (list.childElementCount === 0) count.textContent = words.loading;
    try {
      const hits = (await ready()).search(query).slice(0, shown);
      if (turn !== latest) return;
      list.replaceChildren(...hits.map((hit) => item(hit, words)));
      count.textContent = outcome(hits.length, query, words, language);
      help.hidden = hits.length > 0;
    } catch {
      if (turn === latest) count.textContent = words.failed;
    }
  };

  let pause = 0;
  input.addEventListener('focus', () => void ready().catch(() => undefined));
  input.addEventListener('input', () => {
    clearTimeout(pause);
    // Long enough for a screen reader not to be interrupted at every letter.
    pause = window.setTimeout(() => void search(), 150);
  });
  root.addEventListener('keydown', (event) => {
    const at = links().findIndex((link) => link === document.activeElement);
    if (event.key === 'Escape' && (at >= 0 || input.value !== '')) {
      if (at < 0) {
        input.value = '';
        void search();
      }
      input.focus();
    } else if (event.key === 'ArrowDown' && (at >= 0 || event.target === input)) {
      links()[Math.min(at + 1, links().length - 1)]?.focus();
    } else if (event.key === 'ArrowUp' && at >= 0) {
      (at === 0 ? input : links()[at - 1])?.focus();
    } else if (event.key === 'Enter' && event.target === input) {
      clearTimeout(pause);
      void search().then(() => links()[0]?.focus());
    } else return;
    event.preventDefault();
  });
  const fromAddress = () => {
    const query = queryOf(location.hash);
    if (query === '' || query === input.value.trim()) return;
    input.value = query;
    void search();
  };
  window.addEventListener('hashchange', fromAddress);
  root.hidden = false;
  document.querySelector('.late')?.remove();
  fromAddress();
  // What the browser put back into the field on the way back.
  if (input.value !== '' && list.childElementCount === 0) void search();
}
