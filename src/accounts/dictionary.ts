/** Largest number of different values that are kept apart; the rest count as one. */
export const mostValues = 4096;

/**
 * Numbers the different values of a column, in the order they come. 0 is the empty value; the last number stands for
 * everything after `mostValues`.
 */
export class Dictionary {
  readonly values: string[] = [''];
  private readonly numbers = new Map<string, number>([['', 0]]);
  private last = '';
  private lastNumber = 0;

  /** Number of a value; adds it when it is new. */
  number(text: string): number {
    if (text === this.last) return this.lastNumber;
    let found = this.numbers.get(text);
    if (found === undefined) {
      const value = text.trim().slice(0, 100);
      found = value === text ? undefined : this.numbers.get(value);
      if (found === undefined) {
        if (this.values.length >= mostValues) return mostValues;
        found = this.values.length;
        // A copy: a part of a larger text would keep all of it in memory.
        const own = copied(value);
        this.values.push(own);
        this.numbers.set(own, found);
      }
      if (this.numbers.size < 4 * mostValues) this.numbers.set(copied(text), found);
    }
    this.last = this.values[found] ?? '';
    this.lastNumber = found;
    return found;
  }

  /** The value with a number; empty for those after `mostValues`. */
  value(number: number): string {
    return this.values[number] ?? '';
  }
}

const encoder = new TextEncoder();
const decoder = new TextDecoder();

const copied = (text: string): string => decoder.decode(encoder.encode(text));
