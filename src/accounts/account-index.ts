/**
 * Finds the account with a name among those seen, in about 20 bytes each: names are kept as 64-bit hashes, not as text.
 * Two different names among a million share a hash with a chance of 3 in 100 million.
 */
export class AccountIndex {
  /** pairs: number of the account + 1 (0: free) and the first half of its hash, side by side for the processor's cache */
  private slots: Int32Array;
  /** second half of the hash, by number */
  private second: Int32Array;
  private count = 0;

  /** @param expected how many names to make room for; more are taken as well */
  constructor(expected: number) {
    let size = 16;
    while (size < expected * 1.4) size *= 2;
    this.slots = new Int32Array(2 * size);
    this.second = new Int32Array(Math.max(16, expected));
  }

  /**
   * Number of a name: the one it has, or the next free one.
   * @returns a number below the count of names before the call when the name is known, else that count
   */
  number(name: string): number {
    let h1 = 0xdeadbeef;
    let h2 = 0x41c6ce57;
    const { length } = name;
    for (let at = 0; at < length; at += 1) {
      const code = name.charCodeAt(at);
      h1 = Math.imul(h1 ^ code, 2654435761);
      h2 = Math.imul(h2 ^ code, 1597334677);
    }
    // the mixing steps of MurmurHash3's finaliser, each half fed by the other
    h1 = Math.imul(h1 ^ (h1 >>> 16), 2246822507) ^ Math.imul(h2 ^ (h2 >>> 13), 3266489909);
    h2 = Math.imul(h2 ^ (h2 >>> 16), 2246822507) ^ Math.imul(h1 ^ (h1 >>> 13), 3266489909);
    const { slots, second } = this;
    const mask = slots.length - 1;
    let slot = (h1 << 1) & mask;
    for (;;) {
      const found = slots[slot] ?? 0;
      if (found === 0) break;
      if (slots[slot + 1] === h1 && second[found - 1] === h2) return found - 1;
      slot = (slot + 2) & mask;
    }
    return this.add(h1, h2, slot);
  }

  private add(h1: number, h2: number, slot: number): number {
    const number = this.count;
    if (number === this.second.length) {
      const more = new Int32Array(Math.ceil(number * 1.5) + 16);
      more.set(this.second);
      this.second = more;
    }
    this.second[number] = h2;
    this.count = number + 1;
    this.slots[slot] = this.count;
    this.slots[slot + 1] = h1;
    if (this.count * 2 > this.slots.length * 0.8) this.spread();
    return number;
  }

  private spread(): void {
    const from = this.slots;
    const slots = new Int32Array(from.length * 2);
    const mask = slots.length - 1;
    for (let at = 0; at < from.length; at += 2) {
      if (from[at] === 0) continue;
      const h1 = from[at + 1] ?? 0;
      let slot = (h1 << 1) & mask;
      while (slots[slot] !== 0) slot = (slot + 2) & mask;
      slots[slot] = from[at] ?? 0;
      slots[slot + 1] = h1;
    }
    this.slots = slots;
  }
}
