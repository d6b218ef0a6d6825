import { useMemo, useState } from 'preact/hooks';
import { scenarioChurnInterval } from '../../economics/basis.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { FigureName } from '../../economics/metrics.ts';
import type { Evaluation, Scenario } from '../../economics/scenario.ts';
import { present } from '../../economics/figure.ts';
import { figureGroups } from './figure-list.ts';
import { Metric } from './Metric.tsx';
import type { Parts } from './parts.ts';
import { Slot } from './Slot.tsx';
import type { Behind } from './Slot.tsx';
import { timeBase } from './time-base.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

interface Props {
  tool: Tool;
  writer: Writer;
  scenario: Scenario;
  evaluation: Evaluation;
  parts: Parts | undefined;
  behind: Behind;
  live: boolean;
}

function Interval({ tool, writer, scenario }: Pick<Props, 'tool' | 'writer' | 'scenario'>) {
  const churn = scenarioChurnInterval(scenario, checkScenario(scenario).refused);
  if (churn.status !== 'ok') return null;
  const { low, high } = churn.value;
  return (
    <p class="aside">
      {tool.say.rich('figures.interval', {
        low: (
          <Metric name="churn-low" figure={present(low)}>
            {writer.percent(low)}
          </Metric>
        ),
        high: (
          <Metric name="churn-high" figure={present(high)}>
            {writer.percent(high)}
          </Metric>
        ),
      })}
    </p>
  );
}

/** One figure. It is written anew when it, or what it is written with, has changed; its workings when they are looked at. */
function Row({ name, parts, behind, live, ...props }: Props & { name: FigureName }) {
  const { tool, writer, scenario, evaluation } = props;
  const { say } = tool;
  const figure = evaluation.metrics[name];
  const [open, setOpen] = useState(false);
  const base = timeBase(tool, writer, name);
  return useMemo(
    () => (
      <div class="figure">
        <dt>{say(`figures.names.${name}`)}</dt>
        <dd>
          <Metric name={name} figure={figure}>
            {writer.figure(name, figure)}
          </Metric>
          {figure.status === 'ok' && base !== '' && <small> {base}</small>}
          {figure.status !== 'ok' && <p class="aside">{writer.reason(figure)}</p>}
          {figure.status === 'ok' && figure.reason !== undefined && (
            <p class="aside">{say(`reasons.${figure.reason}`)}</p>
          )}
          {name === 'churn-rate' && <Interval {...props} />}
          <details
            class="how"
            onToggle={(event) => {
              setOpen(event.currentTarget.open);
            }}
          >
            <summary>
              <span class="hidden">{say(`figures.names.${name}`)}: </span>
              {say('figures.how')}
            </summary>
            <Slot part={parts?.How} props={{ ...props, name }} live={live} behind={behind} resting={!open} />
          </details>
        </dd>
      </div>
    ),
    [
      writer,
      parts,
      behind,
      live,
      open,
      figure.status,
      figure.status === 'ok' && figure.value,
      figure.reason,
      open || name === 'churn-rate' ? scenario : null,
    ],
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
