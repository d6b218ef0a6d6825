import type { Group } from '../../accounts/classify.ts';
import type { CohortRow } from '../../accounts/cohorts.ts';
import { Table } from './Table.tsx';
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
  const counts = Array.from({ length: ages }, (_, index) => index + 1);
  return (
    <Table
      id={`cohorts-${group}`}
      caption={say(`cohorts.${group}`)}
      columns={[
        say('cohorts.began'),
        say('cohorts.accounts'),
        ...counts.map((count) => say(`cohorts.after-${period}`, { count })),
      ]}
      rows={cohorts.map((cohort) => [
        cohortName(tool, cohort, period),
        number(cohort.accounts),
        ...counts.map((age) => {
          const there = cohort.there[age];
          return there === undefined ? '' : percent(there / cohort.accounts);
        }),
      ])}
    />
  );
}
