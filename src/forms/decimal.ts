/**
 * The shortest decimal that reads back as the same number: ASCII digits, minus and point, never an exponent.
 * @returns `undefined` for what is no finite number
 */
export function plainDecimal(value: number): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  const text = String(value === 0 ? 0 : value);
  const match = /^(-?)(\d+)(?:\.(\d+))?e([+-]\d+)$/.exec(text);
  if (!match) return text;
  const [, sign = '', whole = '', fraction = '', exponent = '0'] = match;
  const shift = Number(exponent);
  const digits = whole + fraction;
  const point = whole.length + shift;
  if (point <= 0) return `${sign}0.${'0'.repeat(-point)}${digits}`;
  return `${sign}${digits.padEnd(point, '0')}`;
}

/**
 * `value` times ten to the power `places`, without the noise of binary multiplication: 0.07 by 2 is 7.
 * @param places whole number, may be negative
 */
export function shiftDecimal(value: number, places: number): number {
  const [mantissa = '', exponent = '0'] = String(value).split('e');
  const shifted = Number(`${mantissa}e${Number(exponent) + places}`);
  return shifted === 0 ? 0 : shifted;
}

/** The reading of a strict decimal: ASCII digits, at most one point, perhaps a minus. `undefined` for all else. */
export function readPlainDecimal(text: string): number | undefined {
  if (text.length > 400 || !/^-?\d+(\.\d+)?$/.test(text)) return undefined;
  const value = Number(text);
  return Number.isFinite(value) ? (value === 0 ? 0 : value) : undefined;
}
