import type { ComponentChildren } from 'preact';

/** A wide table that scrolls by itself, with the keyboard too. @param label id of what names it */
export function Scroll({ label, children }: { label: string; children: ComponentChildren }) {
  return (
    <div class="table" role="group" aria-labelledby={label} tabIndex={0}>
      {children}
    </div>
  );
}
