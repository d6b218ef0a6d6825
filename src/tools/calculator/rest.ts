/** Tells when something that goes on has come to rest. */
export interface Rest {
  /** it goes on */
  readonly stir: () => void;
  /** it is over now: `rested` will not be called for it */
  readonly end: () => void;
  /** whether it is still going on */
  readonly stirred: () => boolean;
}

/**
 * Calls `rested` when nothing has stirred for `pause` milliseconds. One timer looks after it from time to time: setting it
 * anew at every movement would cost more than most of what a movement does.
 */
export function createRest(pause: number, rested: () => void): Rest {
  let last: number | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = (): void => {
    timer = undefined;
    if (last === undefined) return;
    const left = last + pause - performance.now();
    if (left > 0) timer = setTimeout(look, left);
    else {
      last = undefined;
      rested();
    }
  };
  return {
    stir: () => {
      last = performance.now();
      timer ??= setTimeout(look, pause);
    },
    end: () => {
      last = undefined;
    },
    stirred: () => last !== undefined,
  };
}
