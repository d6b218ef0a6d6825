import { countSentence, matches } from './filter.ts';

/** Shows the filter above the list of terms and hides what does not match; without script the whole list stands. */
const filter = document.getElementById('term-filter');
const input = filter?.querySelector('input');
const output = filter?.querySelector('output');
const items = [...document.querySelectorAll<HTMLElement>('[data-words]')];

if (filter && input && output) {
  const sentences: Record<string, string> = JSON.parse(filter.dataset['hits'] ?? '{}');
  const apply = () => {
    let hits = 0;
    for (const item of items) {
      const hit = matches(input.value, `${item.dataset['words'] ?? ''} ${item.textContent}`);
      item.hidden = !hit;
      if (hit) hits += 1;
    }
    const none = filter.dataset['none'] ?? '';
    output.textContent = hits === 0 ? none : countSentence(hits, sentences, document.documentElement.lang);
  };
  input.addEventListener('input', apply);
  filter.hidden = false;
  if (input.value !== '') apply();
}
