import type { InputIssue } from '../../economics/input-check.ts';
import { limits } from '../../economics/limits.ts';
import type { NumberField } from '../../economics/limits.ts';
import type { TypedNumber } from '../../forms/number.ts';
import { asModelled } from './fields.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** What stands under a field: how it was understood, and what is wrong or worth a word. */
export interface FieldNote {
  /** the value understood, with unit and time base; empty when there is none */
  readonly echo: string;
  /** why the field cannot be used and what is allowed; empty when it can */
  readonly error: string;
  /** things to know about a field that is used */
  readonly hints: readonly string[];
}

const isMoney = (field: NumberField): boolean => limits[field].unit.startsWith('money');

/** What a field may be, as a phrase. */
function allowed(
  { say }: Tool,
  writer: Writer,
  field: NumberField,
  issue: { readonly min?: number; readonly max?: number; readonly code?: string },
): string {
  const min = writer.bound(field, issue.min ?? limits[field].min);
  const max = writer.bound(field, issue.max ?? limits[field].max);
  return say(issue.code === 'eats-margin' ? 'range-below' : 'range', { min, max });
}

export function fieldNote(
  tool: Tool,
  writer: Writer,
  field: NumberField,
  typed: TypedNumber,
  issues: readonly InputIssue[],
): FieldNote {
  const { say } = tool;
  const own = issues.filter((issue) => issue.field === field);
  const error = own.find((issue) => issue.severity === 'error');
  if (typed.kind !== 'number') {
    const optional = typed.kind === 'empty' && error === undefined;
    if (optional) return { echo: '', error: '', hints: [] };
    const range = allowed(tool, writer, field, {});
    const text =
      typed.kind === 'empty'
        ? say('typed.empty', { range })
        : say(`typed.${typed.problem}`, {
            range,
            ...(typed.character === undefined ? {} : { character: typed.character }),
          });
    return { echo: '', error: text, hints: [] };
  }
  const value = asModelled(field, typed.value);
  const echo = writer.field(field, value);
  const hints: string[] = [];
  if (typed.otherwise !== undefined) {
    hints.push(
      say('form.otherwise', {
        value: echo,
        other: writer.bound(field, asModelled(field, typed.otherwise)),
      }),
    );
  }
  if (typed.mark === 'percent' && isMoney(field)) hints.push(say('typed.percent-in-money', { value: echo }));
  if (typed.mark === 'currency' && limits[field].unit.startsWith('share'))
    hints.push(say('typed.money-in-percent', { value: echo }));
  for (const issue of own) {
    if (issue.severity === 'warning') hints.push(say(`issues.${issue.code}`, { value: echo }));
  }
  return {
    echo,
    error: error ? say(`issues.${error.code}`, { range: allowed(tool, writer, field, error) }) : '',
    hints,
  };
}
