import type { NumberField } from '../../economics/limits.ts';
import type { FieldNote } from './field-note.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

interface Props {
  tool: Tool;
  session: Session;
  writer: Writer;
  field: NumberField;
  note: FieldNote;
}

/** One number: its name, what is meant, the text typed, the value understood, and what is wrong with it. */
export function Field({ tool, session, writer, field, note }: Props) {
  const { say } = tool;
  const id = `field-${field}`;
  const sign = writer.sign(field);
  const wrong = note.error !== '';
  return (
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
          value={session.draft.texts[field]}
          aria-describedby={`${id}-hint ${id}-echo ${id}-note`}
          aria-invalid={wrong}
          onInput={(event) => {
            session.type(field, event.currentTarget.value);
          }}
        />
        {sign !== '' && (
          <span class="sign" aria-hidden="true">
            {sign}
          </span>
        )}
      </div>
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
}
