import type { ComponentChild } from 'preact';
import type { Figure, Result } from '../../economics/figure.ts';
import { scenarioBasis } from '../../economics/basis.ts';
import { costRatio } from '../../economics/cost.ts';
import { combine } from '../../economics/figure.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { Evaluation, Scenario } from '../../economics/scenario.ts';
import { Metric } from './Metric.tsx';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

interface Props {
  tool: Tool;
  writer: Writer;
  scenario: Scenario;
  evaluation: Evaluation;
}

/** The answer in a few words, for the heading and for the announcement. */
export function shortVerdict(tool: Tool, { metrics }: Evaluation): string {
  const { say } = tool;
  const { verdict } = metrics;
  if (verdict.status !== 'ok') return say('verdict.missing');
  const start = metrics['start-with'];
  const code = say(`verdict.codes.${verdict.value}`);
  return start.status === 'ok' ? `${code}: ${say(`verdict.start-with.${start.value}`)}` : code;
}

function Comparison({
  tool,
  writer,
  side,
  pays,
  cost,
  worth,
}: {
  tool: Tool;
  writer: Writer;
  side: 'save' | 'win';
  pays: Result<boolean>;
  cost: { name: string; figure: Figure };
  worth: { name: 'value-kept' | 'ltv'; figure: Figure };
}) {
  const { say } = tool;
  if (pays.status !== 'ok') {
    return <li class="unknown">{say(`verdict.${side}.missing`, { reason: writer.reason(pays) })}</li>;
  }
  const shown = ({ name, figure }: { name: string; figure: Figure }): ComponentChild => (
    <Metric name={name} figure={figure}>
      {figure.status === 'ok' ? writer.money(figure.value) : say(`missing.${figure.status}`)}
    </Metric>
  );
  if (cost.figure.status === 'undefined' || cost.figure.status === 'invalid') {
    return <li class="not">{say(`verdict.${side}.missing`, { reason: writer.reason(cost.figure) })}</li>;
  }
  return (
    <li class={pays.value ? 'pays' : 'not'}>
      {say.rich(`verdict.${side}.${pays.value ? 'pays' : 'not'}`, { cost: shown(cost), worth: shown(worth) })}
    </li>
  );
}

/** Winning against keeping over a year, and why a year. */
function Headline({ tool, writer, scenario, evaluation }: Props) {
  const { say } = tool;
  const { metrics } = evaluation;
  const ratio = metrics['ratio-year'];
  const perPeriod = combine([metrics.cac, metrics.crc], costRatio);
  const money = (name: 'cac' | 'crc-year'): ComponentChild => (
    <Metric name={name} figure={metrics[name]}>
      {writer.figure(name, metrics[name])}
    </Metric>
  );
  const values = { cac: money('cac'), crc: money('crc-year') };
  return (
    <div class="headline">
      <h3>{say('headline.title')}</h3>
      <p>
        {ratio.status === 'ok'
          ? say.rich('headline.text', {
              ...values,
              ratio: (
                <Metric name="ratio-year" figure={ratio}>
                  {writer.times(ratio.value)}
                </Metric>
              ),
            })
          : say.rich('headline.missing', { ...values, reason: writer.reason(ratio) })}
      </p>
      <p class="aside">
        {scenario.period === 'year' || perPeriod.status !== 'ok'
          ? say('headline.why-year')
          : say('headline.why', {
              period: say(`periods.${scenario.period}`),
              ratio: writer.times(perPeriod.value),
            })}
      </p>
    </div>
  );
}

/** The answer first, as a sentence with its two comparisons. */
export function Verdict(props: Props) {
  const { tool, writer, scenario, evaluation } = props;
  const { say } = tool;
  const { metrics, verdict } = evaluation;
  const code = metrics.verdict;
  const start = metrics['start-with'];
  const mcac = scenarioBasis(scenario, checkScenario(scenario).refused).marginalCost;
  const money = (name: string, figure: Figure): ComponentChild => (
    <Metric name={name} figure={figure}>
      {figure.status === 'ok' ? writer.money(figure.value) : say(`missing.${figure.status}`)}
    </Metric>
  );
  return (
    <section class={`verdict ${code.status === 'ok' ? code.value : 'none'}`} aria-labelledby="answer">
      <h2 id="answer" tabIndex={-1}>
        <span class="kicker">{say('verdict.title')}</span>{' '}
        <Metric name="verdict" figure={code}>
          {code.status === 'ok' ? say(`verdict.codes.${code.value}`) : say('verdict.missing')}
        </Metric>
        {start.status === 'ok' && (
          <>
            {': '}
            <Metric name="start-with" figure={start}>
              {say(`verdict.start-with.${start.value}`)}
            </Metric>
          </>
        )}
      </h2>
      <p class="lead">
        {code.status === 'ok'
          ? say.rich(`verdict.text.${code.value}`, {
              save: money('cost-per-save', metrics['cost-per-save']),
              win: money('mcac', mcac),
            })
          : say('verdict.missing-text', { reason: writer.reason(code) })}
      </p>
      <ul class="comparisons">
        <Comparison
          tool={tool}
          writer={writer}
          side="save"
          pays={verdict.savingPays}
          cost={{ name: 'cost-per-save', figure: metrics['cost-per-save'] }}
          worth={{ name: 'value-kept', figure: metrics['value-kept'] }}
        />
        <Comparison
          tool={tool}
          writer={writer}
          side="win"
          pays={verdict.winningPays}
          cost={{ name: 'mcac', figure: mcac }}
          worth={{ name: 'ltv', figure: metrics.ltv }}
        />
      </ul>
      {code.status === 'ok' && code.value === 'too-close' && (
        <p class="aside">{say(code.reason ? `reasons.${code.reason}` : 'verdict.rule')}</p>
      )}
      <Headline {...props} />
    </section>
  );
}
