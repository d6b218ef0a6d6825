import { loadTermbase, type Termbase } from './termbase.ts';

/** The termbase for pages and components: the same files, read by the bundler so that a change shows at once. */
export const termbase: Termbase = loadTermbase(
  import.meta.glob<string>('/content/terms/*.yaml', { eager: true, query: '?raw', import: 'default' }),
);
