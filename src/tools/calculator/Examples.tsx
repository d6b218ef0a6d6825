import { exampleScenarios, startingExamples } from '../../economics/starting-examples.ts';
import { draftOf } from './draft.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';

/** Invented businesses to start from. */
export function Examples({ tool, session }: { tool: Tool; session: Session }) {
  const { say, locale } = tool;
  const { draft, drafts, current, live } = session;
  return (
    <p class="buttons examples">
      <span>{say('examples.start')}</span>
      {startingExamples.map((name) => (
        <button
          key={name}
          type="button"
          disabled={!live}
          onClick={() => {
            const next = draftOf(exampleScenarios[name], draft.currency, locale, draft.name);
            session.load(
              drafts.map((other, index) => (index === current ? { ...next, side: other.side } : other)),
              current,
            );
          }}
        >
          {say(`examples.${name}`)}
        </button>
      ))}
    </p>
  );
}
