import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AccountIndex } from '../../../src/accounts/account-index.ts';
import { Dictionary, mostValues } from '../../../src/accounts/dictionary.ts';

describe('the index of account names', () => {
  it('gives the same number to the same name and no other, as a Map would', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 0, max: 40 }), (names, expected) => {
        const index = new AccountIndex(expected);
        const known = new Map<string, number>();
        for (const name of names) {
          if (!known.has(name)) known.set(name, known.size);
          expect(index.number(name)).toBe(known.get(name));
        }
      }),
    );
  });

  it('tells a quarter of a million similar names apart', () => {
    const index = new AccountIndex(10);
    for (let number = 0; number < 250_000; number += 1)
      expect(index.number(`A-${String(number)}`)).toBe(number);
  });
});

describe('a dictionary', () => {
  it('numbers values in the order they come, without spaces around them', () => {
    const plans = new Dictionary();
    expect(['Basic', 'Team', ' Basic', '', '__proto__', 'Team'].map((plan) => plans.number(plan))).toEqual([
      1, 2, 1, 0, 3, 2,
    ]);
    expect(plans.values).toEqual(['', 'Basic', 'Team', '__proto__']);
  });

  it('stops telling values apart when they are too many', () => {
    const values = new Dictionary();
    for (let number = 0; number < mostValues + 50; number += 1) values.number(`value ${String(number)}`);
    expect(values.number('yet another')).toBe(mostValues);
    expect(values.number('value 7')).toBe(8);
    expect(values.value(mostValues)).toBe('');
  });
});
