import { useMemo } from 'preact/hooks';
import type { LineChart } from '../../../charts/chart.ts';
import { draw } from '../../../charts/draw.ts';
import { splitBudget } from '../../../economics/budget-split.ts';
import type { BudgetSplit } from '../../../economics/budget-split.ts';
import {
  calibrateEquity,
  ceilingSensitivity,
  customerEquity,
  optimalEquity,
} from '../../../economics/customer-equity.ts';
import type { EquityObservation, EquityPoint } from '../../../economics/customer-equity.ts';
import { andThen } from '../../../economics/figure.ts';
import type { Figure, Result } from '../../../economics/figure.ts';
import { formatMoney, formatPercent } from '../../../forms/format.ts';
import { fieldText, parseNumber } from '../../../forms/number.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { DataTable } from '../DataTable.tsx';
import { budgetFields, equityObservation, isBudgetShare, readBudget } from '../further-inputs.ts';
import type { BudgetField } from '../further-inputs.ts';
import { Metric } from '../../page/Metric.tsx';
import { NumberInput } from '../NumberInput.tsx';
import type { SectionProps } from '../Section.tsx';
import type { Tool } from '../tool.ts';

/** The example business as a manager might judge it; invented. Shares in per cent. */
const example: Readonly<Record<BudgetField, number>> = {
  'win-spend': 8,
  'win-rate': 2,
  'win-ceiling': 4,
  'keep-spend': 6,
  'keep-rate': 97,
  'keep-ceiling': 98.5,
  'keep-floor': 94,
  prospects: 1500,
  budget: 15_000,
};

function equityChart({ say, locale }: Tool, { curve, best }: BudgetSplit, currency: string): LineChart {
  return {
    kind: 'lines',
    id: 'budget-chart',
    title: say('more.budget.chart'),
    description: say('more.budget.best', { share: formatPercent(best.share, locale) }),
    x: {
      label: say('more.budget.share'),
      values: curve.map(({ share }) => Math.round(share * 100)),
      ticks: [0, 20, 40, 60, 80, 100],
      write: (value) => formatPercent(value / 100, locale),
    },
    y: { label: say('more.budget.equity'), write: (value) => formatMoney(value, currency, locale) },
    series: [
      {
        key: 'equity',
        label: say('more.budget.equity'),
        tone: 'plain',
        values: curve.map(({ equity }) => equity),
      },
    ],
    levels: [],
    marks: [{ label: say('more.budget.best-mark'), x: best.share * 100, y: best.equity }],
  };
}

/** Whether money goes into both sides; only then the costs of one more meet. */
const isInterior = ({ acquisitionSpend, retentionSpend }: EquityPoint): boolean =>
  acquisitionSpend > 0 && retentionSpend > 0;

function Points({
  now,
  best,
  ...props
}: SectionProps & { now: Result<EquityPoint>; best: Result<EquityPoint> }) {
  const { tool, writer } = props;
  const { say } = tool;
  const row = (name: string, of: (point: EquityPoint) => Figure, write: (value: number) => string) => [
    say(`more.budget.names.${name}`, { per: writer.per }),
    ...(
      [
        ['now', now],
        ['best', best],
      ] as const
    ).map(([when, point]) => {
      const result = andThen(point, of);
      return (
        <Metric key={when} name={`equity-${name}-${when}`} figure={result}>
          {result.status === 'ok' ? write(result.value) : say(`missing.${result.status}`)}
        </Metric>
      );
    }),
  ];
  const known = (value: number): Figure => ({ status: 'ok', value });
  return (
    <DataTable
      caption={say('more.budget.points')}
      columns={[say('more.certainty.figure'), say('more.budget.now'), say('more.budget.optimum')]}
      rows={[
        row('win-spend', (p) => known(p.acquisitionSpend), writer.money),
        row('win-rate', (p) => known(p.acquisitionRate), writer.percent),
        row('keep-spend', (p) => known(p.retentionSpend), writer.money),
        row('keep-rate', (p) => known(p.retentionRate), writer.percent),
        row('value', (p) => known(p.value), writer.money),
        row('equity', (p) => known(p.equity), writer.money),
        row('marginal-win', (p) => p.marginalAcquisitionCost, writer.money),
        row('marginal-keep', (p) => p.marginalRetentionCost, writer.money),
        row('ratio', (p) => p.averageRatio, writer.number),
      ]}
    />
  );
}

function Ceilings({ observed, ...props }: SectionProps & { observed: EquityObservation }) {
  const { tool, writer } = props;
  const { say } = tool;
  const rows = (['acquisition', 'retention'] as const).flatMap((side) => {
    const { rate, ceiling } = observed[side];
    const room = ceiling - rate;
    const ceilings = [rate + room / 2, ceiling, Math.min(1, ceiling + room / 2)];
    return ceilingSensitivity(observed, side, ceilings).map((point) => [
      say(`more.budget.ceiling-of.${side}`, { ceiling: writer.percent(point.ceiling) }),
      point.optimum.status === 'ok' ? writer.money(point.optimum.value.acquisitionSpend) : '–',
      point.optimum.status === 'ok' ? writer.money(point.optimum.value.retentionSpend) : '–',
      point.optimum.status === 'ok' ? writer.money(point.optimum.value.equity) : writer.reason(point.optimum),
    ]);
  });
  return (
    <>
      <h3>{say('more.budget.ceilings')}</h3>
      <p>{say('more.budget.ceilings-text')}</p>
      <DataTable
        caption={say('more.budget.ceilings')}
        columns={[
          say('more.budget.if'),
          say('more.budget.names.win-spend'),
          say('more.budget.names.keep-spend'),
          say('more.budget.names.equity'),
        ]}
        rows={rows}
      />
    </>
  );
}

/** Diminishing returns on both sides: the best spends, and the best split of a fixed budget. */
export function Budget(props: SectionProps) {
  const { tool, session, writer, scenario } = props;
  const { say, locale } = tool;
  const { extras, draft } = session;
  const budget = useMemo(() => readBudget(extras, locale), [extras, locale]);
  const used = budgetFields.some((field) => extras[field] !== '');
  const observed = useMemo(() => equityObservation(scenario, budget), [scenario, budget]);
  const inputs = andThen(observed, calibrateEquity);
  const now = andThen(inputs, (known) => customerEquity(known, budget['win-spend'], budget['keep-spend']));
  const best = andThen(inputs, optimalEquity);
  const split = andThen(inputs, (known) => splitBudget(known, budget.prospects, budget.budget));
  const chart = useMemo(
    () => (split.status === 'ok' ? equityChart(tool, split.value, draft.currency) : null),
    [tool, extras, scenario, draft.currency],
  );
  return (
    <div class="part-content">
      <p>{say('more.budget.how')}</p>
      <div class="columns">
        {budgetFields.map((field) => {
          const read = parseNumber(extras[field], locale);
          const share = isBudgetShare(field);
          const wrong =
            read.kind === 'invalid' ||
            (read.kind === 'number' && (read.value < 0 || (share && read.value > 100)));
          return (
            <NumberInput
              key={field}
              id={`budget-${field}`}
              label={say(`more.budget.fields.${field}`)}
              value={extras[field]}
              sign={share ? '%' : field === 'prospects' ? '' : writer.sign('arpa')}
              error={wrong ? say(share ? 'more.budget.share-wrong' : 'more.budget.wrong') : ''}
              onType={(text) => {
                session.typeExtra(field, text);
              }}
            />
          );
        })}
      </div>
      <p class="buttons">
        <button
          type="button"
          onClick={() => {
            for (const field of budgetFields) session.typeExtra(field, fieldText(example[field], locale));
          }}
        >
          {say('more.budget.example')}
        </button>
      </p>
      {used && now.status !== 'ok' && <p class="aside">{writer.reason(now)}</p>}
      {used && now.status === 'ok' && observed.status === 'ok' && (
        <>
          <Points {...props} now={now} best={best} />
          {best.status === 'ok' && (
            <p class="aside">
              {say(`more.budget.${isInterior(best.value) ? 'points-text' : 'points-corner'}`)}
            </p>
          )}
          <Ceilings {...props} observed={observed.value} />
          <h3>{say('more.budget.split-title')}</h3>
          {split.status === 'ok' && chart ? (
            <>
              <p>
                {say.rich('more.budget.split', {
                  share: (
                    <Metric name="budget-share" figure={{ status: 'ok', value: split.value.best.share }}>
                      {writer.percent(split.value.best.share)}
                    </Metric>
                  ),
                  equity: (
                    <Metric name="budget-equity" figure={{ status: 'ok', value: split.value.best.equity }}>
                      {writer.money(split.value.best.equity)}
                    </Metric>
                  ),
                })}{' '}
                {split.value.best.unspent > 0 &&
                  say('more.budget.unspent', { money: writer.money(split.value.best.unspent) })}
              </p>
              <ChartFigure tool={tool} chart={chart} draw={draw} live changed={session.changed} />
            </>
          ) : (
            <p class="aside">{split.status === 'ok' ? '' : writer.reason(split)}</p>
          )}
        </>
      )}
    </div>
  );
}
