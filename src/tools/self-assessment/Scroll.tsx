import type { ComponentChildren } from 'preact';

/** A region that scrolls sideways, reached with the keyboard. @param label id of the element that names it */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <section class="table" tabIndex={0} aria-labelledby={label}>
      {children}
    </section>
  );
}
