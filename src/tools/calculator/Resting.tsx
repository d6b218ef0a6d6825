import type { Component, ComponentChildren } from 'preact';

interface Props {
  /** nothing is drawn anew meanwhile; afterwards everything that has changed is */
  readonly resting: boolean;
  readonly children: ComponentChildren;
}

/** A part of the page that may rest while something else moves. */
export function Resting(this: Component<Props>, { children }: Props) {
  this.shouldComponentUpdate = ({ resting }) => !resting;
  return <>{children}</>;
}

/** Whether the reader can see the section or field that an element belongs to. */
export function isOnScreen(id: string): boolean {
  const box = document.getElementById(id)?.closest('.field, section')?.getBoundingClientRect();
  return box !== undefined && box.bottom > 0 && box.top < innerHeight;
}
