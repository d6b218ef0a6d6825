import { useMemo, useState } from 'preact/hooks';
import type { LineChart } from '../../../charts/chart.ts';
import { draw } from '../../../charts/draw.ts';
import { scenarioBasis } from '../../../economics/basis.ts';
import {
  averageCohortChurn,
  averageCohortChurnInterval,
  clearGain,
  fitCohort,
} from '../../../economics/cohort-fit.ts';
import type { CohortFit } from '../../../economics/cohort-fit.ts';
import {
  cohortValue,
  compareWithConstantChurn,
  residualCohortValue,
} from '../../../economics/cohort-value.ts';
import { combine, present } from '../../../economics/figure.ts';
import type { Figure, Result } from '../../../economics/figure.ts';
import { checkScenario } from '../../../economics/input-check.ts';
import { firstPeriodChurn, survivalCurve } from '../../../economics/survival.ts';
import { formatNumber, formatPercent } from '../../../forms/format.ts';
import { fieldText } from '../../../forms/number.ts';
import { ChartFigure } from '../ChartFigure.tsx';
import { readCohort } from '../cohort-text.ts';
import type { CohortCell } from '../cohort-text.ts';
import { DataTable } from '../DataTable.tsx';
import { Metric } from '../../page/Metric.tsx';
import type { SectionProps } from '../Section.tsx';
import type { Tool } from '../tool.ts';

/** Survival of the "High End" cohort of Fader & Hardie 2007, table 1, per cent per year. */
const publishedCohort = [100, 86.9, 74.3, 65.3, 59.3, 55.1, 51.7, 49.1, 46.8, 44.5, 42.7, 40.9, 39.4];
const publishedPeriod = 'year';
const largestFile = 100_000;

function survivalChart(
  { say, locale }: Tool,
  cohort: readonly number[],
  fit: CohortFit,
  averageChurn: Figure,
  periodLabel: string,
): LineChart | null {
  const ahead = Math.ceil(cohort.length * 1.5);
  const survival = survivalCurve(fit.curve, ahead);
  if (survival.status !== 'ok') return null;
  const periods = Array.from({ length: ahead + 1 }, (_, period) => period);
  const first = cohort[0] ?? 1;
  return {
    kind: 'lines',
    id: 'survival-chart',
    title: say('more.cohort.chart'),
    description: say('more.cohort.chart-text'),
    x: { label: periodLabel, values: periods, write: (value) => formatNumber(value, locale, { max: 0 }) },
    y: { label: say('more.cohort.still-there'), write: (share) => formatPercent(share, locale) },
    series: [
      ...(averageChurn.status === 'ok'
        ? [
            {
              key: 'constant',
              label: say('more.cohort.constant'),
              tone: 'quiet' as const,
              values: periods.map((period) => (1 - averageChurn.value) ** period),
            },
          ]
        : []),
      { key: 'fit', label: say('more.cohort.fit'), tone: 'plain', values: survival.value },
      {
        key: 'data',
        label: say('more.cohort.data'),
        tone: 'plain',
        values: periods.map((period) => {
          const count = cohort[period];
          return count === undefined ? null : count / first;
        }),
        points: true,
      },
    ],
    levels: [],
    marks: [],
  };
}

function Cells({ tool, cells }: { tool: Tool; cells: readonly CohortCell[] }) {
  const { say, locale } = tool;
  return (
    <details>
      <summary>{say('more.cohort.understood')}</summary>
      <DataTable
        caption={say('more.cohort.understood')}
        columns={[say('more.cohort.period'), say('more.cohort.typed'), say('more.cohort.read')]}
        rows={cells.map(({ text, read }, index) => [
          String(index),
          text,
          read.kind === 'number'
            ? formatNumber(read.value, locale)
            : say(`more.cohort.problems.${read.kind === 'empty' ? 'no-digits' : read.problem}`),
        ])}
      />
    </details>
  );
}

function Found({ cohort, fit, ...props }: SectionProps & { cohort: readonly number[]; fit: CohortFit }) {
  const { tool, writer, scenario, session } = props;
  const { say } = tool;
  const { curve } = fit;
  const average = averageCohortChurn(cohort);
  const basis = scenarioBasis(scenario, checkScenario(scenario).refused);
  const { margin, discount, payments } = basis;
  const chart = useMemo(
    () => survivalChart(tool, cohort, fit, average, say(`more.cohort.axis.${session.draft.period}`)),
    [tool, cohort, fit, average, say, session.draft.period],
  );
  const money = (name: string, figure: Figure) => (
    <Metric name={name} figure={figure}>
      {figure.status === 'ok' ? writer.money(figure.value) : say(`missing.${figure.status}`)}
    </Metric>
  );
  const share = (name: string, figure: Figure) => (
    <Metric name={name} figure={figure}>
      {figure.status === 'ok' ? writer.percent(figure.value) : say(`missing.${figure.status}`)}
    </Metric>
  );
  const within =
    payments.status === 'ok' ? payments.value : payments.status === 'infinite' ? null : undefined;
  const values =
    margin.status === 'ok' && discount.status === 'ok' && within !== undefined
      ? {
          comparison: compareWithConstantChurn(cohort, curve, margin.value, discount.value, within),
          residual: (renewals: number): Figure =>
            residualCohortValue(curve, margin.value, discount.value, renewals),
        }
      : null;
  const number = (name: string, value: number) => (
    <Metric name={name} figure={{ status: 'ok', value }}>
      {writer.number(value)}
    </Metric>
  );
  /** How little the counts pin down: the interval of the average churn, and the value at its ends. */
  const precision = (): Parameters<typeof say.rich> => {
    const interval = averageCohortChurnInterval(cohort);
    if (interval.status !== 'ok') return ['more.cohort.no-precision', {}];
    const { low, high } = interval.value;
    const worth = (churn: number): Figure =>
      combine([margin, discount], (m, d) => cohortValue({ model: 'geometric', churn }, m, d, within ?? null));
    return [
      'more.cohort.precision',
      {
        lost: writer.number((cohort[0] ?? 0) - (cohort.at(-1) ?? 0)),
        low: share('cohort-churn-low', present(low)),
        high: share('cohort-churn-high', present(high)),
        most: money('cohort-value-at-low-churn', worth(low)),
        least: money('cohort-value-at-high-churn', worth(high)),
      },
    ];
  };
  return (
    <>
      <p>
        {curve.model === 'beta-geometric'
          ? say.rich(`more.cohort.parameters.${fit.difference}`, {
              alpha: number('cohort-alpha', curve.alpha),
              beta: number('cohort-beta', curve.beta),
              first: share('cohort-first-churn', firstPeriodChurn(curve)),
              average: share('cohort-average-churn', average),
              statistic: writer.number(fit.statistic ?? 0),
              needed: writer.number(clearGain),
            })
          : say.rich('more.cohort.geometric', {
              churn: share('cohort-average-churn', { status: 'ok', value: curve.churn }),
            })}
      </p>
      {chart && <ChartFigure tool={tool} chart={chart} draw={draw} live changed={session.changed} />}
      {values ? (
        <>
          <DataTable
            caption={say('more.cohort.values')}
            columns={[say('more.cohort.view'), say('more.cohort.value'), say('more.cohort.error')]}
            rows={[
              [say('more.cohort.fit'), money('cohort-value', values.comparison.fitted), ''],
              [
                say('more.cohort.first-constant'),
                money('cohort-value-first-churn', values.comparison.atFirstChurn),
                share('cohort-error-first-churn', values.comparison.firstChurnError),
              ],
              [
                say('more.cohort.constant'),
                money('cohort-value-average-churn', values.comparison.atAverageChurn),
                share('cohort-error-average-churn', values.comparison.averageChurnError),
              ],
            ]}
          />
          <p class="aside">{say.rich(...precision())}</p>
          <h3>{say('more.cohort.residual-title')}</h3>
          <p>{say('more.cohort.residual-text')}</p>
          <DataTable
            caption={say('more.cohort.residual-title')}
            columns={[say('more.cohort.renewals'), say('more.cohort.residual')]}
            rows={[0, 1, 2, 3, 5, 7, 10].map((renewals) => [
              String(renewals),
              money(`cohort-residual-${renewals}`, values.residual(renewals)),
            ])}
          />
        </>
      ) : (
        <p class="aside">
          {writer.reason(margin.status === 'ok' ? { status: 'invalid', reason: 'invalid-input' } : margin)}
        </p>
      )}
    </>
  );
}

/** Survival of a cohort: typed, pasted or from a file, fitted, and what a constant churn gets wrong. */
export function CohortPart(props: SectionProps) {
  const { tool, session, writer } = props;
  const { say, locale } = tool;
  const text = session.extras.cohort;
  const [switched, setSwitched] = useState(false);
  const cells = useMemo(() => readCohort(text, locale), [text, locale]);
  const bad = cells.flatMap(({ read }, index) => (read.kind === 'number' ? [] : [index]));
  const cohort = useMemo(() => cells.map(({ read }) => (read.kind === 'number' ? read.value : NaN)), [cells]);
  const fit = useMemo((): Result<CohortFit> | null => {
    if (cells.length === 0 || bad.length > 0) return null;
    return fitCohort(cohort);
  }, [cells, bad.length, cohort]);
  const rising = cohort.findIndex((count, index) => index > 0 && count > (cohort[index - 1] ?? Infinity));
  return (
    <div class="part-content">
      <p>{say('more.cohort.how', { period: say(`periods.${session.draft.period}`) })}</p>
      <div class="field">
        <label for="cohort-text">{say('more.cohort.label')}</label>
        <textarea
          id="cohort-text"
          rows={6}
          inputMode="decimal"
          spellcheck={false}
          value={text}
          aria-describedby="cohort-note"
          aria-invalid={bad.length > 0 || (fit !== null && fit.status === 'invalid')}
          onInput={(event) => {
            session.typeExtra('cohort', event.currentTarget.value.slice(0, 8000));
          }}
        />
        <div class="notes" id="cohort-note" aria-live="polite">
          {bad.map((index) => (
            <p class="error" key={index}>
              {say('more.cohort.cell', { number: index + 1, text: (cells[index]?.text ?? '').slice(0, 30) })}
            </p>
          ))}
          {fit && fit.status !== 'ok' && (
            <p class="error">
              {writer.reason(fit)}
              {rising > 0 &&
                ` ${say('more.cohort.cell', { number: rising + 1, text: cells[rising]?.text ?? '' })}`}
            </p>
          )}
          {fit?.status === 'ok' && fit.reason !== undefined && <p>{say(`reasons.${fit.reason}`)}</p>}
        </div>
      </div>
      <div class="buttons">
        <button
          type="button"
          onClick={() => {
            setSwitched(session.draft.period !== publishedPeriod);
            session.switchPeriod(publishedPeriod);
            session.typeExtra('cohort', publishedCohort.map((count) => fieldText(count, locale)).join('\n'));
          }}
        >
          {say('more.cohort.published')}
        </button>
        <label class="file">
          {say('more.cohort.file')}
          <input
            type="file"
            accept=".csv,.tsv,.txt,text/plain,text/csv"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file && file.size <= largestFile) {
                void file.text().then((content) => {
                  session.typeExtra('cohort', content.slice(0, 8000));
                });
              }
              event.currentTarget.value = '';
            }}
          />
        </label>
      </div>
      <p role="status" class="notice">
        {switched && session.draft.period === publishedPeriod && say('more.cohort.switched')}
      </p>
      {cells.length > 0 && <Cells tool={tool} cells={cells} />}
      {fit?.status === 'ok' && <Found {...props} cohort={cohort} fit={fit.value} />}
    </div>
  );
}
