import { defaultRules } from '../../accounts/rules.ts';
import { choicesOf } from './choices.ts';
import { defaultValues } from './tool.ts';
import type { Result } from './tool.ts';
import { Workbench } from './workbench.ts';

/** What the tool makes of a sample file, by the very code that reads the files of readers. */
export async function sampleResult(file: Blob): Promise<Result> {
  const workbench = new Workbench();
  const { mapping } = await workbench.open(file);
  const { dateOrder, decimalMark, amountPeriod, ...rest } = choicesOf(workbench.inspect(mapping));
  if (dateOrder === null || decimalMark === null || amountPeriod === null)
    throw new Error('the sample file leaves a question open');
  const report = await workbench.read({ mapping, dateOrder, decimalMark, amountPeriod, ...rest });
  if (!report || report.latest === null) throw new Error('the sample file has no usable row');
  const rules = defaultRules(report.latest);
  const values = { ...defaultValues, currency: report.currencies[0]?.code ?? '' };
  const { margin, discount, ...others } = values;
  const answer = workbench.answer(rules, { ...others, margin: margin / 100, discount: discount / 100 });
  return { report, answer, rules, values, amountPeriod };
}
