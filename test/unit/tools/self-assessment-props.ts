import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { parseExamples } from '../../../src/assessment/examples.ts';
import { parseInstrument } from '../../../src/assessment/instrument.ts';
import type { FormLocale } from '../../../src/forms/locale.ts';
import { writeFragment } from '../../../src/forms/fragment.ts';
import { parseCalculations } from '../../../src/tools/self-assessment/content.ts';
import type { SelfAssessmentProps } from '../../../src/tools/self-assessment/tool.ts';
import type { Words } from '../../../src/tools/page/words.ts';

const content = (path: string) => readFileSync(new URL(`../../../content/${path}`, import.meta.url), 'utf8');

export const instrument = parseInstrument(parse(content('self-assessment/questions.yaml')), 'questions.yaml');
export const examples = parseExamples(
  instrument,
  parse(content('self-assessment/examples.yaml')),
  'examples.yaml',
);

const pages = [
  ...['difference', 'comparison', 'saas', 'become-client', 'customer-success', 'crm', 'messaging'],
  ...['calculator', 'accounts'],
];

/** What the page hands to the tool in one language, with every page of the guide present. */
export function propsIn(locale: FormLocale): SelfAssessmentProps {
  return {
    locale,
    instrument,
    examples,
    words: JSON.parse(content(`messages/${locale}/self-assessment.json`)) as Words,
    exampleWords: JSON.parse(content(`messages/${locale}/self-assessment-examples.json`)) as Words,
    works: { 'lovelock-1983': 'Lovelock 1983' },
    links: Object.fromEntries(pages.map((key) => [key, { href: `/${locale}/${key}/`, title: key }])),
    calculations: parseCalculations(
      parse(content('self-assessment/calculations.yaml')),
      'calculations.yaml',
      writeFragment,
    ),
  };
}
