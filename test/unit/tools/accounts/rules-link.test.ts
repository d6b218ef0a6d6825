import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../../src/accounts/rules.ts';
import { linkNames, linkOf, readLink } from '../../../../src/tools/accounts/rules-link.ts';
import { defaultValues } from '../../../../src/tools/accounts/tool.ts';

const rules = defaultRules(20_000);

describe('the link of the rules', () => {
  it('brings back what it carries', () => {
    const months = fc.integer({ min: 0, max: 120 });
    const empty = fc.constantFrom('unknown' as const, 'no' as const);
    fc.assert(
      fc.property(
        fc.record({ agreed: months, continues: months, notice: months, manager: fc.boolean(), empty }),
        fc.record({
          period: fc.constantFrom('month' as const, 'quarter' as const, 'year' as const),
          margin: fc.integer({ min: -100, max: 100 }),
        }),
        (own, other) => {
          const changed = {
            ...rules,
            tailored: { ...rules.tailored, manager: own.manager, empty: own.empty },
            agreed: { ...rules.agreed, months: own.agreed },
            continues: { months: own.continues },
            notice: own.notice,
          };
          const values = { ...defaultValues, ...other };
          const reading = readLink(`#${linkOf(changed, values)}`);
          expect(reading?.problems).toEqual([]);
          expect(reading?.apply(rules, defaultValues)).toEqual({ rules: changed, values });
        },
      ),
    );
  });

  it('holds nothing that comes from a file', () => {
    const own = {
      ...rules,
      tailored: { ...rules.tailored, plans: ['secret plan'] },
      agreed: { ...rules.agreed, plans: ['secret plan'] },
    };
    expect(linkOf(own, { ...defaultValues, currency: 'XTS' })).not.toMatch(/secret|XTS/);
  });

  it('names what it cannot use and changes nothing by it', () => {
    const reading = readLink('#v=1&agreed=200&notice=2.5&horizon=4&manager=maybe&period=day&mood=1');
    expect(reading?.problems.map(({ code, key }) => `${code} ${key}`)).toEqual([
      'unknown-key mood',
      ...['bad-value agreed', 'bad-value notice', 'bad-value manager', 'bad-value period'],
    ]);
    expect(reading?.apply(rules, defaultValues)).toEqual({ rules, values: { ...defaultValues, horizon: 4 } });
  });

  it('is none where the address holds an anchor or nothing', () => {
    expect(readLink('#limits')).toBeUndefined();
    expect(readLink('')).toBeUndefined();
  });

  it('never throws, whatever the address holds', () => {
    const pair = fc.tuple(fc.oneof(fc.constantFrom(...linkNames), fc.string()), fc.string());
    fc.assert(
      fc.property(fc.array(pair), (pairs) => {
        const text = `#v=1&${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`;
        const { rules: own, values } = readLink(text)?.apply(rules, defaultValues) ?? {
          rules,
          values: defaultValues,
        };
        expect(Number.isInteger(own.agreed.months)).toBe(true);
        expect(Number.isFinite(values.horizon)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
