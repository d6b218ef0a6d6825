import { loadModule } from 'hunspell-asm';
import nspell from 'nspell';
import type { TermLanguage } from '../../src/terms/languages.ts';

/** A Hunspell dictionary from npm: knows words, and the forms its affix rules derive from a headword. */
export interface Dictionary {
  knows(word: string): boolean;
  /** Forms of a headword; empty when the dictionary has no such headword. */
  formsOf(headword: string): string[];
}

/** Hunspell itself: German compounds and prefixed verbs need its affix and compound rules. */
const hunspell = await loadModule();

/** Reads the dictionary of a language. */
export async function readDictionary(language: TermLanguage): Promise<Dictionary> {
  // English here is British.
  const name = language === 'en' ? 'en-gb' : language;
  const { default: files }: { default: { aff: Uint8Array; dic: Uint8Array } } = await import(
    `dictionary-${name}`
  );
  const affixes = Buffer.from(files.aff);
  const lines = Buffer.from(files.dic).toString('utf8').split('\n');
  const whole = hunspell.create(
    hunspell.mountBuffer(affixes, `${language}.aff`),
    hunspell.mountBuffer(Buffer.from(files.dic), `${language}.dic`),
  );
  return {
    knows: (word) => whole.spell(word),
    formsOf(headword) {
      const own = lines.filter((line) => line === headword || line.startsWith(`${headword}/`));
      if (own.length === 0) return [];
      const alone = nspell(affixes, Buffer.from(`${own.length}\n${own.join('\n')}`));
      return Object.keys((alone as unknown as { data: Record<string, unknown> }).data);
    },
  };
}
