import type { LinkRow } from './head.ts';
import { locales, type Locale } from './locales.ts';
import type { Redirect } from './redirects.ts';

/**
 * What has ever been published, `content/published-paths.json`. A link once given out has to lead somewhere for ever:
 * the addresses of a page that has moved become redirects by themselves, everything else that goes needs a successor.
 */
export interface Ledger {
  /** Key of a page to its addresses in each language, the oldest first and today's last. */
  readonly pages: Readonly<Record<string, Readonly<Partial<Record<Locale, readonly string[]>>>>>;
  /** Addresses that belong to no such page: feeds, downloads, link choosers. */
  readonly files: readonly string[];
  /** Address that is gone to the one that took its place. */
  readonly moved: Readonly<Record<string, string>>;
}

/** What a build holds. */
export interface Published {
  /** Content of `links.json`. */
  readonly rows: readonly LinkRow[];
  /** Addresses of everything else that is meant to be linked to. */
  readonly files: readonly string[];
}

export interface Redirects {
  readonly redirects: readonly Redirect[];
  /** What has vanished without a successor, is claimed twice or leads nowhere; each with what to do. */
  readonly problems: readonly string[];
}

/** Redirects that follow from the ledger for what is published now. */
export function redirectsFrom(ledger: Ledger, { rows, files }: Published): Redirects {
  const problems: string[] = [];
  const redirects: Redirect[] = [];
  const owners = new Map(
    rows.flatMap(({ key, locales: versions }) =>
      locales.map((locale) => [versions[locale].path, key] as const),
    ),
  );
  const alive = new Set([...owners.keys(), ...files]);

  /** Where an address leads today; an address that moved twice leads to the last place. */
  const follow = (path: string, seen: readonly string[] = []): string | undefined => {
    if (alive.has(path)) return path;
    const next = successors.get(path);
    return next === undefined || seen.includes(next) ? undefined : follow(next, [...seen, path]);
  };

  const successors = new Map(Object.entries(ledger.moved));
  const known = new Set(ledger.files);
  for (const [key, versions] of Object.entries(ledger.pages)) {
    const row = rows.find((candidate) => candidate.key === key);
    for (const locale of locales) {
      for (const path of versions[locale] ?? []) {
        known.add(path);
        const owner = owners.get(path);
        if (owner !== undefined && owner !== key)
          problems.push(`${path} was published as "${key}" and is now "${owner}": choose another slug`);
        const now = row?.locales[locale].path;
        if (now !== undefined && now !== path && !successors.has(path)) successors.set(path, now);
      }
    }
  }
  for (const path of successors.keys()) known.add(path);
  for (const path of known) {
    if (alive.has(path)) {
      if (ledger.moved[path] !== undefined)
        problems.push(`${path} is said to have moved to ${ledger.moved[path]}, but it is still there`);
      continue;
    }
    const to = follow(path);
    if (to !== undefined) redirects.push({ from: path, to });
    else if (successors.has(path))
      problems.push(`${path} moved to ${successors.get(path)}, which is not there`);
    else problems.push(`${path} was published and is gone: name what took its place in "moved"`);
  }
  redirects.sort((a, b) => (a.from < b.from ? -1 : 1));
  return { redirects, problems };
}

/** Addresses of a build the ledger does not have yet. */
export function unlisted(ledger: Ledger, { rows, files }: Published): readonly string[] {
  const pages = rows.flatMap(({ key, locales: versions }) =>
    locales.flatMap((locale) => {
      const { path } = versions[locale];
      return ledger.pages[key]?.[locale]?.at(-1) === path ? [] : [path];
    }),
  );
  return [...pages, ...files.filter((file) => !ledger.files.includes(file))];
}

/** The ledger with everything of a build added; nothing is ever taken out. */
export function extended(ledger: Ledger, { rows, files }: Published): Ledger {
  const pages: Record<string, Partial<Record<Locale, readonly string[]>>> = { ...ledger.pages };
  for (const { key, locales: versions } of rows) {
    const own: Partial<Record<Locale, readonly string[]>> = { ...pages[key] };
    for (const locale of locales) {
      const { path } = versions[locale];
      // A page that returns to an earlier address has it once, as today's.
      own[locale] = [...(own[locale] ?? []).filter((known) => known !== path), path];
    }
    pages[key] = own;
  }
  const sorted = Object.keys(pages).sort();
  return {
    pages: Object.fromEntries(sorted.map((key) => [key, pages[key] ?? {}])),
    files: [...new Set([...ledger.files, ...files])].sort(),
    moved: ledger.moved,
  };
}
