import type { z } from 'astro/zod';
import { termLanguages, type TermLanguage } from './languages.ts';
import type { compoundsSchema, domainsSchema } from './schema.ts';
import type { Concept, LocatedConcept } from './termbase.ts';
import type { LineOf, TermbaseProblem } from './yaml-file.ts';

/** Letters two bare lemmas may have in common at the start before they count as one stem. */
const stemLength = 4;

/** Concepts whose bare lemmas rule T0 keeps apart. */
const parties = ['client', 'customer', 'consumer', 'buyer'];

interface ListFile<T extends z.ZodType> {
  readonly file: string;
  readonly value: z.output<T>;
  readonly lineOf: LineOf;
}

/**
 * What the schema cannot see: rule T0 (forms of the four parties disjoint, no stem shared by client and customer, grammar
 * complete), ids that exist, forms listed twice, a term missing from its own forms.
 * @param ids names of all concept files, also of those that could not be read
 */
export function termbaseProblems(
  located: readonly LocatedConcept[],
  ids: ReadonlySet<string>,
  domains: ListFile<typeof domainsSchema>,
  compounds: ListFile<typeof compoundsSchema>,
): TermbaseProblem[] {
  return [
    ...located.flatMap((one) => ownProblems(one, ids, domains.value)),
    ...preferredTwice(located),
    ...partyProblems(located),
    ...domainProblems(domains, located),
    ...compoundProblems(compounds),
  ];
}

function problem(
  { concept, lineOf }: LocatedConcept,
  path: readonly PropertyKey[],
  message: string,
  form?: string,
) {
  return { file: concept.file, line: lineOf(path, form), field: path.map(String).join('.'), message };
}

function doubles(forms: readonly string[]): string[] {
  return [...new Set(forms.filter((form, index) => forms.indexOf(form) !== index))];
}

function ownProblems(
  one: LocatedConcept,
  ids: ReadonlySet<string>,
  domains: z.output<typeof domainsSchema>,
): TermbaseProblem[] {
  const { concept } = one;
  const problems: TermbaseProblem[] = [];
  const fileName = concept.file.replace(/^.*\//, '').replace(/\.yaml$/, '');
  if (fileName !== concept.id)
    problems.push(problem(one, ['concept'], `must be "${fileName}", like the file`));
  for (const key of ['related', 'broader'] as const) {
    for (const [index, id] of concept[key].entries()) {
      if (id === concept.id) problems.push(problem(one, [key, index], 'points to the concept itself'));
      else if (!ids.has(id)) {
        problems.push(problem(one, [key, index], `there is no concept "${id}"`));
      }
    }
  }
  const labels = [...domains.domains.map((domain) => domain.domain), ...domains.fields];
  for (const language of termLanguages) {
    const entry = concept.entries[language];
    problems.push(...grammarProblems(one, language));
    const words = [
      { path: [language, 'preferred'], word: entry.preferred },
      ...entry.preferred.compounds.map((word, index) => ({
        path: [language, 'preferred', 'compounds', index],
        word,
      })),
      ...entry.admitted.map((word, index) => ({ path: [language, 'admitted', index], word })),
      ...entry.derived.map((word, index) => ({ path: [language, 'derived', index], word })),
      ...entry.avoided.map((word, index) => ({ path: [language, 'avoided', index], word })),
    ];
    for (const { path, word } of words) {
      const forms = word.forms ?? [word.term];
      for (const form of doubles(forms)) {
        problems.push(problem(one, [...path, 'forms'], `"${form}" is listed twice`, form));
      }
      if (!forms.includes(word.term)) {
        problems.push(problem(one, [...path, 'forms'], `"${word.term}" is not among its own forms`));
      }
    }
    for (const [index, variant] of entry.admitted.entries()) {
      if (variant.domain !== undefined && !labels.includes(variant.domain)) {
        problems.push(
          problem(one, [language, 'admitted', index, 'domain'], `"${variant.domain}" is not in domains.yaml`),
        );
      }
    }
    for (const [index, avoided] of entry.avoided.entries()) {
      const own = [entry.preferred, ...entry.admitted.filter((word) => word.domain === undefined)].find(
        (word) => word.forms.includes(avoided.term),
      );
      if (own) {
        problems.push(
          problem(one, [language, 'avoided', index, 'term'], `"${avoided.term}" is a form of "${own.term}"`),
        );
      }
      if ((avoided.flag === 'english') !== (avoided.english !== undefined)) {
        problems.push(
          problem(one, [language, 'avoided', index], '"english" and "flag: english" belong together'),
        );
      }
    }
  }
  return problems;
}

function grammarProblems(one: LocatedConcept, language: TermLanguage): TermbaseProblem[] {
  const { preferred } = one.concept.entries[language];
  const path = [language, 'preferred'];
  const problems: TermbaseProblem[] = [];
  if (preferred.partOfSpeech !== 'noun') return problems;
  if (preferred.plural === undefined && preferred.number === undefined) {
    problems.push(problem(one, path, 'needs "plural", or "number" to say why there is none'));
  }
  if (preferred.plural !== undefined && !preferred.forms.includes(preferred.plural)) {
    problems.push(problem(one, [...path, 'plural'], `"${preferred.plural}" is not among the forms`));
  }
  if (preferred.feminine !== undefined && !preferred.forms.includes(preferred.feminine)) {
    problems.push(problem(one, [...path, 'feminine'], `"${preferred.feminine}" is not among the forms`));
  }
  if (language !== 'en' && preferred.gender === undefined && preferred.number !== 'plural-only') {
    problems.push(problem(one, path, 'needs "gender"'));
  }
  return problems;
}

function preferredTwice(located: readonly LocatedConcept[]): TermbaseProblem[] {
  return termLanguages.flatMap((language) => {
    const seen = new Map<string, string>();
    return located.flatMap((one) => {
      const { term } = one.concept.entries[language].preferred;
      const other = seen.get(term);
      seen.set(term, one.concept.id);
      return other === undefined
        ? []
        : [
            problem(
              one,
              [language, 'preferred', 'term'],
              `"${term}" is the preferred term of "${other}" already`,
            ),
          ];
    });
  });
}

/** Rule T0: the bare lemmas never meet, and client and customer share no stem. */
function partyProblems(located: readonly LocatedConcept[]): TermbaseProblem[] {
  const problems: TermbaseProblem[] = [];
  const party = (id: string) => located.find(({ concept }) => concept.id === id);
  const bare = ({ concept }: { concept: Concept }, language: TermLanguage) => {
    const { preferred } = concept.entries[language];
    return [preferred, ...preferred.compounds].flatMap((word) => word.forms);
  };
  for (const language of termLanguages) {
    const path = [language, 'preferred', 'forms'];
    for (const [index, id] of parties.entries()) {
      const one = party(id);
      if (!one) continue;
      for (const otherId of parties.slice(index + 1)) {
        const other = party(otherId);
        if (!other) continue;
        const taken = new Set(bare(one, language).map((form) => form.toLocaleLowerCase(language)));
        for (const form of bare(other, language).filter((form) =>
          taken.has(form.toLocaleLowerCase(language)),
        )) {
          problems.push(problem(other, path, `T0: "${form}" is a form of "${id}" too`, form));
        }
      }
    }
    const client = party('client');
    const customer = party('customer');
    if (!client || !customer) continue;
    const shared = sharedStem(bare(client, language), bare(customer, language), language);
    if (shared) {
      problems.push(
        problem(
          customer,
          path,
          `T0: "${shared[1]}" shares its stem with "${shared[0]}" of "client"`,
          shared[1],
        ),
      );
    }
  }
  return problems;
}

/** A word of the first list and one of the second that begin alike, if there are any. */
function sharedStem(
  first: readonly string[],
  second: readonly string[],
  language: string,
): [string, string] | undefined {
  const words = (forms: readonly string[]) =>
    new Set(
      forms
        .flatMap((form) => form.toLocaleLowerCase(language).split(' '))
        .flatMap((word) => /^\p{L}{4,}/u.exec(word)?.[0] ?? []),
    );
  for (const one of words(first)) {
    for (const other of words(second)) {
      if (one.slice(0, stemLength) === other.slice(0, stemLength)) return [one, other];
    }
  }
  return undefined;
}

function domainProblems(
  { file, value, lineOf }: ListFile<typeof domainsSchema>,
  located: readonly LocatedConcept[],
): TermbaseProblem[] {
  const problems: TermbaseProblem[] = [];
  const report = (path: readonly PropertyKey[], message: string, form?: string) =>
    problems.push({ file, line: lineOf(path, form), field: path.map(String).join('.'), message });
  const ids = [...value.domains.map((domain) => domain.domain), ...value.fields];
  for (const id of doubles(ids)) report([], `"${id}" is listed twice`, id);
  for (const [index, domain] of value.domains.entries()) {
    for (const language of termLanguages) {
      for (const [place, word] of domain[language].entries()) {
        const path = ['domains', index, language, place];
        if (word.forms === undefined) {
          const lemma = located.find(({ concept }) => concept.id === domain.side)?.concept.entries[language]
            .preferred;
          if (lemma && lemma.term !== word.term) {
            report(path, `needs "forms": "${word.term}" is not the preferred term of "${domain.side}"`);
          }
          continue;
        }
        for (const form of doubles(word.forms)) report([...path, 'forms'], `"${form}" is listed twice`, form);
        if (!word.forms.includes(word.term))
          report([...path, 'forms'], `"${word.term}" is not among its own forms`);
      }
    }
  }
  return problems;
}

function compoundProblems({ file, value, lineOf }: ListFile<typeof compoundsSchema>): TermbaseProblem[] {
  const problems: TermbaseProblem[] = [];
  for (const language of termLanguages) {
    const seen = new Map<string, string>();
    for (const [index, compound] of value.entries()) {
      const path = [index, language];
      for (const form of compound[language] ?? []) {
        const other = seen.get(form);
        if (other !== undefined) {
          const message = `"${form}" is listed twice${other === compound.id ? '' : `, also under "${other}"`}`;
          problems.push({ file, line: lineOf(path, form), field: path.join('.'), message });
        }
        seen.set(form, compound.id);
        if ((language === 'pl' || language === 'ru' || language === 'es') && form.endsWith('-')) {
          problems.push({
            file,
            line: lineOf(path, form),
            field: path.join('.'),
            message: `"${form}" is a stem; list full forms`,
          });
        }
      }
    }
  }
  return problems;
}
