import { cleanName, maximumLines, maximumNameLength } from '../../assessment/state.ts';
import type { Session } from './session.ts';
import { lineLabel, type Tool } from './tool.ts';

/** Chooses which line of business the answers belong to; adds, names and removes lines. */
export function Lines({ tool, session }: { tool: Tool; session: Session }) {
  const { say } = tool;
  const { state, current, change, choose, editLine } = session;
  const { lines } = state;
  const line = lines[current];
  return (
    <section class="lines" aria-labelledby="lines">
      <h2 id="lines" class={lines.length > 1 ? undefined : 'minor'}>
        {say('lines.title')}
      </h2>
      <p class="quiet">{say('lines.text')}</p>
      {lines.length > 1 && line && (
        <>
          <fieldset class="choices">
            <legend>{say('lines.choose')}</legend>
            {lines.map(({ name }, index) => (
              <label key={index}>
                <input
                  type="radio"
                  name="line"
                  value={String(index + 1)}
                  checked={index === current}
                  onChange={() => {
                    choose(index);
                  }}
                />
                <span>{lineLabel(tool, index, name)}</span>
              </label>
            ))}
          </fieldset>
          <p>
            <label class="field" for="line-name">
              {say('lines.name')}
            </label>
            <input
              id="line-name"
              type="text"
              autocomplete="off"
              maxLength={maximumNameLength}
              value={line.name}
              onChange={(event) => {
                editLine({ ...line, name: cleanName(event.currentTarget.value) });
              }}
            />
          </p>
        </>
      )}
      <p class="buttons">
        {lines.length < maximumLines && (
          <button
            type="button"
            onClick={() => {
              change({ ...state, lines: [...lines, { name: '', answers: {} }] });
              choose(lines.length);
            }}
          >
            {say('lines.add')}
          </button>
        )}
        {lines.length > 1 && (
          <button
            type="button"
            onClick={() => {
              change({ ...state, lines: lines.filter((_, index) => index !== current) });
            }}
          >
            {say('lines.remove')}
          </button>
        )}
      </p>
    </section>
  );
}
