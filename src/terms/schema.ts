import { z } from 'astro/zod';
import { expandForms } from './form-list.ts';
import { termLanguages, type TermLanguage } from './languages.ts';

const text = z.string().trim().min(1, 'must not be empty');
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, 'must be an id such as churn-rate');
const language = z.enum(termLanguages);

/** Forms as `form-list.ts` reads them; at least one. */
const forms = text
  .transform(expandForms)
  .refine((list) => list.length > 0, 'must list at least one form')
  .refine((list) => list.every((form) => !/[|;]/.test(form)), 'has a bar or bracket that does not close');

const partOfSpeech = z.enum(['noun', 'verb', 'adjective', 'phrase']);
const gender = z.enum(['masculine', 'feminine', 'neuter', 'common']);

const term = z.strictObject({
  term: text,
  partOfSpeech: partOfSpeech.default('noun'),
  gender: gender.optional(),
  /** Nominative plural. */
  plural: text.optional(),
  /** Nominative singular of the feminine counterpart. */
  feminine: text.optional(),
  /** Why there is no plural. */
  number: z.enum(['uncountable', 'plural-only', 'indeclinable']).optional(),
  /** Declension a reader would not expect. */
  declension: z.enum(['weak', 'adjectival', 'participle', 'feminine-type', 'indeclinable']).optional(),
  animate: z.boolean().optional(),
  /** What stands in brackets at the first mention on a page. */
  gloss: text.optional(),
  note: text.optional(),
  /** Matched with its capital letters only (German Zahlende, Client). */
  caseSensitive: z.boolean().default(false),
  forms,
  /** Compounds built on the term that count for the same side (Gelegenheitskunde); each is a lemma of its own. */
  compounds: z.array(z.strictObject({ term: text, forms })).default([]),
});

const variant = z.strictObject({
  term: text,
  partOfSpeech: partOfSpeech.default('noun'),
  gender: gender.optional(),
  /** A domain or field of domains.yaml. */
  domain: id.optional(),
  /** ISO 3166 countries, or `419` for Latin America. */
  regions: z.array(z.string().regex(/^([A-Z]{2}|419)$/, 'must be a country code or 419')).default([]),
  note: text.optional(),
  /** A fixed compound: masked before the rules run, yet right inside <Term>. */
  fixed: z.boolean().default(false),
  caseSensitive: z.boolean().default(false),
  forms,
});

const flag = z.enum(['always', 'pair', 'own', 'english']);

const avoided = z.strictObject({
  term: text,
  /** In the language of the entry. */
  reason: text,
  forms: forms.optional(),
  caseSensitive: z.boolean().default(false),
  /** Absent: explained to readers, not looked for by the checker. */
  flag: flag.optional(),
  severity: z.enum(['error', 'warning']).default('error'),
  /** For `flag: english`: forms of the English term that must stand in the same block. */
  english: forms.optional(),
});

const entry = z.strictObject({
  definition: text,
  example: text,
  preferred: term,
  admitted: z.array(variant).default([]),
  /** Verbs and adjectives of the same stem: right inside <Term>, never tagged. */
  derived: z.array(z.strictObject({ term: text, partOfSpeech, forms })).default([]),
  avoided: z.array(avoided).default([]),
});

const perLanguage = <T extends z.ZodType>(type: T) =>
  Object.fromEntries(termLanguages.map((name) => [name, type])) as Record<TermLanguage, T>;

export const conceptSchema = z.strictObject({
  concept: id,
  side: z.enum(['client', 'customer', 'both', 'none']),
  tag: z.enum(['client', 'customer', 'hypernym', 'trap']).optional(),
  related: z.array(id).default([]),
  broader: z.array(id).default([]),
  ...perLanguage(entry),
});

export const compoundsSchema = z.array(
  z.strictObject({
    id,
    /** Forms masked in every language. */
    all: forms.optional(),
    ...perLanguage(forms.optional()),
  }),
);

const domainWord = z.strictObject({
  term: text,
  gender: gender.optional(),
  regions: z.array(z.string().regex(/^([A-Z]{2}|419)$/, 'must be a country code or 419')).default([]),
  note: text.optional(),
  /** Absent when the word is the preferred term of the side itself, whose forms are in the concept. */
  forms: forms.optional(),
});

export const domainsSchema = z.strictObject({
  domains: z.array(
    z.strictObject({
      domain: id,
      side: z.enum(['client', 'customer']),
      /** Languages in which the bare customer term is wrong in this domain (T15). */
      compulsory: z.array(language).default([]),
      ...perLanguage(z.array(domainWord).default([])),
      /** How to write round the word where a language has none. */
      around: z.strictObject(perLanguage(text.optional())).default({}),
      /** Service words that call for the domain word (T15). */
      services: z.strictObject(perLanguage(forms.optional())).default({}),
    }),
  ),
  fields: z.array(id),
});

export const calquesSchema = z.array(
  z.strictObject({
    language,
    term: text,
    /** What to write, in the same language. */
    instead: text,
    forms: forms.optional(),
    caseSensitive: z.boolean().default(false),
    flag: flag.default('always'),
    severity: z.enum(['error', 'warning']).default('error'),
    english: forms.optional(),
  }),
);
