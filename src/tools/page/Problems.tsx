import type { Say } from './words.ts';

interface Props {
  readonly tool: { readonly say: Say };
  readonly session: {
    readonly problems: readonly { readonly code: string; readonly key: string; readonly value: string }[];
    readonly report: (problems: readonly never[]) => void;
  };
}

/** What of a link could not be used, named one by one. */
export function Problems({ tool, session }: Props) {
  const { say } = tool;
  const { problems } = session;
  if (problems.length === 0) return null;
  return (
    <section class="problems" role="alert" aria-labelledby="problems">
      <h2 id="problems">{say('problems.title')}</h2>
      <ul>
        {problems.map(({ code, key, value }, index) => (
          <li key={index}>{say(`problems.${code}`, { key, value })}</li>
        ))}
      </ul>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            session.report([]);
          }}
        >
          {say('problems.close')}
        </button>
      </p>
    </section>
  );
}
