import { useRef, useState } from 'preact/hooks';
import { FailureNote } from './FailureNote.tsx';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';

/** The sample as a file, fetched from this site. */
async function sampleFile({ sample }: Tool): Promise<File> {
  const response = await fetch(sample.href);
  if (!response.ok) throw new Error(`the sample answered ${response.status}`);
  return new File([await response.blob()], sample.name, { type: 'text/csv' });
}

/** Where a file is chosen or dropped. */
export function Opening({ tool, session }: { tool: Tool; session: Session }) {
  const { say } = tool;
  const [over, setOver] = useState(false);
  const [missed, setMissed] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const take = (files: FileList | null | undefined): void => {
    const file = files?.[0];
    if (file) session.open(file);
    if (picker.current) picker.current.value = '';
  };
  return (
    <section class="opening" aria-labelledby="opening">
      <h2 id="opening">{say('opening.title')}</h2>
      <div
        class={over ? 'drop over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer?.files);
        }}
      >
        <p>
          <label for="accounts-file">{say('opening.choose')}</label>
          <input
            ref={picker}
            id="accounts-file"
            type="file"
            accept=".csv,.tsv,.txt,text/csv,text/tab-separated-values,text/plain"
            onChange={(event) => {
              take(event.currentTarget.files);
            }}
          />
        </p>
        <p class="aside">{say('opening.drop')}</p>
        <p class="buttons">
          <button
            type="button"
            onClick={() => {
              setMissed(false);
              sampleFile(tool).then(session.open, () => {
                setMissed(true);
              });
            }}
          >
            {say('opening.sample')}
          </button>
        </p>
      </div>
      <FailureNote tool={tool} failure={session.failure} />
      <p class="status" role="status">
        {session.stage === 'opening' ? say('opening.looking') : missed ? say('opening.no-sample') : ''}
      </p>
    </section>
  );
}
