import type { ComponentChildren } from 'preact';
import { useMemo, useState } from 'preact/hooks';
import type { InputIssue } from '../../economics/input-check.ts';
import type { NumberField } from '../../economics/limits.ts';
import { isPeriod, periods } from '../../economics/period.ts';
import { Actions } from './Actions.tsx';
import { isAsked } from './draft.ts';
import type { Reading } from './draft.ts';
import { curveAnswers } from './curve-answers.ts';
import type { CurveAnswer } from './curve-answers.ts';
import { Field } from './Field.tsx';
import type { CurvePart } from './Field.tsx';
import { fieldNote } from './field-note.ts';
import { currencies, isCurrency } from './fields.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

export interface InputsProps {
  tool: Tool;
  session: Session;
  writer: Writer;
  reading: Reading;
  issues: readonly InputIssue[];
  /** of the scenario being edited */
  name: string;
  curve: CurvePart;
  chooseAnswer: (answer: CurveAnswer) => void;
  /** the answer in a few words, kept in sight on a narrow screen */
  answer: string;
}

function Fields({ fields, ...props }: InputsProps & { fields: readonly NumberField[] }) {
  const { tool, writer, reading, issues, session } = props;
  return (
    <>
      {fields
        .filter((field) => isAsked(session.draft, field))
        .map((field) => (
          <Field
            key={field}
            tool={tool}
            session={session}
            writer={writer}
            field={field}
            scenario={reading.scenario}
            curve={props.curve}
            note={fieldNote(tool, writer, field, reading.typed[field], issues)}
          />
        ))}
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

/** Which answer the small curves show. */
function CurveChoice({ tool, curve, chooseAnswer }: Pick<InputsProps, 'tool' | 'curve' | 'chooseAnswer'>) {
  const { say } = tool;
  return (
    <div class="curve-choice">
      <p>
        <label for="curve-answer">{say('curves.choose')}</label>
        <select
          id="curve-answer"
          value={curve.answer}
          onChange={(event) => {
            const chosen = curveAnswers.find((name) => name === event.currentTarget.value);
            if (chosen) chooseAnswer(chosen);
          }}
        >
          {curveAnswers.map((name) => (
            <option key={name} value={name} selected={name === curve.answer}>
              {say(`figures.names.${name}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="hint">{say('curves.text')}</p>
    </div>
  );
}

/** Period and currency: they decide how the numbers are meant and written. */
function Basics({ tool, session }: { tool: Tool; session: Session }) {
  const { say, locale } = tool;
  const { draft } = session;
  const options = useMemo(() => {
    const names = new Intl.DisplayNames(locale, { type: 'currency' });
    return currencies.map((code) => (
      <option key={code} value={code} selected={code === draft.currency}>
        {`${code} · ${names.of(code) ?? code}`}
      </option>
    ));
  }, [locale, draft.currency]);
  const [converted, setConverted] = useState(false);
  return (
    <div class="basics">
      <p>
        <label for="field-period">{say('form.period')}</label>
        <select
          id="field-period"
          name="period"
          value={draft.period}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (!isPeriod(value)) return;
            session.switchPeriod(value);
            setConverted(true);
          }}
        >
          {periods.map((period) => (
            <option key={period} value={period} selected={period === draft.period}>
              {say(`periods.${period}`)}
            </option>
          ))}
        </select>
      </p>
      <p>
        <label for="field-currency">{say('form.currency')}</label>
        <select
          id="field-currency"
          name="currency"
          value={draft.currency}
          onChange={(event) => {
            const { value } = event.currentTarget;
            if (isCurrency(value)) session.edit({ currency: value });
          }}
        >
          {options}
        </select>
      </p>
      <p class="hint" role="status">
        {converted && say('form.converted')}
      </p>
    </div>
  );
}

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
  const { tool, session } = props;
  const { say } = tool;
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
  const { tool, session } = props;
  const { say } = tool;
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
      <Basics tool={tool} session={session} />
      <CurveChoice tool={tool} curve={props.curve} chooseAnswer={props.chooseAnswer} />
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
      <More {...props} />
      <Actions tool={tool} session={session} />
      <p class="now" aria-hidden="true">
        {props.answer}
      </p>
    </form>
  );
}
