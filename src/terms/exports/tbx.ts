import type { Termbase } from '../termbase.ts';
import {
  conceptRecords,
  type ConceptRecord,
  type LanguageRecord,
  type TermRecord,
  type TermStatus,
} from './records.ts';

const status: Readonly<Record<Exclude<TermStatus, 'derived'>, string>> = {
  preferred: 'preferredTerm-admn-sts',
  admitted: 'admittedTerm-admn-sts',
  avoided: 'deprecatedTerm-admn-sts',
};

/**
 * The termbase as TBX-Basic (ISO 30042:2019), style DCA. TBX-Basic has no field for inflected forms, for the side of a
 * concept, for its broader concept or for verbs that only share the stem: these are left out. A domain is a
 * `projectSubset`, a fixed compound has `termType` phrase.
 * @see LTAC-Global/TBX-Basic_dialect 1.2.1, TBX-Basic_DCA.sch
 */
export function toTbx(termbase: Termbase): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX_Core_RNG/master/TBXcoreStructV03.rng" type="application/xml" schematypens="http://relaxng.org/ns/structure/1.0"?>',
    '<?xml-model href="https://raw.githubusercontent.com/LTAC-Global/TBX-Basic_dialect/master/DCA/TBX-Basic_DCA.sch" type="application/xml" schematypens="http://purl.oclc.org/dsdl/schematron"?>',
    '<tbx type="TBX-Basic" style="dca" xml:lang="en" xmlns="urn:iso:std:iso:30042:ed-2">',
    '<tbxHeader><fileDesc>',
    '<titleStmt><title>Client or Customer? Termbase in five languages</title></titleStmt>',
    '<sourceDesc><p>Written for the guide “Client or Customer?”; one concept per entry, five languages. CC BY-SA 4.0.</p></sourceDesc>',
    '</fileDesc></tbxHeader>',
    '<text><body>',
    ...conceptRecords(termbase).flatMap(conceptEntry),
    '</body></text>',
    '</tbx>',
    '',
  ].join('\n');
}

function conceptEntry({ id, related, languages }: ConceptRecord): string[] {
  return [
    `<conceptEntry id="${escape(id)}">`,
    '<descrip type="subjectField">business relationships</descrip>',
    ...related.map((other) => `<ref type="crossReference" target="${escape(other)}">${escape(other)}</ref>`),
    ...languages.flatMap(langSec),
    '</conceptEntry>',
  ];
}

function langSec({ language, definition, example, terms }: LanguageRecord): string[] {
  return [
    `<langSec xml:lang="${language}">`,
    `<descrip type="definition">${escape(definition)}</descrip>`,
    ...terms.flatMap((term) =>
      term.status === 'derived' ? [] : termSec(term, status[term.status], language, example),
    ),
    '</langSec>',
  ];
}

function termSec(
  term: TermRecord,
  administrativeStatus: string,
  language: string,
  example: string,
): string[] {
  const notes = [
    ['partOfSpeech', term.partOfSpeech === 'phrase' ? 'other' : term.partOfSpeech],
    ...(term.gender === undefined
      ? []
      : [['grammaticalGender', term.gender === 'common' ? 'other' : term.gender]]),
    ...term.regions.map((region) => ['geographicalUsage', region]),
    ...(term.fixed || term.partOfSpeech === 'phrase' ? [['termType', 'phrase']] : []),
    ['administrativeStatus', administrativeStatus],
  ];
  return [
    '<termSec>',
    `<term>${escape(term.term)}</term>`,
    ...notes.map(([type = '', value = '']) => `<termNote type="${type}">${escape(value)}</termNote>`),
    ...(term.status === 'preferred' ? [`<descrip type="context">${escape(example)}</descrip>`] : []),
    ...term.domains.map((domain) => `<admin type="projectSubset">${escape(domain)}</admin>`),
    ...(term.note === undefined ? [] : [`<note xml:lang="${language}">${escape(term.note)}</note>`]),
    '</termSec>',
  ];
}

/** Text for element content or a double-quoted attribute. */
function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}
