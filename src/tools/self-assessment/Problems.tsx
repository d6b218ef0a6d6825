import type { Session } from './session.ts';
import type { Tool } from './tool.ts';

/** What of a link or a file could not be used, named one by one. */
export function Problems({ tool, session }: { tool: Tool; session: Session }) {
  const { say } = tool;
  const { problems, state, load } = session;
  if (problems.length === 0) return null;
  return (
    <section class="problems" role="alert" aria-labelledby="problems">
      <h2 id="problems">{say('problems.title')}</h2>
      <ul>
        {problems.map(({ code, name, value }, index) => (
          <li key={index}>{say(`problems.${code}`, { name, value })}</li>
        ))}
      </ul>
      <button
        type="button"
        onClick={() => {
          load(state, []);
        }}
      >
        {say('problems.close')}
      </button>
    </section>
  );
}
