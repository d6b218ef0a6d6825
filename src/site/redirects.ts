/** An address that has moved for good. Both are root-relative paths of pages or files. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/**
 * The redirects in the `_redirects` format of Netlify and Cloudflare. An address of a page is given with and without its
 * final slash, since people type both.
 */
export function redirectsFile(redirects: readonly Redirect[]): string {
  return redirects.flatMap(({ from, to }) => spellings(from).map((path) => `${path} ${to} 301\n`)).join('');
}

/** Every way an address is written: a page's with and without its final slash. */
export function spellings(path: string): readonly string[] {
  return path.length > 1 && path.endsWith('/') ? [path, path.slice(0, -1)] : [path];
}

/**
 * Reads a `_redirects` file: path to target.
 * @throws Error for a line this site does not write: its server would do something else than the host
 */
export function readRedirects(file: string): ReadonlyMap<string, string> {
  const lines = file.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#'));
  return new Map(
    lines.map((line) => {
      const [from, to, status, ...more] = line.trim().split(/\s+/);
      if (!from?.startsWith('/') || !to?.startsWith('/') || status !== '301' || more.length > 0)
        throw new Error(`_redirects: "${line}" is not "/from /to 301"`);
      return [from, to];
    }),
  );
}
