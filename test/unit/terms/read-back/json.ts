import type { Compound, Concept, Domain, FlaggedTerm, Termbase } from '../../../../src/terms/termbase.ts';

interface File {
  readonly concepts: readonly Concept[];
  readonly domains: readonly Domain[];
  readonly fields: readonly string[];
  readonly compounds: readonly Compound[];
  readonly flagged: readonly FlaggedTerm[];
}

/** Reads `terms.json` back into a termbase. */
export function readJson(text: string): Termbase {
  const { concepts, domains, fields, compounds, flagged }: File = JSON.parse(text);
  return {
    concepts: new Map(concepts.map((concept) => [concept.id, concept])),
    domains: new Map(domains.map((domain) => [domain.id, domain])),
    fields,
    compounds,
    flagged,
  };
}
