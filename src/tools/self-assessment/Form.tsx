import { answerTo, positions as described, type Answer, type Answers } from '../../assessment/answers.ts';
import type { Question } from '../../assessment/instrument.ts';
import type { Profile } from '../../assessment/profile.ts';
import type { Session } from './session.ts';
import type { Tool } from './tool.ts';

interface FormProps {
  readonly tool: Tool;
  readonly session: Session;
  readonly answers: Answers;
  readonly profile: Profile;
}

const aside = ['unsure', 'na'] as const satisfies readonly Answer[];

/** Words of an answer as the form shows them. */
function choiceText({ say }: Tool, key: string, answer: Answer): string {
  switch (answer) {
    case '1':
      return say(`questions.${key}.low`);
    case '3':
      return say(`questions.${key}.middle`);
    case '5':
      return say(`questions.${key}.high`);
    case '2':
      return say('form.between-low');
    case '4':
      return say('form.between-high');
    default:
      return say(`form.${answer}`);
  }
}

export function QuestionField({
  tool,
  question,
  number,
  answer,
  onAnswer,
}: {
  tool: Tool;
  question: Question;
  number: number;
  answer: Answer | undefined;
  onAnswer: (answer: Answer) => void;
}) {
  const { say, instrument, works } = tool;
  const { key, sources } = question;
  const option = (choice: Answer) => (
    <label key={choice} class={choice === '2' || choice === '4' ? 'between' : undefined}>
      <input
        type="radio"
        name={key}
        value={choice}
        checked={answer === choice}
        onChange={() => {
          onAnswer(choice);
        }}
      />
      <span>{choiceText(tool, key, choice)}</span>
    </label>
  );
  return (
    <fieldset class="question" id={`q-${key}`}>
      <legend>
        <small>{say('form.number', { number, total: instrument.length })}</small>{' '}
        {say(`questions.${key}.question`)}
      </legend>
      {described.map(option)}
      <div class="aside">{aside.map(option)}</div>
      <details>
        <summary>
          {say('form.more')}
          <span class="hidden">{`: ${say(`questions.${key}.name`)}`}</span>
        </summary>
        <p>{say(`questions.${key}.example`)}</p>
        <p>
          {say(`questions.${key}.why`)}{' '}
          <small>{say('form.grounds', { works: sources.map((id) => works[id] ?? id).join('; ') })}</small>
        </p>
      </details>
    </fieldset>
  );
}

/** The nine questions on one page. */
export function Form({ tool, session, answers, profile }: FormProps) {
  const { say, instrument } = tool;
  return (
    <section class="questions" aria-labelledby="questions">
      <h2 id="questions">{say('form.title')}</h2>
      <p>{say('form.text')}</p>
      {instrument.map((question, index) => (
        <QuestionField
          key={question.key}
          tool={tool}
          question={question}
          number={index + 1}
          answer={answerTo(answers, question.key)}
          onAnswer={(answer) => {
            session.answer(question.key, answer);
          }}
        />
      ))}
      {session.live && (
        <p class="progress" role="status">
          {say('form.progress', { answered: profile.answered, total: instrument.length })}
          {profile.answered > 0 && (
            <>
              {' · '}
              <b>{say(`result.classes.${profile.class}.title`)}</b>
            </>
          )}
        </p>
      )}
    </section>
  );
}
