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
import type { Parts } from './parts.ts';
import { Resting } from './Resting.tsx';
import { Slot } from './Slot.tsx';
import type { Behind } from './Slot.tsx';
import { timeBase } from './time-base.ts';
import type { Tool } from './tool.ts';
import { unlessSame } from './unless-same.ts';
import type { Writer } from './write.ts';

interface Props {
  tool: Tool;
  writer: Writer;
  scenario: Scenario;
  evaluation: Evaluation;
  parts: Parts | undefined;
  behind: Behind;
  live: boolean;
  /** ids of the headings whose groups rest */
  resting: ReadonlySet<string>;
}

/** The 95 % interval of churn from counts. */
function OpenChurn({ tool, writer, low, high }: Pick<Props, 'tool' | 'writer'> & Interval) {
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

type Context = Pick<Props, 'tool' | 'writer' | 'parts' | 'behind' | 'live'>;

/** Whether the workings of a figure are looked at. */
type Look = (name: FigureName, open: boolean) => void;

const Workings = unlessSame(function Workings({
  name,
  how,
  look,
  ...context
}: Context & { name: FigureName; how: HowProps | null; look: Look }) {
  const { tool, parts, behind, live } = context;
  return (
    <details
      class="how"
      onToggle={(event) => {
        look(name, event.currentTarget.open);
      }}
    >
      <summary>
        <span class="hidden">{tool.say(`figures.names.${name}`)}: </span>
        {tool.say('figures.how')}
      </summary>
      <Slot part={parts?.How} props={how} live={live} behind={behind} />
    </details>
  );
});

const Row = unlessSame(function Row({
  name,
  figure,
  low,
  high,
  ...rest
}: Context & {
  name: FigureName;
  figure: Figure;
  /** how far it may lie from what the counts say */
  low: number | undefined;
  high: number | undefined;
  how: HowProps | null;
  look: Look;
}) {
  const { tool, writer } = rest;
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
        {low !== undefined && high !== undefined && (
          <OpenChurn tool={tool} writer={writer} low={low} high={high} />
        )}
        <Workings {...rest} name={name} />
      </dd>
    </div>
  );
});

/** Every figure, each with its formula, unit, convention and source one click away. */
export function Figures({ scenario, evaluation, resting, ...context }: Props) {
  const { tool, writer, live } = context;
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
                    {...context}
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
