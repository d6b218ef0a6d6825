import type { ComponentChild } from 'preact';
import { groups } from '../../accounts/classify.ts';
import type { Group } from '../../accounts/classify.ts';
import { fewestLosses } from '../../accounts/fewest.ts';
import type { GroupSummary } from '../../accounts/summary.ts';
import { figure, notDefined, present } from '../../economics/figure.ts';
import type { Figure } from '../../economics/figure.ts';
import { metricName, Value } from './Metric.tsx';
import { Scroll } from './Scroll.tsx';
import type { Result, Tool } from './tool.ts';

interface Row {
  readonly key: string;
  readonly cell: (summary: GroupSummary, group: Group) => ComponentChild;
}

const roughly = (value: number): number => Number(value.toPrecision(2));

/** The value with what it rests on, or why there is none. */
function WorthCell({
  tool,
  summary,
  group,
  money,
}: {
  tool: Tool;
  summary: GroupSummary;
  group: Group;
  money: (value: number) => string;
}) {
  const { value, curve, losses } = summary;
  const write = (worth: number): string => money(losses < fewestLosses ? roughly(worth) : worth);
  const note = `value-notes.${curve.status === 'ok' ? (curve.reason ?? curve.value.model) : curve.reason}`;
  return (
    <>
      <Value tool={tool} name={metricName('value', group)} figure={value} write={write} />
      {tool.say.has(note) && <small>{tool.say(note)}</small>}
    </>
  );
}

/** Every figure of each group, side by side. */
export function GroupTable({ tool, result }: { tool: Tool; result: Result }) {
  const { say, number, percent } = tool;
  const { answer, values, amountPeriod } = result;
  const { summary } = answer;
  const { currency } = values;
  const money = (value: number): string => tool.money(value, currency);
  const all = groups.reduce((sum, group) => sum + summary[group].revenue.total, 0);
  const months = (value: number): string => {
    const count = Math.round(value * 10) / 10;
    return say.counted('table.months', { count, shown: number(count) });
  };

  const valueOf = (name: string, group: Group, figure: Figure, write: (value: number) => string) => (
    <Value tool={tool} name={metricName(name, group)} figure={figure} write={write} />
  );
  const value = (
    key: string,
    of: (summary: GroupSummary) => Figure,
    write: (value: number) => string,
  ): Row => ({
    key,
    cell: (own, group) => valueOf(key, group, of(own), write),
  });
  const rate = (key: 'retention' | 'churn'): Row => ({
    key: `${key}-rate`,
    cell: ({ retention }, group) => {
      const interval = key === 'retention' ? retention.retentionInterval : retention.churnInterval;
      return (
        <>
          {valueOf(`${key}-rate`, group, retention[key], percent)}
          {interval.status === 'ok' && (
            <small>
              {say.rich('table.interval', {
                low: valueOf(`${key}-rate-low`, group, present(interval.value.low), percent),
                high: valueOf(`${key}-rate-high`, group, present(interval.value.high), percent),
              })}
            </small>
          )}
        </>
      );
    },
  });
  const rows: readonly Row[] = [
    value('accounts', (own) => present(own.accounts), number),
    value('running', (own) => present(own.running), number),
    value('revenue', (own) => figure(own.revenue.total), money),
    value(
      'revenue-share',
      (own) => (all > 0 ? figure(own.revenue.total / all) : notDefined('no-revenue-at-start')),
      percent,
    ),
    value('largest-share', (own) => own.revenue.largest, percent),
    value('top-tenth-share', (own) => own.revenue.topTenth, percent),
    value('mean-tenure', (own) => own.meanTenure, months),
    value('median-tenure', (own) => own.medianTenure, months),
    value('there-before', (own) => present(own.retention.start), number),
    rate('retention'),
    rate('churn'),
    value('amount', (own) => own.amountPerPeriod, money),
    value('margin', (own) => own.marginPerPeriod, money),
    {
      key: 'value',
      cell: (own, group) => <WorthCell tool={tool} summary={own} group={group} money={money} />,
    },
    value('toward', (own) => present(own.toward), number),
    value('back', (own) => present(own.back), number),
  ];
  const period = say(`periods.${values.period}`);
  const names: Readonly<Record<string, string>> = {
    revenue: say(`table.revenue-${amountPeriod}`),
    amount: say(amountPeriod === 'total' ? 'table.amount-total' : 'table.amount'),
  };
  return (
    <Scroll label="groups-caption">
      <table class="groups">
        <caption id="groups-caption">
          {say('table.caption', { date: tool.date(result.rules.asOf), period })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{say('table.figure')}</th>
            {groups.map((group) => (
              <th key={group} scope="col" class={group}>
                {say(`groups.${group}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cell }) => (
            <tr key={key}>
              <th scope="row">{names[key] ?? say(`table.${key}`)}</th>
              {groups.map((group) => (
                <td key={group}>{cell(summary[group], group)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
