import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fragmentNumber,
  longestFragment,
  readFragment,
  readFragmentNumber,
  writeFragment,
} from '../../../src/forms/fragment.ts';

const known = (key: string): boolean => ['margin', 'arpa', 'name'].includes(key);
const read = (text: string) => {
  const { values, problems, present } = readFragment(text, known);
  return { values: Object.fromEntries(values), problems, present };
};

describe('the state of a tool in a link', () => {
  it('is plain to read and keeps the order it is given', () => {
    expect(
      writeFragment([
        ['margin', '80'],
        ['arpa', '49.5'],
      ]),
    ).toBe('v=1&margin=80&arpa=49.5');
  });

  it('is read back, with or without its hash sign', () => {
    const state = { values: { margin: '80', arpa: '49.5' }, problems: [], present: true };
    expect(read('#v=1&margin=80&arpa=49.5')).toEqual(state);
    expect(read('v=1&arpa=49.5&margin=80')).toEqual({ ...state, values: { arpa: '49.5', margin: '80' } });
  });

  it('without a version it is an ordinary anchor and no state', () => {
    expect(read('#margin=80')).toEqual({ values: {}, problems: [], present: false });
    expect(read('#section')).toEqual({ values: {}, problems: [], present: false });
    expect(read('')).toEqual({ values: {}, problems: [], present: false });
  });

  it('unknown keys are named and the rest is kept', () => {
    expect(read('#v=1&margin=80&profit=3&margin=90')).toEqual({
      values: { margin: '80' },
      problems: [
        { code: 'unknown-key', key: 'profit' },
        { code: 'repeated-key', key: 'margin' },
      ],
      present: true,
    });
  });

  it('another version is read as far as it goes, and said', () => {
    expect(read('#v=2&margin=80')).toEqual({
      values: { margin: '80' },
      problems: [{ code: 'other-version', key: '2' }],
      present: true,
    });
  });

  it('broken encoding is reported, not thrown', () => {
    expect(read('#v=1&margin=%E0%A4%A&arpa=5').problems).toEqual([{ code: 'undecodable', key: 'margin' }]);
    expect(read('#v=1&%=1').problems).toEqual([{ code: 'undecodable', key: '%' }]);
  });

  it('an endless fragment is not read, and said', () => {
    const { values, problems } = read(`#v=1&margin=${'8'.repeat(longestFragment)}`);
    expect(values).toEqual({});
    expect(problems).toEqual([{ code: 'too-long', key: '' }]);
  });

  it('keys shown to the reader are short and printable', () => {
    const { problems } = read(`#v=1&${encodeURIComponent(`\u202e${'x'.repeat(500)}`)}=1`);
    expect(problems[0]?.key).toBe(`${'x'.repeat(40)}…`);
  });

  it('names like __proto__ are keys like any other', () => {
    expect(read('#v=1&__proto__=1').problems).toEqual([{ code: 'unknown-key', key: '__proto__' }]);
  });

  it('junk never throws', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(() => readFragment(text, known)).not.toThrow();
        expect(() => readFragment(`v=1&${text}`, () => true)).not.toThrow();
      }),
    );
  });

  it('what is written is read back, whatever the text', () => {
    const text = fc.string({ unit: 'grapheme' });
    fc.assert(
      fc.property(
        fc.dictionary(
          text.filter((key) => key !== '' && key !== 'v'),
          text,
        ),
        (state) => {
          const written = writeFragment(Object.entries(state));
          expect(written).toMatch(/^[\x21-\x7e]*$/);
          if (written.length > longestFragment) return;
          const { values, problems } = readFragment(`#${written}`, () => true);
          expect(problems).toEqual([]);
          expect(new Map(values)).toEqual(
            new Map(Object.entries(state).map(([k, v]) => [k.toWellFormed(), v.toWellFormed()])),
          );
        },
      ),
    );
  });
});

describe('numbers in a link', () => {
  it('have a decimal point and no exponent', () => {
    expect(fragmentNumber(1e-7)).toBe('0.0000001');
    expect(fragmentNumber(1.5e21)).toBe('1500000000000000000000');
    expect(fragmentNumber(-0)).toBe('0');
    expect(fragmentNumber(NaN)).toBe('');
  });

  it('are read strictly', () => {
    expect(readFragmentNumber('0.5')).toBe(0.5);
    expect(readFragmentNumber('-3')).toBe(-3);
    for (const text of [
      '',
      ' 5',
      '5 ',
      '0,5',
      '1e5',
      '+5',
      '.5',
      '5.',
      '0x1',
      'Infinity',
      'NaN',
      '9'.repeat(500),
    ]) {
      expect(readFragmentNumber(text)).toBeUndefined();
    }
  });

  it('come back exactly', () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (number) => {
        expect(readFragmentNumber(fragmentNumber(number))).toBe(number === 0 ? 0 : number);
      }),
    );
  });
});
