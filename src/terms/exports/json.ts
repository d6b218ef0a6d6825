import type { Termbase } from '../termbase.ts';

/** What `terms.json` holds; the only export that loses nothing. */
export interface TermbaseFile {
  readonly format: 'client-or-customer-termbase';
  readonly version: 1;
  readonly concepts: readonly unknown[];
  readonly domains: readonly unknown[];
  readonly fields: readonly string[];
  readonly compounds: readonly unknown[];
  readonly flagged: readonly unknown[];
}

/** The whole termbase with every form written out. */
export function toJson(termbase: Termbase): string {
  const file: TermbaseFile = {
    format: 'client-or-customer-termbase',
    version: 1,
    concepts: [...termbase.concepts.values()],
    domains: [...termbase.domains.values()],
    fields: termbase.fields,
    compounds: termbase.compounds,
    flagged: termbase.flagged,
  };
  return `${JSON.stringify(file, undefined, 1)}\n`;
}
