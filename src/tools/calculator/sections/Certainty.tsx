import { useState } from 'preact/hooks';
import { evaluateChurnInterval } from '../../../economics/churn-interval.ts';
import type { FigureName } from '../../../economics/metrics.ts';
import { curveAnswers } from '../curve-answers.ts';
import type { CurveAnswer } from '../curve-answers.ts';
import { Metric } from '../../page/Metric.tsx';
import type { SectionProps } from '../Section.tsx';
import { RangeForm } from './RangeForm.tsx';
import { Simulation } from './Simulation.tsx';
import { TornadoChart } from './TornadoChart.tsx';

/** What the counts alone leave open. */
function FromCounts({ tool, writer, scenario }: SectionProps) {
  const { say } = tool;
  const open = evaluateChurnInterval(scenario);
  if (open.status !== 'ok') return <p>{say('more.certainty.no-counts')}</p>;
  const { churn, atLow, atHigh, verdicts, gaps, settled } = open.value;
  const shown = (name: FigureName, at: typeof atLow, suffix: string) => (
    <Metric name={`${name}-${suffix}`} figure={at.metrics[name]}>
      {writer.figure(name, at.metrics[name])}
    </Metric>
  );
  return (
    <>
      <p>
        {say.rich('more.certainty.interval', {
          low: writer.percent(churn.low),
          high: writer.percent(churn.high),
          most: shown('ltv', atLow, 'at-low-churn'),
          least: shown('ltv', atHigh, 'at-high-churn'),
        })}
      </p>
      <p>
        {settled
          ? say('more.certainty.settled')
          : verdicts.length > 0 &&
            say(`more.certainty.${verdicts.length === 1 ? 'partly' : 'unsettled'}`, {
              verdicts: verdicts.map((code) => say(`verdict.codes.${code}`)).join(say('more.certainty.or')),
            })}
      </p>
      {gaps.map(({ low, high, reason }) => (
        <p key={low}>
          {say('more.certainty.gap', {
            low: writer.percent(low),
            high: writer.percent(high),
            reason: say(`reasons.${reason}`),
          })}
        </p>
      ))}
    </>
  );
}

/** How sure the answer is: what the counts leave open, ranges, which input matters, and a simulation. */
export function Certainty(props: SectionProps) {
  const { tool, scenario, ranges, writer } = props;
  const { say } = tool;
  const [answer, setAnswer] = useState<CurveAnswer>('ltv');
  return (
    <div class="part-content">
      <h3>{say('more.certainty.counts-title')}</h3>
      <FromCounts {...props} />
      <h3>{say('more.certainty.ranges-title')}</h3>
      <RangeForm {...props} />
      <h3>{say('more.certainty.tornado-title')}</h3>
      <p>
        <label for="tornado-answer">{say('more.certainty.tornado-choose')} </label>
        <select
          id="tornado-answer"
          value={answer}
          onChange={(event) => {
            const chosen = curveAnswers.find((name) => name === event.currentTarget.value);
            if (chosen) setAnswer(chosen);
          }}
        >
          {curveAnswers.map((name) => (
            <option key={name} value={name}>
              {say(`figures.names.${name}`)}
            </option>
          ))}
        </select>
      </p>
      <TornadoChart tool={tool} writer={writer} scenario={scenario} ranges={ranges} answer={answer} />
      <h3>{say('more.certainty.simulation-title')}</h3>
      <Simulation {...props} />
    </div>
  );
}
