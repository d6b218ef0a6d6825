import { useMemo } from 'preact/hooks';
import type { LineChart } from '../../../charts/chart.ts';
import { draw } from '../../../charts/draw.ts';
import type { Figure } from '../../../economics/figure.ts';
import { projectValue } from '../../../economics/projection.ts';
import { evaluateSegments, moveAccounts } from '../../../economics/segments.ts';
import type { Segment, Segments } from '../../../economics/segments.ts';
import { exampleScenarios } from '../../../economics/starting-examples.ts';
import { formatMoney, formatNumber } from '../../../forms/format.ts';
import { parseNumber } from '../../../forms/number.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { DataTable } from '../DataTable.tsx';
import { draftOf, inPeriod } from '../draft.ts';
import type { Draft } from '../draft.ts';
import { readSides } from '../further-inputs.ts';
import { mostScenarios } from '../link.ts';
import { Metric } from '../../page/Metric.tsx';
import { NumberInput } from '../NumberInput.tsx';
import type { SectionProps } from '../Section.tsx';
import type { Tool } from '../tool.ts';
import type { Writer } from '../write.ts';
import { scenarioName } from './Compare.tsx';

const segments = ['customers', 'clients'] as const satisfies readonly Segment[];

/** Margin of one account over the years: dots for customers, a line for clients. */
function sidesChart({ say, locale }: Tool, both: Segments, currency: string): LineChart | null {
  const years = 5;
  const points = Array.from({ length: years * 4 + 1 }, (_, index) => index / 4);
  const perYear = { month: 12, quarter: 4, year: 1 };
  const series = segments.flatMap((segment) => {
    const projection = projectValue({ ...both[segment], horizon: years });
    if (projection.status !== 'ok') return [];
    const { without } = projection.value;
    const at = (year: number): number | null => {
      const place = year * perYear[both[segment].period];
      const [below, above] = [without[Math.floor(place)], without[Math.ceil(place)]];
      return below === undefined || above === undefined
        ? null
        : below + (above - below) * (place - Math.floor(place));
    };
    return [
      {
        key: segment,
        label: say(`more.sides.${segment}`),
        tone: segment === 'customers' ? ('customer' as const) : ('client' as const),
        values: points.map(at),
      },
    ];
  });
  if (series.length < 2) return null;
  return {
    kind: 'lines',
    id: 'sides-chart',
    title: say('more.sides.chart'),
    description: say('more.sides.chart-text'),
    x: { label: say('axis.year'), values: points, write: (value) => formatNumber(value, locale, { max: 2 }) },
    y: { label: say('projection.y'), write: (value) => formatMoney(value, currency, locale) },
    series,
    levels: [],
    marks: [],
  };
}

function Choice({ segment, ...props }: SectionProps & { segment: Segment }) {
  const { tool, session } = props;
  const { say } = tool;
  const { drafts, current } = session;
  const chosen = drafts.findIndex(({ side }) => side === segment);
  const assign = (index: number): void => {
    session.load(
      drafts.map((draft, at): Draft => {
        if (at === index) return { ...draft, side: segment };
        return draft.side === segment ? { ...draft, side: '' } : draft;
      }),
      current,
    );
  };
  return (
    <p>
      <label for={`side-${segment}`}>{say(`more.sides.choose-${segment}`)}</label>
      <select
        id={`side-${segment}`}
        value={chosen}
        onChange={(event) => {
          assign(Number(event.currentTarget.value));
        }}
      >
        <option value={-1}>{say('more.sides.nobody')}</option>
        {drafts.map((draft, index) => (
          <option key={index} value={index}>
            {scenarioName(tool, draft, index)}
          </option>
        ))}
      </select>
    </p>
  );
}

function Move({ both, ...props }: SectionProps & { both: Segments }) {
  const { tool, session, writer } = props;
  const { say, locale } = tool;
  const number = (text: string): number => {
    const read = parseNumber(text, locale);
    return read.kind === 'number' ? read.value : read.kind === 'empty' ? 0 : NaN;
  };
  const { move, 'move-cost': moveCost } = session.extras;
  const result = moveAccounts(both, 'customers', number(move), number(moveCost));
  const money = (name: string, figure: Figure) => (
    <Metric name={name} figure={figure}>
      {figure.status === 'ok' ? writer.money(figure.value) : say(`missing.${figure.status}`)}
    </Metric>
  );
  return (
    <>
      <h3>{say('more.sides.move-title')}</h3>
      <p>{say('more.sides.move-text')}</p>
      <div class="row">
        <NumberInput
          id="move-count"
          label={say('more.sides.move')}
          value={move}
          onType={(text) => {
            session.typeExtra('move', text);
          }}
        />
        <NumberInput
          id="move-cost"
          label={say('more.sides.move-cost')}
          value={moveCost}
          sign={writer.sign('arpa')}
          onType={(text) => {
            session.typeExtra('move-cost', text);
          }}
        />
      </div>
      <p aria-live="polite">
        {move.trim() === ''
          ? null
          : result.gain.status === 'ok'
            ? say.rich('more.sides.gain', {
                each: money('move-per-account', result.perAccount),
                gain: money('move-gain', result.gain),
                total: money('move-total', result.total),
              })
            : writer.reason(result.gain)}
      </p>
    </>
  );
}

function Values({ both, writer, ...props }: SectionProps & { both: Segments; writer: Writer }) {
  const { tool } = props;
  const { say } = tool;
  const value = useMemo(() => evaluateSegments(both), [both]);
  const cell = (name: string, figure: Figure, write: (value: number) => string) => (
    <Metric name={name} figure={figure}>
      {figure.status === 'ok' ? write(figure.value) : say(`missing.${figure.status}`)}
    </Metric>
  );
  const row = (label: string, write: (segment: Segment) => ReturnType<typeof cell>) => [
    label,
    ...segments.map(write),
  ];
  const error = value.averagingError;
  return (
    <>
      <DataTable
        caption={say('more.sides.title')}
        columns={[say('more.certainty.figure'), ...segments.map((segment) => say(`more.sides.${segment}`))]}
        rows={[
          row(say('more.sides.accounts'), (s) =>
            cell(`accounts-${s}`, value.segments[s].accounts, writer.number),
          ),
          row(say('figures.names.ltv'), (s) => cell(`ltv-${s}`, value.segments[s].metrics.ltv, writer.money)),
          row(say('more.sides.worth'), (s) => cell(`total-${s}`, value.segments[s].total, writer.money)),
          row(say('more.sides.share-accounts'), (s) =>
            cell(`share-accounts-${s}`, value.segments[s].shareOfAccounts, writer.percent),
          ),
          row(say('more.sides.share-value'), (s) =>
            cell(`share-value-${s}`, value.segments[s].shareOfValue, writer.percent),
          ),
        ]}
      />
      <p>
        {say.rich('more.sides.sum', { total: cell('total', value.total, writer.money) })}{' '}
        {error.status === 'ok'
          ? say.rich('more.sides.average', {
              value: cell('total-of-average', value.ofTheAverage, writer.money),
              error: cell('averaging-error', error, writer.percent),
            })
          : writer.reason(error)}
      </p>
    </>
  );
}

/** Customers and clients valued apart, each from a scenario of its own, and then summed. */
export function Sides(props: SectionProps) {
  const { tool, session } = props;
  const { say, locale } = tool;
  const { drafts, draft } = session;
  const customers = drafts.find(({ side }) => side === 'customers');
  const clients = drafts.find(({ side }) => side === 'clients');
  const both = useMemo(() => readSides(drafts, locale), [drafts, locale]);
  const currency = customers?.currency ?? draft.currency;
  const chart = useMemo(() => (both ? sidesChart(tool, both, currency) : null), [tool, both, currency]);
  const sameCurrency = !customers || !clients || customers.currency === clients.currency;
  return (
    <div class="part-content">
      <div class="row">
        {segments.map((segment) => (
          <Choice key={segment} segment={segment} {...props} />
        ))}
      </div>
      {!clients && drafts.length < mostScenarios && (
        <p class="buttons">
          <button
            type="button"
            onClick={() => {
              const name = say('more.sides.clients');
              const agency = draftOf(exampleScenarios.agency, draft.currency, locale, name);
              const { discount, horizon } = draft.texts;
              // told in the same period and looked at over the same time, so that the sides can be compared
              const told = inPeriod(agency, draft.period, locale);
              const side: Draft = {
                ...told,
                limited: draft.limited,
                texts: { ...told.texts, discount, horizon },
              };
              const taken = drafts.some((other) => other.side === 'customers');
              session.load(
                [
                  ...drafts.map((other, index): Draft =>
                    !taken && index === session.current ? { ...other, side: 'customers' } : other,
                  ),
                  { ...side, side: 'clients' },
                ],
                session.current,
              );
            }}
          >
            {say('more.sides.add')}
          </button>
        </p>
      )}
      {!both && <p class="aside">{say('more.sides.needs-two')}</p>}
      {!sameCurrency && <p class="error">{say('more.sides.one-currency')}</p>}
      {both && sameCurrency && (
        <>
          <Values {...props} both={both} />
          {chart && <ChartFigure tool={tool} chart={chart} draw={draw} live changed={session.changed} />}
          <Move {...props} both={both} />
        </>
      )}
    </div>
  );
}
