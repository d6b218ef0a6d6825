import { useRef, useState } from 'preact/hooks';
import { isoDate } from '../../accounts/day.ts';
import { scanDate } from '../../accounts/date-format.ts';
import type { Part } from '../../accounts/classify.ts';
import type { Mapping } from '../../accounts/roles.ts';
import { monthLimits } from '../../accounts/rules.ts';
import type { EmptyMeans, Rules } from '../../accounts/rules.ts';
import { readRules, writeRules } from '../../accounts/rules-file.ts';
import { saveFile } from './save-file.ts';
import type { Session } from './session.ts';
import type { Result, Tool } from './tool.ts';

interface Props {
  readonly tool: Tool;
  readonly session: Session;
  readonly result: Result;
  readonly mapping: Mapping;
}

/** Largest rules file that is read, in bytes. */
const largestRules = 1_000_000;

function Counts({ tool, result, name }: { tool: Tool; result: Result; name: Part }) {
  const { yes, no, unknown } = result.answer.parts[name];
  const { say, number } = tool;
  return (
    <p class="counts" role="status">
      {say('rules.counts', { yes: number(yes), no: number(no), unknown: number(unknown) })}
    </p>
  );
}

function Flag({ label, on, change }: { label: string; on: boolean; change: (on: boolean) => void }) {
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

function Months({
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

function Empty({
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
    <p class="field">
      <label for={id}>{say('rules.empty')}</label>
      <select
        id={id}
        value={value}
        onChange={(event) => {
          change(event.currentTarget.value === 'no' ? 'no' : 'unknown');
        }}
      >
        <option value="unknown">{say('rules.empty-unknown')}</option>
        <option value="no">{say('rules.empty-no')}</option>
      </select>
    </p>
  );
}

function Plans({
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

function RulesFile({ tool, session, result }: Omit<Props, 'mapping'>) {
  const { say } = tool;
  const [notice, setNotice] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const load = async (file: File): Promise<void> => {
    const text = file.size > largestRules ? '' : await file.text();
    const { rules, problems } = readRules(text, result.rules);
    if (problems.includes('')) setNotice(say('rules.not-rules'));
    else {
      session.adjust(rules, result.values);
      setNotice(
        problems.length > 0 ? say('rules.partly', { names: problems.join(', ') }) : say('rules.loaded'),
      );
    }
  };
  return (
    <div class="keep">
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            saveFile(
              'accounts-rules.json',
              new Blob([writeRules(result.rules)], { type: 'application/json' }),
            );
          }}
        >
          {say('rules.save')}
        </button>
        <button
          type="button"
          onClick={() => {
            picker.current?.click();
          }}
        >
          {say('rules.load')}
        </button>
        <input
          ref={picker}
          class="rules-file"
          type="file"
          hidden
          accept=".json,application/json"
          aria-label={say('rules.load')}
          onChange={(event) => {
            const file = event.currentTarget.files?.[0];
            event.currentTarget.value = '';
            if (file)
              load(file).catch(() => {
                setNotice(say('rules.not-rules'));
              });
          }}
        />
      </p>
      <p role="status">{notice}</p>
    </div>
  );
}

/** The three parts of the test, each with what counts as evidence for it, adjustable, with counts that follow. */
export function RulesForm({ tool, session, result, mapping }: Props) {
  const { say } = tool;
  const { rules, values } = result;
  const { tailored, agreed, continues } = rules;
  const change = (part: Partial<Rules>): void => {
    session.adjust({ ...rules, ...part }, values);
  };
  return (
    <section class="rules" aria-labelledby="rules">
      <h2 id="rules">{say('rules.title')}</h2>
      <p>{say('rules.text')}</p>
      <p class="field">
        <label for="as-of">{say('rules.as-of')}</label>
        <input
          id="as-of"
          type="date"
          value={isoDate(rules.asOf)}
          onChange={(event) => {
            const day = scanDate(event.currentTarget.value, 'ymd');
            if (!Number.isNaN(day)) change({ asOf: day });
          }}
        />
      </p>
      <fieldset>
        <legend>{say('parts.tailored')}</legend>
        {mapping.scope !== undefined && (
          <Flag
            label={say('rules.scope')}
            on={tailored.scope}
            change={(scope) => {
              change({ tailored: { ...tailored, scope } });
            }}
          />
        )}
        {mapping.manager !== undefined && (
          <Flag
            label={say('rules.manager')}
            on={tailored.manager}
            change={(manager) => {
              change({ tailored: { ...tailored, manager } });
            }}
          />
        )}
        <Plans
          tool={tool}
          result={result}
          title={say('rules.tailored-plans')}
          chosen={tailored.plans}
          change={(plans) => {
            change({ tailored: { ...tailored, plans } });
          }}
        />
        <Empty
          tool={tool}
          id="tailored-empty"
          value={tailored.empty}
          change={(empty) => {
            change({ tailored: { ...tailored, empty } });
          }}
        />
        <Counts tool={tool} result={result} name="tailored" />
      </fieldset>
      <fieldset>
        <legend>{say('parts.agreed')}</legend>
        {mapping['contract-end'] !== undefined && (
          <Months
            id="agreed-months"
            label={say('rules.agreed-months')}
            value={agreed.months}
            change={(months) => {
              change({ agreed: { ...agreed, months } });
            }}
          />
        )}
        <Plans
          tool={tool}
          result={result}
          title={say('rules.agreed-plans')}
          chosen={agreed.plans}
          change={(plans) => {
            change({ agreed: { ...agreed, plans } });
          }}
        />
        <Empty
          tool={tool}
          id="agreed-empty"
          value={agreed.empty}
          change={(empty) => {
            change({ agreed: { ...agreed, empty } });
          }}
        />
        <Counts tool={tool} result={result} name="agreed" />
      </fieldset>
      <fieldset>
        <legend>{say('parts.continues')}</legend>
        <Months
          id="continues-months"
          label={say('rules.continues-months')}
          value={continues.months}
          change={(months) => {
            change({ continues: { months } });
          }}
        />
        <Counts tool={tool} result={result} name="continues" />
      </fieldset>
      <Months
        id="notice"
        label={say('rules.notice')}
        value={rules.notice}
        change={(notice) => {
          change({ notice });
        }}
      />
      <RulesFile tool={tool} session={session} result={result} />
    </section>
  );
}
