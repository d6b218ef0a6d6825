import type { ComponentChildren } from 'preact';

/** What can be shown of a figure of any model: its value, or in which way it does not exist. */
type Shown =
  | { readonly status: 'ok'; readonly value: number | string }
  | { readonly status: 'infinite' | 'undefined' | 'invalid' };

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
  figure: Shown;
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
