import { useState } from 'preact/hooks';
import { labels, parts } from '../../accounts/classify.ts';
import { rejections } from '../../accounts/rejections.ts';
import { saveFile } from '../page/save-file.ts';
import type { ExportWords } from './exports.ts';
import type { Session } from './session.ts';
import type { Result, Tool } from './tool.ts';

const wordsFor = <Key extends string>(
  keys: readonly Key[],
  word: (key: Key) => string,
): Record<Key, string> => Object.fromEntries(keys.map((key) => [key, word(key)])) as Record<Key, string>;

/** Words of the columns that are added. */
export const exportWords = ({ say }: Tool): ExportWords => ({
  label: say('list.label'),
  labels: wordsFor(labels, (label) => say(`labels.${label}`)),
  parts: wordsFor(parts, (name) => say(`parts-short.${name}`)),
  yes: say('exports.yes'),
  no: say('exports.no'),
  unknown: say('exports.unknown'),
  missing: say('exports.missing'),
  line: say('report.line'),
  reason: say('report.reason'),
  reasons: wordsFor(rejections, (reason) => say(`rejections.${reason}`)),
});

/** Files to take along, and the report on paper. */
export function Exports({ tool, session, result }: { tool: Tool; session: Session; result: Result }) {
  const { say } = tool;
  const [notice, setNotice] = useState('');
  const save = (name: 'labelled' | 'rejected', file: string): void => {
    setNotice(say('exports.writing'));
    session.client.call(name, exportWords(tool)).then(
      (content) => {
        saveFile(file, content);
        setNotice(say('exports.written', { file }));
      },
      () => {
        setNotice(say('failures.unreadable'));
      },
    );
  };
  return (
    <section class="exports" aria-labelledby="exports">
      <h2 id="exports">{say('exports.title')}</h2>
      <p>{say('exports.text')}</p>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            save('labelled', 'accounts-labelled.csv');
          }}
        >
          {say('exports.labelled')}
        </button>
        {result.report.rejected > 0 && (
          <button
            type="button"
            onClick={() => {
              save('rejected', 'accounts-rejected.csv');
            }}
          >
            {say('exports.rejected')}
          </button>
        )}
        <button
          type="button"
          onClick={() => {
            print();
          }}
        >
          {say('exports.print')}
        </button>
      </p>
      <p role="status">{notice}</p>
    </section>
  );
}
