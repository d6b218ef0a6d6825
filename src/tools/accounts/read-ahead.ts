import { bytesOf } from './file-layout.ts';
import type { Source } from './source.ts';

/** How many bytes are fetched at a time, while those before them are worked on. */
const slabBytes = 4 * 1024 * 1024;

/** Lets messages that wait for this thread come in. */
const turn = (): Promise<void> =>
  new Promise((done) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      done();
    };
    port2.postMessage(null);
  });

/** Reads a file from front to back, a few megabytes ahead of what is asked for. */
export class ReadAhead {
  private readonly source: Source;
  private held: Uint8Array = new Uint8Array(0);
  /** place of the first byte held */
  private from: number;
  private next: Promise<Uint8Array>;

  /** @param from first byte that will be asked for */
  constructor(source: Source, from: number) {
    this.source = source;
    this.from = from;
    this.next = this.fetch(from);
  }

  /**
   * Bytes of the file. What lies before them is given up.
   * @param from not before the last call's
   * @throws FileError `unreadable` when the file has gone or changed
   */
  async bytes(from: number, to: number): Promise<Uint8Array> {
    while (to > this.from + this.held.length) {
      const [slab] = await Promise.all([this.next, turn()]);
      if (slab.length === 0) break;
      const rest = this.held.subarray(from - this.from);
      const joined = new Uint8Array(rest.length + slab.length);
      joined.set(rest);
      joined.set(slab, rest.length);
      this.next = this.fetch(this.from + this.held.length + slab.length);
      this.from = from;
      this.held = joined;
    }
    return this.held.subarray(from - this.from, to - this.from);
  }

  private fetch(from: number): Promise<Uint8Array> {
    const slab = bytesOf(this.source, from, Math.min(this.source.size, from + slabBytes));
    // an error is told to whoever asks for the bytes, if anybody still does
    slab.catch(() => undefined);
    return slab;
  }
}
