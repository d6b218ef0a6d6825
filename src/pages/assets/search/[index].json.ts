import type { APIRoute } from 'astro';
import { searchIndex } from '../../../components/tools/search-index.ts';
import { isLocale, locales } from '../../../site/locales.ts';

/** One search index per language, under a name that changes with its content. */
export async function getStaticPaths() {
  return Promise.all(
    locales.map(async (locale) => {
      const { path } = await searchIndex(locale);
      return { params: { index: path.replace(/^.*\/(.+)\.json$/, '$1') } };
    }),
  );
}

export const GET: APIRoute = async ({ params }) => {
  const locale = params['index']?.split('.')[0];
  if (!isLocale(locale)) throw new Error(`no search index "${params['index']}"`);
  return new Response((await searchIndex(locale)).json);
};
