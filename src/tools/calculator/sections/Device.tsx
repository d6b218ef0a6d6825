import { useState } from 'preact/hooks';
import { forgetState, keepState, keptState } from '../device.ts';
import { linkOf, readLink } from '../link.ts';
import type { SectionProps } from '../Section.tsx';

/** Keeps everything on the device, only when the reader presses; opens and deletes what was kept. */
export function Device({ tool, session }: Pick<SectionProps, 'tool' | 'session'>) {
  const { say, locale } = tool;
  const [kept, setKept] = useState(() => keptState() !== undefined);
  const [notice, setNotice] = useState('');
  return (
    <>
      <h3>{say('more.export.device')}</h3>
      <p>{say('more.export.device-text')}</p>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            const done = keepState(linkOf({ drafts: session.drafts, extras: session.extras }, locale));
            setKept(done);
            setNotice(say(done ? 'more.export.kept' : 'more.export.not-kept'));
          }}
        >
          {say('more.export.keep')}
        </button>
        {kept && (
          <>
            <button
              type="button"
              onClick={() => {
                const read = readLink(keptState() ?? '', locale);
                if (!read) return;
                session.load(read.drafts, 0, read.extras);
                session.report(read.problems);
                setNotice(say('more.export.opened'));
              }}
            >
              {say('more.export.open-kept')}
            </button>
            <button
              type="button"
              onClick={() => {
                forgetState();
                setKept(false);
                setNotice(say('more.export.forgotten'));
              }}
            >
              {say('more.export.forget')}
            </button>
          </>
        )}
      </p>
      <p role="status" class="notice">
        {notice}
      </p>
    </>
  );
}
