import { axes, testParts } from '../../assessment/instrument.ts';
import type { Profile } from '../../assessment/profile.ts';
import { thresholds, type Figure } from '../../assessment/score.ts';
import type { AssessmentState } from '../../assessment/state.ts';
import { AxisBar } from './Bars.tsx';
import { Metric } from '../page/Metric.tsx';
import { Code } from './Code.tsx';
import { Scroll } from './Scroll.tsx';
import { lineLabel, lineSuffix, type Tool } from './tool.ts';

interface ResultProps {
  readonly tool: Tool;
  readonly state: AssessmentState;
  /** One for each line of business. */
  readonly profiles: readonly Profile[];
  readonly current: number;
}

function AxisTable({ tool, state, profiles }: ResultProps) {
  const { say, points } = tool;
  const several = profiles.length > 1;
  const threshold = (value: number) => points({ status: 'ok', value });
  return (
    <>
      <p id="axes" class="caption">
        {say('result.scale')}
      </p>
      <Scroll label="axes">
        <table class="axes">
          <thead>
            <tr>
              <th scope="col" colSpan={2}>
                {say('result.axis')}
              </th>
              {['score', 'low', 'high', 'rests-on'].map((column) => (
                <th key={column} scope="col">
                  {say(`result.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          {profiles.map((profile, index) => {
            const suffix = lineSuffix(index);
            return (
              <tbody key={index}>
                {several && (
                  <tr>
                    <th scope="rowgroup" colSpan={6}>
                      {lineLabel(tool, index, state.lines[index]?.name ?? '')}
                      {': '}
                      <Code name={`class${suffix}`} value={profile.class}>
                        {say(`result.classes.${profile.class}.title`)}
                      </Code>
                    </th>
                  </tr>
                )}
                {axes.map((axis) => {
                  const score = profile[axis];
                  return (
                    <tr key={axis}>
                      <th scope="row">
                        {say(`result.axes.${axis}.name`)}
                        <small>{say(`result.axes.${axis}.text`)}</small>
                      </th>
                      <td>
                        <AxisBar score={score} />
                      </td>
                      <td>
                        <Metric name={`${axis}${suffix}`} figure={score.point}>
                          {points(score.point)}
                        </Metric>
                      </td>
                      <td>
                        <Metric name={`${axis}-low${suffix}`} figure={score.low}>
                          {points(score.low)}
                        </Metric>
                      </td>
                      <td>
                        <Metric name={`${axis}-high${suffix}`} figure={score.high}>
                          {points(score.high)}
                        </Metric>
                      </td>
                      <td>
                        {say('result.rests-on-value', {
                          known: score.applicable - score.open,
                          total: score.applicable,
                        })}
                      </td>
                    </tr>
                  );
                })}
                <tr>
                  <th scope="row" colSpan={2}>
                    {say('result.gap.value')}
                  </th>
                  <td colSpan={4}>
                    <Metric name={`gap${suffix}`} figure={profile.gap.value}>
                      {signed(tool, profile.gap.value)}
                    </Metric>
                  </td>
                </tr>
              </tbody>
            );
          })}
        </table>
      </Scroll>
      <p class="quiet">
        {say('result.threshold-note', {
          customer: threshold(thresholds.customer),
          client: threshold(thresholds.client),
        })}
      </p>
    </>
  );
}

/** A difference of scores with its sign. */
function signed({ points }: Tool, figure: Figure): string {
  const text = points(figure);
  return figure.status === 'ok' && figure.value > 0 ? `+${text}` : text;
}

/** Whether the three-part test holds for the typical buyer. */
function TestFindings({ tool, profile }: { tool: Tool; profile: Profile }) {
  const { say } = tool;
  const findings = testParts.map((part) => profile.test[part]);
  const conclusion = findings.includes('fails')
    ? 'customer'
    : findings.includes('open')
      ? 'undecided'
      : findings.includes('partly')
        ? 'partly-all'
        : 'client';
  return (
    <section class="test-findings">
      <h3>{say('result.test.title')}</h3>
      <p>{say('result.test.text')}</p>
      <dl>
        {testParts.map((part) => (
          <div key={part} class={profile.test[part]}>
            <dt>{say(`result.test.${part}`)}</dt>
            <dd>{say(`result.test.${profile.test[part]}`)}</dd>
          </div>
        ))}
      </dl>
      <p>{say(`result.test.${conclusion}`)}</p>
    </section>
  );
}

/** Class, axes with their intervals, gap and three-part test. */
export function Result(props: ResultProps) {
  const { tool, state, profiles, current } = props;
  const { say } = tool;
  const profile = profiles[current];
  if (!profile) return null;
  const title = say(`result.classes.${profile.class}.title`);
  const several = profiles.length > 1;
  return (
    <>
      <h2 id="result">{say('result.title')}</h2>
      {profile.answered === 0 && <p>{say('result.empty')}</p>}
      <p class={`class ${profile.class}`}>
        {several ? (
          say('result.position', {
            name: lineLabel(tool, current, state.lines[current]?.name ?? ''),
            class: title,
          })
        ) : (
          <Code name="class" value={profile.class}>
            {title}
          </Code>
        )}
      </p>
      {profile.answered > 0 && <p>{say(`result.classes.${profile.class}.text`)}</p>}
      <AxisTable {...props} />
      {profile.answered > 0 && (
        <>
          <section>
            <h3>{say('result.gap.title')}</h3>
            <p>{say(`result.gap.${profile.gap.code}`)}</p>
          </section>
          <TestFindings tool={tool} profile={profile} />
        </>
      )}
    </>
  );
}
