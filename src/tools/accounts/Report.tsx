import { longGap } from '../../accounts/repeats.ts';
import { Count } from './Metric.tsx';
import { Table } from './Table.tsx';
import type { Result, Tool } from './tool.ts';

/** What became of the rows: how many were read, used and rejected, with line numbers and reasons. */
export function ReadingReport({ tool, result }: { tool: Tool; result: Result }) {
  const { say, number } = tool;
  const { report, values } = result;
  const more = report.rejected - report.listed.length;
  return (
    <section class="reading" aria-labelledby="reading">
      <h3 id="reading">{say('report.title')}</h3>
      <p>
        {say.rich('report.sum', {
          read: <Count tool={tool} name="rows-read" count={report.read} />,
          used: <Count tool={tool} name="rows-used" count={report.used} />,
          rejected: <Count tool={tool} name="rows-rejected" count={report.rejected} />,
          accounts: <Count tool={tool} name="accounts" count={report.accounts} />,
        })}
      </p>
      {report.repeated > 0 && <p>{say('report.repeated', { count: number(report.repeated) })}</p>}
      {report.gaps > 0 && (
        <p class="problem">{say('report.gaps', { count: number(report.gaps), months: number(longGap) })}</p>
      )}
      {report.unreadable > 0 && (
        <p class="problem">{say('report.unreadable', { count: number(report.unreadable) })}</p>
      )}
      {report.currencies.length > 1 && (
        <p class="problem">
          {say('report.currencies', {
            list: report.currencies
              .slice(0, 10)
              .map(({ code, count }) => `${code || say('report.no-currency')}: ${number(count)}`)
              .join('; '),
            used: values.currency || say('report.no-currency'),
          })}
        </p>
      )}
      {result.answer.counts.later > 0 && (
        <p>
          {say('report.later', {
            count: number(result.answer.counts.later),
            date: tool.date(result.rules.asOf),
          })}
        </p>
      )}
      {report.rejected > 0 && (
        <details>
          <summary>{say('report.rejected')}</summary>
          <ul>
            {report.reasons.map(({ reason, count }) => (
              <li key={reason}>{`${say(`rejections.${reason}`)}: ${number(count)}`}</li>
            ))}
          </ul>
          <Table
            id="rejected-rows"
            caption={say('report.lines')}
            columns={[say('report.line'), say('report.reason')]}
            rows={report.listed.map(({ line, reason }) => [number(line), say(`rejections.${reason}`)])}
          />
          {more > 0 && <p>{say('report.more', { count: number(more) })}</p>}
        </details>
      )}
    </section>
  );
}
