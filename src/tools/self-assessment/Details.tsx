import { answerTo, type Answer, type Answers } from '../../assessment/answers.ts';
import { whatWouldChange } from '../../assessment/change.ts';
import type { ClassCode } from '../../assessment/class.ts';
import { sideOf, type Profile } from '../../assessment/profile.ts';
import { AnswerBar } from './Bars.tsx';
import { Scroll } from './Scroll.tsx';
import type { Tool } from './tool.ts';

/** How many sets of changes are shown. */
const shownChanges = 4;

export function positionText({ say }: Tool, answer: Answer | undefined): string {
  return say(`result.positions.${answer ?? 'unanswered'}`);
}

/** Every answer as a bar between its poles, with what it means. */
export function QuestionTable({ tool, answers }: { tool: Tool; answers: Answers }) {
  const { say, instrument } = tool;
  return (
    <section>
      <h3 id="each-question">{say('result.questions.title')}</h3>
      <Scroll label="each-question">
        <table class="each-question">
          <thead>
            <tr>
              <th scope="col">{say('result.questions.question')}</th>
              <th scope="col" colSpan={2}>
                {say('result.questions.side')}
              </th>
              <th scope="col">{say('result.questions.reason')}</th>
            </tr>
          </thead>
          <tbody>
            {instrument.map(({ key, weight }) => {
              const side = sideOf(answers, key);
              const reasoned = side === 'customer' || side === 'middle' || side === 'client';
              return (
                <tr key={key}>
                  <th scope="row">
                    {say(`questions.${key}.name`)}
                    <small>{say('result.questions.weight', { weight })}</small>
                  </th>
                  <td>
                    <AnswerBar answer={answerTo(answers, key)} />
                  </td>
                  <td>{say(`result.questions.${side}`)}</td>
                  <td>{reasoned && say(`reasons.${key}.${side}`)}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </Scroll>
    </section>
  );
}

/** The smallest changes that would lead to another class. */
export function Changes({ tool, answers }: { tool: Tool; answers: Answers }) {
  const { say, instrument } = tool;
  const sets = whatWouldChange(instrument, answers).slice(0, shownChanges);
  return (
    <section>
      <h3>{say('result.changes.title')}</h3>
      <p>{say(sets.length > 0 ? 'result.changes.text' : 'result.changes.none')}</p>
      {sets.length > 0 && (
        <ul class="changes">
          {sets.map(({ changes, class: code }) => (
            <li key={JSON.stringify(changes)}>
              {changes
                .map(({ key, from, to }) =>
                  say(`result.changes.${from === undefined || from === 'unsure' ? 'one' : 'from'}`, {
                    question: say(`questions.${key}.name`),
                    from: positionText(tool, from),
                    to: positionText(tool, to),
                  }),
                )
                .join('; ')}
              {'. '}
              <b>{say('result.changes.then', { class: say(`result.classes.${code}.short`) })}</b>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

const standings: Readonly<Record<ClassCode, readonly ('customer' | 'mixed' | 'client')[]>> = {
  customer: ['customer'],
  'customer-or-mixed': ['customer', 'mixed'],
  mixed: ['mixed'],
  'mixed-or-client': ['mixed', 'client'],
  client: ['client'],
  undecided: [],
};

/** Strengths and risks of the position; of both neighbours when it lies between two. */
export function Standing({ tool, profile }: { tool: Tool; profile: Profile }) {
  const { say } = tool;
  const ends = standings[profile.class];
  if (ends.length === 0) return null;
  return (
    <section>
      <h3>{say('result.standing.title')}</h3>
      {ends.map((end) => (
        <div key={end} class={`standing ${end}`}>
          {ends.length > 1 && <h4>{say(`result.standing.${end}.name`)}</h4>}
          <dl>
            {(['strengths', 'risks'] as const).map((kind) => (
              <div key={kind}>
                <dt>{say(`result.standing.${kind}`)}</dt>
                <dd>{say(`result.standing.${end}.${kind}.a`)}</dd>
                <dd>{say(`result.standing.${end}.${kind}.b`)}</dd>
              </div>
            ))}
          </dl>
        </div>
      ))}
    </section>
  );
}
