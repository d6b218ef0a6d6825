import { XmlDocument, XmlElement } from 'libxml2-wasm';

const ns = { t: 'urn:iso:std:iso:30042:ed-2' };

/** Data categories of TBX-Basic in DCA style: element, type, values allowed, levels allowed (TBX-Basic_DCA.sch 1.2.1). */
const categories: readonly {
  readonly element: string;
  readonly type: string;
  readonly levels: readonly string[];
  readonly values?: readonly string[];
}[] = [
  { element: 'descrip', type: 'subjectField', levels: ['conceptEntry'] },
  { element: 'descrip', type: 'definition', levels: ['conceptEntry', 'langSec'] },
  { element: 'descrip', type: 'context', levels: ['termSec'] },
  { element: 'ref', type: 'crossReference', levels: ['conceptEntry', 'termSec'] },
  { element: 'admin', type: 'projectSubset', levels: ['conceptEntry', 'termSec'] },
  {
    element: 'termNote',
    type: 'administrativeStatus',
    levels: ['termSec'],
    values: [
      'admittedTerm-admn-sts',
      'deprecatedTerm-admn-sts',
      'supersededTerm-admn-sts',
      'preferredTerm-admn-sts',
    ],
  },
  {
    element: 'termNote',
    type: 'partOfSpeech',
    levels: ['termSec'],
    values: ['adjective', 'noun', 'other', 'verb', 'adverb'],
  },
  {
    element: 'termNote',
    type: 'grammaticalGender',
    levels: ['termSec'],
    values: ['masculine', 'feminine', 'neuter', 'other'],
  },
  { element: 'termNote', type: 'geographicalUsage', levels: ['termSec'] },
  {
    element: 'termNote',
    type: 'termType',
    levels: ['termSec'],
    values: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  },
];

/** What TBX-Basic forbids and the core schema cannot see. @returns one line per fault; empty when all is well */
export function tbxBasicFaults(xml: string): string[] {
  const document = XmlDocument.fromString(xml);
  try {
    const { root } = document;
    const dialect =
      root.attr('type')?.value === 'TBX-Basic' && root.attr('style')?.value === 'dca'
        ? []
        : ['the file does not say that it is TBX-Basic in DCA style'];
    const typed = root
      .find('//t:*[@type][ancestor::t:body]', ns)
      .filter((node) => node instanceof XmlElement);
    return [...dialect, ...typed.flatMap(categoryFaults), ...danglingTargets(root)];
  } finally {
    document.dispose();
  }
}

function categoryFaults(node: XmlElement): string[] {
  const type = node.attr('type')?.value ?? '';
  const where = `line ${node.line}: ${node.name} ${type}`;
  const category = categories.find((one) => one.element === node.name && one.type === type);
  if (!category) return [`${where}: no data category of TBX-Basic`];
  const level = node.parent?.name ?? '';
  return [
    ...(category.levels.includes(level) ? [] : [`${where}: not allowed in ${level}`]),
    ...(category.values?.includes(node.content) === false
      ? [`${where}: "${node.content}" is not allowed`]
      : []),
  ];
}

function danglingTargets(root: XmlElement): string[] {
  const ids = new Set(root.find('//@id').map((attribute) => attribute.content));
  return root
    .find('//@target')
    .map((attribute) => attribute.content)
    .filter((target) => !ids.has(target))
    .map((target) => `"${target}" is no id of the file`);
}
