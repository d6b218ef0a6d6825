import { useMemo } from 'preact/hooks';
import type { InputIssue } from '../../economics/input-check.ts';
import type { NumberField } from '../../economics/limits.ts';
import { fieldText } from '../../forms/number.ts';
import type { TypedNumber } from '../../forms/number.ts';
import type { ShownCurve } from './curves.ts';
import { fieldNote } from './field-note.ts';
import type { FieldNote } from './field-note.ts';
import { asTyped } from './fields.ts';
import { NumberEntry } from './NumberEntry.tsx';
import type { Shared } from './shared.ts';
import { Slot } from './Slot.tsx';
import type { Tool } from './tool.ts';
import { unlessSame } from './unless-same.ts';
import { useStable } from './use-stable.ts';

interface Props {
  readonly shared: Shared;
  readonly field: NumberField;
  readonly text: string;
  readonly typed: TypedNumber;
  readonly issues: readonly InputIssue[];
  /** `undefined` until its script is there */
  readonly curve: ShownCurve | undefined;
}

/** What a field asks for, and the text typed. It does not change with the curve. */
const Entry = unlessSame(function Entry({
  shared,
  field,
  text,
  wrong,
  step,
}: Pick<Props, 'shared' | 'field' | 'text'> & {
  readonly wrong: boolean;
  /** makes the number larger by so many steps */
  readonly step: (steps: number) => void;
}) {
  const { tool, writer, type } = shared;
  const { say } = tool;
  const id = `field-${field}`;
  return (
    <>
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
          step(event.key === 'ArrowUp' ? 1 : -1);
        }}
      />
    </>
  );
});

/** How the number was understood, what is wrong with it, and what is worth a word. */
const Notes = unlessSame(function Notes({
  id,
  say,
  note,
}: {
  id: string;
  say: Tool['say'];
  note: FieldNote;
}) {
  const wrong = note.error !== '';
  return (
    <>
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
    </>
  );
});

/**
 * One number: its name, what is meant, the text typed, the value understood, what is wrong with it, and the curve of the
 * answer over its range.
 */
export const Field = unlessSame(function Field({ shared, field, text, typed, issues, curve }: Props) {
  const { tool, writer, parts, behind, live, type } = shared;
  const step = useStable((steps: number): void => {
    const value = curve?.scenario[field];
    if (!parts || !curve || typeof value !== 'number' || !Number.isFinite(value)) return;
    const next = parts.onStep(field, value + steps * curve.step, curve.step);
    type(field, fieldText(asTyped(field, next), tool.locale));
  });
  const note = useMemo(
    () => fieldNote(tool, writer, field, typed, issues),
    [tool, writer, field, typed, issues],
  );
  const wrong = note.error !== '';
  return (
    <div class={wrong ? 'field wrong' : 'field'}>
      <Entry shared={shared} field={field} text={text} wrong={wrong} step={step} />
      <Slot part={parts?.Curve} props={curve ? { shared, field, curve } : null} live={live} behind={behind} />
      <Notes id={`field-${field}`} say={tool.say} note={note} />
    </div>
  );
});
