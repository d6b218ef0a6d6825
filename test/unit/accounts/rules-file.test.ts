import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultRules } from '../../../src/accounts/rules.ts';
import type { Rules } from '../../../src/accounts/rules.ts';
import { readRules, rulesKind, writeRules } from '../../../src/accounts/rules-file.ts';
import { on } from './accounts-support.ts';

const current = defaultRules(on('2026-08-31'));

describe('a file of rules', () => {
  it('brings the same rules back', () => {
    const months = fc.integer({ min: 0, max: 120 });
    const empty = fc.constantFrom('unknown' as const, 'no' as const);
    const any: fc.Arbitrary<Rules> = fc.record({
      asOf: fc.integer({ min: on('1990-01-01'), max: on('2090-01-01') }),
      tailored: fc.record({
        scope: fc.boolean(),
        plans: fc.array(fc.string()),
        manager: fc.boolean(),
        empty,
      }),
      agreed: fc.record({ months, plans: fc.array(fc.string()), empty }),
      continues: fc.record({ months }),
      notice: months,
    });
    fc.assert(
      fc.property(any, (rules) => {
        expect(readRules(writeRules(rules), current)).toEqual({ rules, problems: [] });
      }),
    );
  });

  it('names what it cannot use and keeps the rest', () => {
    const text = JSON.stringify({
      kind: rulesKind,
      version: 1,
      asOf: '2026-02-30',
      tailored: { scope: 'yes', plans: ['Custom'], manager: true, empty: 'no' },
      agreed: { months: 1000, plans: [], empty: 'unknown' },
      continues: { months: 2.5 },
      notice: 4,
    });
    const { rules, problems } = readRules(text, current);
    expect(problems).toEqual(['asOf', 'tailored.scope', 'agreed.months', 'continues.months']);
    expect(rules).toEqual({
      ...current,
      tailored: { scope: true, plans: ['Custom'], manager: true, empty: 'no' },
      notice: 4,
    });
  });

  it('names every value that is missing, and a part that is missing once', () => {
    const text = JSON.stringify({
      kind: rulesKind,
      version: 1,
      asOf: '2026-08-31',
      tailored: {},
      agreed: [],
    });
    const { rules, problems } = readRules(text, current);
    expect(problems).toEqual([
      ...['tailored.scope', 'tailored.plans', 'tailored.manager', 'tailored.empty'],
      ...['agreed', 'continues', 'notice'],
    ]);
    expect(rules).toEqual(current);
  });

  it.each(['', '[]', 'null', '{"kind":"other"}', '{', '5'])('%j is none', (text) => {
    expect(readRules(text, current)).toEqual({ rules: current, problems: [''] });
  });

  it('never throws', () => {
    fc.assert(
      fc.property(fc.json(), (json) => {
        readRules(json, current);
        readRules(
          `{"kind":"${rulesKind}","tailored":${json},"agreed":${json},"continues":${json},"notice":${json}}`,
          current,
        );
      }),
    );
  });
});
