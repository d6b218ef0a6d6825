import type { Figure } from '../../economics/figure.ts';
import type { Result } from '../../economics/figure.ts';
import type { Projection } from '../../economics/projection.ts';
import type { Period } from '../../economics/period.ts';
import type { LineChart, Mark } from '../../charts/chart.ts';
import { formatMoney, formatNumber } from '../../forms/format.ts';
import type { Tool } from './tool.ts';
import type { Writer } from './write.ts';

/** The projection of one account won, with and without the programme, against what winning it cost. */
export function projectionChart(
  { say, locale }: Tool,
  writer: Writer,
  projection: Projection,
  period: Period,
  currency: string,
): LineChart {
  const { cac, crossing } = projection;
  const after = (figure: Figure): string =>
    figure.status === 'ok' ? writer.time(figure.value) : say('projection.never');
  const level = cac.status === 'ok' ? cac.value : null;
  const mark = (figure: Figure): Mark[] =>
    figure.status === 'ok' && level !== null && level > 0
      ? [{ label: say('projection.mark'), x: figure.value, y: level }]
      : [];
  const withValues: Result<readonly number[]> = projection.with;
  return {
    kind: 'lines',
    id: 'projection-chart',
    title: say('projection.title'),
    description:
      level === null
        ? say('projection.title')
        : say('projection.crosses', { without: after(crossing.without), with: after(crossing.with) }),
    x: {
      label: say(`axis.${period}`),
      values: projection.periods,
      write: (value) => formatNumber(value, locale, { max: 0 }),
    },
    y: { label: say('projection.y'), write: (value) => formatMoney(value, currency, locale) },
    series: [
      { key: 'without', label: say('projection.without'), tone: 'quiet', values: projection.without },
      ...(withValues.status === 'ok'
        ? [{ key: 'with', label: say('projection.with'), tone: 'plain' as const, values: withValues.value }]
        : []),
    ],
    levels: level === null ? [] : [{ key: 'cac', label: say('projection.cac'), value: level }],
    marks: mark(crossing.without),
  };
}
