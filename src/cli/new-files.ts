import { locales } from '../site/locales.ts';
import { termLanguages } from '../terms/languages.ts';

/** A file to write, and what is in it. */
export interface NewFile {
  readonly path: string;
  readonly content: string;
}

/** Five empty versions of an article. */
export function newArticle(key: string): readonly NewFile[] {
  const content = `---
title: ''
description: ''
slug: ''
summary: ['', '', '']
concepts: [client, customer]
sources: []
related: []
updated:
---
`;
  return locales.map((locale) => ({ path: `content/articles/${key}/${locale}.mdx`, content }));
}

/** One concept of the termbase with an empty entry for each language. */
export function newTerm(id: string): readonly NewFile[] {
  const entries = termLanguages.map((language) => {
    const gender = language === 'en' ? '' : '    gender:\n';
    return `${language}:
  definition:
  example:
  preferred:
    term:
${gender}    plural:
    forms:
`;
  });
  return [
    {
      path: `content/terms/${id}.yaml`,
      content: `concept: ${id}\nside: none\nrelated: []\n${entries.join('')}`,
    },
  ];
}

type Tree = Readonly<Record<string, unknown>>;

const plural = /_(zero|one|two|few|many|other)$/;

/** The same keys without words; a plural in every form that the language has. */
export function emptyMessages(model: Tree, language: string): Tree {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return Object.fromEntries(
    Object.entries(model).flatMap(([key, value]): [string, unknown][] => {
      if (typeof value === 'object' && value !== null) return [[key, emptyMessages({ ...value }, language)]];
      const stem = key.replace(plural, '');
      return stem === key ? [[key, '']] : forms.map((form) => [`${stem}_${form}`, '']);
    }),
  );
}

/** Front matter without the words readers see, and headings without their words: the ids stay. */
function emptyText(english: string): string {
  const [, matter = '', body = ''] = english.split(/^---\n/m, 3);
  const head = matter
    .replace(/^(title|menu|description|slug): .*$/gm, "$1: ''")
    .replace(/^summary:[^]*?(?=^\w)/m, "summary: ['', '', '']\n");
  const headings = body.match(/^#{2,3} .*\[#[a-z0-9-]+\]$/gm) ?? [];
  return `---\n${head}---\n${headings.map((heading) => `\n${heading.replace(/ .* \[/, ' [')}\n`).join('')}`;
}

/**
 * Everything in `content/` and in the tests that a language needs a file for, written empty after the English one.
 * @param english path and content of every English message file, article, page and template
 */
export function newLanguage(code: string, english: readonly NewFile[]): readonly NewFile[] {
  const files = english.map(({ path, content }): NewFile => {
    const own = path.replace(/\/en(\/|\.mdx$)/, `/${code}$1`);
    if (path.endsWith('.json')) {
      const tree = emptyMessages(JSON.parse(content) as Tree, code);
      return { path: own, content: `${JSON.stringify(tree, null, 2)}\n` };
    }
    return { path: own, content: path.endsWith('.mdx') ? emptyText(content) : '' };
  });
  return [...files, { path: `test/content/words/${code}.txt`, content: '' }];
}

/** Adds a question to the questionnaire and its empty words to one language. */
export const questionEntry = (key: string): string => `- key: ${key}
  axis: structure
  weight: 2
  sources: []
`;

const questionWords = ['name', 'question', 'low', 'middle', 'high', 'example', 'why'] as const;

export function withQuestion(messages: Tree, key: string): Tree {
  const questions: unknown = messages['questions'];
  if (typeof questions !== 'object' || questions === null)
    throw new Error('There are no questions to add to');
  if (key in questions) throw new Error(`There is a question "${key}" already`);
  const words = Object.fromEntries(questionWords.map((name) => [name, '']));
  return { ...messages, questions: { ...questions, [key]: words } };
}
