import { XmlDocument, XmlElement } from 'libxml2-wasm';

const ns = { t: 'urn:iso:std:iso:30042:ed-2' };

/** What TBX-Basic can say of a term. */
export interface TbxTerm {
  readonly term: string;
  readonly status: string;
  readonly partOfSpeech: string;
  readonly gender: string;
  readonly phrase: boolean;
  readonly regions: readonly string[];
  readonly domains: readonly string[];
  readonly note: string;
}

export interface TbxConcept {
  readonly id: string;
  readonly related: readonly string[];
  readonly languages: readonly {
    readonly language: string;
    readonly definition: string;
    readonly example: string;
    readonly terms: readonly TbxTerm[];
  }[];
}

function elements(node: XmlElement, path: string): XmlElement[] {
  return node.find(path, ns).filter((found) => found instanceof XmlElement);
}

const text = (node: XmlElement, path: string) => elements(node, path)[0]?.content ?? '';

/** Reads a TBX-Basic file back, as a translator's tool would. */
export function readTbx(xml: string): TbxConcept[] {
  const document = XmlDocument.fromString(xml);
  try {
    return elements(document.root, '//t:conceptEntry').map((entry) => ({
      id: entry.attr('id')?.value ?? '',
      related: elements(entry, 't:ref').map((ref) => ref.attr('target')?.value ?? ''),
      languages: elements(entry, 't:langSec').map((section) => ({
        language: section.attr('lang', 'xml')?.value ?? '',
        definition: text(section, 't:descrip[@type="definition"]'),
        example: text(section, './/t:descrip[@type="context"]'),
        terms: elements(section, 't:termSec').map((term) => ({
          term: text(term, 't:term'),
          status: text(term, 't:termNote[@type="administrativeStatus"]'),
          partOfSpeech: text(term, 't:termNote[@type="partOfSpeech"]'),
          gender: text(term, 't:termNote[@type="grammaticalGender"]'),
          phrase: text(term, 't:termNote[@type="termType"]') === 'phrase',
          regions: elements(term, 't:termNote[@type="geographicalUsage"]').map((note) => note.content),
          domains: elements(term, 't:admin[@type="projectSubset"]').map((admin) => admin.content),
          note: text(term, 't:note'),
        })),
      })),
    }));
  } finally {
    document.dispose();
  }
}
