import type { Figure } from '../../assessment/score.ts';

/** A figure with its full-precision value for other programs, or marked as one that does not exist. */
export function Metric({ name, figure, children }: { name: string; figure: Figure; children: string }) {
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

/** A finding as a code for other programs. */
export function Code({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <data data-metric={name} value={value}>
      {children}
    </data>
  );
}
