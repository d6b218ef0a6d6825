/** Highest element that every browser scrolls, in pixels; longer lists are scaled down to it. */
const highest = 8_000_000;

/** Height of what is scrolled. @param rows how many rows there are, with the header */
export const scrollHeight = (rows: number, rowHeight: number): number => Math.min(highest, rows * rowHeight);

/** How far can be scrolled when `visible` rows and the header are on screen. */
const range = (count: number, visible: number, rowHeight: number): number =>
  Math.max(0, scrollHeight(count + 1, rowHeight) - (visible + 1) * rowHeight);

/** First row on screen at a scroll position. */
export function firstRowAt(top: number, count: number, visible: number, rowHeight: number): number {
  const last = Math.max(0, count - visible);
  const far = range(count, visible, rowHeight);
  return far === 0 ? 0 : Math.min(last, Math.max(0, Math.round((top / far) * last)));
}

/** Scroll position at which a row is the first on screen. */
export function scrollOf(first: number, count: number, visible: number, rowHeight: number): number {
  const last = Math.max(0, count - visible);
  return last === 0 ? 0 : Math.round((first / last) * range(count, visible, rowHeight));
}
