import { useEffect, useState } from 'preact/hooks';

/** Runs `task` when the browser has nothing else to do, within a second. */
export function whenIdle(task: () => void): void {
  if ('requestIdleCallback' in globalThis) requestIdleCallback(task, { timeout: 1000 });
  else setTimeout(task);
}

/** Something whose script comes later, or whether it failed to come: the page was replaced meanwhile, or no connection. */
export interface Later<T> {
  readonly loaded: T | undefined;
  readonly failed: boolean;
}

/**
 * Loads script once it is wanted.
 * @param load  the same function every time
 * @param given on the server, where nothing is loaded
 */
export function useLater<T>(load: () => Promise<T>, wanted: boolean, given: T | undefined): Later<T> {
  const [loaded, setLoaded] = useState<{ readonly part: T } | undefined>(given && { part: given });
  const [failed, setFailed] = useState(false);
  useEffect(() => {
    if (!wanted || loaded) return;
    load().then(
      (part) => {
        setLoaded({ part });
      },
      () => {
        setFailed(true);
      },
    );
  }, [load, wanted, loaded]);
  return { loaded: loaded?.part, failed };
}

/**
 * Whether an element is, or has been, on screen.
 * @param margin how far off the screen it may be
 */
export function useSeen(
  wanted: boolean,
  element: { readonly current: Element | null },
  margin: '0px' | '100%' = '0px',
): boolean {
  const [seen, setSeen] = useState(false);
  useEffect(() => {
    if (!wanted || seen || !element.current) return undefined;
    const observer = new IntersectionObserver(
      (entries) => {
        if (entries.some((entry) => entry.isIntersecting)) setSeen(true);
      },
      { rootMargin: margin },
    );
    observer.observe(element.current);
    return () => {
      observer.disconnect();
    };
  }, [wanted, seen, element, margin]);
  return seen;
}
