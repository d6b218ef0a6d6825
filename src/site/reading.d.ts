import type { Locale } from './locales.ts';

declare global {
  namespace App {
    interface Locals {
      /** What the components inside a text need to know of the page they stand on. */
      reading: {
        readonly locale: Locale;
        readonly key: string;
        /** Ids of the sources in order of first use; the number at a claim is its place in this list. */
        readonly sources: readonly string[];
      };
    }
  }
}
