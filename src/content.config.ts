import { defineCollection } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
import Papa from 'papaparse';
import { locales } from './site/locales.ts';
import { readTermbase } from './terms/read-termbase.ts';

const withoutExtension = ({ entry }: { entry: string }) => entry.replace(/\.[a-z]+$/, '');

const sentence = z.string().min(1);
const slug = z
  .string()
  .regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'lower-case ASCII letters, digits and single hyphens');
const key = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'a key such as retention-cost');

const page = z.strictObject({
  title: sentence,
  /** Shorter title for menus and breadcrumbs. */
  menu: sentence.optional(),
  description: sentence.max(170),
  slug: z.union([slug, z.literal('')]),
  concepts: z.array(key).default([]),
  domains: z.array(key).default([]),
  sources: z.array(key).default([]),
  related: z.array(key).default([]),
  updated: z.coerce.date(),
});

const article = page.extend({
  slug,
  summary: z.array(sentence).length(3),
});

const inFiveLanguages = z.strictObject(
  Object.fromEntries(locales.map((locale) => [locale, sentence])) as Record<
    (typeof locales)[number],
    typeof sentence
  >,
);

const source = z.strictObject({
  id: key,
  authors: z.array(sentence),
  year: z.number().int().nullable(),
  title: sentence,
  /** Language of the work; its authors, title and container are spoken accordingly. */
  language: z
    .string()
    .regex(/^[a-z]{2}$/, 'a language such as de')
    .default('en'),
  container: sentence.optional(),
  url: z.url().optional(),
  kind: z.enum(['article', 'book', 'web', 'dataset', 'dictionary']),
  grade: z.enum(['measured-study', 'model', 'expert-judgement', 'vendor-claim', 'folklore']),
  finding: inFiveLanguages,
  note: inFiveLanguages.optional(),
  /** Words of one of our languages that the finding names in another; they are marked there. */
  words: z.partialRecord(z.enum(locales), z.array(sentence)).default({}),
});

/** What the registry needs to know of a concept in one language; the rest is read from the termbase itself. */
const term = z.strictObject({
  id: z.string(),
  concept: key,
  locale: z.enum(locales),
  term: sentence,
  definition: sentence,
});

/** How often a word occurs in a corpus, all its inflected forms added. */
const frequency = z.strictObject({
  id: z.string(),
  language: z.enum(locales),
  lemma: sentence,
  concept: sentence,
  corpus: sentence,
  forms: sentence,
  count: z.coerce.number().int().nonnegative().or(z.literal('')),
  corpus_total: z.string(),
  /** Occurrences per million words; empty when every form lies below the cut-off of the list. */
  per_million: z.union([z.literal('').transform(() => undefined), z.coerce.number().positive()]),
  source: sentence,
  licence: sentence,
});

function frequencyRows(csv: string) {
  const { data, errors } = Papa.parse<Record<string, string>>(csv, { header: true, skipEmptyLines: true });
  if (errors[0]) throw new Error(`content/data/term-frequency.csv: ${errors[0].message}`);
  return data.map((row) => ({ id: `${row['corpus']}/${row['language']}/${row['lemma']}`, ...row }));
}

async function terms(): Promise<z.infer<typeof term>[]> {
  return [...(await readTermbase()).concepts.values()].flatMap(({ id: concept, entries }) =>
    locales.map((locale) => {
      const { preferred, definition } = entries[locale];
      return { id: `${concept}/${locale}`, concept, locale, term: preferred.term, definition };
    }),
  );
}

export const collections = {
  articles: defineCollection({
    loader: glob({ base: './content/articles', pattern: '*/*.mdx', generateId: withoutExtension }),
    schema: article,
  }),
  pages: defineCollection({
    loader: glob({ base: './content/pages', pattern: '*/*.mdx', generateId: withoutExtension }),
    schema: page,
  }),
  sources: defineCollection({
    loader: glob({ base: './content/sources', pattern: '*.yaml', generateId: withoutExtension }),
    schema: source,
  }),
  templates: defineCollection({
    loader: glob({ base: './content/templates', pattern: '*/*.md', generateId: withoutExtension }),
    schema: z.strictObject({ title: sentence, description: sentence }),
  }),
  reviewed: defineCollection({
    loader: file('content/reviewed.json', {
      parser: (text) =>
        Object.entries(JSON.parse(text) as Record<string, unknown>).map(([id, sections]) => ({
          id,
          sections,
        })),
    }),
    schema: z.strictObject({
      id: key,
      sections: z.record(z.string(), z.partialRecord(z.enum(locales), z.string())),
    }),
  }),
  frequencies: defineCollection({
    loader: file('content/data/term-frequency.csv', { parser: frequencyRows }),
    schema: frequency,
  }),
  terms: defineCollection({ loader: terms, schema: term }),
};
