import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { answerTo } from '../../assessment/answers.ts';
import { axes } from '../../assessment/instrument.ts';
import { score, type Profile } from '../../assessment/profile.ts';
import { AxisBar } from '../self-assessment/Bars.tsx';
import { QuestionField } from '../self-assessment/Form.tsx';
import { Metric } from '../page/Metric.tsx';
import { Code } from '../self-assessment/Code.tsx';
import { fragmentOf, useSession } from '../self-assessment/session.ts';
import { createTool, type SelfAssessmentProps, type Tool } from '../self-assessment/tool.ts';

export interface SimpleAssessmentProps extends SelfAssessmentProps {
  /** Root-relative address of the whole tool. */
  readonly path: string;
  readonly embed: {
    readonly next: string;
    readonly previous: string;
    readonly result: string;
    readonly again: string;
    /** Words of the link to the whole tool. */
    readonly full: string;
  };
}

/** Class and the two axes. */
function ShortResult({ tool, profile }: { tool: Tool; profile: Profile }) {
  const { say, points } = tool;
  return (
    <section aria-labelledby="result">
      <h2 id="result">{say('result.title')}</h2>
      <p class={`class ${profile.class}`}>
        <Code name="class" value={profile.class}>
          {say(`result.classes.${profile.class}.title`)}
        </Code>
      </p>
      <p>{profile.answered === 0 ? say('result.empty') : say(`result.classes.${profile.class}.text`)}</p>
      <dl class="axes">
        {axes.map((axis) => {
          const { point, low, high } = profile[axis];
          return (
            <div key={axis}>
              <dt>{say(`result.axes.${axis}.name`)}</dt>
              <dd>
                <AxisBar score={profile[axis]} />
                <Metric name={axis} figure={point}>
                  {points(point)}
                </Metric>{' '}
                <small>
                  (
                  <Metric name={`${axis}-low`} figure={low}>
                    {points(low)}
                  </Metric>
                  –
                  <Metric name={`${axis}-high`} figure={high}>
                    {points(high)}
                  </Metric>
                  )
                </small>
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}

/** The self-assessment in its simple mode: one question at a time, then the class. */
export function SimpleAssessment(props: SimpleAssessmentProps) {
  const { instrument, embed, path } = props;
  const [tool] = useState(() => createTool(props));
  const session = useSession(instrument);
  const { live, state } = session;
  const answers = state.lines[0]?.answers ?? {};
  const profile = score(instrument, answers);
  const last = instrument.length;
  const [step, setStep] = useState(0);
  const [moved, setMoved] = useState(false);
  const place = useRef<HTMLDivElement>(null);
  const question = instrument[step];

  // A link with answers shows what follows from them.
  useEffect(() => {
    if (live && profile.answered > 0) setStep(last);
  }, [live]);
  // At once, so that the next key finds the focus where it will stay.
  useLayoutEffect(() => {
    if (moved) place.current?.focus();
  }, [step, moved]);
  const go = (to: number) => {
    setStep(to);
    setMoved(true);
  };

  return (
    <div class="self-assessment simple">
      <div ref={place} tabIndex={-1}>
        {question ? (
          <QuestionField
            key={question.key}
            tool={tool}
            question={question}
            number={step + 1}
            answer={answerTo(answers, question.key)}
            onAnswer={(answer) => {
              session.answer(question.key, answer);
            }}
          />
        ) : (
          <ShortResult tool={tool} profile={profile} />
        )}
      </div>
      <p class="buttons">
        {question && step > 0 && (
          <button
            type="button"
            onClick={() => {
              go(step - 1);
            }}
          >
            {embed.previous}
          </button>
        )}
        <button
          type="button"
          class="main"
          disabled={!live}
          onClick={() => {
            go(question ? step + 1 : 0);
          }}
        >
          {step < last - 1 ? embed.next : question ? embed.result : embed.again}
        </button>
      </p>
      <p class="onward">
        <a href={`${path}#${fragmentOf(instrument, state)}`} target="_blank" rel="noopener">
          {embed.full}
        </a>
      </p>
    </div>
  );
}
