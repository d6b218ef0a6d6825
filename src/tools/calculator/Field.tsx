import type { InputIssue } from '../../economics/input-check.ts';
import type { NumberField } from '../../economics/limits.ts';
import { fieldText } from '../../forms/number.ts';
import type { TypedNumber } from '../../forms/number.ts';
import type { ShownCurve } from './curves.ts';
import { fieldNote } from './field-note.ts';
import { asTyped } from './fields.ts';
import { NumberEntry } from './NumberEntry.tsx';
import type { Shared } from './shared.ts';
import { Slot } from './Slot.tsx';
import { unlessSame } from './unless-same.ts';

interface Props {
  readonly shared: Shared;
  readonly field: NumberField;
  readonly text: string;
  readonly typed: TypedNumber;
  readonly issues: readonly InputIssue[];
  /** `undefined` until its script is there */
  readonly curve: ShownCurve | undefined;
}

/**
 * One number: its name, what is meant, the text typed, the value understood, what is wrong with it, and the curve of the
 * answer over its range.
 */
export const Field = unlessSame(function Field({ shared, field, text, typed, issues, curve }: Props) {
  const { tool, writer, parts, behind, live, type } = shared;
  const { say, locale } = tool;
  const stepBy = (steps: number): void => {
    const value = curve?.scenario[field];
    if (!parts || !curve || typeof value !== 'number' || !Number.isFinite(value)) return;
    const { step } = curve;
    type(field, fieldText(asTyped(field, parts.onStep(field, value + steps * step, step)), locale));
  };
  const id = `field-${field}`;
  const note = fieldNote(tool, writer, field, typed, issues);
  const wrong = note.error !== '';
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <label for={id}>{say(`fields.${field}.label`)}</label>
      <p class="hint" id={`${id}-hint`}>
        {say(`fields.${field}.hint`)}
      </p>
      <NumberEntry
        id={id}
        sign={writer.sign(field)}
        name={field}
        data-field={field}
        value={text}
        aria-describedby={`${id}-hint ${id}-echo ${id}-note`}
        aria-invalid={wrong}
        onInput={(event) => {
          type(field, event.currentTarget.value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowUp' && event.key !== 'ArrowDown') return;
          event.preventDefault();
          stepBy(event.key === 'ArrowUp' ? 1 : -1);
        }}
      />
      <Slot part={parts?.Curve} props={curve ? { shared, field, curve } : null} live={live} behind={behind} />
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
  );
});
