/** Milliseconds the browser may need for a movement, so that it keeps up with most screens (sixty pictures a second). */
const budget = 10;

export interface Pace {
  /** how many parts of the page may follow the next movement; one at least */
  readonly parts: () => number;
  /** says what a movement took, in milliseconds, from its event until the page was painted */
  readonly took: (milliseconds: number) => void;
}

/** How many parts follow a movement at most: all of the page within three or four, which nobody sees. */
const most = 6;

/** How much of the page follows each movement of the hand: less where the machine does not keep up. */
export function createPace(): Pace {
  let parts = most;
  return {
    parts: () => parts,
    took: (milliseconds) => {
      if (milliseconds > budget) parts = Math.max(1, Math.floor(parts / 2));
      else if (milliseconds < budget / 2) parts = Math.min(most, parts + 1);
    },
  };
}

/**
 * Measures how long the browser is busy with what an event has caused. Events of pointers come when a picture is due, so
 * that a task asked for meanwhile begins when that picture is painted.
 */
export function untilPainted(took: Pace['took']): void {
  const start = performance.now();
  setTimeout(() => {
    took(performance.now() - start);
  });
}
