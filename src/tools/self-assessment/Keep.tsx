import { useState } from 'preact/hooks';
import { readRecord, writeRecord } from '../../assessment/record.ts';
import { emptyState, type AssessmentState } from '../../assessment/state.ts';
import { FilePicker } from '../page/FilePicker.tsx';
import { saveFile } from '../page/save-file.ts';
import { fragmentOf, type Problem, type Session } from './session.ts';
import type { Tool } from './tool.ts';

/** Files made here are a few hundred bytes. */
const largestFile = 100_000;

/** Copy, print, save, load and clear. What happened is announced and clearing can be taken back. */
export function Keep({ tool, session }: { tool: Tool; session: Session }) {
  const { say, instrument } = tool;
  const { state, load } = session;
  const [notice, setNotice] = useState('');
  const [before, setBefore] = useState<AssessmentState | undefined>();

  const copy = async () => {
    const link = new URL(location.href);
    link.hash = fragmentOf(instrument, state);
    try {
      await navigator.clipboard.writeText(link.href);
      setNotice(say('keep.copied'));
    } catch {
      setNotice(say('keep.copy-failed'));
    }
  };
  const replace = (next: AssessmentState, problems: readonly Problem[], message: string) => {
    setBefore(state);
    load(next, problems);
    setNotice(message);
  };
  const open = async (file: File) => {
    const refuse = (code: string) => {
      load(state, [{ code, name: '', value: '' }]);
    };
    if (file.size > largestFile) {
      refuse('too-large');
      return;
    }
    const read = readRecord(instrument, await file.text());
    if ('error' in read) refuse(read.error);
    else {
      const problems = read.problems.map((problem) => ({
        code: problem.code === 'unknown-name' ? 'unknown-key' : problem.code,
        name: problem.name,
        value: problem.code === 'unknown-value' ? problem.value : '',
      }));
      replace(read.state, problems, say('keep.imported'));
    }
  };

  return (
    <section class="keep">
      <h3>{say('keep.title')}</h3>
      <p>{say('keep.text')}</p>
      <p class="buttons">
        <button type="button" onClick={() => void copy()}>
          {say('keep.copy')}
        </button>
        <button
          type="button"
          onClick={() => {
            print();
          }}
        >
          {say('keep.print')}
        </button>
        <button
          type="button"
          onClick={() => {
            saveFile(
              `${say('keep.file-name')}.json`,
              new Blob([writeRecord(instrument, state)], { type: 'application/json' }),
            );
          }}
        >
          {say('keep.export')}
        </button>
        <FilePicker label={say('keep.import')} onChoose={(file) => void open(file)} />
        <button
          type="button"
          onClick={() => {
            replace(emptyState, [], say('keep.cleared'));
          }}
        >
          {say('keep.clear')}
        </button>
      </p>
      <p role="status">{notice}</p>
      {before && (
        <p>
          <button
            type="button"
            onClick={() => {
              load(before, []);
              setBefore(undefined);
              setNotice('');
            }}
          >
            {say('keep.undo')}
          </button>
        </p>
      )}
    </section>
  );
}
