import { h } from 'preact';
import type { Component, ComponentType, VNode } from 'preact';

const isResult = (value: unknown): value is { status: string; value?: unknown; reason?: unknown } =>
  typeof value === 'object' && value !== null && 'status' in value;

/** Whether two properties say the same: results are compared by what they hold. */
const same = (a: unknown, b: unknown): boolean =>
  a === b ||
  (isResult(a) && isResult(b) && a.status === b.status && a.value === b.value && a.reason === b.reason);

/**
 * A part of the page that is not drawn anew as long as its properties say the same; functions among them have to be the
 * same functions.
 */
export function unlessSame<P extends object>(Part: ComponentType<P>): ComponentType<P> {
  function Same(this: Component<P>, props: P): VNode<P> {
    this.shouldComponentUpdate = (next) => {
      for (const name in next) if (!same(next[name], this.props[name])) return true;
      return false;
    };
    return h<P>(Part, props);
  }
  return Same as ComponentType<P>;
}
