/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    /** What the components inside an article need to know of the page they stand on. */
    reading: {
      readonly locale: import('./site/locales.ts').Locale;
      readonly key: string;
      /** Ids of the sources in order of first use; the number printed at a claim is the place in this list. */
      readonly sources: readonly string[];
    };
  }
}
