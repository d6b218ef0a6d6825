import { groups, parts } from '../../accounts/classify.ts';
import { fewestLosses } from '../../accounts/fewest.ts';
import type { GroupSummary, Summary } from '../../accounts/summary.ts';
import { figure, notDefined } from '../../economics/figure.ts';
import { calculatorFragment } from './calculator-link.ts';
import { CohortTable } from './Cohorts.tsx';
import { GroupTable } from './Groups.tsx';
import { Count, Value } from './Metric.tsx';
import { SurvivalChart, Withheld } from './SurvivalChart.tsx';
import type { Result, Tool } from './tool.ts';

/** A number of every group, added up. */
const total = (summary: Summary, of: (group: GroupSummary) => number): number =>
  groups.reduce((sum, group) => sum + of(summary[group]), 0);

/** The answer in one sentence: how many of the running accounts are clients, and what share of the revenue is theirs. */
function Headline({ tool, result }: { tool: Tool; result: Result }) {
  const { summary } = result.answer;
  const running = total(summary, (group) => group.running);
  const revenue = total(summary, (group) => group.revenue.total);
  const shareOf = (part: number, whole: number) =>
    whole > 0 ? figure(part / whole) : notDefined('no-start-customers');
  return (
    <p class="headline">
      {tool.say.rich('results.headline', {
        all: <Count tool={tool} name="running" count={running} />,
        clients: tool.number(summary.client.running),
        customers: tool.number(summary.customer.running),
        uncertain: tool.number(summary.uncertain.running),
        share: (
          <Value
            tool={tool}
            name="client-revenue-share"
            figure={shareOf(summary.client.revenue.total, revenue)}
            write={tool.percent}
          />
        ),
      })}
    </p>
  );
}

function Uncertain({ tool, result }: { tool: Tool; result: Result }) {
  const { say } = tool;
  const { counts, missing } = result.answer;
  if (counts.uncertain === 0) return null;
  return (
    <>
      <h3>{say('uncertain.title')}</h3>
      <p>{say('uncertain.text')}</p>
      <ul>
        {parts
          .filter((name) => missing[name] > 0)
          .map((name) => (
            <li key={name}>
              {say.rich(`uncertain.${name}`, {
                count: <Count tool={tool} name={`missing-${name}`} count={missing[name]} />,
              })}
            </li>
          ))}
      </ul>
    </>
  );
}

/** What the figures rest on, and what their intervals leave out. */
function Limits({ tool: { say, number } }: { tool: Tool }) {
  return (
    <>
      <h3>{say('results.notes-title')}</h3>
      <ul class="aside limits">
        <li>{say('results.notes-labels')}</li>
        <li>{say('results.notes-intervals')}</li>
        <li>{say('results.notes-value', { count: number(fewestLosses) })}</li>
        <li>{say('results.notes-leavers')}</li>
      </ul>
    </>
  );
}

/** The way into the calculator, both sides filled in. */
function ToCalculator({ tool, result }: { tool: Tool; result: Result }) {
  const { say, number, links } = tool;
  const calculator = links['calculator'];
  if (!calculator) return null;
  const fragment = calculatorFragment(tool, result);
  const { values, amountPeriod, answer } = result;
  const { customer, client } = answer.summary;
  const [customers, clients] = [customer.retention.cameAndLeft, client.retention.cameAndLeft];
  const paid = amountPeriod === 'total' ? 'month' : amountPeriod;
  return (
    <>
      <h3>{say('calculator.title')}</h3>
      {fragment === null ? (
        <p>{say('calculator.not')}</p>
      ) : (
        <>
          <p>{say('calculator.text')}</p>
          {values.period !== paid && (
            <p>{say('calculator.period', { period: say(`periods.${values.period}`) })}</p>
          )}
          {customers + clients > 0 && (
            <p>
              {say('calculator.came-and-left', { customers: number(customers), clients: number(clients) })}
            </p>
          )}
          <p>
            <a class="to-calculator" href={`${calculator.href}#${fragment}`}>
              {say('calculator.link')}
            </a>
          </p>
        </>
      )}
    </>
  );
}

/** Everything worked out for the groups. */
export function Results({ tool, result }: { tool: Tool; result: Result }) {
  const { say } = tool;
  const { summary } = result.answer;
  const undated = total(summary, (group) => group.undated);
  const nobodyEnded = total(summary, (group) => group.ended) === 0;
  const other = total(summary, (group) => group.otherCurrency);
  return (
    <>
      <Headline tool={tool} result={result} />
      <GroupTable tool={tool} result={result} />
      {undated > 0 && <p class="problem">{say('results.undated', { count: tool.number(undated) })}</p>}
      {other > 0 && <p>{say('results.other-currency', { count: tool.number(other) })}</p>}
      {nobodyEnded && (
        <p class="problem" id="nobody-ended">
          {say('results.nobody-ended')}
        </p>
      )}
      <Limits tool={tool} />
      <Uncertain tool={tool} result={result} />
      <h3>{say('movement.title')}</h3>
      <p>
        {say('movement.text', {
          toward: tool.number(summary.customer.toward),
          back: tool.number(summary.client.back),
          months: tool.number(result.rules.notice),
        })}
      </p>
      <SurvivalChart tool={tool} result={result} />
      <details class="cohort-tables">
        <summary>{say('cohorts.title')}</summary>
        <p>{say('cohorts.text')}</p>
        <Withheld tool={tool} result={result} />
        <CohortTable tool={tool} result={result} group="client" />
        <CohortTable tool={tool} result={result} group="customer" />
      </details>
      <ToCalculator tool={tool} result={result} />
    </>
  );
}
