import { labelBuyer, partAnswers } from '../../assessment/buyer.ts';
import { testParts } from '../../assessment/instrument.ts';
import { Code } from './Code.tsx';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';

/** The short form about one buyer: the three-part test. */
export function Buyer({ tool, session }: { tool: Tool; session: Session }) {
  const { say } = tool;
  const { state, change } = session;
  const { label, missing, open } = labelBuyer(state.buyer);
  const started = testParts.some((part) => state.buyer[part] !== undefined);
  return (
    <section class={`buyer${started ? ' answered' : ''}`} aria-labelledby="one-buyer">
      <h2 id="one-buyer">{say('buyer.title')}</h2>
      <p>{say('buyer.text')}</p>
      {testParts.map((part) => (
        <fieldset key={part} class="question">
          <legend>{say(`buyer.${part}.question`)}</legend>
          {partAnswers.map((answer) => (
            <label key={answer}>
              <input
                type="radio"
                name={`buyer-${part}`}
                value={answer}
                checked={state.buyer[part] === answer}
                onChange={() => {
                  change({ ...state, buyer: { ...state.buyer, [part]: answer } });
                }}
              />
              <span>{answer === 'unsure' ? say('buyer.unsure') : say(`buyer.${part}.${answer}`)}</span>
            </label>
          ))}
          <p class="quiet">{say(`buyer.${part}.note`)}</p>
        </fieldset>
      ))}
      <div role="status">
        <p class={`class ${label}`}>
          {say('buyer.result')}
          {': '}
          <Code name="buyer" value={label}>
            {say(`buyer.labels.${label}.title`)}
          </Code>
        </p>
        {started && (
          <>
            <p>{say(`buyer.labels.${label}.text`)}</p>
            {missing.length > 0 && (
              <p>{`${say('buyer.missing')} ${missing.map((part) => say(`buyer.parts.${part}`)).join('; ')}.`}</p>
            )}
            {missing.length === 0 && open.length > 0 && (
              <p>{`${say('buyer.open')} ${open.map((part) => say(`buyer.parts.${part}`)).join('; ')}.`}</p>
            )}
          </>
        )}
      </div>
    </section>
  );
}
