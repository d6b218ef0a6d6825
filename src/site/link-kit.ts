import type { PageKind } from './registry.ts';

const kinds: readonly PageKind[] = ['home', 'article', 'tool'];

/** Whether a page has a link kit: the pages people link to by themselves. */
export const hasLinkKit = ({ kind }: { readonly kind: PageKind }): boolean => kinds.includes(kind);

/** Campaign parameters that the presets fill in; the rest is for the sender to say. */
export const campaignPresets = {
  newsletter: { utm_source: 'newsletter', utm_medium: 'email' },
  social: { utm_source: 'social-network', utm_medium: 'social' },
  print: { utm_source: 'flyer', utm_medium: 'print' },
  partner: { utm_source: 'partner-site', utm_medium: 'referral' },
} as const;
