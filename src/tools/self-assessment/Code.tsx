/** A finding as a code for other programs. */
export function Code({ name, value, children }: { name: string; value: string; children: string }) {
  return (
    <data data-metric={name} value={value}>
      {children}
    </data>
  );
}
