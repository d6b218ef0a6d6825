import { plainDecimal, readPlainDecimal } from './decimal.ts';

/** Version that every link carries. */
export const fragmentVersion = '1';

/** Longest fragment that is read; whatever is longer was not made here. */
export const longestFragment = 16_000;

/** What could not be used of a fragment. The rest was. */
export interface FragmentProblem {
  /** `other-version` carries the version found as its key */
  readonly code: 'unknown-key' | 'repeated-key' | 'undecodable' | 'other-version' | 'too-long';
  readonly key: string;
}

export interface FragmentReading {
  /** as written, decoded; only known keys */
  readonly values: ReadonlyMap<string, string>;
  readonly problems: readonly FragmentProblem[];
  /** whether the text is a state at all: it names a version */
  readonly present: boolean;
}

/** A key as shown to the reader: no control characters, not endless. */
const presentable = (key: string): string => {
  const clean = key.replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '');
  return [...clean].length > 40 ? `${[...clean].slice(0, 40).join('')}…` : clean;
};

function decoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}

/**
 * Reads `#v=1&name=value&…`. Unknown, repeated and broken parts become problems. Never throws.
 * @param text  fragment with or without its `#`
 * @param known whether a key (without `v`) belongs to the tool
 */
export function readFragment(text: string, known: (key: string) => boolean): FragmentReading {
  const body = text.startsWith('#') ? text.slice(1) : text;
  const values = new Map<string, string>();
  const problems: FragmentProblem[] = [];
  if (body.length > longestFragment) {
    return { values, problems: [{ code: 'too-long', key: '' }], present: true };
  }
  let version: string | undefined;
  for (const part of body.split('&')) {
    if (part === '') continue;
    const at = part.indexOf('=');
    const key = decoded(at < 0 ? part : part.slice(0, at));
    const value = at < 0 ? '' : decoded(part.slice(at + 1));
    if (key === undefined || value === undefined) {
      problems.push({ code: 'undecodable', key: presentable(at < 0 ? part : part.slice(0, at)) });
    } else if (key === 'v') {
      version ??= value;
    } else if (!known(key)) {
      problems.push({ code: 'unknown-key', key: presentable(key) });
    } else if (values.has(key)) {
      problems.push({ code: 'repeated-key', key: presentable(key) });
    } else {
      values.set(key, value);
    }
  }
  if (version === undefined) return { values: new Map(), problems: [], present: false };
  if (version !== fragmentVersion) problems.unshift({ code: 'other-version', key: presentable(version) });
  return { values, problems, present: true };
}

const encoded = (text: string): string =>
  encodeURIComponent(text.toWellFormed()).replace(/%(3A|2C|2F|40|3B|7C)/g, (code) =>
    decodeURIComponent(code),
  );

/** Writes `v=1&name=value&…` in the order given, without the `#`. */
export function writeFragment(entries: Iterable<readonly [key: string, value: string]>): string {
  const parts = [`v=${fragmentVersion}`];
  for (const [key, value] of entries) parts.push(`${encoded(key)}=${encoded(value)}`);
  return parts.join('&');
}

/** A number as links and files write it: decimal point, nothing rounded, no exponent. */
export const fragmentNumber = (value: number): string => plainDecimal(value) ?? '';

/** The number a link carries, or `undefined` when it carries something else. */
export const readFragmentNumber = readPlainDecimal;
