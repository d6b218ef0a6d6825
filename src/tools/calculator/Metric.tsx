import type { ComponentChildren } from 'preact';
import type { Result } from '../../economics/figure.ts';

/**
 * A figure with its full-precision value for other programs, or marked as one that does not exist. The keys make it a new
 * element when that changes: an attribute `value` once set would stay, empty.
 */
export function Metric({
  name,
  figure,
  children,
}: {
  name: string;
  figure: Result<number | string>;
  children: ComponentChildren;
}) {
  // Two keys: an element that changes its kind is replaced, since taking `value` away would leave an empty one.
  return figure.status === 'ok' ? (
    <data key="present" data-metric={name} value={String(figure.value)}>
      {children}
    </data>
  ) : (
    <data key="missing" data-metric={name} data-status={figure.status}>
      {children}
    </data>
  );
}
