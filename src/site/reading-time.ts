import { localeFacts, type Locale } from './locales.ts';

/**
 * Whole minutes an adult needs to read a text, at least one.
 * @param source MDX; markup and component names are not counted as words
 */
export function readingMinutes(source: string, locale: Locale): number {
  const text = source.replace(/<[^>]*>|\{[^}]*\}|\[#[a-z0-9-]+\]|[|#*_>`-]/g, ' ');
  const words = text.match(/[\p{L}\p{N}]+(?:[’'.,-][\p{L}\p{N}]+)*/gu)?.length ?? 0;
  return Math.max(1, Math.round(words / localeFacts[locale].readingSpeed));
}
