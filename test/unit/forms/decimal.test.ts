import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { plainDecimal, shiftDecimal } from '../../../src/forms/decimal.ts';

describe('decimals', () => {
  it('per cent and share are exact in both directions', () => {
    expect(shiftDecimal(0.07, 2)).toBe(7);
    expect(shiftDecimal(0.57, 2)).toBe(57);
    expect(shiftDecimal(0.5, -2)).toBe(0.005);
    expect(shiftDecimal(1e-9, 2)).toBe(1e-7);
    fc.assert(
      fc.property(fc.integer({ min: -1e9, max: 1e9 }), (hundredths) => {
        const percent = hundredths / 100;
        expect(shiftDecimal(shiftDecimal(percent, -2), 2)).toBe(percent);
      }),
    );
  });

  it('are written without exponent and mean the same number', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        const text = plainDecimal(number);
        expect(text).toMatch(/^-?\d+(\.\d+)?$/);
        expect(Number(text)).toBe(number === 0 ? 0 : number);
      }),
    );
  });

  it('what is not finite has none', () => {
    expect(plainDecimal(Infinity)).toBeUndefined();
    expect(plainDecimal(NaN)).toBeUndefined();
  });
});
