import type { Group } from '../../accounts/classify.ts';
import { present } from '../../economics/figure.ts';
import type { Figure } from '../../economics/figure.ts';
import { Metric } from '../page/Metric.tsx';
import type { Tool } from './tool.ts';

/** Name of a metric of a group: `accounts-client`. */
export const metricName = (name: string, group: Group): string => `${name}-${group}`;

/** A figure of a group, or of the whole file, written by `write`. */
export function Value({
  tool,
  name,
  figure,
  write,
}: {
  tool: Tool;
  name: string;
  figure: Figure;
  write: (value: number) => string;
}) {
  return (
    <Metric name={name} figure={figure}>
      {tool.figure(figure, write)}
    </Metric>
  );
}

/** A count, which always exists. */
export function Count({ tool, name, count }: { tool: Tool; name: string; count: number }) {
  return <Value tool={tool} name={name} figure={present(count)} write={tool.number} />;
}
