import { useState } from 'preact/hooks';
import { exampleDraft } from './draft.ts';
import { noExtras } from './extras.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';
import { unlessSame } from './unless-same.ts';

/** Calculate, copy the link, go back to the example. What happened is announced. */
export const Actions = unlessSame(function Actions({
  tool,
  live,
  linkable,
  load,
  link,
}: Pick<Session, 'live' | 'linkable' | 'load' | 'link'> & { tool: Tool }) {
  const { say, locale } = tool;
  const [notice, setNotice] = useState('');
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(link());
      setNotice(say('form.copied'));
    } catch {
      setNotice(say('form.copy-failed'));
    }
  };
  return (
    <div class="actions">
      <p class="buttons">
        <button type="submit" class="main" disabled={!live}>
          {say('form.submit')}
        </button>
        <button type="button" disabled={!linkable} onClick={() => void copy()}>
          {say('form.copy')}
        </button>
        <button
          type="button"
          disabled={!live}
          onClick={() => {
            load([exampleDraft(locale)], 0, noExtras);
            setNotice(say('form.reset-done'));
          }}
        >
          {say('form.reset')}
        </button>
      </p>
      <p role="status" class="notice">
        {notice}
      </p>
    </div>
  );
});
