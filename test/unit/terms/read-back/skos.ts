import { Parser, type Quad } from 'n3';

const skos = 'http://www.w3.org/2004/02/skos/core#';

export interface SkosConcept {
  readonly id: string;
  readonly related: readonly string[];
  readonly broader: readonly string[];
  readonly languages: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

/** Reads the concepts of a SKOS file back; values are sorted. */
export function readSkos(turtle: string, base: string): SkosConcept[] {
  const quads: Quad[] = new Parser().parse(turtle);
  const id = (iri: string) => iri.slice(base.length);
  const concepts = quads
    .filter((one) => one.object.value === `${skos}Concept`)
    .map((one) => one.subject.value);
  return concepts.map((subject) => {
    const own = quads.filter((one) => one.subject.value === subject);
    const targets = (property: string) =>
      own.filter((one) => one.predicate.value === `${skos}${property}`).map((one) => id(one.object.value));
    const languages: Record<string, Record<string, string[]>> = {};
    for (const { predicate, object } of own) {
      if (object.termType !== 'Literal') continue;
      const record = (languages[object.language] ??= {});
      (record[predicate.value.slice(skos.length)] ??= []).push(object.value);
    }
    for (const record of Object.values(languages)) for (const values of Object.values(record)) values.sort();
    return { id: id(subject), related: targets('related'), broader: targets('broader'), languages };
  });
}
