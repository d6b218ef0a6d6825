import { load } from 'cheerio';

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
  const $ = load(xml, { xml: true });
  const dialect = $('tbx[type=TBX-Basic][style=dca]').length === 1;
  const ids = new Set(
    $('[id]')
      .toArray()
      .map((element) => element.attribs['id']),
  );
  return [
    ...(dialect ? [] : ['the file does not say that it is TBX-Basic in DCA style']),
    ...$('body [type]')
      .toArray()
      .flatMap((element) => {
        const { name, parent } = element;
        const level = parent && 'name' in parent ? parent.name : '';
        return categoryFaults({ name, type: element.attribs['type'] ?? '', level, value: $(element).text() });
      }),
    ...$('[target]')
      .toArray()
      .map((element) => element.attribs['target'])
      .filter((target) => !ids.has(target))
      .map((target) => `"${target}" is no id of the file`),
  ];
}

function categoryFaults({
  name,
  type,
  level,
  value,
}: Record<'name' | 'type' | 'level' | 'value', string>): string[] {
  const category = categories.find((one) => one.element === name && one.type === type);
  if (!category) return [`${name} ${type}: no data category of TBX-Basic`];
  return [
    ...(category.levels.includes(level) ? [] : [`${name} ${type}: not allowed in ${level}`]),
    ...(category.values?.includes(value) === false ? [`${name} ${type}: "${value}" is not allowed`] : []),
  ];
}
