/** Where a package stands: asked for by us to build or to run the site, brought along by such a package, or for development only. */
export type Role = 'ours' | 'brought along' | 'development';

export interface InstalledPackage {
  readonly name: string;
  readonly version: string;
  /** SPDX expression; empty when the package states none */
  readonly licence: string;
  readonly role: Role;
}

const permissive = [
  ...[
    'MIT',
    'ISC',
    '0BSD',
    'BSD',
    'BSD-2-Clause',
    'BSD-3-Clause',
    'Apache-2.0',
    'BlueOak-1.0.0',
    'Python-2.0',
  ],
  ...['CC0-1.0', 'CC-BY-4.0', 'Unlicense', 'OFL-1.1', 'Zlib'],
];
/** Bind whoever passes on a changed version of the file itself. */
const perFile = ['MPL-1.1', 'MPL-2.0', 'LGPL-3.0', 'LGPL-3.0-or-later'];
/** Bind whoever passes on the whole. Word lists that only tests read are not passed on. */
const whole = ['GPL-2.0', 'GPL-3.0'];

/** What we ask for may end up in a page, so it must be permissive; tools that are not passed on may ask for more. */
const allowed: Readonly<Record<Role, readonly string[]>> = {
  ours: permissive,
  'brought along': [...permissive, ...perFile],
  development: [...permissive, ...perFile, ...whole],
};

/** Packages that state their licence in their text only, as read there. */
export const statedElsewhere: Readonly<Record<string, string>> = { format: 'MIT' };

/** Packages that draw pictures when the site is built; no byte of theirs ends up in a page. */
const drawOnly = new Set(['satori', '@resvg/resvg-wasm']);

/**
 * Whether an SPDX expression leaves us a choice that is allowed: one side of every `OR`, both sides of every `AND`.
 * @returns false for an expression that cannot be read, too
 */
export function isAllowed(expression: string, role: Role): boolean {
  const tokens = expression.match(/[()]|[\w.+-]+/g) ?? [];
  let at = 0;
  const one = (): boolean => {
    const token = tokens[at++] ?? '';
    if (token !== '(') return allowed[role].includes(token);
    const inside = either();
    return tokens[at++] === ')' && inside;
  };
  const both = (): boolean => {
    let result = one();
    while (tokens[at] === 'AND') {
      at += 1;
      result = one() && result;
    }
    return result;
  };
  const either = (): boolean => {
    let result = both();
    while (tokens[at] === 'OR') {
      at += 1;
      result = both() || result;
    }
    return result;
  };
  const result = either();
  return result && at === tokens.length;
}

interface Lockfile {
  readonly packages: Readonly<
    Record<
      string,
      {
        readonly version?: string;
        readonly license?: string;
        readonly dev?: boolean;
        readonly devOptional?: boolean;
        readonly dependencies?: Readonly<Record<string, string>>;
      }
    >
  >;
}

/** Every package of a lockfile, each version once, in the order of the alphabet. */
export function packagesOf(lockfile: Lockfile): readonly InstalledPackage[] {
  const ours = new Set(Object.keys(lockfile.packages['']?.dependencies ?? {}));
  const found = new Map<string, InstalledPackage>();
  for (const [place, { version = '', license, dev, devOptional }] of Object.entries(lockfile.packages)) {
    if (place === '') continue;
    const name = place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);
    const direct = place === `node_modules/${name}` && ours.has(name) && !drawOnly.has(name);
    const role: Role = direct ? 'ours' : (dev ?? devOptional) ? 'development' : 'brought along';
    const licence = license ?? statedElsewhere[name] ?? '';
    const known = found.get(`${name}@${version}`);
    if (!known || known.role === 'development')
      found.set(`${name}@${version}`, { name, version, licence, role });
  }
  return [...found.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}

export const forbidden = (packages: readonly InstalledPackage[]): readonly InstalledPackage[] =>
  packages.filter(({ licence, role }) => !isAllowed(licence, role));
