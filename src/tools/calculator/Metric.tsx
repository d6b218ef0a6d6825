import type { ComponentChildren } from 'preact';
import type { Result } from '../../economics/figure.ts';

/** A figure with its full-precision value for other programs, or marked as one that does not exist. */
export function Metric({
  name,
  figure,
  children,
}: {
  name: string;
  figure: Result<number | string>;
  children: ComponentChildren;
}) {
  return figure.status === 'ok' ? (
    <data data-metric={name} value={String(figure.value)}>
      {children}
    </data>
  ) : (
    <data data-metric={name} data-status={figure.status}>
      {children}
    </data>
  );
}
