import { useMemo } from 'preact/hooks';
import { score } from '../../assessment/profile.ts';
import { Answers } from './Answers.tsx';
import { Buyer } from './Buyer.tsx';
import { Changes, QuestionTable, Standing } from './Details.tsx';
import { Examples } from './Examples.tsx';
import { Form } from './Form.tsx';
import { Keep } from './Keep.tsx';
import { Lines } from './Lines.tsx';
import { Problems } from './Problems.tsx';
import { Result } from './Result.tsx';
import { useSession, type Session } from './session.ts';
import { Steps } from './Steps.tsx';
import { createTool, type SelfAssessmentProps, type Tool } from './tool.ts';

/** Form, report, comparison and the form about one buyer, for a given state. */
export function Assessment({ tool, session }: { tool: Tool; session: Session }) {
  const { say, instrument } = tool;
  const { state, current, live } = session;
  const line = state.lines[current] ?? { name: '', answers: {} };
  const profiles = state.lines.map(({ answers }) => score(instrument, answers));
  const profile = profiles[current] ?? score(instrument, line.answers);
  const answered = profile.answered > 0;

  return (
    <div class={`self-assessment${profiles.some((each) => each.answered > 0) ? ' answered' : ''}`}>
      <p class="lead">{say('intro')}</p>
      <p>
        {say('words')} <a href="#one-buyer">{say('other-question')}</a>
      </p>
      <Problems tool={tool} session={session} />
      <div class="place" hidden={!live}>
        <Lines tool={tool} session={session} />
      </div>
      <Form tool={tool} session={session} answers={line.answers} profile={profile} />
      <section class="report" aria-labelledby="result">
        <Result tool={tool} state={state} profiles={profiles} current={current} />
        {answered && (
          <>
            <QuestionTable tool={tool} answers={line.answers} />
            <Changes tool={tool} answers={line.answers} />
            <Standing tool={tool} profile={profile} />
            <Steps tool={tool} answers={line.answers} profile={profile} />
            <Answers tool={tool} answers={line.answers} />
          </>
        )}
        {live && <Keep tool={tool} session={session} />}
      </section>
      <Examples tool={tool} state={state} profiles={profiles} live={live} />
      <Buyer tool={tool} session={session} />
    </div>
  );
}

/**
 * The self-assessment. Rendered on the server without answers it is a form to read and to score by hand; script makes
 * the result follow every answer and keeps the answers in the address.
 */
export function View(props: SelfAssessmentProps) {
  const tool = useMemo(() => createTool(props), [props]);
  return <Assessment tool={tool} session={useSession(props.instrument)} />;
}
