import { useCallback, useRef } from 'preact/hooks';

/** The same function at every drawing, so that what is given it need not be drawn anew; it does what `run` last said. */
export function useStable<A extends readonly unknown[]>(run: (...args: A) => void): (...args: A) => void {
  const latest = useRef(run);
  latest.current = run;
  return useCallback((...args: A) => {
    latest.current(...args);
  }, []);
}
