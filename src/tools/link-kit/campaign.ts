/** What may stand in a campaign parameter so that reports do not tell apart what is the same. */
const allowed = /^[a-z0-9][a-z0-9._-]{0,59}$/;

/** Text as typed, in the one spelling that reports will show: lower case, hyphens for spaces, no accents. */
export function campaignValue(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replaceAll('ß', 'ss')
    .replaceAll('ł', 'l')
    .replace(/\s+/g, '-');
}

export type CampaignProblem = 'invalid' | 'needed';

export interface CampaignLink {
  /** The link with every parameter that can be used; without any when the source is missing. */
  readonly href: string;
  /** By name of the parameter. */
  readonly problems: Readonly<Record<string, CampaignProblem>>;
}

/**
 * A link with campaign parameters, in the order given; those it already carries give way. Path, other parameters and
 * fragment stay, so that the same values applied twice make the same link.
 * @param address absolute
 * @param typed   text by name of the parameter; the first is the one the others need
 */
export function campaignLink(
  address: string,
  typed: readonly (readonly [name: string, text: string])[],
): CampaignLink {
  const url = new URL(address);
  for (const name of [...url.searchParams.keys()]) if (name.startsWith('utm_')) url.searchParams.delete(name);
  const values = typed.map(([name, text]) => [name, campaignValue(text)] as const);
  const given = values.filter(([, value]) => value !== '');
  const problems: Record<string, CampaignProblem> = {};
  for (const [name, value] of given) if (!allowed.test(value)) problems[name] = 'invalid';
  const first = values[0];
  if (first && given.length > 0 && first[1] === '') problems[first[0]] = 'needed';
  if (first && problems[first[0]] === undefined) {
    for (const [name, value] of given) if (problems[name] === undefined) url.searchParams.set(name, value);
  }
  return { href: url.href, problems };
}

/**
 * The address of a page with what a short link was followed with: campaign parameters and the fragment.
 * @param search of the short link, with its question mark
 * @param hash   of the short link, with its number sign
 */
export function carriedOn(path: string, search: string, hash: string): string {
  const kept = new URLSearchParams();
  for (const [name, value] of new URLSearchParams(search))
    if (name.startsWith('utm_')) kept.append(name, value);
  const query = kept.toString();
  return `${path}${query === '' ? '' : `?${query}`}${hash}`;
}
