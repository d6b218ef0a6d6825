import { useRef } from 'preact/hooks';

interface Props {
  readonly label: string;
  /** called with every file that is chosen, also with the same one again */
  readonly onChoose: (file: File) => void;
}

/** A button that asks for a JSON file. */
export function FilePicker({ label, onChoose }: Props) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <button
        type="button"
        onClick={() => {
          input.current?.click();
        }}
      >
        {label}
      </button>
      <input
        ref={input}
        type="file"
        accept="application/json,.json"
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          const file = currentTarget.files?.[0];
          currentTarget.value = '';
          if (file) onChoose(file);
        }}
      />
    </>
  );
}
