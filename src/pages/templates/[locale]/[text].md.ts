import type { APIRoute } from 'astro';
import { getCollection, type CollectionEntry } from 'astro:content';

type Template = CollectionEntry<'templates'>;

export async function getStaticPaths() {
  return (await getCollection('templates')).map((template) => {
    const [locale, text] = template.id.split('/');
    return { params: { locale, text }, props: { template } };
  });
}

export const GET: APIRoute<{ template: Template }> = ({ props: { template } }) =>
  new Response(`# ${template.data.title}\n\n${(template.body ?? '').trim()}\n`, {
    headers: { 'content-type': 'text/markdown; charset=utf-8' },
  });
