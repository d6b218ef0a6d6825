import type { Group } from '../../accounts/classify.ts';
import type { CohortRow } from '../../accounts/cohorts.ts';
import { Scroll } from './Scroll.tsx';
import type { Result, Tool } from './tool.ts';

/** How the period an account began in is called. */
function cohortName({ say }: Tool, { year, part }: CohortRow, period: Result['values']['period']): string {
  if (period === 'year') return String(year);
  return say(`cohorts.${period}`, { year, part });
}

/** Of those that began in the same period, how many were still there after one, two, three ... */
export function CohortTable({ tool, result, group }: { tool: Tool; result: Result; group: Group }) {
  const { say, number, percent } = tool;
  const { cohorts } = result.answer.summary[group];
  const { period } = result.values;
  const ages = Math.max(0, ...cohorts.map(({ there }) => there.length - 1));
  if (ages === 0) return null;
  const caption = `cohorts-${group}`;
  return (
    <Scroll label={caption}>
      <table class="cohorts">
        <caption id={caption}>{say(`cohorts.${group}`)}</caption>
        <thead>
          <tr>
            <th scope="col">{say('cohorts.began')}</th>
            <th scope="col">{say('cohorts.accounts')}</th>
            {Array.from({ length: ages }, (_, index) => (
              <th key={index} scope="col">
                {say(`cohorts.after-${period}`, { count: index + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {cohorts.map((cohort) => (
            <tr key={`${cohort.year}-${cohort.part}`}>
              <th scope="row">{cohortName(tool, cohort, period)}</th>
              <td>{number(cohort.accounts)}</td>
              {Array.from({ length: ages }, (_, index) => {
                const there = cohort.there[index + 1];
                return <td key={index}>{there === undefined ? '' : percent(there / cohort.accounts)}</td>;
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </Scroll>
  );
}
