import type { Answers } from '../../assessment/answers.ts';
import { nextSteps, type StepCode } from '../../assessment/next-steps.ts';
import type { Profile } from '../../assessment/profile.ts';
import { focusQuestion } from './focus.ts';
import type { Calculation, Tool } from './tool.ts';

interface Target {
  /** Key of the page that helps with the step. */
  readonly page: string;
  readonly calculation?: Calculation;
}

const targets: Readonly<Partial<Record<StepCode, Target>>> = {
  'split-lines': { page: 'comparison' },
  'agree-engagement': { page: 'become-client' },
  'name-one-off': { page: 'comparison' },
  'tailor-apart': { page: 'saas' },
  'close-practice-gap': { page: 'customer-success' },
  'charge-for-care': { page: 'become-client' },
  'use-records': { page: 'crm' },
  'spread-risk': { page: 'accounts' },
  'show-record': { page: 'messaging' },
  'show-price': { page: 'messaging' },
  'weigh-loyalty': { page: 'become-client' },
  'label-accounts': { page: 'accounts' },
  'two-promises': { page: 'messaging' },
  'count-purchases': { page: 'calculator', calculation: 'purchases' },
  'count-both': { page: 'calculator', calculation: 'both' },
  'count-engagements': { page: 'calculator', calculation: 'engagements' },
};

function StepLink({ tool, target }: { tool: Tool; target: Target }) {
  const { say, links, calculations } = tool;
  const link = links[target.page] ?? links['difference'];
  if (!link) return null;
  const filled = target.calculation !== undefined && link === links[target.page];
  const href = filled && target.calculation ? `${link.href}#${calculations[target.calculation]}` : link.href;
  const isTool = target.page === 'calculator' || target.page === 'accounts';
  return (
    <>
      <a href={href}>
        {say(isTool && link === links[target.page] ? 'result.steps.open' : 'result.steps.read', {
          title: link.title,
        })}
      </a>
      {filled && <small>{say('result.steps.inputs')}</small>}
    </>
  );
}

/** Three next steps chosen by the answers. */
export function Steps({ tool, answers, profile }: { tool: Tool; answers: Answers; profile: Profile }) {
  const { say } = tool;
  return (
    <section>
      <h3>{say('result.steps.title')}</h3>
      <ol class="steps">
        {nextSteps(profile, answers).map(({ code, question }) => {
          const target = targets[code];
          return (
            <li key={code}>
              {say(`result.steps.${code}`, {
                question: question === undefined ? '' : say(`questions.${question}.name`),
              })}{' '}
              {target && <StepLink tool={tool} target={target} />}
              {code === 'settle-open' && question !== undefined && (
                <a
                  href={`#q-${question}`}
                  onClick={(event) => {
                    focusQuestion(event, question);
                  }}
                >
                  {say('result.steps.to-question')}
                </a>
              )}
            </li>
          );
        })}
      </ol>
    </section>
  );
}
