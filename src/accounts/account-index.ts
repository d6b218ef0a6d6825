/**
 * Finds the account with a name among those seen, in 16 to 24 bytes each: names are kept as 64-bit hashes, not as text.
 * Two different names among a million share a hash with a chance of 3 in 100 million.
 */
export class AccountIndex {
  private slots: Int32Array;
  private high: Uint32Array;
  private low: Uint32Array;
  private count = 0;

  /** @param expected how many names to make room for; more are taken as well */
  constructor(expected: number) {
    let size = 16;
    while (size < expected * 1.5) size *= 2;
    this.slots = new Int32Array(size);
    this.high = new Uint32Array(Math.max(16, expected));
    this.low = new Uint32Array(Math.max(16, expected));
  }

  /**
   * Number of a name: the one it has, or the next free one.
   * @returns a number below the count of names before the call when the name is known, else that count
   */
  number(name: string): number {
    let h1 = 0xdeadbeef;
    let h2 = 0x41c6ce57;
    for (let at = 0; at < name.length; at += 1) {
      const code = name.charCodeAt(at);
      h1 = Math.imul(h1 ^ code, 2654435761);
      h2 = Math.imul(h2 ^ code, 1597334677);
    }
    // the mixing steps of MurmurHash3's finaliser, each half fed by the other
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    h1 >>>= 0;
    h2 >>>= 0;
    const mask = this.slots.length - 1;
    let slot = h1 & mask;
    for (;;) {
      const found = this.slots[slot] ?? 0;
      if (found === 0) break;
      if (this.high[found - 1] === h1 && this.low[found - 1] === h2) return found - 1;
      slot = (slot + 1) & mask;
    }
    return this.add(h1, h2, slot);
  }

  private add(h1: number, h2: number, slot: number): number {
    const number = this.count;
    if (number === this.high.length) {
      this.high = enlarged(this.high);
      this.low = enlarged(this.low);
    }
    this.high[number] = h1;
    this.low[number] = h2;
    this.count = number + 1;
    this.slots[slot] = this.count;
    if (this.count > this.slots.length * 0.8) this.spread();
    return number;
  }

  private spread(): void {
    const slots = new Int32Array(this.slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.count; number += 1) {
      let slot = (this.high[number] ?? 0) & mask;
      while (slots[slot] !== 0) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.slots = slots;
  }
}

const enlarged = (from: Uint32Array): Uint32Array => {
  const to = new Uint32Array(Math.ceil(from.length * 1.5) + 16);
  to.set(from);
  return to;
};
