import { h, render } from 'preact';
import type { ComponentType } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';

/** How far a part is behind what the reader has typed, before its script is there. */
export type Behind = '' | 'waiting' | 'failed';

interface Props<P extends object> {
  /** the part; on the server always, in the browser once its script has come */
  readonly part: ComponentType<P> | undefined;
  /** `null`: nothing is drawn anew meanwhile */
  readonly props: P | null;
  /** whether script has taken over the page already */
  readonly live: boolean;
  readonly behind: Behind;
}

/**
 * Place of a part whose script comes later. What the server sent stays until then and is taken over as it is; it is not
 * shown when it no longer fits the inputs.
 */
export function Slot<P extends object>({ part, props, live, behind }: Props<P>) {
  const host = useRef<HTMLDivElement>(null);
  const [sent] = useState(!live);
  useLayoutEffect(() => {
    if (part && props && host.current) render(h(part, props), host.current);
  });
  useEffect(() => {
    const place = host.current;
    return () => {
      if (place) render(null, place);
    };
  }, []);
  const name = behind === '' ? 'slot' : `slot ${behind}`;
  if (typeof document === 'undefined') return <div class={name}>{part && props && h(part, props)}</div>;
  // an empty text that is never applied: it only tells the library to leave alone what the server sent
  return sent ? (
    <div class={name} ref={host} dangerouslySetInnerHTML={{ __html: '' }} />
  ) : (
    <div class={name} ref={host} />
  );
}
