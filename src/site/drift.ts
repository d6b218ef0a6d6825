import { createHash } from 'node:crypto';
import { locales, type Locale } from './locales.ts';

/**
 * Which sections of a text wait to be looked at because the same section changed in another language.
 * A section counts as changed when the hash of its words differs from the one recorded at the last review.
 */

/** Hash of each section by its id, in reading order; `front` is the front matter, `lead` what stands before the first heading. */
export type Sections = Readonly<Record<string, string>>;
/** What `content/reviewed.json` records of one text: section id, then language, then hash. */
export type Review = Readonly<Record<string, Readonly<Partial<Record<Locale, string>>>>>;

export interface Waiting {
  readonly section: string;
  readonly locale: Locale;
}

const hash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);
const heading = /^## .*\[#([a-z0-9-]+)\]\s*$/;

/**
 * @param front words of the front matter that readers see: title, description, summary
 * @param body  MDX without its front matter; line breaks inside a paragraph do not count
 */
export function sectionsOf(front: readonly string[], body: string): Sections {
  const sections = new Map<string, string[]>([
    ['front', [...front]],
    ['lead', []],
  ]);
  let current = 'lead';
  for (const line of body.split('\n')) {
    const id = heading.exec(line)?.[1];
    if (id !== undefined) {
      current = id;
      sections.set(current, []);
    }
    sections.get(current)?.push(line);
  }
  return Object.fromEntries(
    [...sections].map(([id, lines]) => [id, hash(lines.join('\n').replace(/\s+/g, ' ').trim())]),
  );
}

/**
 * Sections to look at, in reading order. The version that changed alone needs no look itself; where two changed,
 * each is looked at because of the other.
 */
export function waiting(versions: Readonly<Record<Locale, Sections>>, review: Review): Waiting[] {
  const ids = [...new Set(locales.flatMap((locale) => Object.keys(versions[locale])))];
  return ids.flatMap((section) => {
    const changed = locales.filter((locale) => versions[locale][section] !== review[section]?.[locale]);
    return locales
      .filter((locale) => changed.some((other) => other !== locale))
      .map((locale) => ({ section, locale }));
  });
}

/** The record after somebody has compared all versions of one section, or of the whole text. */
export function reviewed(
  versions: Readonly<Record<Locale, Sections>>,
  review: Review,
  section?: string,
): Review {
  const ids = [...new Set(locales.flatMap((locale) => Object.keys(versions[locale])))];
  const current = (id: string) =>
    Object.fromEntries(
      locales.flatMap((locale) => {
        const found = versions[locale][id];
        return found === undefined ? [] : [[locale, found]];
      }),
    );
  return Object.fromEntries(
    ids.flatMap((id) => {
      if (section === undefined || section === id) return [[id, current(id)]];
      const old = review[id];
      return old ? [[id, old]] : [];
    }),
  );
}
