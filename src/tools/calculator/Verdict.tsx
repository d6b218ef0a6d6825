import type { ComponentChild, VNode } from 'preact';
import type { Figure, Missing, Result } from '../../economics/figure.ts';
import { scenarioBasis } from '../../economics/basis.ts';
import { costRatio } from '../../economics/cost.ts';
import { combine } from '../../economics/figure.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { Period } from '../../economics/period.ts';
import type { Evaluation, Metrics, Scenario } from '../../economics/scenario.ts';
import { Metric } from '../page/Metric.tsx';
import type { Tool } from './tool.ts';
import { unlessSame } from './unless-same.ts';
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

type Words = Pick<Props, 'tool' | 'writer'>;

const amount = ({ tool, writer }: Words, name: string, figure: Figure): ComponentChild => (
  <Metric name={name} figure={figure}>
    {figure.status === 'ok' ? writer.money(figure.value) : tool.say(`missing.${figure.status}`)}
  </Metric>
);

const Heading = unlessSame(function Heading({
  tool: { say },
  code,
  start,
}: Pick<Props, 'tool'> & { code: Metrics['verdict']; start: Metrics['start-with'] }) {
  return (
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
  );
});

const Lead = unlessSame(function Lead({
  code,
  save,
  win,
  ...words
}: Words & { code: Metrics['verdict']; save: Figure; win: Figure }) {
  const { say } = words.tool;
  return (
    <p class="lead">
      {code.status === 'ok'
        ? say.rich(`verdict.text.${code.value}`, {
            save: amount(words, 'cost-per-save', save),
            win: amount(words, 'mcac', win),
          })
        : say('verdict.missing-text', { reason: words.writer.reason(code) })}
    </p>
  );
});

const Comparison = unlessSame(function Comparison({
  side,
  pays,
  cost,
  worth,
  ...words
}: Words & {
  side: 'save' | 'win';
  pays: Result<boolean>;
  cost: Figure;
  worth: Figure;
}) {
  const { say } = words.tool;
  const missing = (message: 'unknown' | 'not', reason: Missing): VNode => (
    <li class={message}>{say(`verdict.${side}.missing`, { reason: words.writer.reason(reason) })}</li>
  );
  if (pays.status !== 'ok') return missing('unknown', pays);
  if (cost.status === 'undefined' || cost.status === 'invalid') return missing('not', cost);
  const [costName, worthName] = side === 'save' ? ['cost-per-save', 'value-kept'] : ['mcac', 'ltv'];
  return (
    <li class={pays.value ? 'pays' : 'not'}>
      {say.rich(`verdict.${side}.${pays.value ? 'pays' : 'not'}`, {
        cost: amount(words, costName, cost),
        worth: amount(words, worthName, worth),
      })}
    </li>
  );
});

/** Winning against keeping over a year, and why a year. */
const Headline = unlessSame(function Headline({
  period,
  cac,
  crc,
  crcYear,
  ratio,
  ...words
}: Words & { period: Period; cac: Figure; crc: Figure; crcYear: Figure; ratio: Figure }) {
  const { writer } = words;
  const { say } = words.tool;
  const perPeriod = combine([cac, crc], costRatio);
  const money = (name: 'cac' | 'crc-year', figure: Figure): ComponentChild => (
    <Metric name={name} figure={figure}>
      {writer.figure(name, figure)}
    </Metric>
  );
  const values = { cac: money('cac', cac), crc: money('crc-year', crcYear) };
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
        {period === 'year' || perPeriod.status !== 'ok'
          ? say('headline.why-year')
          : say('headline.why', {
              period: say(`periods.${period}`),
              ratio: writer.times(perPeriod.value),
            })}
      </p>
    </div>
  );
});

/** The answer first, as a sentence with its two comparisons. */
export function Verdict(props: Props) {
  const { tool, writer, scenario, evaluation } = props;
  const { say } = tool;
  const { metrics, verdict } = evaluation;
  const code = metrics.verdict;
  const words = { tool, writer };
  const save = metrics['cost-per-save'];
  const win = scenarioBasis(scenario, checkScenario(scenario).refused).marginalCost;
  return (
    <section class={`verdict ${code.status === 'ok' ? code.value : 'none'}`} aria-labelledby="answer">
      <Heading tool={tool} code={code} start={metrics['start-with']} />
      <Lead {...words} code={code} save={save} win={win} />
      <ul class="comparisons">
        <Comparison
          {...words}
          side="save"
          pays={verdict.savingPays}
          cost={save}
          worth={metrics['value-kept']}
        />
        <Comparison {...words} side="win" pays={verdict.winningPays} cost={win} worth={metrics.ltv} />
      </ul>
      {code.status === 'ok' && code.value === 'too-close' && (
        <p class="aside">{say(code.reason ? `reasons.${code.reason}` : 'verdict.rule')}</p>
      )}
      <Headline
        {...words}
        period={scenario.period}
        cac={metrics.cac}
        crc={metrics.crc}
        crcYear={metrics['crc-year']}
        ratio={metrics['ratio-year']}
      />
    </section>
  );
}
