import type { Component, ComponentChildren } from 'preact';

interface Props {
  /** nothing is drawn anew meanwhile; afterwards everything that has changed is */
  readonly resting: boolean;
  readonly children: ComponentChildren;
}

/** A part of the page that may rest while something else moves. */
export function Resting(this: Component<Props>, { children }: Props) {
  this.shouldComponentUpdate = ({ resting }) => !resting;
  return children;
}
