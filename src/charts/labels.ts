/** Pixels of a character of a label at 12 px, rather too many. */
const charWidth = 7;
/** Width of a drawing on the narrowest screen, in pixels. */
const narrowest = 288;

/**
 * Which labels of evenly spaced values to write so that they do not touch on the narrowest screen: every one, every
 * second ... The first starts at the edge and so takes half a label more.
 */
export function legible(labels: readonly string[]): readonly boolean[] {
  const width = Math.max(0, ...labels.map((label) => label.length)) * charWidth;
  const space = narrowest / Math.max(1, labels.length - 1);
  const every = Math.max(1, Math.ceil((1.5 * width) / space));
  return labels.map((_, index) => index % every === 0);
}

/** A label in lines that fit the narrowest screen, broken between words. */
export function lines(label: string): readonly string[] {
  const most = Math.floor(narrowest / charWidth);
  return label.split(' ').reduce<readonly string[]>((done, word) => {
    const last = done.at(-1);
    return last !== undefined && last.length + 1 + word.length <= most
      ? [...done.slice(0, -1), `${last} ${word}`]
      : [...done, word];
  }, []);
}
