import { embedKeys } from './embeds.ts';
import { publishedPages } from './published.ts';

/** One address per language and tool that may stand in a frame elsewhere. */
export async function embedPaths() {
  const registry = await publishedPages();
  return embedKeys
    .flatMap((key) => registry.versions(key))
    .map((page) => ({ params: { locale: page.locale, tool: page.key }, props: { page } }));
}
