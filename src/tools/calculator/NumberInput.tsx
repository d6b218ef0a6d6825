import type { ComponentChildren } from 'preact';
import { NumberEntry } from './NumberEntry.tsx';

interface Props {
  readonly id: string;
  readonly label: string;
  readonly value: string;
  readonly onType: (text: string) => void;
  /** what is wrong with it; empty when nothing is */
  readonly error?: string;
  readonly hint?: string;
  /** unit behind the field */
  readonly sign?: string;
  /** the label is there for those who do not see it only */
  readonly quiet?: boolean;
  readonly children?: ComponentChildren;
}

/** A number outside the main form: label, text, message. */
export function NumberInput({
  id,
  label,
  value,
  onType,
  error = '',
  hint = '',
  sign = '',
  quiet = false,
  children,
}: Props) {
  const described = [hint !== '' ? `${id}-hint` : '', `${id}-note`].filter((part) => part !== '').join(' ');
  return (
    <div class={error === '' ? 'field' : 'field wrong'}>
      <label for={id} class={quiet ? 'hidden' : undefined}>
        {label}
      </label>
      {hint !== '' && (
        <p class="hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
      <NumberEntry
        id={id}
        sign={sign}
        value={value}
        aria-describedby={described}
        aria-invalid={error !== ''}
        onInput={(event) => {
          onType(event.currentTarget.value);
        }}
      />
      <div class="notes" id={`${id}-note`} aria-live="polite">
        {error !== '' && <p class="error">{error}</p>}
        {children}
      </div>
    </div>
  );
}
