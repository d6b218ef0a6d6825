import { quoted } from './markup.ts';

/**
 * Tools that may stand in a frame elsewhere, with the height in pixels in which each fits at 320 px of width in every
 * language. `test/browser/embed.spec.ts` measures it.
 */
export const embeds = {
  calculator: { height: 2100 },
  'self-assessment': { height: 1300 },
} as const;

export type EmbedKey = keyof typeof embeds;

export const embedKeys = Object.keys(embeds) as EmbedKey[];

export const isEmbed = (key: string): key is EmbedKey => embedKeys.some((known) => known === key);

/** HTML of the frame. @param src absolute */
export function frameMarkup(src: string, title: string, key: EmbedKey): string {
  const { height } = embeds[key];
  return `<iframe src="${src}" title="${quoted(title)}" width="100%" height="${height}" loading="lazy" frameborder="0"></iframe>`;
}
