import { useCallback, useState } from 'preact/hooks';
import { scenarioChurnInterval } from '../../economics/basis.ts';
import { checkScenario } from '../../economics/input-check.ts';
import type { Interval } from '../../economics/interval.ts';
import type { FigureName } from '../../economics/metrics.ts';
import type { Evaluation, Scenario } from '../../economics/scenario.ts';
import { present } from '../../economics/figure.ts';
import type { Figure } from '../../economics/figure.ts';
import { figureGroups } from './figure-list.ts';
import type { HowProps } from './How.tsx';
import { Metric } from '../page/Metric.tsx';
import { Resting } from './Resting.tsx';
import type { Shared } from './shared.ts';
import { Slot } from './Slot.tsx';
import { timeBase } from './time-base.ts';
import { unlessSame } from './unless-same.ts';

interface Props {
  shared: Shared;
  scenario: Scenario;
  evaluation: Evaluation;
  /** ids of the headings whose groups rest */
  resting: ReadonlySet<string>;
}

/** The 95 % interval of churn from counts. */
function OpenChurn({ shared: { tool, writer }, low, high }: Interval & Pick<Props, 'shared'>) {
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

/** Whether the workings of a figure are looked at. */
type Look = (name: FigureName, open: boolean) => void;

const Row = unlessSame(function Row({
  shared,
  name,
  figure,
  low,
  high,
  how,
  look,
}: {
  shared: Shared;
  name: FigureName;
  figure: Figure;
  /** how far it may lie from what the counts say */
  low: number | undefined;
  high: number | undefined;
  how: HowProps | null;
  look: Look;
}) {
  const { tool, writer, parts, live, behind } = shared;
  const { say } = tool;
  const base = timeBase(tool, writer, name);
  return (
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
        {low !== undefined && high !== undefined && <OpenChurn shared={shared} low={low} high={high} />}
        <details
          class="how"
          onToggle={(event) => {
            look(name, event.currentTarget.open);
          }}
        >
          <summary>
            <span class="hidden">{say(`figures.names.${name}`)}: </span>
            {say('figures.how')}
          </summary>
          <Slot part={parts?.How} props={how} live={live} behind={behind} />
        </details>
      </dd>
    </div>
  );
});

/** Every figure, each with its formula, unit, convention and source one click away. */
export function Figures({ shared, scenario, evaluation, resting }: Props) {
  const { tool, writer, live } = shared;
  const { say } = tool;
  const [open, setOpen] = useState<readonly FigureName[]>([]);
  const look = useCallback<Look>((name, opened) => {
    setOpen((before) => [...before.filter((other) => other !== name), ...(opened ? [name] : [])]);
  }, []);
  const churn = scenarioChurnInterval(scenario, checkScenario(scenario).refused);
  const interval = churn.status === 'ok' ? churn.value : undefined;
  return (
    <section class="figures" aria-labelledby="figures">
      <h2 id="figures">{say('figures.title')}</h2>
      <p class="aside">
        {say('figures.symbols')}. {say('figures.rounded')}
      </p>
      {Object.entries(figureGroups).map(([group, names]) => {
        const id = `figures-${group}`;
        return (
          <Resting key={group} resting={resting.has(id)}>
            <section aria-labelledby={id}>
              <h3 id={id}>{say(`figures.groups.${group}`)}</h3>
              <dl>
                {names.map((name: FigureName) => (
                  <Row
                    key={name}
                    shared={shared}
                    name={name}
                    figure={evaluation.metrics[name]}
                    low={name === 'churn-rate' ? interval?.low : undefined}
                    high={name === 'churn-rate' ? interval?.high : undefined}
                    // workings are written when they are looked at; the server writes them all
                    how={live && !open.includes(name) ? null : { tool, writer, scenario, evaluation, name }}
                    look={look}
                  />
                ))}
              </dl>
            </section>
          </Resting>
        );
      })}
    </section>
  );
}
