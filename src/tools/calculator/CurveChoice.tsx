import { curveAnswers } from './curve-answers.ts';
import type { CurveAnswer } from './curve-answers.ts';
import type { Tool } from './tool.ts';
import { unlessSame } from './unless-same.ts';

interface CurveChoiceProps {
  tool: Tool;
  answer: CurveAnswer;
  chooseAnswer: (answer: CurveAnswer) => void;
}

/** Which answer the small curves show. */
export const CurveChoice = unlessSame(function CurveChoice({ tool, answer, chooseAnswer }: CurveChoiceProps) {
  const { say } = tool;
  return (
    <div class="curve-choice">
      <p>
        <label for="curve-answer">{say('curves.choose')}</label>
        <select
          id="curve-answer"
          value={answer}
          onChange={(event) => {
            const chosen = curveAnswers.find((name) => name === event.currentTarget.value);
            if (chosen) chooseAnswer(chosen);
          }}
        >
          {curveAnswers.map((name) => (
            <option key={name} value={name} selected={name === answer}>
              {say(`figures.names.${name}`)}
            </option>
          ))}
        </select>
      </p>
      <p class="hint">{say('curves.text')}</p>
    </div>
  );
});
