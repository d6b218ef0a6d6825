import { answerTo, type Answers as AnswersOf } from '../../assessment/answers.ts';
import { positionText } from './Details.tsx';
import { focusQuestion } from './focus.ts';
import type { Tool } from './tool.ts';

/** All answers to check, each with a way back to its question. */
export function Answers({ tool, answers }: { tool: Tool; answers: AnswersOf }) {
  const { say, instrument } = tool;
  return (
    <section>
      <h3>{say('answers.title')}</h3>
      <dl class="answers">
        {instrument.map(({ key }) => {
          const answer = answerTo(answers, key);
          const described =
            answer === '1' ? 'low' : answer === '3' ? 'middle' : answer === '5' ? 'high' : undefined;
          return (
            <div key={key}>
              <dt>{say(`questions.${key}.question`)}</dt>
              <dd>{described ? say(`questions.${key}.${described}`) : positionText(tool, answer)}</dd>
              <dd class="change">
                <a
                  href={`#q-${key}`}
                  onClick={(event) => {
                    focusQuestion(event, key);
                  }}
                >
                  <span aria-hidden="true">{say('answers.change')}</span>
                  <span class="hidden">
                    {say('answers.change-of', { question: say(`questions.${key}.name`) })}
                  </span>
                </a>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
