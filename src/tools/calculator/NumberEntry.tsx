import type { InputHTMLAttributes } from 'preact';

/** A text field for a number as people type it, with the unit behind it; `sign` is empty where there is none. */
export function NumberEntry({ sign, ...attributes }: InputHTMLAttributes & { readonly sign: string }) {
  return (
    <div class="entry">
      <input
        type="text"
        inputMode="decimal"
        autoComplete="off"
        spellcheck={false}
        maxLength={80}
        {...attributes}
      />
      {sign !== '' && (
        <span class="sign" aria-hidden="true">
          {sign}
        </span>
      )}
    </div>
  );
}
