import { useMemo } from 'preact/hooks';
import type { NumberField } from '../../economics/limits.ts';
import type { Ranges } from '../../economics/ranges.ts';
import type { Scenario } from '../../economics/scenario.ts';
import { fieldText } from '../../forms/number.ts';
import type { CurveAnswer } from './curve-answers.ts';
import type { Curves, HeldRange } from './curves.ts';
import type { FieldNote } from './field-note.ts';
import { asTyped } from './fields.ts';
import type { Parts } from './parts.ts';
import type { Session } from './session.ts';
import { Slot } from './Slot.tsx';
import type { Behind } from './Slot.tsx';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** The curves beside the fields, as far as their script is there. */
export interface CurvePart {
  readonly parts: Parts | undefined;
  readonly behind: Behind;
  readonly curves: Curves | undefined;
  readonly held: HeldRange | null;
  readonly ranges: Ranges;
  readonly answer: CurveAnswer;
  readonly hold: (field: NumberField | null) => void;
}

interface Props {
  tool: Tool;
  session: Session;
  writer: Writer;
  field: NumberField;
  note: FieldNote;
  scenario: Scenario;
  curve: CurvePart;
}

const noCurves: Curves = {
  current: { status: 'undefined', reason: 'invalid-input' },
  scale: { low: 0, high: 1 },
  byField: {},
};

/**
 * One number: its name, what is meant, the text typed, the value understood, what is wrong with it, and the curve of the
 * answer over its range.
 */
export function Field(props: Props) {
  const { tool, session, writer, field, note, scenario, curve } = props;
  const { parts, behind, curves, held, ranges, answer, hold } = curve;
  const { say, locale } = tool;
  const stepBy = (steps: number): void => {
    const value = scenario[field];
    const step = curves?.byField[field]?.step;
    if (!parts || step === undefined || value === null || !Number.isFinite(value)) return;
    session.type(field, fieldText(asTyped(field, parts.onStep(field, value + steps * step, step)), locale));
  };
  const id = `field-${field}`;
  const sign = writer.sign(field);
  const wrong = note.error !== '';
  const { live, draft, current } = session;
  const text = draft.texts[field];
  // while another curve is being dragged, a field stays as it is until its own curve has followed
  const shown = held && held.field !== field ? curves?.byField[field] : curves;
  return useMemo(
    () => (
      <div class={wrong ? 'field wrong' : 'field'}>
        <label for={id}>{say(`fields.${field}.label`)}</label>
        <p class="hint" id={`${id}-hint`}>
          {say(`fields.${field}.hint`)}
        </p>
        <div class="entry">
          <input
            id={id}
            name={field}
            data-field={field}
            type="text"
            inputMode="decimal"
            autoComplete="off"
            spellcheck={false}
            maxLength={80}
            value={text}
            aria-describedby={`${id}-hint ${id}-echo ${id}-note`}
            aria-invalid={wrong}
            onInput={(event) => {
              session.type(field, event.currentTarget.value);
            }}
            onKeyDown={(event) => {
              if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
              event.preventDefault();
              stepBy(event.key === 'ArrowUp' ? 1 : -1);
            }}
          />
          {sign !== '' && (
            <span class="sign" aria-hidden="true">
              {sign}
            </span>
          )}
        </div>
        <Slot
          part={curves && parts?.Curve}
          props={{ tool, session, writer, field, scenario, ranges, answer, hold, curves: curves ?? noCurves }}
          live={live}
          behind={behind}
        />
        <p class="echo" id={`${id}-echo`}>
          {note.echo !== '' && !wrong && (
            <>
              <span class="hidden">{say('form.understood')} </span>
              {note.echo}
            </>
          )}
        </p>
        <div class="notes" id={`${id}-note`} aria-live="polite">
          {wrong && <p class="error">{note.error}</p>}
          {!wrong && note.hints.map((hint) => <p key={hint}>{hint}</p>)}
        </div>
      </div>
    ),
    [
      shown,
      text,
      note.echo,
      note.error,
      note.hints.join(),
      current,
      writer,
      parts,
      behind,
      live,
      ranges,
      answer,
    ],
  );
}
