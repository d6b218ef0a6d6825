interface Props<Value extends string> {
  readonly id: string;
  readonly label: string;
  readonly value: Value;
  /** values with their words, in the order shown */
  readonly options: readonly (readonly [Value, string])[];
  readonly change: (value: Value) => void;
  /** what the choice means, below it */
  readonly text?: string;
}

/** One value out of a list. */
export function Select<Value extends string>({ id, label, value, options, change, text }: Props<Value>) {
  const about = text === undefined ? undefined : `${id}-text`;
  return (
    <p class="field">
      <label for={id}>{label}</label>
      <select
        id={id}
        value={value}
        aria-describedby={about}
        onChange={(event) => {
          const chosen = options[event.currentTarget.selectedIndex];
          if (chosen) change(chosen[0]);
        }}
      >
        {options.map(([known, words]) => (
          <option key={known} value={known}>
            {words}
          </option>
        ))}
      </select>
      {text !== undefined && <small id={about}>{text}</small>}
    </p>
  );
}
