import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readCohort } from '../../../../src/tools/calculator/cohort-text.ts';
import type { FormLocale } from '../../../../src/forms/locale.ts';

const numbers = (text: string, locale: FormLocale = 'en') =>
  readCohort(text, locale).map(({ read }) =>
    read.kind === 'number' ? read.value : read.kind === 'invalid' ? read.problem : null,
  );

describe('a cohort typed or pasted', () => {
  it('is understood from lines, from a row of a spreadsheet, and from lists', () => {
    for (const text of [
      '1000\n869\n743',
      '1000\t869\t743',
      '1000; 869; 743',
      '1000, 869, 743',
      '1000 869 743',
      '1000\r\n869\r\n743\r\n',
    ]) {
      expect(numbers(text), text).toEqual([1000, 869, 743]);
    }
  });

  it('takes decimal commas, thousands and percent signs as the language has them', () => {
    expect(numbers('100%\n86,9%\n74,3%', 'de')).toEqual([100, 86.9, 74.3]);
    expect(numbers('1.000\n869\n743', 'de')).toEqual([1000, 869, 743]);
    expect(numbers('1,000\n869\n743', 'en')).toEqual([1000, 869, 743]);
    expect(numbers('1 000\n869\n743', 'ru')).toEqual([1000, 869, 743]);
    expect(numbers('1\u00a0000\t869\t743', 'pl')).toEqual([1000, 869, 743]);
    expect(numbers('100,0\t86,9\t74,3', 'pl')).toEqual([100, 86.9, 74.3]);
    expect(numbers('631 468 382', 'ru')).toEqual([631, 468, 382]);
    expect(numbers('100,87,74', 'en')).toEqual([100, 87, 74]);
  });

  it('names the cell that is no number and keeps the others', () => {
    expect(numbers('100\nmany\n74')).toEqual([100, 'no-digits', 74]);
  });

  it('is nothing when nothing is there', () => {
    expect(readCohort(' \n\t\n', 'en')).toEqual([]);
  });

  it('survives anything', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        expect(readCohort(text, 'es').length).toBeLessThanOrEqual(400);
      }),
    );
  });
});
