import type { Part } from '../../accounts/classify.ts';
import { monthLimits } from '../../accounts/rules.ts';
import type { EmptyMeans } from '../../accounts/rules.ts';
import { Select } from './Select.tsx';
import type { Result, Tool } from './tool.ts';

/** How many accounts a part holds for, fails for, and how many leave it open. */
export function Counts({ tool, result, name }: { tool: Tool; result: Result; name: Part }) {
  const { yes, no, unknown } = result.answer.parts[name];
  const { say, number } = tool;
  return (
    <p class="counts" role="status">
      {say('rules.counts', { yes: number(yes), no: number(no), unknown: number(unknown) })}
    </p>
  );
}

/** One kind of evidence that counts or does not. */
export function Flag({ label, on, change }: { label: string; on: boolean; change: (on: boolean) => void }) {
  return (
    <label class="flag">
      <input
        type="checkbox"
        checked={on}
        onChange={(event) => {
          change(event.currentTarget.checked);
        }}
      />
      {label}
    </label>
  );
}

/** A threshold in whole months. */
export function Months({
  id,
  label,
  value,
  change,
}: {
  id: string;
  label: string;
  value: number;
  change: (months: number) => void;
}) {
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <input
        id={id}
        type="number"
        inputMode="numeric"
        min={monthLimits.min}
        max={monthLimits.max}
        step={1}
        value={value}
        onInput={(event) => {
          const months = event.currentTarget.valueAsNumber;
          if (Number.isInteger(months) && months >= monthLimits.min && months <= monthLimits.max)
            change(months);
        }}
      />
    </p>
  );
}

/** What an empty cell means for a part. */
export function Empty({
  tool,
  id,
  value,
  change,
}: {
  tool: Tool;
  id: string;
  value: EmptyMeans;
  change: (value: EmptyMeans) => void;
}) {
  const { say } = tool;
  return (
    <Select
      id={id}
      label={say('rules.empty')}
      value={value}
      options={[
        ['unknown', say('rules.empty-unknown')],
        ['no', say('rules.empty-no')],
      ]}
      change={change}
    />
  );
}

/** Plans of the file, to be marked. */
export function Plans({
  tool,
  result,
  title,
  chosen,
  change,
}: {
  tool: Tool;
  result: Result;
  title: string;
  chosen: readonly string[];
  change: (plans: string[]) => void;
}) {
  const { plans } = result.report;
  if (plans.length === 0) return null;
  return (
    <fieldset class="plans">
      <legend>{title}</legend>
      {plans.map(({ name, count }) => (
        <label key={name} class="flag">
          <input
            type="checkbox"
            checked={chosen.includes(name)}
            onChange={(event) => {
              const others = chosen.filter((plan) => plan !== name);
              change(event.currentTarget.checked ? [...others, name] : others);
            }}
          />
          <bdi>{name}</bdi> <small>{tool.number(count)}</small>
        </label>
      ))}
    </fieldset>
  );
}
