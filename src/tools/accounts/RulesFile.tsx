import { useState } from 'preact/hooks';
import { readRules, writeRules } from '../../accounts/rules-file.ts';
import { FilePicker } from '../page/FilePicker.tsx';
import { saveFile } from '../page/save-file.ts';
import type { Session } from './session.ts';
import type { Result, Tool } from './tool.ts';

interface Props {
  readonly tool: Tool;
  readonly session: Session;
  readonly result: Result;
}

/** Largest rules file that is read, in bytes. */
const largestRules = 1_000_000;

/** The rules as a file: saved, and loaded again. */
export function RulesFile({ tool, session, result }: Props) {
  const { say } = tool;
  const [notice, setNotice] = useState('');
  const load = async (file: File): Promise<void> => {
    const text = file.size > largestRules ? '' : await file.text();
    const { rules, problems } = readRules(text, result.rules);
    if (problems.includes('')) setNotice(say('rules.not-rules'));
    else {
      session.adjust(rules, result.values);
      setNotice(
        problems.length > 0 ? say('rules.partly', { names: problems.join(', ') }) : say('rules.loaded'),
      );
    }
  };
  return (
    <div class="keep">
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            saveFile(
              'accounts-rules.json',
              new Blob([writeRules(result.rules)], { type: 'application/json' }),
            );
          }}
        >
          {say('rules.save')}
        </button>
        <FilePicker
          label={say('rules.load')}
          onChoose={(file) => {
            load(file).catch(() => {
              setNotice(say('rules.not-rules'));
            });
          }}
        />
      </p>
      <p role="status">{notice}</p>
    </div>
  );
}
