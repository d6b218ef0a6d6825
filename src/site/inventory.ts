import type { PageKind } from './registry.ts';

/** Order in which pages are listed; among the articles it is the order of reading, which previous and next follow. */
export const pageOrder = [
  'home',
  'difference',
  'customer',
  'client',
  'comparison',
  'saas',
  'consumer',
  'messaging',
  'become-client',
  'customer-success',
  'retention-cost',
  'crm',
  'words',
  'faq',
  'calculator',
  'self-assessment',
  'accounts',
  'glossary',
  'search',
  'about',
  'method',
  'status',
  'privacy',
  'legal',
  'accessibility',
] as const;

/** Pages of `content/pages` that are more than text; every other key is of kind `page`. */
const kinds: Readonly<Record<string, PageKind>> = {
  home: 'home',
  calculator: 'tool',
  'self-assessment': 'tool',
  accounts: 'tool',
  glossary: 'glossary',
};

export function pageKind(key: string): PageKind {
  return kinds[key] ?? 'page';
}

/** The article whose headings of the third level are questions. */
export const questionsKey = 'faq';
