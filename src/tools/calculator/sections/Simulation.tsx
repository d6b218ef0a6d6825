import { useEffect, useRef, useState } from 'preact/hooks';
import type { BarChart } from '../../../charts/chart.ts';
import { draw } from '../../../charts/draw.ts';
import type { Result } from '../../../economics/figure.ts';
import { metricUnits } from '../../../economics/metrics.ts';
import { simulatedFigures } from '../../../economics/simulation.ts';
import type {
  Progress,
  SimulatedFigure,
  SimulationResult,
  SimulationSettings,
} from '../../../economics/simulation.ts';
import { verdictCodes } from '../../../economics/verdict.ts';
import { parseNumber } from '../../../forms/number.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { DataTable } from '../DataTable.tsx';
import { Metric } from '../../page/Metric.tsx';
import { NumberInput } from '../NumberInput.tsx';
import type { SectionProps } from '../Section.tsx';
import { startSimulation } from '../simulation.ts';
import type { RunningSimulation, SimulationMessage } from '../simulation.ts';
import type { Tool } from '../tool.ts';
import type { Writer } from '../write.ts';

type Distribution = SimulationResult['figures'][SimulatedFigure];

const drawChoices = [20_000, 100_000] as const;
const defaultSeed = 1;

function distributionChart(
  { say }: Tool,
  writer: Writer,
  name: SimulatedFigure,
  { bars }: Distribution,
  draws: number,
): BarChart | null {
  if (bars.counts.length === 0) return null;
  const unit = metricUnits[name];
  const title = say('more.certainty.distribution', { name: say(`figures.names.${name}`) });
  const [from = 0, to = 0] = bars.edges;
  /** The middle of a bar, no more exact than the bar is wide. */
  const middle = (index: number): number => {
    const step = 10 ** (Math.floor(Math.log10(to - from)) - 1);
    return Math.round((from + (index + 0.5) * (to - from)) / step) * step;
  };
  return {
    kind: 'bars',
    direction: 'upright',
    id: 'distribution-chart',
    title,
    description: say('more.certainty.distribution-text'),
    categories: {
      label: say(`figures.names.${name}`),
      names: bars.counts.map((_, index) => writer.unit(unit, middle(index))),
    },
    value: { label: say('more.certainty.share-of-draws'), write: writer.percent },
    series: [
      {
        key: 'share',
        label: say('more.certainty.share-of-draws'),
        tone: 'plain',
        spans: bars.counts.map((count) => [0, count / draws]),
      },
    ],
    levels: [],
  };
}

function Outcome({ tool, writer, result }: { tool: Tool; writer: Writer; result: SimulationResult }) {
  const { say } = tool;
  const [shown, show] = useState<SimulatedFigure>('ltv');
  const chart = distributionChart(tool, writer, shown, result.figures[shown], result.draws);
  return (
    <>
      <DataTable
        caption={say('more.certainty.chances')}
        columns={[say('more.certainty.answer'), say('more.certainty.chance')]}
        rows={[
          ...verdictCodes.map((code) => [
            say(`verdict.codes.${code}`),
            <Metric name={`chance-${code}`} figure={{ status: 'ok', value: result.verdicts[code] }}>
              {writer.percent(result.verdicts[code])}
            </Metric>,
          ]),
          ...result.noVerdictBecause.map(({ reason, share }) => [
            say('more.certainty.no-answer', { reason: say(`reasons.${reason}`) }),
            writer.percent(share),
          ]),
        ]}
      />
      <DataTable
        caption={say('more.certainty.spread')}
        columns={[
          say('more.certainty.figure'),
          say('more.certainty.low-end'),
          say('more.certainty.median'),
          say('more.certainty.high-end'),
          say('more.certainty.without-value'),
        ]}
        rows={simulatedFigures.map((name) => {
          const { low, median, high, missing } = result.figures[name];
          return [
            say(`figures.names.${name}`),
            ...(
              [
                ['low', low],
                ['median', median],
                ['high', high],
              ] as const
            ).map(([end, figure]) => (
              <Metric key={end} name={`sim-${name}-${end}`} figure={figure}>
                {writer.figure(name, figure)}
              </Metric>
            )),
            <Metric key="missing" name={`sim-${name}-missing`} figure={{ status: 'ok', value: missing }}>
              {writer.percent(missing)}
            </Metric>,
          ];
        })}
      />
      <p>
        <label for="distribution-figure">{say('more.certainty.show')} </label>
        <select
          id="distribution-figure"
          value={shown}
          onChange={(event) => {
            const chosen = simulatedFigures.find((name) => name === event.currentTarget.value);
            if (chosen) show(chosen);
          }}
        >
          {simulatedFigures.map((name) => (
            <option key={name} value={name}>
              {say(`figures.names.${name}`)}
            </option>
          ))}
        </select>
      </p>
      {chart ? (
        <ChartFigure tool={tool} chart={chart} draw={draw} live changed />
      ) : (
        <p class="aside">{say('more.certainty.no-spread')}</p>
      )}
    </>
  );
}

/** Thousands of businesses within the ranges: where the figures lie, and the chance of each answer. */
export function Simulation({ tool, session, writer, scenario, ranges }: SectionProps) {
  const { say, locale } = tool;
  const [draws, setDraws] = useState<number>(drawChoices[0]);
  const [progress, setProgress] = useState<Progress | null>(null);
  const [outcome, setOutcome] = useState<{ of: string; result: Result<SimulationResult> } | null>(null);
  const [failed, setFailed] = useState(false);
  const running = useRef<RunningSimulation | null>(null);
  const typed = parseNumber(session.extras.seed, locale);
  const seed = typed.kind === 'empty' ? defaultSeed : typed.kind === 'number' ? typed.value : NaN;
  const settings: SimulationSettings = { scenario, ranges, churnFromCounts: true, draws, seed };
  const described = JSON.stringify(settings);
  const seedWrong = !Number.isSafeInteger(seed);

  useEffect(
    () => () => {
      running.current?.cancel();
    },
    [],
  );
  const stop = (): void => {
    running.current?.cancel();
    running.current = null;
    setProgress(null);
  };
  const run = (): void => {
    stop();
    setProgress({ done: 0, total: draws });
    const report = (message: SimulationMessage): void => {
      if (message.kind === 'progress') {
        setProgress(message.progress);
        return;
      }
      running.current = null;
      setProgress(null);
      setFailed(message.kind === 'failed');
      if (message.kind === 'result') setOutcome({ of: described, result: message.result });
    };
    try {
      running.current = startSimulation(settings, report);
    } catch {
      // a browser that runs no worker
      report({ kind: 'failed' });
    }
  };
  return (
    <>
      <p>{say('more.certainty.simulation-text')}</p>
      <div class="row">
        <p>
          <label for="simulation-draws">{say('more.certainty.draws')}</label>
          <select
            id="simulation-draws"
            value={draws}
            onChange={(event) => {
              setDraws(Number(event.currentTarget.value));
            }}
          >
            {drawChoices.map((count) => (
              <option key={count} value={count}>
                {writer.number(count)}
              </option>
            ))}
          </select>
        </p>
        <NumberInput
          id="simulation-seed"
          label={say('more.certainty.seed')}
          hint={say('more.certainty.seed-hint')}
          value={session.extras.seed}
          error={seedWrong ? say('more.certainty.seed-wrong') : ''}
          onType={(text) => {
            session.typeExtra('seed', text);
          }}
        />
      </div>
      <p class="buttons">
        {progress === null ? (
          <button type="button" disabled={seedWrong} onClick={run}>
            {say('more.certainty.run')}
          </button>
        ) : (
          <button type="button" onClick={stop}>
            {say('more.certainty.cancel')}
          </button>
        )}
      </p>
      {progress !== null && (
        <p>
          <label for="simulation-progress">
            {say('more.certainty.progress', {
              done: writer.number(progress.done),
              total: writer.number(progress.total),
            })}
          </label>{' '}
          <progress id="simulation-progress" value={progress.done} max={progress.total} />
        </p>
      )}
      <div aria-live="polite">
        {failed && <p class="error">{say('more.certainty.not-started')}</p>}
        {outcome && outcome.of !== described && <p class="aside">{say('more.certainty.stale')}</p>}
        {outcome && outcome.result.status !== 'ok' && <p class="error">{writer.reason(outcome.result)}</p>}
      </div>
      {outcome?.result.status === 'ok' && (
        <Outcome tool={tool} writer={writer} result={outcome.result.value} />
      )}
    </>
  );
}
