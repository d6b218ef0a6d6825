import nspell from 'nspell';
import type { TermLanguage } from '../../src/terms/languages.ts';

/** A Hunspell dictionary from npm: knows words, and the forms its affix rules derive from a headword. */
export interface Dictionary {
  knows(word: string): boolean;
  /** Forms of a headword; empty when the dictionary has no such headword. */
  formsOf(headword: string): string[];
}

/** Reads the dictionary of a language; Polish takes some seconds. */
export async function readDictionary(language: TermLanguage): Promise<Dictionary> {
  const { default: files }: { default: { aff: Uint8Array; dic: Uint8Array } } = await import(
    `dictionary-${language}`
  );
  const affixes = Buffer.from(files.aff);
  const lines = Buffer.from(files.dic).toString('utf8').split('\n');
  const whole = nspell(affixes, Buffer.from(files.dic));
  return {
    knows: (word) => whole.correct(word),
    formsOf(headword) {
      const own = lines.filter((line) => line === headword || line.startsWith(`${headword}/`));
      if (own.length === 0) return [];
      const alone = nspell(affixes, Buffer.from(`${own.length}\n${own.join('\n')}`));
      return Object.keys((alone as unknown as { data: Record<string, unknown> }).data);
    },
  };
}
