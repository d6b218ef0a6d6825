import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { score } from '../../../src/assessment/profile.ts';
import { toEntries } from '../../../src/assessment/state.ts';
import { fragmentOf, readState } from '../../../src/tools/self-assessment/session.ts';
import { anyAnswers, instrument } from '../assessment/instrument.ts';

const names = [
  ...instrument.map(({ key }) => key),
  'v',
  'lines',
  'name',
  'buyer-agreed',
  'tie-2',
  'norms-4',
  'x',
];
const values = [
  '1',
  '5',
  'unsure',
  'na',
  '0',
  '6',
  '%',
  '%E0%A4',
  'yes',
  '',
  '1e3',
  '=',
  '__proto__',
  'я',
  '+',
];

const anyFragment = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc
    .array(fc.tuple(fc.constantFrom(...names), fc.constantFrom(...values)), { maxLength: 14 })
    .map((pairs) => `#v=1&${pairs.map(([name, value]) => `${name}=${value}`).join('&')}`),
  fc
    .array(fc.constantFrom(...names, ...values, '&', '#', '='), { maxLength: 20 })
    .map((parts) => parts.join('')),
);

describe('a link to the self-assessment', () => {
  it('leads back to the same answers', () => {
    fc.assert(
      fc.property(
        anyAnswers,
        anyAnswers,
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        (first, second, text) => {
          const name = text.replace(/[\p{C}\p{Z}]/gu, '');
          const state = {
            lines: [
              { name: '', answers: first },
              { name, answers: second },
            ],
            buyer: {},
          };
          expect(readState(instrument, `#${fragmentOf(instrument, state)}`)).toEqual({ state, problems: [] });
        },
      ),
    );
  });

  it('with one hundred thousand random fragments never raises an exception and is stable once read', () => {
    fc.assert(
      fc.property(anyFragment, (fragment) => {
        const read = readState(instrument, fragment);
        if (!read) return;
        for (const { answers } of read.state.lines) score(instrument, answers);
        const again = fragmentOf(instrument, read.state);
        if (again === '') return;
        if (toEntries(instrument, readState(instrument, again)?.state ?? read.state).length === 0)
          throw new Error(`lost on the way: ${fragment}`);
        if (fragmentOf(instrument, readState(instrument, again)?.state ?? read.state) !== again)
          throw new Error(`not stable: ${fragment}`);
      }),
      { numRuns: 100_000 },
    );
  }, 120_000);

  it('that is an anchor of the page is no state', () => {
    expect(readState(instrument, '#one-buyer')).toBeUndefined();
    expect(readState(instrument, '')).toBeUndefined();
  });

  it('names unknown parts, broken parts and another version', () => {
    const read = readState(instrument, '#v=2&continuity=3&mood=3&continuity=4&tie=9&%E0%A4=1');
    expect(read?.state.lines).toEqual([{ name: '', answers: { continuity: '3' } }]);
    expect(read?.problems.map(({ code, name }) => `${code} ${name}`).toSorted()).toEqual([
      'other-version 2',
      'repeated-key continuity',
      'undecodable %E0%A4',
      'unknown-key mood',
      'unknown-value tie',
    ]);
  });

  it('has no fragment while nothing is answered', () => {
    expect(fragmentOf(instrument, { lines: [{ name: '', answers: {} }], buyer: {} })).toBe('');
  });
});
