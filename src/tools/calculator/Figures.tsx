import { metricUnits } from '../../economics/metrics.ts';
import type { FigureName } from '../../economics/metrics.ts';
import type { Evaluation, Scenario } from '../../economics/scenario.ts';
import { scenarioDetails } from '../../economics/details.ts';
import { figureGroups, origins } from './figure-list.ts';
import { Metric } from './Metric.tsx';
import type { Tool } from './tool.ts';
import { worked } from './worked.ts';
import type { Writer } from './write.ts';

interface Props {
  tool: Tool;
  writer: Writer;
  scenario: Scenario;
  evaluation: Evaluation;
}

/** "a month", where the figure is per time; empty where it is not. */
function timeBase(tool: Tool, writer: Writer, name: FigureName): string {
  const unit = metricUnits[name];
  if (unit.endsWith('-per-year')) return tool.say('per.year');
  return unit.endsWith('-per-period') ? writer.per : '';
}

/** The formula that applies: some depend on which inputs are in use. */
function formulaKey(name: FigureName, s: Scenario): string {
  if (s.churn !== null && (name === 'retention-rate' || name === 'churn-rate')) return `${name}-given`;
  return name === 'ltv' && s.horizon === null ? 'ltv-no-limit' : name;
}

function How({ name, ...props }: Props & { name: FigureName }) {
  const { tool, writer, scenario, evaluation } = props;
  const { say, works } = tool;
  const figure = evaluation.metrics[name];
  const substituted = worked(name, scenario, writer, tool.locale);
  const base = timeBase(tool, writer, name);
  return (
    <details class="how">
      <summary>
        <span class="hidden">{say(`figures.names.${name}`)}: </span>
        {say('figures.how')}
      </summary>
      <dl>
        <dt>{say('figures.formula')}</dt>
        <dd class="formula">{say(`figures.formulas.${formulaKey(name, scenario)}`)}</dd>
        {substituted !== '' && figure.status === 'ok' && (
          <>
            <dt>{say('figures.yours')}</dt>
            <dd class="formula">
              {substituted} = {writer.figure(name, figure)}
            </dd>
          </>
        )}
        <dt>{say('figures.unit')}</dt>
        <dd>
          {say(`figures.units.${metricUnits[name]}`, {
            per: base,
            period: say(`periods.${scenario.period}`),
          })}
        </dd>
        <dt>{say('figures.note')}</dt>
        <dd>{say(`figures.notes.${name}`)}</dd>
        <dt>{say('figures.source')}</dt>
        <dd>
          {origins[name]
            .map(({ message, work }) =>
              say(`figures.sources.${message}`, { work: work === undefined ? '' : (works[work] ?? work) }),
            )
            .join('; ')}
        </dd>
      </dl>
    </details>
  );
}

function Interval({ tool, writer, scenario }: Props) {
  const details = scenarioDetails(scenario);
  const low = details['churn-low'];
  const high = details['churn-high'];
  if (low.status !== 'ok' || high.status !== 'ok') return null;
  return (
    <p class="aside">
      {tool.say.rich('figures.interval', {
        low: (
          <Metric name="churn-low" figure={low}>
            {writer.percent(low.value)}
          </Metric>
        ),
        high: (
          <Metric name="churn-high" figure={high}>
            {writer.percent(high.value)}
          </Metric>
        ),
      })}
    </p>
  );
}

function Row({ name, ...props }: Props & { name: FigureName }) {
  const { tool, writer, evaluation } = props;
  const figure = evaluation.metrics[name];
  const base = timeBase(tool, writer, name);
  return (
    <div class="figure">
      <dt>{tool.say(`figures.names.${name}`)}</dt>
      <dd>
        <Metric name={name} figure={figure}>
          {writer.figure(name, figure)}
        </Metric>
        {figure.status === 'ok' && base !== '' && <small> {base}</small>}
        {figure.status !== 'ok' && <p class="aside">{writer.reason(figure)}</p>}
        {figure.status === 'ok' && figure.reason !== undefined && (
          <p class="aside">{tool.say(`reasons.${figure.reason}`)}</p>
        )}
        {name === 'churn-rate' && <Interval {...props} />}
        <How {...props} name={name} />
      </dd>
    </div>
  );
}

/** Every figure, each with its formula, unit, convention and source one click away. */
export function Figures(props: Props) {
  const { say } = props.tool;
  return (
    <section class="figures" aria-labelledby="figures">
      <h2 id="figures">{say('figures.title')}</h2>
      <p class="aside">
        {say('figures.symbols')}. {say('figures.rounded')}
      </p>
      {Object.entries(figureGroups).map(([group, names]) => (
        <section key={group} aria-labelledby={`figures-${group}`}>
          <h3 id={`figures-${group}`}>{say(`figures.groups.${group}`)}</h3>
          <dl>
            {names.map((name) => (
              <Row key={name} name={name} {...props} />
            ))}
          </dl>
        </section>
      ))}
    </section>
  );
}
