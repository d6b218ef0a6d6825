import { DataFactory, Writer, type NamedNode, type Quad } from 'n3';
import { termLanguages } from '../languages.ts';
import type { Termbase } from '../termbase.ts';
import { conceptRecords, type ConceptRecord } from './records.ts';

const { namedNode, literal, quad } = DataFactory;
const skosNamespace = 'http://www.w3.org/2004/02/skos/core#';
const skos = (name: string) => namedNode(`${skosNamespace}${name}`);
const rdfType = namedNode('http://www.w3.org/1999/02/22-rdf-syntax-ns#type');

/** Labels of one concept in one language; SKOS wants the three kinds disjoint (S13). */
export interface Labels {
  readonly preferred: string;
  readonly alternative: readonly string[];
  /** Inflected forms, and wrong words that belong to no other concept. */
  readonly hidden: readonly string[];
}

/** The labels a SKOS reader may search by. */
export function labels(concept: ConceptRecord, language: string, everyLabel: ReadonlySet<string>): Labels {
  const terms = concept.languages.find((record) => record.language === language)?.terms ?? [];
  const preferred = terms[0]?.term ?? '';
  const alternative = [
    ...new Set(terms.filter((term) => term.status === 'admitted').map((term) => term.term)),
  ].filter((label) => label !== preferred);
  const taken = new Set([preferred, ...alternative]);
  const hidden = [
    ...new Set(
      terms.flatMap((term) =>
        term.status === 'derived'
          ? []
          : term.forms.filter((form) => term.status !== 'avoided' || !everyLabel.has(form)),
      ),
    ),
  ].filter((form) => !taken.has(form));
  return { preferred, alternative, hidden };
}

/** Every form some concept prefers or admits, in any language: no wrong word of another concept may be one of them. */
export function everyLabelOf(concepts: readonly ConceptRecord[]): ReadonlySet<string> {
  return new Set(
    concepts
      .flatMap((concept) => concept.languages.flatMap((record) => record.terms))
      .filter((term) => term.status === 'preferred' || term.status === 'admitted')
      .flatMap((term) => term.forms),
  );
}

/**
 * The termbase as SKOS in Turtle. SKOS cannot say that two concepts must not share a label; rule T0 does.
 * @param base IRI the concept ids are appended to, such as `https://site.example/terms.skos.ttl#`
 */
export function toSkos(termbase: Termbase, base: string): string {
  const concepts = conceptRecords(termbase);
  const everyLabel = everyLabelOf(concepts);
  const scheme = namedNode(`${base}scheme`);
  const iri = (id: string) => namedNode(`${base}${id}`);
  const quads: Quad[] = [
    quad(scheme, rdfType, skos('ConceptScheme')),
    quad(scheme, skos('prefLabel'), literal('Client or Customer? Termbase', 'en')),
    ...concepts
      .filter(({ broader }) => broader.length === 0)
      .map(({ id }) => quad(scheme, skos('hasTopConcept'), iri(id))),
    ...concepts.flatMap((concept) => conceptQuads(concept, everyLabel, scheme, iri)),
  ];
  const writer = new Writer({ prefixes: { skos: skosNamespace, term: base } });
  writer.addQuads(quads);
  let turtle = '';
  writer.end((error: Error | null, result: string) => {
    if (error) throw error;
    turtle = result;
  });
  return turtle;
}

function conceptQuads(
  concept: ConceptRecord,
  everyLabel: ReadonlySet<string>,
  scheme: NamedNode,
  iri: (id: string) => NamedNode,
): Quad[] {
  const subject = iri(concept.id);
  const text = (property: string, value: string, language: string) =>
    quad(subject, skos(property), literal(value, language));
  return [
    quad(subject, rdfType, skos('Concept')),
    quad(subject, skos('inScheme'), scheme),
    ...(concept.broader.length === 0 ? [quad(subject, skos('topConceptOf'), scheme)] : []),
    ...concept.broader.map((id) => quad(subject, skos('broader'), iri(id))),
    ...concept.related.map((id) => quad(subject, skos('related'), iri(id))),
    ...termLanguages.flatMap((language) => {
      const { preferred, alternative, hidden } = labels(concept, language, everyLabel);
      const record = concept.languages.find((one) => one.language === language);
      const note = record?.terms[0]?.note;
      return [
        text('prefLabel', preferred, language),
        ...alternative.map((label) => text('altLabel', label, language)),
        ...hidden.map((label) => text('hiddenLabel', label, language)),
        text('definition', record?.definition ?? '', language),
        text('example', record?.example ?? '', language),
        ...(note === undefined ? [] : [text('scopeNote', note, language)]),
      ];
    }),
  ];
}
