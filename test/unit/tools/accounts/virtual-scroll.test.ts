import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRowAt, scrollHeight, scrollOf } from '../../../../src/tools/accounts/virtual-scroll.ts';

describe('scrolling through a long list', () => {
  it('comes back to the row it was sent to, up to a million rows and more', () => {
    fc.assert(
      fc.property(fc.integer({ min: 13, max: 3_000_000 }), fc.nat(), (count, wanted) => {
        const first = wanted % (count - 12 + 1);
        expect(firstRowAt(scrollOf(first, count, 12, 36), count, 12, 36)).toBe(first);
      }),
    );
  });

  it('reaches the first row at the top and the last at the bottom', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 3_000_000 }), (count) => {
        const bottom = Math.max(0, scrollHeight(count + 1, 36) - 13 * 36);
        expect(firstRowAt(0, count, 12, 36)).toBe(0);
        expect(firstRowAt(bottom, count, 12, 36)).toBe(Math.max(0, count - 12));
        expect(scrollHeight(count + 1, 36)).toBeLessThanOrEqual(8_000_000);
      }),
    );
  });
});
