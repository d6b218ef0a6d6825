import type { IndexFile } from '../../search/index-file.ts';
import { openIndex, type Engine } from '../../search/search.ts';
import { loadStem } from '../../search/stem.ts';
import type { SearchLanguage } from '../../search/language.ts';

/** Fetches index and stemmer of a language and opens them; called when somebody begins to search and not before. */
export async function load(path: string, language: SearchLanguage): Promise<Engine> {
  const [response, stem] = await Promise.all([fetch(path), loadStem(language)]);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return openIndex((await response.json()) as IndexFile, stem);
}
