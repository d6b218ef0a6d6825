import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parse } from 'yaml';
import { sectionsOf, type Review, type Sections } from '../site/drift.ts';
import { locales, type Locale } from '../site/locales.ts';

export const folders = ['articles', 'pages'] as const;
export const reviewFile = 'content/reviewed.json';

/** One text of `content/articles` or `content/pages`; a language without a file has no entry. */
export interface TextVersions {
  readonly key: string;
  readonly folder: (typeof folders)[number];
  readonly sources: Readonly<Partial<Record<Locale, string>>>;
}

/** @param root folder that holds `content/` */
export async function readTexts(root: string): Promise<TextVersions[]> {
  const found: TextVersions[] = [];
  for (const folder of folders) {
    for (const key of (await readdir(join(root, 'content', folder))).sort()) {
      const sources: Partial<Record<Locale, string>> = {};
      const files = await readdir(join(root, 'content', folder, key));
      for (const locale of locales) {
        if (files.includes(`${locale}.mdx`))
          sources[locale] = await readFile(join(root, 'content', folder, key, `${locale}.mdx`), 'utf8');
      }
      found.push({ key, folder, sources });
    }
  }
  return found;
}

const matter = /^---\n([^]*?)\n---\n/;

/** Sections of a text in every language; a missing version has none. */
export function sectionsByLocale({ sources }: TextVersions): Record<Locale, Sections> {
  return Object.fromEntries(
    locales.map((locale) => {
      const source = sources[locale];
      if (source === undefined) return [locale, {}];
      const found = matter.exec(source);
      const front = (parse(found?.[1] ?? '') ?? {}) as {
        title?: string;
        description?: string;
        summary?: string[];
      };
      return [
        locale,
        sectionsOf(
          [front.title ?? '', front.description ?? '', ...(front.summary ?? [])],
          source.slice(found?.[0].length ?? 0),
        ),
      ];
    }),
  ) as Record<Locale, Sections>;
}

export async function readReviews(root: string): Promise<Record<string, Review>> {
  return JSON.parse(await readFile(join(root, reviewFile), 'utf8')) as Record<string, Review>;
}
