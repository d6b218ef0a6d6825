import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { InputIssue } from '../../economics/input-check.ts';
import type { NumberField } from '../../economics/limits.ts';
import { isPeriod, periods } from '../../economics/period.ts';
import { Actions } from './Actions.tsx';
import { isAsked } from './draft.ts';
import type { Draft, Reading } from './draft.ts';
import type { CurveAnswer } from './curve-answers.ts';
import type { ShownCurves } from './curves.ts';
import { Field } from './Field.tsx';
import { currencies, isCurrency } from './fields.ts';
import { Resting } from './Resting.tsx';
import type { Changes, Session } from './session.ts';
import type { Shared } from './shared.ts';
import { Slot } from './Slot.tsx';
import type { Tool } from './tool.ts';
import { unlessSame } from './unless-same.ts';

export interface InputsProps {
  shared: Shared;
  session: Session;
  reading: Reading;
  issues: readonly InputIssue[];
  /** of the scenario being edited */
  name: string;
  curves: ShownCurves | undefined;
  chooseAnswer: (answer: CurveAnswer) => void;
  /** the verdict in a few words, kept in sight on a narrow screen */
  verdict: string;
  /** ids of fields that rest */
  resting: ReadonlySet<string>;
}

const noIssues: readonly InputIssue[] = [];

function Fields({
  fields,
  shared,
  session,
  reading,
  curves,
  ...props
}: InputsProps & { fields: readonly NumberField[] }) {
  const { draft } = session;
  return (
    <>
      {fields
        .filter((field) => isAsked(draft, field))
        .map((field) => {
          const issues = props.issues.filter((issue) => issue.field === field);
          return (
            <Field
              key={field}
              shared={shared}
              field={field}
              text={draft.texts[field]}
              typed={reading.typed[field]}
              issues={issues.length === 0 ? noIssues : issues}
              curve={curves?.[field]}
            />
          );
        })}
    </>
  );
}

function Group({ title, children }: { title: string; children: ComponentChildren }) {
  return (
    <fieldset>
      <legend>{title}</legend>
      {children}
    </fieldset>
  );
}

/** Period and currency: they decide how the numbers are meant and written. */
const Basics = unlessSame(function Basics({
  tool,
  period,
  currency,
  edit,
  switchPeriod,
}: Pick<Draft, 'period' | 'currency'> & Pick<Changes, 'edit' | 'switchPeriod'> & { tool: Tool }) {
  const { say, locale } = tool;
  const [converted, setConverted] = useState(false);
  const names = new Intl.DisplayNames(locale, { type: 'currency' });
  return (
    <div class="basics">
      <p>
        <label for="field-period">{say('form.period')}</label>
        <select
          id="field-period"
          name="period"
          value={period}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (!isPeriod(value)) return;
            switchPeriod(value);
            setConverted(true);
          }}
        >
          {periods.map((known) => (
            <option key={known} value={known} selected={known === period}>
              {say(`periods.${known}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="field-currency">{say('form.currency')}</label>
        <select
          id="field-currency"
          name="currency"
          value={currency}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isCurrency(value)) edit({ currency: value });
          }}
        >
          {currencies.map((code) => (
            <option key={code} value={code} selected={code === currency}>
              {`${code} · ${names.of(code) ?? code}`}
            </option>
          ))}
        </select>
      </p>
      <p class="hint" role="status">
        {converted && say('form.converted')}
      </p>
    </div>
  );
});

function Choice({
  id,
  checked,
  label,
  onChange,
}: {
  id: string;
  checked: boolean;
  label: string;
  onChange: (checked: boolean) => void;
}) {
  return (
    <p class="choice">
      <input
        id={id}
        type="checkbox"
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <label for={id}>{label}</label>
    </p>
  );
}

/** What most readers never touch. */
function More(props: InputsProps) {
  const { shared, session } = props;
  const { say } = shared.tool;
  const { draft, edit } = session;
  const sources = [
    { counted: true, id: 'churn-from-counts', label: say('form.from-counts') },
    { counted: false, id: 'churn-from-rate', label: say('form.from-rate') },
  ];
  return (
    <details class="more">
      <summary>{say('form.more')}</summary>
      <fieldset class="plain">
        <legend>{say('form.churn-source')}</legend>
        {sources.map(({ counted, id, label }) => (
          <p key={id} class="choice">
            <input
              id={id}
              type="radio"
              name="churn-source"
              checked={draft.counted === counted}
              onChange={() => {
                edit({ counted });
              }}
            />
            <label for={id}>{label}</label>
          </p>
        ))}
        <Fields {...props} fields={['churn']} />
      </fieldset>
      <Fields {...props} fields={['discount']} />
      <Choice
        id="choice-limited"
        checked={draft.limited}
        label={say('form.limit')}
        onChange={(limited) => {
          edit({ limited });
        }}
      />
      <Fields {...props} fields={['horizon']} />
      <Choice
        id="choice-own-next"
        checked={draft.ownNext}
        label={say('form.own-next')}
        onChange={(ownNext) => {
          edit({ ownNext });
        }}
      />
      <Fields {...props} fields={['mcac']} />
    </details>
  );
}

/** The form. Enter and the button lead to the answer, which has followed every key already. */
export function Inputs(props: InputsProps) {
  const { session, chooseAnswer } = props;
  const { tool, parts, live, answer } = props.shared;
  const { say } = tool;
  const { edit, switchPeriod, load, link, linkable } = session;
  const { period, currency } = session.draft;
  return (
    <form
      class="inputs"
      aria-labelledby="inputs"
      onSubmit={(event) => {
        event.preventDefault();
        document.getElementById('answer')?.focus();
      }}
    >
      <h2 id="inputs">
        {say('form.title')}
        {session.drafts.length > 1 && `: ${props.name}`}
      </h2>
      <Basics tool={tool} period={period} currency={currency} edit={edit} switchPeriod={switchPeriod} />
      <Slot part={parts?.CurveChoice} props={{ tool, answer, chooseAnswer }} live={live} behind="" />
      <Group title={say('form.accounts')}>
        <Fields {...props} fields={['start', 'new', 'end']} />
      </Group>
      <Group title={say('form.money')}>
        <Fields {...props} fields={['arpa', 'margin', 'acquisition', 'retention']} />
      </Group>
      <Group title={say('form.programme')}>
        <p class="hint">{say('form.programme-text')}</p>
        <Fields {...props} fields={['x', 'delta']} />
      </Group>
      <Resting resting={props.resting.has('field-discount')}>
        <More {...props} />
      </Resting>
      <Actions tool={tool} live={live} linkable={linkable} load={load} link={link} />
      <p class="now" aria-hidden="true">
        {props.verdict}
      </p>
    </form>
  );
}
