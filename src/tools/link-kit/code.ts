import { encode } from 'uqr';

/** Light modules around a code, as readers need them. @see ISO/IEC 18004 */
const quietZone = 4;

export interface Code {
  /** Modules a side, quiet zone included. */
  readonly size: number;
  /** SVG path over the dark modules, one unit each. */
  readonly path: string;
  /** The dark modules, from left to right and from above. */
  readonly dark: readonly (readonly [x: number, y: number])[];
}

/** The QR code of a text with medium error correction. @throws Error when the text is too long for one */
export function codeOf(text: string): Code {
  const { data, size } = encode(text, { ecc: 'M', border: quietZone });
  const dark = data.flatMap((row, y) => row.flatMap((on, x) => (on ? [[x, y] as const] : [])));
  return { size, path: dark.map(([x, y]) => `M${x} ${y}h1v1h-1z`).join(''), dark };
}
